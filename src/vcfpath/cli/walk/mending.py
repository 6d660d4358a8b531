"""Answers that contradict each other: said at once, all named, and any of them can be changed."""

from __future__ import annotations

from vcfpath.cli.walk.hearing import WayOut, hear
from vcfpath.cli.walk.question import reply_to
from vcfpath.cli.walk.talk import Talk
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import Contradiction, contradictions
from vcfpath.engine.walk import Walk, asked_again
from vcfpath.patient.menu import picked
from vcfpath.view.walk.contradiction import contradiction_screen, why_contradiction
from vcfpath.view.walk.question import PROMPT


def consistent(talk: Talk, before: Walk, after: Walk) -> Walk | WayOut:
    """``after``, once nothing in it contradicts anything else; ``before`` if that is taken back."""
    while (found := _contradiction(talk, after)) is not None:
        chosen = _chosen(talk, after, found)
        if chosen in (WayOut.DONT_KNOW, WayOut.MOVE_ON):
            continue
        if isinstance(chosen, WayOut):
            return before if chosen is WayOut.BACK else chosen
        reply = reply_to(talk, after, asked_again(chosen))
        if reply is WayOut.BACK:
            continue
        if isinstance(reply, WayOut):
            return reply
        after = after.with_reply(reply)
    return after


def _contradiction(talk: Talk, walk: Walk) -> Contradiction | None:
    return next(contradictions(talk.pathway, Evaluator.of(talk.pathway, walk.patient())), None)


def _chosen(talk: Talk, walk: Walk, found: Contradiction) -> str | WayOut:
    """Which of the answers is to be changed."""
    now = Evaluator.of(talk.pathway, walk.patient())
    talk.show(contradiction_screen(talk.pathway, now, found))
    return hear(talk, PROMPT, lambda text: picked(text, found.facts)[0], why_contradiction)
