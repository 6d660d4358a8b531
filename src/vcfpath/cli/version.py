"""Which version this is: the program's, and on request the pathway's with its checksum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vcfpath import __version__
from vcfpath.cli.streams import write_out

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway


def show_version(pathway: Pathway | None) -> None:
    """Write the program's version, and that of ``pathway`` where one is given."""
    lines = [f"vcfpath {__version__}"]
    if pathway is not None:
        lines.append(
            f"pathway {pathway.id} {pathway.version}, to be reviewed by {pathway.review_by}"
        )
        lines.append(f"sha256 {pathway.sha256}")
    write_out("\n".join(lines) + "\n")
