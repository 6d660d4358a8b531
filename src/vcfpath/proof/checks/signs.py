"""That every warning sign can be there, and comes first wherever it is."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assess import is_urgent, red_flags_of
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import Compare, Criterion
from vcfpath.model.fact import SetFact
from vcfpath.model.pathway import Pathway, RedFlag
from vcfpath.patient import Patient
from vcfpath.proof.asking import Inquiry
from vcfpath.proof.claims import some
from vcfpath.proof.finding import Finding


def signs_that_cannot_be(inquiry: Inquiry) -> Iterator[Finding]:
    """VP002: warning signs that nobody is asked for, or that nobody who can exist has."""
    asked = _asked(inquiry.pathway)
    for name, sign in inquiry.pathway.red_flags.items():
        loc = ("red_flags", name)
        found = inquiry.anybody("VP002", loc, _there(name, sign, asked))
        if found.nobody:
            mend = "Ask for it in a fact 'of: red_flags', and let no constraint rule it out."
            yield Finding("VP002", loc, f"the warning sign '{name}' can be seen in nobody", mend)
        if found.person is not None and not _comes_first(inquiry.pathway, name, found.person):
            what = f"the warning sign '{name}' is there and does not come first"
            yield Finding("VP002", loc, what, "Report this: the program is wrong.", found.person)


def _comes_first(pathway: Pathway, name: str, person: Patient) -> bool:
    """Whether the sign is told, and makes it urgent where it needs care now."""
    told = red_flags_of(pathway, Evaluator.of(pathway, person))
    needs_care_now = pathway.red_flags[name].urgency == "emergency_now"
    return name in told.present and is_urgent(pathway, told) >= needs_care_now


def _asked(pathway: Pathway) -> list[str]:
    facts = pathway.facts.items()
    return [name for name, e in facts if isinstance(e, SetFact) and e.of == "red_flags"]


def _there(name: str, sign: RedFlag, asked: list[str]) -> Criterion:
    """What has to be so for the sign to be known to be there."""
    said = (Compare(fact, "has", name) for fact in asked)
    return some((*said, *(() if sign.seen_in is None else (sign.seen_in,))))
