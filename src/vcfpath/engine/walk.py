"""A walk through the pathway: what has been answered, and which question comes next.

Red flags come first. Then stage by stage, in the order of stepped care, what can still change
something about that stage's treatments, a caution too: what the person can answer before what the
care team can, the most telling first. A question that was answered, also with "don't know", is not
asked again, nor is one of a stage that was passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from vcfpath.engine.asking import Undecided, ask_next, undecided
from vcfpath.engine.assessment import Rule
from vcfpath.engine.evaluate import Evaluator, merged
from vcfpath.engine.sweep import Sweep
from vcfpath.model.fact import SetFact
from vcfpath.model.pathway import Pathway, Stage
from vcfpath.model.possible import Members, State
from vcfpath.patient import Patient
from vcfpath.truth import Truth


class Reply(NamedTuple):
    """What was said to one question; ``state`` None is "don't know"."""

    fact: str
    state: State | None


class Walk(NamedTuple):
    """How far a person has come: what was known at the start, and every reply since, in order."""

    start: Patient
    replies: tuple[Reply, ...] = ()
    passed: frozenset[str] = frozenset()
    """The stages whose other questions are left out."""

    def patient(self) -> Patient:
        """What is known now; a later reply to the same question counts."""
        said = {each.fact: each.state for each in self.replies}
        known = {fact: state for fact, state in said.items() if state is not None}
        before = {fact: state for fact, state in self.start.states.items() if fact not in said}
        return self.start._replace(states={**before, **known})

    def with_reply(self, reply: Reply) -> Walk:
        """One question further; an answer given anew takes the place of the old one."""
        if reply.fact in self.asked():
            anew = (reply if each.fact == reply.fact else each for each in self.replies)
            return self._replace(replies=tuple(anew))
        return self._replace(replies=(*self.replies, reply))

    def past(self, stage: str) -> Walk:
        """The same, but ``stage`` asks nothing more."""
        return self._replace(passed=self.passed | {stage})

    def asked(self) -> frozenset[str]:
        """The facts that were asked about."""
        return frozenset(each.fact for each in self.replies)


class Question(NamedTuple):
    """A fact worth asking about now, and why."""

    fact: str
    stage: Stage | None
    """The stage it is asked for; None for the red flags, which come before every stage."""
    could_settle: int
    """How many of the stage's undecided rules its answer could settle by itself."""
    sure: int
    """How many it settles whatever the answer is."""
    undecided: int
    """How many of the stage's rules are undecided."""
    bears_on: tuple[Rule, ...]
    """The stage's rules that wait for it."""
    moves_on: bool
    """Whether it bears on what leads from this stage to the next."""
    cautions: tuple[str, ...] = ()
    """The stage's treatments with a caution that waits for it."""
    left: int = 0
    """How many more questions the stage can have after this one."""
    again: bool = False
    """Whether it was answered before and is to be answered anew."""


def next_question(pathway: Pathway, walk: Walk) -> Question | None:
    """What to ask now; None when no question is left that could change anything."""
    return next(_questions(pathway, walk), None)


def asked_again(fact: str) -> Question:
    """The question about ``fact``, to be answered anew."""
    return Question(fact, None, 0, 0, 0, (), moves_on=False, again=True)


def stages_in_order(pathway: Pathway) -> list[Stage]:
    """The steps of care in their order, then what is for everybody."""
    return sorted(pathway.stages, key=lambda each: (each.sequence == "anytime", each.sequence))


def _questions(pathway: Pathway, walk: Walk) -> Iterator[Question]:
    now = Evaluator.of(pathway, walk.patient())
    closed = walk.asked() | {fact for fact in walk.start.states if not _is_open_set(now, fact)}
    signs = red_flags_fact(pathway)
    if signs is not None and signs not in closed:
        yield Question(signs, None, 0, 0, 0, (), moves_on=False)
    waiting = undecided(pathway, now)
    sweep = Sweep(pathway, now)
    for stage in (each for each in stages_in_order(pathway) if each.id not in walk.passed):
        about = [_limited(pathway, each, stage) for each in waiting]
        asked = _of_stage(pathway, sweep, stage, [each for each in about if each.rules])
        still = [each for each in asked if each.fact not in closed]
        yield from (each._replace(left=len(still) - n) for n, each in enumerate(still, start=1))


def _is_open_set(now: Evaluator, fact: str) -> bool:
    """Whether some member of a set is not known; other facts, once given, are not asked again."""
    state = now.states[fact]
    return isinstance(state, Members) and Truth.UNKNOWN in state.known.values()


def red_flags_fact(pathway: Pathway) -> str | None:
    """The fact that asks about red flags; a pathway that has red flags has one."""
    sets = ((n, f) for n, f in pathway.facts.items() if isinstance(f, SetFact))
    return next((name for name, fact in sets if fact.of == "red_flags"), None)


def _limited(pathway: Pathway, waiting: Undecided, stage: Stage) -> Undecided:
    """The rules of ``waiting`` that speak of the treatments of ``stage``."""
    treatments = pathway.treatments
    rules = (each for each in waiting.rules if each.treatment in treatments)
    return waiting._replace(
        rules=tuple(each for each in rules if treatments[each.treatment].stage == stage.id)
    )


def _of_stage(
    pathway: Pathway, sweep: Sweep, stage: Stage, waiting: list[Undecided]
) -> list[Question]:
    """The questions of one stage, in the order in which they are asked."""
    moving = sweep.now.missing(stage.move_on_when) if stage.move_on_when is not None else {}
    alone = _settled_alone(pathway, sweep, waiting)
    together = (fact for each in waiting for fact in each.missing)
    cautions = _cautions(pathway, sweep.now, stage)
    total = sum(len(each.rules) for each in waiting)
    questions = [
        Question(
            fact=fact,
            stage=stage,
            could_settle=alone.get(fact, (0, 0))[0],
            sure=alone.get(fact, (0, 0))[1],
            undecided=total,
            bears_on=tuple(_bearing(waiting, fact)),
            moves_on=fact in moving,
            cautions=tuple(cautions.get(fact, ())),
        )
        for fact in dict.fromkeys((*moving, *alone, *together, *cautions))
    ]
    return sorted(questions, key=lambda each: pathway.facts[each.fact].answered_by != "patient")


def _settled_alone(
    pathway: Pathway, sweep: Sweep, waiting: list[Undecided]
) -> Mapping[str, tuple[int, int]]:
    """How many rules each fact could, and surely would, settle by itself; of a set, one member."""
    most: dict[str, tuple[int, int]] = {}
    for each in ask_next(pathway, sweep, waiting):
        found = each.could_settle, len(each.decides)
        most[each.fact] = max(most.get(each.fact, (0, 0)), found)
    return most


def _cautions(pathway: Pathway, now: Evaluator, stage: Stage) -> Mapping[str, list[str]]:
    """For each fact, the treatments of ``stage`` with a caution that waits for it."""
    found: dict[str, list[str]] = {}
    for name, treatment in pathway.treatments.items():
        if treatment.stage == stage.id:
            lines = (line.when for line in treatment.caution_when)
            for fact in merged(map(now.missing, lines)):
                found.setdefault(fact, []).append(name)
    return found


def _bearing(waiting: Iterable[Undecided], fact: str) -> Iterator[Rule]:
    for each in waiting:
        if fact in each.missing:
            yield from each.rules
