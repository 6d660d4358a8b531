"""That every rule says something: it holds of somebody, fails for somebody, and never waits in vain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice

from vcfpath.engine.words import words
from vcfpath.model.criterion import AtLeast, CompareFacts, Criterion, Not, nodes_of
from vcfpath.proof.asking import Inquiry
from vcfpath.proof.claims import ALWAYS, every, in_scope
from vcfpath.proof.exact import Waits, exactness
from vcfpath.proof.finding import Finding, Loc
from vcfpath.proof.rules import Placed, rules
from vcfpath.proof.spelled import spelled
from vcfpath.proof.world import World
from vcfpath.truth import Truth

_THRESHOLD = "See whether a sign, a number or a condition is what was meant."


def constant_rules(inquiry: Inquiry) -> Iterator[Finding]:
    """VP004 and VP005: rules that hold of everybody, or of nobody, who can exist.

    A rule that holds of nobody the pathway is about is never of use either; nor is a part that holds
    of nobody.
    """
    for placed in rules(inquiry.pathway):
        found = chain(
            _constant(inquiry, placed.loc, placed.rule, inquiry.world),
            _outside(inquiry, placed),
            _idle_part(inquiry, placed),
        )
        yield from islice(found, 1)  # what follows from it is not said again
    for index, line in enumerate(inquiry.pathway.constraints):
        if not isinstance(line.when, CompareFacts):
            loc = ("constraints", index, "when")
            yield from _constant(inquiry, loc, line.when, inquiry.without(line.when))


def _constant(inquiry: Inquiry, loc: Loc, rule: Criterion, world: World) -> Iterator[Finding]:
    if inquiry.anybody("VP005", loc, rule, world).nobody:
        yield _never(inquiry, loc, rule, "who can exist")
    elif inquiry.anybody("VP004", loc, Not(rule), world).nobody:
        what = f"of everybody who can exist it is so that {words(inquiry.pathway, rule)}"
        inquiry.constant.append(rule)
        yield Finding("VP004", loc, what, _THRESHOLD)


def _outside(inquiry: Inquiry, placed: Placed) -> Iterator[Finding]:
    """A rule that holds only of people the pathway is not about, where it is about somebody."""
    scope = in_scope(inquiry.pathway)
    if placed.part != ("for_whom",) and scope not in (ALWAYS, *inquiry.constant):
        goal = every((placed.rule, scope))
        if inquiry.anybody("VP005", placed.loc, goal).nobody:
            yield _never(inquiry, placed.loc, placed.rule, "this pathway is about")


def _never(inquiry: Inquiry, loc: Loc, rule: Criterion, whom: str) -> Finding:
    inquiry.constant.append(rule)
    what = f"of nobody {whom} it is so that {words(inquiry.pathway, rule)}"
    return Finding("VP005", loc, what, _THRESHOLD)


def _idle_part(inquiry: Inquiry, placed: Placed) -> Iterator[Finding]:
    """The smallest part of a rule that holds of nobody, though the rule itself holds of somebody."""
    several = [node for node in nodes_of(placed.rule) if isinstance(node, AtLeast)]
    idle = [each for each in several if inquiry.anybody("VP005", placed.loc, each).nobody]
    if idle:
        inquiry.constant.append(placed.rule)
        what = f"its part ({spelled(idle[-1])}) holds of nobody"
        yield Finding("VP005", placed.loc, what, _THRESHOLD)


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
    mend = f"{_THRESHOLD} If all of it was, put that in brackets and add: {add}."
    return f"{what}; but it goes on asking", mend
