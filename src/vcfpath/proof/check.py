"""`check`: every claim about a pathway, proved over everybody its constraints allow, or shown to be wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import prod
from typing import NamedTuple

from vcfpath.engine.cells import cuts_of
from vcfpath.model.criterion import CompareFacts
from vcfpath.model.pathway import Pathway
from vcfpath.proof.asking import Inquiry
from vcfpath.proof.checks import care, idle, people, rules, said, signs
from vcfpath.proof.codes import CODES
from vcfpath.proof.finding import Finding
from vcfpath.proof.rules import rules as rules_of
from vcfpath.proof.values import count

Check = Callable[[Inquiry], Iterator[Finding]]
"""One claim, tried; what speaks against it."""

_OF_RULES: tuple[Check, ...] = (
    signs.signs_that_cannot_be,
    rules.constant_rules,
    rules.inexact_rules,
    idle.unused_definitions,
    idle.idle_facts,
    idle.uncited_sources,
    said.divided_sources,
    said.broken_assertions,
)
_OF_PARTS: tuple[Check, ...] = (
    care.unreached_stages,
    care.stages_without_care,
    care.open_against_a_contraindication,
    care.shut_treatments,
    said.idle_positions,
    care.nothing_without_a_clinician,
)
"""What a constant rule would bring with it is not said again of the part it belongs to."""


class Checked(NamedTuple):
    """What `check` found: the findings, the codes of the claims that are proved, and for how many."""

    findings: tuple[Finding, ...]
    proved: tuple[str, ...]
    kinds_of_people: int
    """Complete people that rules can tell apart, those that constraints rule out among them."""


def check(pathway: Pathway, beside: tuple[Pathway, ...] = ()) -> Checked:
    """Try every claim about ``pathway``. Where nobody can exist, nothing else can be asked.

    ``beside`` are the other pathways of its file: a source may be there for them.
    """
    inquiry = Inquiry(pathway, beside)
    found = list(people.nobody_at_all(inquiry))
    if not found:
        found += _tried(inquiry, _OF_RULES)
        at_fault = {each.loc[:2] for each in found if each.code in ("VP004", "VP005")}
        found += (e for e in _tried(inquiry, _OF_PARTS) if e.loc[:2] not in at_fault)
    found += inquiry.undecided
    return Checked(tuple(found), tuple(_proved(pathway, found)), kinds_of_people(pathway))


def _tried(inquiry: Inquiry, checks: Iterable[Check]) -> Iterator[Finding]:
    for claim in checks:
        yield from claim(inquiry)


def _proved(pathway: Pathway, found: list[Finding]) -> Iterator[str]:
    """The claims nothing speaks against, and that were decided; none where nobody can exist.

    A claim about what a pathway does not have would be empty, and is none.
    """
    against = {each.code for each in found} | {each.about for each in found if each.about}
    if "VP016" not in against:
        for code, each in CODES.items():
            if each.proves and code not in against and _speaks_of_something(pathway, code):
                yield code


def _speaks_of_something(pathway: Pathway, code: str) -> bool:
    match code:
        case "VP002":
            return bool(pathway.red_flags)
        case "VP003":
            return any(each.contraindicated_when for each in pathway.treatments.values())
        case "VP004" | "VP005" | "VP006":
            return any(True for _ in rules_of(pathway))
        case "VP009" | "VP013":
            return bool(pathway.positions)
        case "VP010":
            return bool(pathway.definitions)
        case "VP015":
            return bool(pathway.always)
        case "VP016":
            return bool(pathway.constraints)
        case _:
            return True


def kinds_of_people(pathway: Pathway) -> int:
    """How many complete people rules can tell apart: for each fact the values they do, multiplied."""
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    written = [placed.rule for placed in rules_of(pathway)]
    written += [e.when for e in pathway.constraints if not isinstance(e.when, CompareFacts)]
    cuts = cuts_of(written, definitions)
    return prod(count(fact, cuts.get(name, ())) for name, fact in pathway.facts.items())
