"""An effect in words: its numbers as they were counted, what the source found, and how sure it is.

Counts are said as counts and averages as averages. A share that a source printed wrongly is told
beside the counts, never in their place.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vcfpath.model.effect import AsPublished, Average, Count, Effect, Found
from vcfpath.model.units import plain
from vcfpath.view.phrases import sentence

FOUND: dict[Found, str] = {
    "difference": "The source found a difference.",
    "no_difference": "The source found no difference.",
    "unclear": "Whether that is a real difference is not clear.",
    "not_compared": "It was not compared with anything.",
}


def numbers(effect: Effect) -> str:
    """The numbers of an effect that has some, without a full stop."""
    other = f"with {effect.compared_with}" if effect.compared_with else "without it"
    if effect.average is not None:
        return _averages(effect.average, other)
    assert effect.with_ is not None
    without = f", {share(effect.without)} {other}" if effect.without is not None else ""
    return f"{share(effect.with_)} with it{without}"


def whose(effect: Effect) -> str:
    """In which time, and of whom, the numbers of an effect are."""
    when = effect.within or "what we saw does not tell"
    return f"When: {when}. People: {sentence(effect.population or '')}"


def share(share: Count | AsPublished) -> str:
    """A count as a count; a share as it was printed, said to be so."""
    if isinstance(share, AsPublished):
        return f"{plain(share.out_of_100)} of 100 (as its source printed it)"
    return f"{share.n:,} of {share.of:,}"


def _averages(average: Average, other: str) -> str:
    said = [f"on average {text}" for text in _both(average, other)]
    if average.difference is not None:
        gap = f"on average {_way(average.difference)} with it than {other}"
        said.append(gap if not said else f"the difference is {_way(average.difference)}")
    if average.low is not None and average.high is not None:
        said.append(f"likely {_between(average.low, average.high)}")
    return f"{'; '.join(said)} ({average.scale}; {average.better} is better)"


def _both(average: Average, other: str) -> Iterator[str]:
    if average.with_ is not None:
        without = f", {plain(average.without)} {other}" if average.without is not None else ""
        yield f"{plain(average.with_)} with it{without}"


def _way(difference: Decimal) -> str:
    if difference == 0:
        return "no different"
    return f"{plain(abs(difference))} {'lower' if difference < 0 else 'higher'}"


def _between(low: Decimal, high: Decimal) -> str:
    """A range, its smaller change first where both ends lie on one side."""
    if low * high <= 0:
        return f"between {_way(low)} and {_way(high)}"
    near, far = sorted((low, high), key=abs)
    return f"between {plain(abs(near))} and {_way(far)}"


def beside(effect: Effect) -> Iterator[str]:
    """What is said beside the numbers: what was found, a misprint, how sure it is, where it stands."""
    if effect.found is not None:
        yield FOUND[effect.found]
    for count in (effect.with_, effect.without):
        if isinstance(count, Count) and count.misprint and count.printed is not None:
            right = count.percent().quantize(count.printed)
            wrong = f"Its source prints {count.printed}% for {share(count)}, which is {right}%"
            yield f"{wrong}. {sentence(count.misprint)}"
    if effect.certainty:
        graded = f" Judged by: {sentence(effect.graded_by)}" if effect.graded_by else ""
        yield f"How sure: {sentence(effect.certainty)}{graded}"
    if effect.where:
        yield f"Found in: {sentence(effect.where)}"
