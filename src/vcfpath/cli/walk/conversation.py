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
from vcfpath.engine.walk import Question, Walk, next_question, stages_in_order
from vcfpath.patient.menu import picked
from vcfpath.view.walk.change import noted
from vcfpath.view.walk.question import (
    PROMPT,
    first_screen,
    matters_screen,
    welcome_screen,
    why_matters,
)
from vcfpath.view.walk.stage import stage_screen

End = Literal["done", "quit"]


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
    stage: str | None = None
    while True:
        question = _question(talk, walk)
        if question is None:
            heard = _what_matters(talk, walk)
        else:
            stage = _stage_shown(talk, walk, question, stage)
            heard = _heard(talk, walk, question)
        if isinstance(heard, Walked):
            return heard
        walk = heard


def _question(talk: Talk, walk: Walk) -> Question | None:
    """The next question; none beside an emergency, or where the pathway has nothing to say."""
    now = talk.assess(walk.patient())
    if now.urgent or not now.treatments:
        return None
    return next_question(talk.pathway, walk)


def _stage_shown(talk: Talk, walk: Walk, question: Question, shown: str | None) -> str | None:
    """Show the stage a question belongs to, unless it is the one that was shown last."""
    if question.stage is None or question.stage.id == shown:
        return shown
    stages = stages_in_order(talk.pathway)
    number = stages.index(question.stage) + 1
    now = talk.assess(walk.patient())
    talk.show(stage_screen(talk.pathway, now, question.stage, number, len(stages)))
    return question.stage.id


def _heard(talk: Talk, walk: Walk, question: Question) -> Walk | Walked:
    reply = reply_to(talk, walk, question)
    if isinstance(reply, WayOut):
        return _left(talk, walk, reply)
    further = consistent(talk, walk, walk.with_reply(reply))
    if isinstance(further, WayOut):
        return _left(talk, walk, further)
    said = [each for each in further.replies if each not in walk.replies]
    before, after = talk.assess(walk.patient()), talk.assess(further.patient())
    if said and not after.urgent:  # in an emergency, what to do comes at once
        talk.show(noted(talk.pathway, said, before, after))
    return further


def _left(talk: Talk, walk: Walk, way: WayOut) -> Walk | Walked:
    match way:
        case WayOut.SKIP:
            return Walked(walk, "done")
        case WayOut.QUIT:
            return Walked(walk, "quit")
        case _:
            if not walk.replies:
                talk.show(first_screen())
            return walk.back()


def _what_matters(talk: Talk, walk: Walk) -> Walk | Walked:
    """Ask what matters most, where the pathway has something to say of it; then the walk is done."""
    now = talk.assess(walk.patient())
    matters = tuple(talk.pathway.matters)
    if now.urgent or not now.treatments or walk.start.matters or not matters:
        return Walked(walk, "done")
    talk.show(matters_screen(talk.pathway))

    def understand(text: str) -> tuple[str, ...]:
        return () if text.strip() == "0" else tuple(picked(text, matters))

    heard = hear(talk, PROMPT, understand, why_matters)
    if heard is WayOut.DONT_KNOW:
        return Walked(walk, "done")
    if isinstance(heard, WayOut):
        return _left(talk, walk, heard)
    named = tuple(name for name in matters if name in heard)
    return Walked(walk._replace(start=walk.start._replace(matters=named)), "done")
