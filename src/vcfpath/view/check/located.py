"""Findings with their places, in the order in which they are told: the worst first, then by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, get_args

from vcfpath.errors import Fault, Place
from vcfpath.proof.codes import CODES, Severity
from vcfpath.proof.finding import Finding, Loc

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The worst first."""


class Located(NamedTuple):
    """A finding, where in the file it stands, and the command that shows it, if there is one."""

    finding: Finding
    place: Place
    shown_by: str | None

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return CODES[self.finding.code].severity

    def __str__(self) -> str:
        """The line that is shown: the place, the code, what is wrong, what to do."""
        what = f"{self.finding.code}: {self.finding.what}"
        return str(Fault(self.place, what, self.finding.mend))


def located(
    findings: Iterable[Finding],
    locate: Callable[[Loc], Place],
    shown_by: Callable[[Finding], str | None],
) -> tuple[Located, ...]:
    """``findings`` with their places, the worst first, then in order of place."""
    found = (Located(each, locate(each.loc), shown_by(each)) for each in findings)
    return tuple(sorted(found, key=_worst_first))


def _worst_first(each: Located) -> tuple[int, Place, str]:
    return SEVERITIES.index(each.severity), each.place, each.finding.code
