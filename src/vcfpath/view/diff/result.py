"""Two versions compared, with the files they were read from, so that places and commands can be told."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient.spelling import command_line, options_of
from vcfpath.proof.diff.blame import LineChange
from vcfpath.proof.diff.difference import Change
from vcfpath.proof.diff.lines import RuleLine
from vcfpath.proof.diff.questions import ABSENT
from vcfpath.proof.diff.side import Side
from vcfpath.proof.diff.versions import Diff
from vcfpath.reading.pathway_file import Locate


class Version(NamedTuple):
    """A version as it was named, and where its parts stand."""

    name: str
    locate: Locate


class Told(NamedTuple):
    """A line of one version, ready to be told."""

    pathway: Pathway
    line: RuleLine
    place: Place


class Result(NamedTuple):
    """What was found, and the files of before and now."""

    diff: Diff
    old: Version
    new: Version

    @property
    def sides(self) -> tuple[Side, Side]:
        """The versions in the common world."""
        return self.diff.both.old, self.diff.both.new

    def line(self, change: LineChange) -> tuple[Told | None, Told | None]:
        """The line before and now, where there is one."""
        old, new = self.sides
        return _told(old, self.old, change.old), _told(new, self.new, change.new)

    def commands(self, change: Change) -> tuple[str, str]:
        """What to type to see the answer of before, and that of now."""
        old, new = self.sides
        return _command(old, self.old, change, change.was), _command(
            new, self.new, change, change.now
        )


def _told(side: Side, version: Version, line: RuleLine | None) -> Told | None:
    return None if line is None else Told(side.pathway, line, version.locate(line.loc))


def _command(side: Side, version: Version, change: Change, answer: str) -> str:
    """The answer of one version to somebody; where it has none, all it says to them."""
    asked = [] if answer == ABSENT else _asked(side.pathway, change)
    given = options_of(side.pathway, side.person(change.person))
    return command_line(["vcfpath", *(asked or ["options"]), *given, "--pathway", version.name])


def _asked(pathway: Pathway, change: Change) -> list[str]:
    kind, name, option = change.subject
    if kind == "treatment":
        return ["why", _typed(name)]
    if kind == "position":
        about = next(each.about for each in pathway.positions if each.id == name)
        return ["sources", _typed(option or about[0])]
    return []


def _typed(name: str) -> str:
    return name.replace("_", "-")
