"""A bar in words: what is so until when, included ends and excluded ends told apart."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from vcfpath.engine.assessment import Answer, Span, Verdict
from vcfpath.engine.timeline import Bar, Stretch
from vcfpath.view.document import Sign
from vcfpath.view.phrases import AGAINST, SECOND_HAND, SIDES, STANCES, sentence

NEVER = "no time is possible with these facts"

_ELSE: dict[Verdict | Answer, tuple[str, Sign]] = {
    "open": ("open", Sign.OPEN),
    "depends": ("depends", Sign.DEPENDS),
    "closed": ("closed", Sign.CLOSED),
    "outside": ("its conditions are not met", Sign.NOT_MET),
    "not_my_patient": ("about other people", Sign.OTHERS),
}


def sign_of(label: Verdict | Answer) -> Sign:
    """The sign for a verdict or an answer: of a stance, the side it takes."""
    if label in _ELSE:
        return _ELSE[label][1]
    if label in AGAINST:
        return Sign.AGAINST
    return Sign.IN_FAVOUR if label in SIDES else Sign.NO_SIDE


def bar_words(bar: Bar, least: Decimal, moment: Callable[[Decimal], str]) -> str:
    """What the bar says, and when; first of a source what it says to those it speaks of."""
    over_time = sentence(stretches_words(bar.stretches, least, moment))
    if bar.position is None:
        return over_time
    lines = (line.status for line in bar.position.when)
    second_hand = "second_hand" in (bar.position.status, *lines)
    mark = f" ({SECOND_HAND})" if second_hand else ""
    return f"{sentence(STANCES[bar.position.stance] + mark)} {over_time}"


def stretches_words(
    stretches: tuple[Stretch, ...], least: Decimal, moment: Callable[[Decimal], str]
) -> str:
    """``open up to and including 13 weeks (now); then depends``."""
    if not stretches:
        return NEVER
    first, *_ = stretches
    said = [_said(first, moment, begun=_begins_at(first.span, least), alone=len(stretches) == 1)]
    for before, after in pairwise(stretches):
        joined = touch(before.span, after.span)
        text = _said(after, moment, begun=joined)
        said.append(f"then {text}" if joined else text)
    return "; ".join(said)


def touch(before: Span, after: Span) -> bool:
    """Whether nothing lies between two spans, not even a single moment."""
    return before.end == after.start and (before.includes_end or after.includes_start)


def has_gaps(stretches: tuple[Stretch, ...], least: Decimal) -> bool:
    """Whether some moments of the axis are in no stretch."""
    spans = [each.span for each in stretches]
    whole = bool(spans) and _begins_at(spans[0], least) and spans[-1].end is None
    return not (whole and all(touch(*two) for two in pairwise(spans)))


def _begins_at(span: Span, least: Decimal) -> bool:
    return span.start == least and span.includes_start


def _said(
    stretch: Stretch, moment: Callable[[Decimal], str], *, begun: bool, alone: bool = False
) -> str:
    span = stretch.span
    label = _ELSE[stretch.label][0] if stretch.label in _ELSE else "applies"
    now = "(now)" if span.now == "inside" and not alone else ""
    if span.start == span.end:
        return " ".join(filter(None, (label, f"at exactly {moment(span.start)}", now)))
    start, end = "", ""
    if not begun:
        start = f"{'from' if span.includes_start else 'after'} {moment(span.start)}"
    if span.end is not None:
        before = "and before" if start else "before"
        end = f"{'up to and including' if span.includes_end else before} {moment(span.end)}"
    always = "at all times" if alone and not (start or end) else ""
    return " ".join(filter(None, (label, start, end, always, now)))
