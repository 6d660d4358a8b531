"""An effect in one sentence: its outcome, its numbers and what was found; good and bad alike."""

from __future__ import annotations

from vcfpath.engine.frequency import People, frequency
from vcfpath.model.effect import AsPublished, Average, Effect, Found
from vcfpath.view.effects import numbers
from vcfpath.view.explain.citing import cited
from vcfpath.view.explain.rates import so_many
from vcfpath.view.phrases import capital

FOUND: dict[Found, str] = {
    "difference": "a difference was found",
    "no_difference": "no difference found",
    "unclear": "unclear if they differ",
    "not_compared": "not compared",
}
NO_NUMBER = "no usable number"
LEFT_OUT = "It was found in people unlike you."
"""What is said of an effect whose source is about others, or sets limits that are not met."""


def in_short(effect: Effect, of: People, *, leaves_out: bool = False) -> str:
    """``Limps: 5 of 100 with it, 9 of 100 without it; a difference was found. When: … [a-trial]``."""
    parts = (_numbers(effect, of), FOUND[effect.found] if effect.found else "")
    said = "; ".join(filter(None, parts))
    known = effect.within is None or effect.outcome.endswith(f" {effect.within}")
    when = "" if known else f" When: {effect.within}."
    others = f" {LEFT_OUT}" if leaves_out else ""
    return cited(f"{capital(effect.outcome)}: {said}.{when}{others}", effect.sources, effect.status)


def _numbers(effect: Effect, of: People) -> str:
    """The numbers, or that there are none."""
    if effect.average is not None:
        return numbers(effect.model_copy(update={"average": _shorter(effect.average)}))
    if effect.with_ is None:
        return NO_NUMBER
    printed = any(isinstance(each, AsPublished) for each in (effect.with_, effect.without))
    mark = " (as printed)" if printed else ""
    rate = so_many(frequency(effect.with_, of))
    if effect.without is None:
        return f"{rate}{mark}"
    other = f"with {effect.compared_with}" if effect.compared_with else "without it"
    return f"{rate} with it, {so_many(frequency(effect.without, of))} {other}{mark}"


def _shorter(average: Average) -> Average:
    """The difference alone, where there is one; how sure it is belongs to the whole."""
    left_out = ("low", "high", *(("with_", "without") if average.difference is not None else ()))
    return average.model_copy(update=dict.fromkeys(left_out))
