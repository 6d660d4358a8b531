"""Asking of everybody, for a pathway that is checked: one budget for all, and what came of it.

`Inquiry` is what every check is given. A question that was not decided is kept, so that it can be said:
silence about it would read as a proof.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from vcfpath.engine.changes.effort import Effort
from vcfpath.model.assertion import asserted_name
from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.proof.claims import closed, every, opened
from vcfpath.proof.finding import Finding, Loc
from vcfpath.proof.search import MOST_WORK, Outcome, find
from vcfpath.proof.world import Limit, World

MOST_FOR_ALL = 2_000_000
"""Comparisons looked at for one pathway: a few seconds, some two hundred times what a real one takes."""
Found = TypeVar("Found")
UNDECIDED = "VP090"


class Inquiry:
    """One pathway, and everybody it can be asked of."""

    def __init__(self, pathway: Pathway, beside: tuple[Pathway, ...] = ()) -> None:
        """Take the pathway, and the others that share its file and its sources."""
        self.pathway = pathway
        self.beside = beside
        self.world = World.of(pathway)
        self.asserting = self.world._replace(
            definitions={**self.world.definitions, **_verdicts(pathway)}
        )
        self.undecided: list[Finding] = []
        self.constant: list[Criterion] = []
        """Rules that are found to hold of everybody, or of nobody: what follows is not said again."""
        self._left = MOST_FOR_ALL

    def anybody(self, code: str, loc: Loc, goal: Criterion, world: World | None = None) -> Outcome:
        """Whether there is somebody of whom ``goal`` holds; asked for the finding ``code``."""
        found = self.within(lambda effort: find(world or self.world, goal, effort))
        if not found.decided:
            self.gave_up(code, loc)
        return found

    def within(self, ask: Callable[[Effort], Found]) -> Found:
        """What ``ask`` finds with the effort that may be spent on one question, taken from the whole."""
        effort = Effort(min(MOST_WORK, self._left))
        before = effort.left
        found = ask(effort)
        self._left = max(0, self._left - before + effort.left)
        return found

    def gave_up(self, code: str, loc: Loc) -> None:
        """Keep that a question was not decided."""
        what = f"whether {code} is so was not decided: the search was given up"
        mend = "Write the rules here with fewer conditions, or name parts of them."
        self.undecided.append(Finding(UNDECIDED, loc, what, mend, about=code))

    def without(self, limit: Limit) -> World:
        """Everybody there would be without this one constraint."""
        limits = tuple(each for each in self.world.limits if each is not limit)
        return self.world._replace(limits=limits)


def never(inquiry: Inquiry, code: str, loc: Loc, goal: Criterion) -> bool:
    """Whether it is proved that ``goal`` holds of nobody."""
    return inquiry.anybody(code, loc, goal).nobody


def shown_by(inquiry: Inquiry, code: str, loc: Loc, *goals: Criterion) -> Patient | None:
    """Somebody of whom all ``goals`` hold, if there is anybody."""
    return inquiry.anybody(code, loc, every(goals)).person


def _verdicts(pathway: Pathway) -> Mapping[str, Criterion]:
    found = {}
    for name, treatment in pathway.treatments.items():
        found[asserted_name(name, "open")] = opened(treatment)
        found[asserted_name(name, "closed")] = closed(treatment)
    return found
