"""What a look at a pathway's works found: the works, and what is wrong, each with its place."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.engine.coverage import Finding, MappedWork
from vcfpath.errors import Fault, Place


class Located(NamedTuple):
    """A finding, and where in the file its item stands."""

    finding: Finding
    place: Place

    def __str__(self) -> str:
        """The line that is shown: the place, what is wrong, what to do."""
        return str(Fault(self.place, self.finding.what, self.finding.mend))


class Looked(NamedTuple):
    """The works asked for, whether one was named, and all findings in them."""

    works: tuple[MappedWork, ...]
    named: bool
    findings: tuple[Located, ...]
