"""Where it shows what a rule does: in a verdict, in what a source answers, in a stage or a warning.

A definition shows in the rules that use it; where there are none, nowhere but in itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.cells import Reads
from vcfpath.engine.positions import rules_of
from vcfpath.errors import Place
from vcfpath.model.criterion import Criterion, Named, Not, nodes_of
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Aspect, Expected
from vcfpath.proof.cases.said import Said
from vcfpath.proof.claims import steps
from vcfpath.proof.rules import Placed, rules

_NOWHERE = Place("")
"""What is expected of somebody who stands in no file."""
_USUAL: dict[Aspect, tuple[tuple[str, ...], ...]] = {
    "urgent": (("false",),),
    "scope": (("true",), ("unknown",)),
    "stage_now": (),
    "cautions": (),
    "due": (),
}
"""What goes without saying, where it is not that nothing is said: it is not written down."""


_OF_EVERYBODY: tuple[tuple[Aspect, str], ...] = (("urgent", ""), ("scope", ""))
_OUTSIDE: tuple[Aspect, tuple[str, ...]] = ("scope", ("false",))
"""What is expected of somebody whom the pathway is not about: nothing else is said to them."""
_LINES: dict[str, Aspect] = {"caution_when": "cautions", "due": "due"}
"""Lines of a treatment that change no verdict."""


class Showing:
    """Of each rule of a pathway, where it shows, and what must be settled for it to show there."""

    def __init__(self, pathway: Pathway, reads: Reads) -> None:
        self._pathway = pathway
        self._definitions = reads.definitions
        self._rules = tuple(rules(pathway))

    def rules(self, placed: Placed) -> list[Placed]:
        """The rules in which ``placed`` shows: of a definition those that use it, and then itself."""
        if placed.part[0] != "definitions":
            return [placed]
        name = str(placed.part[1])
        users = (each for each in self._rules if each.part[0] != "definitions")
        return [*(each for each in users if name in self._named_in(each.rule)), placed]

    def besides(self, placed: Placed) -> Iterator[Criterion]:
        """What has to hold besides, so that the answer hangs on ``placed`` alone."""
        match placed.part:
            case ("treatments", str(name)) if placed.loc[2] not in _LINES:
                treatment = self._pathway.treatments[name]
                yield from (e.when for e in treatment.indicated_when if e.when is not placed.rule)
                against = (e.when for e in treatment.contraindicated_when)
                yield from (Not(rule) for rule in against if rule is not placed.rule)
            case ("positions", int(index)):
                asked = rules_of(self._pathway.positions[index])
                yield from (rule for rule in asked if rule is not placed.rule)
            case ("stages", int(index)):
                stages = steps(self._pathway)
                before = stages[: stages.index(self._pathway.stages[index])]
                yield from (e.move_on_when for e in before if e.move_on_when is not None)
            case _:
                return

    def expected(self, placed: Placed, said: Said) -> tuple[Expected, ...]:
        """What is said where ``placed`` shows, but for what goes without saying."""
        asked = [*self.asked(placed), *_OF_EVERYBODY]
        answers = [Expected(*each, said.of(*each), _NOWHERE) for each in asked]
        unusual = [each for each in answers if each.value not in _USUAL.get(each.aspect, ((),))]
        return tuple(unusual or answers[-1:])

    def is_expected(self, placed: Placed, expected: Iterable[Expected]) -> bool:
        """Whether something is expected of what ``placed`` shows in, or it is of nobody of the pathway's."""
        shown = {*self.asked(placed)} or {*_OF_EVERYBODY}
        return any(
            (each.aspect, each.about) in shown or (each.aspect, each.value) == _OUTSIDE
            for each in expected
        )

    def asked(self, placed: Placed) -> Iterator[tuple[Aspect, str]]:
        """In what ``placed`` shows, where it belongs to a part; other rules show in the whole person."""
        match placed.part:
            case ("treatments", str(name)):
                aspect = _LINES.get(str(placed.loc[2]))
                yield from ((aspect, name),) if aspect else _verdict(name)
            case ("positions", int(index)):
                yield "answer", self._pathway.positions[index].id
            case ("stages", _):
                yield "stage_now", ""
            case ("definitions", str(name)):
                yield "holds", name
            case ("scores", str(name)):
                yield "scores", name
            case _:
                return

    def _named_in(self, rule: Criterion) -> set[str]:
        """The definitions that ``rule`` uses, and those that they use."""
        found: set[str] = set()
        waiting = [rule]
        while waiting:
            names = {e.definition for e in nodes_of(waiting.pop()) if isinstance(e, Named)}
            waiting += [self._definitions[name] for name in names - found]
            found |= names
        return found


def _verdict(name: str) -> tuple[tuple[Aspect, str], ...]:
    return ("answer", name), ("depends_on", name), ("closed_because", name)
