"""One question asked and answered; for a list, also what holds of the entries that were not named."""

from __future__ import annotations

from vcfpath.cli.walk.hearing import WayOut, hear
from vcfpath.cli.walk.talk import Talk
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import contradictions
from vcfpath.engine.walk import Question, Reply, Walk
from vcfpath.model.possible import Members, State
from vcfpath.patient.changed import overlaid
from vcfpath.patient.menu import answered, picked, rest_absent
from vcfpath.truth import Truth
from vcfpath.view.walk.asides import rest_screen, why_rest
from vcfpath.view.walk.question import PROMPT, question_screen, why_asked

SURE, UNSURE = "sure", "unsure"


def reply_to(talk: Talk, walk: Walk, question: Question) -> Reply | WayOut:
    """The reply to ``question``, or the way out that was taken instead; "don't know" is a reply."""
    while True:
        heard = _answer_to(talk, walk, question)
        if heard is WayOut.DONT_KNOW:
            return Reply(question.fact, None)
        if isinstance(heard, WayOut):
            return heard
        if not isinstance(heard, Members):
            return Reply(question.fact, heard)
        known = None if question.again else walk.patient().states.get(question.fact)
        named = overlaid(known, heard)
        assert isinstance(named, Members)
        reply = _with_the_rest(talk, walk, question, named)
        if reply is not WayOut.BACK:  # which goes back to the list itself
            return reply


def _answer_to(talk: Talk, walk: Walk, question: Question) -> State | WayOut:
    fact = talk.pathway.facts[question.fact]
    known = walk.patient().states.get(question.fact, fact.everything())
    number = len(walk.replies) + (0 if question.again else 1)
    talk.show(question_screen(talk.pathway, question, known, number))
    return hear(
        talk,
        PROMPT,
        lambda text: answered(fact, text, talk.day),
        lambda: why_asked(talk.pathway, question),
    )


def _with_the_rest(talk: Talk, walk: Walk, question: Question, named: Members) -> Reply | WayOut:
    """Some entries of a list were named: ask whether the others are known to be absent.

    Not when all were, nor in an emergency, where nothing more is asked.
    """
    reply = Reply(question.fact, named)
    if Truth.UNKNOWN not in named.known.values() or _is_urgent(talk, walk.with_reply(reply)):
        return reply
    talk.show(rest_screen())
    heard = hear(talk, PROMPT, lambda text: picked(text, (SURE, UNSURE))[0], why_rest)
    if isinstance(heard, WayOut) and heard is not WayOut.DONT_KNOW:
        return heard
    state: State = rest_absent(named) if heard == SURE else named
    return Reply(question.fact, state)


def _is_urgent(talk: Talk, walk: Walk) -> bool:
    patient = walk.patient()
    broken = contradictions(talk.pathway, Evaluator.of(talk.pathway, patient))
    return next(broken, None) is None and talk.assess(patient).urgent
