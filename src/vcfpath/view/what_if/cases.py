"""The two cases themselves: what is different about them, and what they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vcfpath.engine.assessment import Assessment, RedFlags
from vcfpath.engine.words import state_words
from vcfpath.model.fact import Fact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members, State
from vcfpath.truth import Truth, any_of
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.framing import facts_used
from vcfpath.view.phrases import capital, known
from vcfpath.view.what_if.wording import now_and_then

NOT_KNOWN = "not known"


def either(before: Assessment, after: Assessment) -> Assessment:
    """The second case with what comes first in either: warning signs, and being out of scope."""
    outside = Truth.FALSE in (before.scope, after.scope)
    return after._replace(
        facts=_signs_of_both(before.facts, after.facts),
        scope=Truth.FALSE if outside else after.scope,
        urgent=before.urgent or after.urgent,
        red_flags=_flags_of_both(before.red_flags, after.red_flags),
        treatments=after.treatments if before.treatments else (),
    )


def _flags_of_both(before: RedFlags, after: RedFlags) -> RedFlags:
    """A sign that one of them has is there; one that is not asked of both is not known absent."""
    flags = dict.fromkeys((*before.present, *before.absent, *before.unasked))
    present = {*before.present, *after.present}
    absent = {*before.absent} & {*after.absent}
    return RedFlags(
        tuple(flag for flag in flags if flag in present),
        tuple(flag for flag in flags if flag in absent),
        tuple(flag for flag in flags if flag not in present | absent),
    )


def _signs_of_both(before: Mapping[str, State], after: Mapping[str, State]) -> dict[str, State]:
    """What is in a set in one case or the other; so a sign is named as it was reported."""
    facts = {**before, **after}
    for name, first in before.items():
        second = after.get(name)
        if isinstance(first, Members) and isinstance(second, Members):
            facts[name] = Members({m: any_of((first.has(m), second.has(m))) for m in first.known})
    return facts


def cases(pathway: Pathway, before: Assessment, after: Assessment) -> Iterator[Block]:
    """What differs, fact by fact, and what both have in common."""
    first, second = known(pathway, before), known(pathway, after)
    different = [
        Item(now_and_then(capital(fact.label), _said(fact, first, name), _said(fact, second, name)))
        for name, fact in pathway.facts.items()
        if first.get(name) != second.get(name)
    ]
    yield Heading("The two cases")
    if different:
        yield Items(tuple(different))
    else:
        yield Paragraph("Nothing is different between them.")
    shared = {name: state for name, state in first.items() if second.get(name) == state}
    if shared:
        both = after._replace(facts=shared)
        yield Paragraph(facts_used(pathway, both, "The same in both"))


def _said(fact: Fact, states: Mapping[str, State], name: str) -> str:
    return state_words(fact, states[name]) if name in states else NOT_KNOWN
