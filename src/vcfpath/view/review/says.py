"""What the pathway says of a person, for somebody who is to judge it: in full words, not in names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vcfpath.engine.assessment import Answer, Closed, Ground
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Stance
from vcfpath.patient.case import Aspect, Case
from vcfpath.proof.cases.said import Said, Words
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import STANCES, listed, sentence
from vcfpath.view.sources.who import who
from vcfpath.view.why.verdict import CLOSED, GROUNDS

EVERYBODY = ("true", "unknown")
"""The scope that is expected of everybody of whom a case says no other."""
_VERDICT: tuple[Aspect, ...] = ("answer", "depends_on", "missing", "closed_because")
_SCOPE = {
    "true": "This pathway is about this person.",
    "false": "This pathway is not about this person.",
    "unknown": "It is not known whether this pathway is about this person.",
}
_UNANSWERED: dict[Answer, str] = {
    "not_my_patient": "speaks of other people",
    "outside": "asks for something that is not so",
    "depends": "it is not known yet whether it fits",
}
_STANCES: dict[Stance, str] = STANCES


class Saying:
    """What ``pathway`` says of the person of one case, about all that the case expects."""

    def __init__(self, pathway: Pathway, case: Case, said: Said) -> None:
        self._pathway = pathway
        self._case = case
        self._said = said
        self._positions = {each.id: each for each in pathway.positions}

    def sentences(self) -> Iterator[str]:
        """One for each thing that is said; what a verdict rests on is said with it."""
        asked: dict[tuple[Aspect, str], None] = {}
        for each in self._case.expected:
            if each.value != EVERYBODY:
                aspect: Aspect = "answer" if each.aspect in _VERDICT else each.aspect
                asked[aspect, each.about] = None
        told = (self._told(aspect, about) for aspect, about in asked)
        return (sentence(each) for each in told if each)

    def _told(self, aspect: Aspect, about: str) -> str:
        found = self._said.of(aspect, about)
        match aspect:
            case "answer" if about in self._positions:
                return self._position(about, found)
            case "answer":
                return f"{option_name(self._pathway, about)}: {self._verdict(about, found)}"
            case "cautions":
                lines = self._pathway.treatments[about].caution_when
                held = [words(self._pathway, lines[int(n) - 1].when) for n in found]
                return self._lines(about, "take care", held, "no caution is shown")
            case "due":
                notes = self._pathway.treatments[about].due
                held = [notes[int(n) - 1].note for n in found]
                return self._lines(about, "due", held, "nothing is shown as due")
            case "holds":
                return self._definition(about, found[0])
            case "scores":
                score = self._pathway.scores[about]
                return f"{score.name}: {' to '.join(found)} {score.unit}"
            case "stage_now":
                return self._stages(found)
            case "urgent":
                return "This is an emergency" if found == ("true",) else ""
            case _:
                return _SCOPE[found[0]]

    def _verdict(self, about: str, found: Words) -> str:
        """``depends, on facts not known yet``; nothing is said of people of another pathway."""
        grounds: list[Ground] = [
            each for each in GROUNDS if each in self._said.of("depends_on", about)
        ]
        closed: list[Closed] = [
            each for each in CLOSED if each in self._said.of("closed_because", about)
        ]
        if not found:
            return "nothing is said"
        if grounds:
            return f"{found[0]}, {listed(GROUNDS[each] for each in grounds)}"
        if closed:
            return f"{found[0]}, as {listed(CLOSED[each] for each in closed)}"
        return found[0]

    def _position(self, about: str, found: Words) -> str:
        position = self._positions[about]
        names = listed(option_name(self._pathway, each) for each in position.about)
        speaker = f"{who(self._pathway.sources[position.source])}, on {names}"
        unanswered = [text for answer, text in _UNANSWERED.items() if answer in found]
        if not found:
            return f"{speaker}: nothing is said"
        return f"{speaker}: {unanswered[0] if unanswered else _STANCES[position.stance]}"

    def _lines(self, about: str, call: str, held: Sequence[str], none: str) -> str:
        name = option_name(self._pathway, about)
        return f"{name}: {call}: {'; '.join(held)}" if held else f"{name}: {none}"

    def _definition(self, about: str, truth: str) -> str:
        definition = self._pathway.definitions[about]
        match truth:
            case "true":
                return definition.yes
            case "false":
                return definition.no
            case _:
                return f"it is not known whether {definition.yes}"

    def _stages(self, found: Words) -> str:
        names = {each.id: each.name for each in self._pathway.stages}
        told = dict.fromkeys(names[each] for each in found)
        return (
            f"The stage now: {' to '.join(told)}" if found else "All stages are behind this person"
        )
