"""What a run of cases came to: each case tried, and what was asked for besides."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.proof.cases.coverage import Coverage
from vcfpath.proof.cases.trying import Tried
from vcfpath.reading.pathway_file import Locate


class Report(NamedTuple):
    """The cases, what they have seen of the pathway if that was asked, and how much is shown.

    ``made`` is how many cases were made of boundaries on which nobody stood; None where none were to
    be.
    """

    tried: tuple[Tried, ...]
    seen: Coverage | None
    locate: Locate
    whole: bool = False
    made: int | None = None

    @property
    def failed(self) -> tuple[Tried, ...]:
        """The cases of which something else was said."""
        return tuple(each for each in self.tried if not each.passes)
