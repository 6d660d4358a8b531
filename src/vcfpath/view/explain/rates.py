"""A rate in words: so many of 100 people, with the counts it comes from; and an effect as a list entry.

Rates of one block are all given of the same number of people. What its source gives as an average, or
not as a number at all, is said as everywhere else.
"""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.frequency import Frequency, People, Share, frequency, icons_for
from vcfpath.model.effect import AsPublished, Effect
from vcfpath.model.units import plain
from vcfpath.view.document import Item
from vcfpath.view.effects import beside, whose
from vcfpath.view.explain.citing import cited
from vcfpath.view.explain.effect import effect_item
from vcfpath.view.phrases import capital, sentence

MORE_OR_FEWER = {None: "", "fewer": "fewer than ", "more": "more than "}


def so_many(rate: Frequency) -> str:
    """A natural frequency in words."""
    return f"{MORE_OR_FEWER[rate.bound]}{rate.n:,} of {rate.of:,}"


def rate_in_full(share: Share, of: People) -> str:
    """``51 of 100 (21 of 41)``, or what its source printed without a count."""
    if isinstance(share, AsPublished):
        behind = f"its source prints {plain(share.out_of_100)} of 100 and no count"
    else:
        behind = f"{share.n:,} of {share.of:,}"
    return f"{so_many(frequency(share, of))} ({behind})"


def as_course(effect: Effect) -> Effect:
    """An effect of a course. With no treatment in it there is nothing to compare, and none is missed."""
    return effect.model_copy(update={"found": None})


def in_full(effect: Effect, of: People) -> Item:
    """An effect with everything that is known of its numbers; a picture under every rate."""
    if effect.with_ is None:
        return effect_item(effect)
    outcome = capital(effect.outcome)
    details = tuple(map(Item, _details(effect)))
    if effect.without is None:
        text = f"{outcome}: {rate_in_full(effect.with_, of)}."
        return Item(text, details, icons_for(effect.with_))
    other = f"With {effect.compared_with}" if effect.compared_with else "Without it"
    return Item(
        sentence(outcome),
        (_arm("With it", effect.with_, of), _arm(other, effect.without, of), *details),
    )


def _arm(name: str, share: Share, of: People) -> Item:
    return Item(f"{name}: {rate_in_full(share, of)}.", (), icons_for(share))


def _details(effect: Effect) -> Iterator[str]:
    yield cited(whose(effect), effect.sources, effect.status)
    yield from beside(effect)
