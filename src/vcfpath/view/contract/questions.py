"""The JSON contract of ``questions``: what to ask, what each answer could settle, who disagrees.

Additive only, key order fixed; byte-identical for equal input. Nothing is left out for want of room.
"""

from __future__ import annotations

from vcfpath.engine.assessment import Assessment, PositionAnswer
from vcfpath.model.pathway import Disagreement, Matter, Pathway
from vcfpath.view.contract.heading import heading
from vcfpath.view.contract.spoken import Json, written
from vcfpath.view.divided import Divided, disagreements, divided
from vcfpath.view.questions.unknown import Question, also_waited_for, questions

SCHEMA = "vcfpath.questions/1"


def render(pathway: Pathway, assessment: Assessment) -> str:
    """The questions as one JSON object."""
    return written(
        {
            **heading(SCHEMA, pathway, assessment),
            "unknown": [_question(pathway, each) for each in questions(assessment)],
            "also_waited_for": list(also_waited_for(pathway, assessment)),
            "divided": [_divided(each) for each in divided(assessment)],
            "disagreements": [_disagreement(e) for e in disagreements(pathway, assessment)],
            "bearing": [_bearing(name, pathway.matters[name]) for name in assessment.matters],
        }
    )


def _question(pathway: Pathway, question: Question) -> Json:
    fact = pathway.facts[question.fact]
    return {
        "fact": question.fact,
        "members": list(question.members),
        "ask": fact.ask,
        "answered_by": fact.answered_by,
        "treatments": list(question.among(pathway.treatments)),
        "mentioned": list(question.among(pathway.mentioned)),
        "sources": list(question.sources(pathway)),
        "could_decide": [
            {"treatment": rule.treatment, "position": rule.position} for rule in question.could
        ],
    }


def _divided(division: Divided) -> Json:
    return {
        "treatment": division.treatment,
        "in_favour": [_side(each) for each in division.in_favour],
        "against": [_side(each) for each in division.against],
    }


def _side(answer: PositionAnswer) -> Json:
    position = answer.position
    return {
        "position": position.id,
        "source": position.source,
        "stance": position.stance,
        "status": position.status,
        "applies": answer.applies.word,
    }


def _disagreement(disagreement: Disagreement) -> Json:
    return {
        "question": disagreement.question,
        "about": list(disagreement.about),
        "sides": [
            {"says": side.says, "sources": list(side.sources), "status": side.status}
            for side in disagreement.sides
        ],
    }


def _bearing(name: str, matter: Matter) -> Json:
    return {
        "matter": name,
        "name": matter.name,
        "bears_on": [
            {
                "about": each.about,
                "says": each.says,
                "sources": list(each.sources),
                "status": each.status,
            }
            for each in matter.bears_on
        ],
    }
