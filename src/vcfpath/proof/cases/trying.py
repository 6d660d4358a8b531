"""Cases tried: what is said of each person beside what was expected, and a code for the two together.

The code is that of who the person is, what is expected and what is said. A judgement of one is a
judgement of what had this code, and of nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Literal, NamedTuple

from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import refuse_impossible
from vcfpath.errors import ContentError, Fault, UsageError
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import NOT_YET, Case, Expected
from vcfpath.patient.spelling import options_of
from vcfpath.proof.cases.said import Said

CODE_LENGTH = 8
"""Hexadecimal digits: of thousands of cases no two will meet."""
Standing = Literal["agree", "disagree", "unsure", "not_yet", "changed"]
"""What was judged of a case; ``changed`` where it was something else that was judged."""


class Difference(NamedTuple):
    """What was expected, and what is said instead."""

    expected: Expected
    found: tuple[str, ...]


class Tried(NamedTuple):
    """A case, where what is said differs from it, and the code of it all."""

    case: Case
    differences: tuple[Difference, ...]
    code: str

    @property
    def passes(self) -> bool:
        """Whether all is as expected."""
        return not self.differences

    @property
    def standing(self) -> Standing:
        """What a clinician thinks of just this."""
        signed = self.case.signed_off
        if signed is None or signed.judged == NOT_YET:
            return NOT_YET
        return signed.judged if signed.of in ("", self.code) else "changed"


def tried(pathway: Pathway, cases: Sequence[Case]) -> tuple[Tried, ...]:
    """Each of ``cases``, tried on ``pathway``, in their order.

    Raises:
        ContentError: with each person who cannot exist, and where their facts stand.
    """
    faults = [fault for case in cases for fault in _impossible(pathway, case)]
    if faults:
        raise ContentError(faults)
    return tuple(_tried(pathway, case) for case in cases)


def _impossible(pathway: Pathway, case: Case) -> Iterable[Fault]:
    try:
        refuse_impossible(pathway, Evaluator.of(pathway, case.patient), case.facts_at)
    except (ContentError, UsageError) as error:
        return error.faults
    return ()


def _tried(pathway: Pathway, case: Case) -> Tried:
    said = Said(pathway, Evaluator.of(pathway, case.patient))
    differences = (Difference(each, said.of(each.aspect, each.about)) for each in case.expected)
    wrong = tuple(each for each in differences if not _as_expected(each))
    return Tried(case, wrong, _code(pathway, case, said))


def _as_expected(each: Difference) -> bool:
    expected, found = each.expected.value, each.found
    if each.expected.aspect == "scope":
        return {*found} <= {*expected}
    in_order = each.expected.aspect == "stage_now"
    return found == expected if in_order else sorted(found) == sorted(expected)


def _code(pathway: Pathway, case: Case, said: Said) -> str:
    """The code of a person of this pathway, what is expected of them and what is said of that."""
    told = [
        (each.aspect, each.about, sorted(each.value), said.of(each.aspect, each.about))
        for each in case.expected
    ]
    whole = json.dumps([pathway.id, options_of(pathway, case.patient), told])
    return sha256(whole.encode()).hexdigest()[:CODE_LENGTH]
