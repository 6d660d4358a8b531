"""The conversation: question after question, until none is left or somebody has had enough.

Everything is decided elsewhere: what to ask next by the engine, how it is worded by the views. Here
the turns are taken. Every state of a walk can be gone back from, and nothing is written anywhere.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from vcfpath.cli.walk.hearing import WayOut, hear
from vcfpath.cli.walk.mending import consistent
from vcfpath.cli.walk.question import reply_to
from vcfpath.cli.walk.talk import Talk
from vcfpath.engine.walk import Question, Reply, Walk, next_question, stages_in_order
from vcfpath.patient.menu import is_none, picked
from vcfpath.view.walk.asides import (
    first_screen,
    matters_screen,
    outside_screen,
    welcome_screen,
    why_matters,
    why_outside,
)
from vcfpath.view.walk.change import noted
from vcfpath.view.walk.question import PROMPT
from vcfpath.view.walk.stage import stage_screen

End = Literal["done", "quit"]
SURE = ("yes", "no")


class Walked(NamedTuple):
    """Where a walk ended, and whether it was broken off."""

    walk: Walk
    end: End


def welcome(talk: Talk, walk: Walk) -> None:
    """Say what a walk is like, where there is anything to ask."""
    if _question(talk, walk) is not None:
        talk.show(welcome_screen(talk.pathway))


def converse(talk: Talk, walk: Walk) -> Walked:
    """Ask until nothing is left to ask that could change anything, and then what matters most."""
    trail: list[Walk] = []
    shown: set[str] = set()
    while True:
        question = _question(talk, walk)
        _show_stages(talk, walk, question, shown)
        heard = _heard(talk, walk, question) if question else _what_matters(talk, walk)
        if isinstance(heard, Walked):
            return heard
        if heard == walk:
            continue
        if isinstance(heard, Walk):
            trail.append(walk)
            walk = heard
        elif trail:
            walk = trail.pop()
        else:
            talk.show(first_screen())


def _question(talk: Talk, walk: Walk) -> Question | None:
    """The next question; none beside an emergency, or where the pathway has nothing to say."""
    return next_question(talk.pathway, walk) if _has_answer(talk, walk) else None


def _has_answer(talk: Talk, walk: Walk) -> bool:
    now = talk.assess(walk.patient())
    return bool(now.treatments) and not now.urgent


def _show_stages(talk: Talk, walk: Walk, question: Question | None, shown: set[str]) -> None:
    """Show every stage up to that of the question, or to the last one, that was not shown yet."""
    if not _has_answer(talk, walk) or (question and question.stage is None):
        return
    stages = stages_in_order(talk.pathway)
    now = talk.assess(walk.patient())
    for number, stage in enumerate(stages, start=1):
        if stage.id not in shown:
            talk.show(stage_screen(talk.pathway, now, stage, number, len(stages)))
            shown.add(stage.id)
        if question and stage == question.stage:
            return


def _heard(talk: Talk, walk: Walk, question: Question) -> Walk | Walked | None:
    """What a question came to: the walk further on, its end, or None to go back."""
    reply = reply_to(talk, walk, question)
    if reply is WayOut.MOVE_ON and question.stage is None:
        reply = Reply(question.fact, None)  # before the first step one moves on from a question
    if isinstance(reply, WayOut):
        return _left(walk, reply, question)
    further = consistent(talk, walk, walk.with_reply(reply))
    if isinstance(further, WayOut):
        return _left(walk, further, question)
    meant = _meant(talk, walk, further)
    if isinstance(meant, WayOut):
        return _left(walk, meant, question)
    if not meant or further == walk:
        return walk
    said = [each for each in further.replies if each not in walk.replies]
    before, after = talk.assess(walk.patient()), talk.assess(further.patient())
    if not after.urgent:  # in an emergency, what to do comes at once
        talk.show(noted(talk.pathway, said, before, after))
    return further


def _meant(talk: Talk, walk: Walk, further: Walk) -> bool | WayOut:
    """Whether an answer that puts somebody outside the pathway, and so ends the walk, is meant."""
    now = talk.assess(further.patient())
    if now.treatments or not talk.assess(walk.patient()).treatments:
        return True
    while True:
        talk.show(outside_screen(talk.pathway, now))
        heard = hear(talk, PROMPT, lambda text: picked(text, SURE)[0], why_outside)
        if heard in (WayOut.SKIP, WayOut.QUIT):
            return heard
        if heard not in (WayOut.DONT_KNOW, WayOut.MOVE_ON):
            return heard == SURE[0]


def _left(walk: Walk, way: WayOut, question: Question | None) -> Walk | Walked | None:
    match way:
        case WayOut.SKIP:
            return Walked(walk, "done")
        case WayOut.QUIT:
            return Walked(walk, "quit")
        case WayOut.MOVE_ON if question and question.stage:
            return walk.past(question.stage.id)
        case WayOut.MOVE_ON:
            return Walked(walk, "done")
        case _:
            return None


def _what_matters(talk: Talk, walk: Walk) -> Walked | Walk | None:
    """Ask what matters most, where the pathway has something to say of it; then the walk is done."""
    matters = tuple(talk.pathway.matters)
    if not _has_answer(talk, walk) or walk.start.matters or not matters:
        return Walked(walk, "done")
    talk.show(matters_screen(talk.pathway))

    def understand(text: str) -> tuple[str, ...]:
        return () if is_none(text) else tuple(picked(text, matters))

    heard = hear(talk, PROMPT, understand, why_matters)
    if heard is WayOut.DONT_KNOW:
        return Walked(walk, "done")
    if isinstance(heard, WayOut):
        return _left(walk, heard, None)
    named = tuple(name for name in matters if name in heard)
    return Walked(walk._replace(start=walk.start._replace(matters=named)), "done")
