"""Whether a treatment tells what helps and what can go wrong, and both in the same detail.

That a source does not tell is a detail too: ``no_usable_number`` with the reason, ``within: null``,
``found: not_compared``. So whoever saw nothing can always say so, and is never asked to make it up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from vcfpath.model.effect import Effect
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Treatment
from vcfpath.proof.finding import Finding, Loc

SIDES = ("benefits", "harms")


def one_sided(pathway: Pathway) -> Iterator[Finding]:
    """Each treatment that does not tell both sides, or tells one of them in less detail."""
    for name, treatment in pathway.treatments.items():
        loc = ("treatments", name)
        yield from _untold(loc, treatment)
        yield from _told_in_less_detail(loc, treatment)


def _untold(loc: Loc, treatment: Treatment) -> Iterator[Finding]:
    missing = [side for side in SIDES if not getattr(treatment, side)]
    if missing:
        what = f"nothing is said of {' and '.join(missing)}"
        sides = " and ".join(f"'{side}:'" for side in missing)
        mend = f"Add {sides}, with counts, or with 'no_usable_number:' and why there are none."
        yield Finding("VP104", loc, what, mend)


def _told_in_less_detail(loc: Loc, treatment: Treatment) -> Iterator[Finding]:
    benefits, harms = map(_with_numbers, (treatment.benefits, treatment.harms))
    for told, untold, side in ((benefits, harms, "harms"), (harms, benefits, "benefits")):
        for key, (is_given, is_said) in DETAILS.items():
            if untold and any(map(is_given, told)) and not any(map(is_said, untold)):
                other = "benefits" if side == "harms" else "harms"
                what = f"{other} have '{key}:', and none of the {side} has"
                mend = f"Give '{key}:' for {side} too, or say that the source does not tell."
                yield Finding("VP105", (*loc, side), what, mend)


def _with_numbers(effects: Iterable[Effect]) -> list[Effect]:
    return [each for each in effects if each.no_usable_number is None]


def _has_without(effect: Effect) -> bool:
    return effect.without is not None or bool(effect.average and effect.average.without is not None)


def _is_compared_or_not(effect: Effect) -> bool:
    average = effect.average
    differs = average is not None and average.difference is not None
    return _has_without(effect) or differs or effect.found == "not_compared"


def _has_certainty(effect: Effect) -> bool:
    ranged = effect.average is not None and effect.average.low is not None
    return ranged or effect.certainty is not None


Told = Callable[[Effect], bool]

DETAILS: dict[str, tuple[Told, Told]] = {
    "without": (_has_without, _is_compared_or_not),
    "certainty": (_has_certainty, _has_certainty),
}
"""For each detail whether an effect has it, and whether it has it or says why not.

Of whom and in what time numbers are, no pathway can leave out: reading it asks for that.
"""
