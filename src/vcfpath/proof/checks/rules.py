"""That every rule says something: it holds of somebody, fails for somebody, and never waits in vain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from vcfpath.engine.words import words
from vcfpath.model.criterion import CompareFacts, Criterion, Not
from vcfpath.proof.asking import Inquiry
from vcfpath.proof.claims import ALWAYS
from vcfpath.proof.exact import Waits, exactness
from vcfpath.proof.finding import Finding, Loc
from vcfpath.proof.rules import rules
from vcfpath.proof.spelled import spelled
from vcfpath.proof.world import World
from vcfpath.truth import Truth

_THRESHOLD = "See whether a sign, a number or a condition is what was meant."


def constant_rules(inquiry: Inquiry) -> Iterator[Finding]:
    """VP004 and VP005: rules that hold of everybody, or of nobody, who can exist."""
    for placed in rules(inquiry.pathway):
        yield from _constant(inquiry, placed.loc, placed.rule, inquiry.world)
    for index, line in enumerate(inquiry.pathway.constraints):
        if not isinstance(line.when, CompareFacts):
            loc = ("constraints", index, "when")
            yield from _constant(inquiry, loc, line.when, inquiry.without(line.when))


def _constant(inquiry: Inquiry, loc: Loc, rule: Criterion, world: World) -> Iterator[Finding]:
    if inquiry.anybody("VP005", loc, rule, world).nobody:
        what = f"of nobody who can exist it is so that {words(inquiry.pathway, rule)}"
        inquiry.constant.append(rule)
        yield Finding("VP005", loc, what, _THRESHOLD)
    elif inquiry.anybody("VP004", loc, Not(rule), world).nobody:
        what = f"of everybody who can exist it is so that {words(inquiry.pathway, rule)}"
        inquiry.constant.append(rule)
        yield Finding("VP004", loc, what, _THRESHOLD)


def inexact_rules(inquiry: Inquiry) -> Iterator[Finding]:
    """VP006: rules that are not known to hold, or to fail, although it is certain that they do."""
    for placed in rules(inquiry.pathway):
        if placed.rule in inquiry.constant:
            continue
        found = inquiry.within(partial(exactness, inquiry.world, placed.rule))
        if not found.decided:
            inquiry.gave_up("VP006", placed.loc)
        if found.waits is not None:
            what, mend = _rewritten(found.waits, whole=found.waits.part == placed.rule)
            yield Finding("VP006", placed.loc, what, mend)


def _rewritten(waits: Waits, *, whole: bool) -> tuple[str, str]:
    so = waits.answer is Truth.TRUE
    stands = "holds" if so else "fails"
    part = "this" if whole else f"its part ({spelled(waits.part)})"
    if waits.known == ALWAYS:
        return f"{part} {stands} whatever is so, but it goes on asking", "Leave that out."
    known = spelled(waits.known)
    what = f"{part} {stands} whatever else is so, once it is known that {known}"
    add = f"or ({known})" if so else f"and not ({known})"
    return f"{what}; but it goes on asking", f"Put that in brackets and add: {add}."
