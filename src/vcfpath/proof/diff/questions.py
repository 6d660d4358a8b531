"""What is asked of both versions: each treatment, source, sign, the step, and whom it is about.

Of somebody of whom all is known exactly one answer is right, and each is a rule. Of anybody else an
answer is known once its `Sign` is there: the rules of the signs decide which answer is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from vcfpath.model.criterion import Compare, Criterion, Not
from vcfpath.model.fact import SetFact
from vcfpath.model.pathway import Pathway, RedFlag
from vcfpath.model.position import Position
from vcfpath.model.treatment import Treatment
from vcfpath.proof.claims import (
    ALWAYS,
    applies,
    at_stage,
    closed,
    every,
    in_scope,
    opened,
    some,
    steps,
)
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.side import Side

Kind = Literal["scope", "treatment", "position", "red_flag", "stage", "constraint"]
"""What an answer is about."""
ABSENT = "absent"
"""The answer of a version that does not speak of it; of a sign, that it is not there."""
DEPENDS = "depends"
"""The answer while what is known does not decide it."""
PAST_ALL = "past all"
"""The step of somebody who has left all of them behind."""
NEVER = Not(ALWAYS)


class Sign(NamedTuple):
    """An answer is known: ``holds`` is known to hold, and ``unless`` is not."""

    holds: Criterion
    unless: Criterion = NEVER


class Answers(NamedTuple):
    """What one version can say: each answer with the rule for it, and the signs that decide it."""

    rules: Mapping[str, Criterion]
    signs: Mapping[str, Sign]

    def of(self, side: Side) -> Answers:
        """The same in the common world."""
        rules = {name: side.rule(rule) for name, rule in self.rules.items()}
        signs = {
            name: Sign(side.rule(sign.holds), side.rule(sign.unless))
            for name, sign in self.signs.items()
        }
        return Answers(rules, signs)


SILENT = Answers({ABSENT: ALWAYS}, {})


class Subject(NamedTuple):
    """What a question is about. ``option`` is what a position begins or ceases to speak of."""

    kind: Kind
    id: str = ""
    option: str | None = None


class Question(NamedTuple):
    """What is asked, and what either version can say to it, in the common world."""

    subject: Subject
    old: Answers
    new: Answers

    def alike(self, both: Both) -> bool:
        """Whether both versions say the same of everybody, as their rules are alike."""
        same_words = set(self.old.rules) == set(self.new.rules)
        return same_words and _numbers(both, self.old) == _numbers(both, self.new)


def _numbers(both: Both, answers: Answers) -> Mapping[str, tuple[int, int]]:
    number = both.contents.of
    return {name: (number(s.holds), number(s.unless)) for name, s in answers.signs.items()}


def questions(both: Both) -> Iterator[Question]:
    """All that is asked: whom it is about, treatments, sources, signs, the step."""
    old, new = both.old.pathway, both.new.pathway
    yield _question(both, Subject("scope"), _scope(old), _scope(new))
    for name in _names(old.treatments, new.treatments):
        before, now = old.treatments.get(name), new.treatments.get(name)
        yield _question(both, Subject("treatment", name), _verdicts(before), _verdicts(now))
    said, says = ({each.id: each for each in pathway.positions} for pathway in (old, new))
    for name in _names(said, says):
        yield from _positions(both, name, said.get(name), says.get(name))
    for name in _names(old.red_flags, new.red_flags):
        yield _question(both, Subject("red_flag", name), _sign(old, name), _sign(new, name))
    yield _question(both, Subject("stage"), _steps(old), _steps(new))


def _names(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    """The names of the new version, then those that are gone."""
    yield from dict.fromkeys([*new, *old])


def _question(both: Both, subject: Subject, old: Answers, new: Answers) -> Question:
    return Question(subject, old.of(both.old), new.of(both.new))


def _scope(pathway: Pathway) -> Answers:
    inside = in_scope(pathway)
    rules = {"inside": inside, "outside": Not(inside)}
    return Answers(rules, {name: Sign(rule) for name, rule in rules.items()})


def _verdicts(treatment: Treatment | None) -> Answers:
    if treatment is None:
        return SILENT
    is_open, is_closed = opened(treatment), closed(treatment)
    between = every((Not(is_open), Not(is_closed)))
    rules = {"open": is_open, DEPENDS: between, "closed": is_closed}
    return Answers(rules, {"open": Sign(is_open), "closed": Sign(is_closed)})


def _positions(
    both: Both, name: str, old: Position | None, new: Position | None
) -> Iterator[Question]:
    """What a source says; then each treatment it begins or ceases to speak of."""
    yield _question(both, Subject("position", name), _says(old), _says(new))
    if old is not None and new is not None:
        for option in dict.fromkeys([*new.about, *old.about]):
            before, now = (each if option in each.about else None for each in (old, new))
            if before is None or now is None:
                subject = Subject("position", name, option)
                yield _question(both, subject, _says(before), _says(now))


def _says(position: Position | None) -> Answers:
    if position is None:
        return SILENT
    scope = ALWAYS if position.for_whom is None else position.for_whom
    meets, both = every(line.when for line in position.when), applies(position)
    rules: dict[str, Criterion] = {
        position.stance: both,
        "outside": every((scope, Not(meets))),
        "not_my_patient": Not(scope),
    }
    signs = {
        position.stance: Sign(both),
        "outside": Sign(Not(meets), unless=Not(scope)),
        "not_my_patient": Sign(Not(scope)),
    }
    return Answers(rules, signs)


def _sign(pathway: Pathway, name: str) -> Answers:
    sign = pathway.red_flags.get(name)
    return SILENT if sign is None else _present(pathway, name, sign)


def _present(pathway: Pathway, name: str, sign: RedFlag) -> Answers:
    asked = [each for each, fact in pathway.facts.items() if _asks_for_signs(fact)]
    said = some(Compare(each, "has", name) for each in asked[-1:])
    seen = NEVER if sign.seen_in is None else sign.seen_in
    present = some((said, seen))
    rules = {sign.urgency: present, ABSENT: Not(present)}
    return Answers(rules, {sign.urgency: Sign(present), ABSENT: Sign(Not(said), unless=seen)})


def _asks_for_signs(fact: object) -> bool:
    return isinstance(fact, SetFact) and fact.of == "red_flags"


def _steps(pathway: Pathway) -> Answers:
    ordered = steps(pathway)
    done = [NEVER if each.move_on_when is None else each.move_on_when for each in ordered]
    rules = {each.id: at_stage(pathway, each) for each in ordered}
    signs: dict[str, Sign] = {}
    for place, each in enumerate(ordered):
        signs[f"at least {each.id}"] = Sign(every(done[:place]), unless=done[place])
        earlier = some(map(Not, done[:place]))
        signs[f"at most {each.id}"] = Sign(Not(done[place]), unless=earlier)
    return Answers({**rules, PAST_ALL: every(done)}, signs)
