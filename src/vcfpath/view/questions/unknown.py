"""What is not known yet and worth asking: one question for each fact, the most telling first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vcfpath.engine.assessment import Assessment, Rule
from vcfpath.model.pathway import Pathway


class Question(NamedTuple):
    """A fact to ask for, and the rules that one answer to it, at least, would settle.

    Of a set, ``members`` are those worth asking for; they are one question.
    """

    fact: str
    members: tuple[str, ...]
    could: tuple[Rule, ...]

    def among(self, options: Iterable[str]) -> tuple[str, ...]:
        """Those of these treatments, or things mentioned, that it bears on."""
        touched = {rule.treatment for rule in self.could}
        return tuple(name for name in options if name in touched)

    def sources(self, pathway: Pathway) -> tuple[str, ...]:
        """The sources whose answers it bears on."""
        by_id = {position.id: position.source for position in pathway.positions}
        return tuple(dict.fromkeys(by_id[rule.position] for rule in self.could if rule.position))


def questions(assessment: Assessment) -> tuple[Question, ...]:
    """Every fact that could settle something by itself, in the order in which it is worth asking."""
    found: dict[str, Question] = {}
    for asked in assessment.ask_next:
        known = found.get(asked.fact, Question(asked.fact, (), ()))
        members = () if asked.member is None else (asked.member,)
        could = tuple(dict.fromkeys((*known.could, *asked.could)))
        found[asked.fact] = Question(asked.fact, (*known.members, *members), could)
    return tuple(found.values())


def also_waited_for(pathway: Pathway, assessment: Assessment) -> tuple[str, ...]:
    """The facts that answers wait for too, though none of these settles anything by itself."""
    asked = {each.fact for each in assessment.ask_next}
    missing = {name for answer in assessment.treatments for name in answer.missing}
    answers = (*(each.positions for each in assessment.treatments), *assessment.mentioned.values())
    missing |= {name for positions in answers for each in positions for name in each.missing}
    return tuple(name for name in pathway.facts if name in missing - asked)
