"""The options that commands share, declared once, and what they come to.

Options are collected as lists so that one given twice is refused instead of the last one winning.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import Annotated, NamedTuple

import typer

from vcfpath.errors import Fault, Place, UsageError, did_you_mean, echoed

FORMATS = ("terminal", "plain", "markdown", "json")
PATHWAY_VARIABLE = "VCFPATH_PATHWAY"
STANDARD_OUTPUT = "-"

_SHOW = "How it is shown"
_ALSO = "Also"

Format = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="terminal, plain, markdown or json. On a terminal: terminal; elsewhere: plain.",
        rich_help_panel=_SHOW,
        autocompletion=lambda incomplete: [each for each in FORMATS if each.startswith(incomplete)],
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="FILE",
        help="Write to this file, whole or not at all; - is standard output.",
        rich_help_panel=_SHOW,
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Replace the file if it is there.", rich_help_panel=_SHOW),
]
PathwayFile = Annotated[
    list[str] | None,
    typer.Option(
        "--pathway",
        metavar="FILE[#ID]",
        help=f"Use this pathway file. Or set {PATHWAY_VARIABLE}.",
        rich_help_panel=_ALSO,
    ),
]
AsOf = Annotated[
    list[str] | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Answer as on this day, such as 2026-11-22. Otherwise today.",
        rich_help_panel=_ALSO,
    ),
]
EvenIfStale = Annotated[
    bool,
    typer.Option(
        "--even-if-stale",
        help="Show a pathway that is more than five years past its review.",
        rich_help_panel=_ALSO,
    ),
]
Version = Annotated[
    bool,
    typer.Option("--version", help="Say which version this is.", rich_help_panel=_ALSO),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        help="With --version: the pathway's version and sha256 too.",
        rich_help_panel=_ALSO,
    ),
]
Help = Annotated[bool, typer.Option("--help", "-h", help="Show this text.", rich_help_panel=_ALSO)]


class Emission(NamedTuple):
    """How and where to a result goes.

    ``format`` None leaves it to the surroundings; ``output`` None is standard output. ``pathway`` is
    the pathway file that was named on the command line, if one was.
    """

    format: str | None
    output: str | None
    overwrite: bool
    pathway: str | None = None


def emission(
    formats: list[str] | None,
    outputs: list[str] | None,
    *,
    force: bool,
    known: Sequence[str] = FORMATS,
) -> Emission:
    """What ``--format``, one of those ``known``, ``--output`` and ``--force`` ask for.

    Raises:
        UsageError: for a format there is not, or an option given twice.
    """
    chosen = once("--format", formats)
    if chosen is not None and chosen not in known:
        what = f"there is no format '{echoed(chosen)}'"
        raise usage_error("--format", what, did_you_mean(chosen, known))
    output = once("--output", outputs)
    return Emission(chosen, None if output == STANDARD_OUTPUT else output, force)


def pathway_name(files: list[str] | None) -> str | None:
    """The pathway file asked for by option or environment; None is the one that is shipped."""
    return once("--pathway", files) or os.environ.get(PATHWAY_VARIABLE) or None


def day(days: list[str] | None) -> date:
    """The day to answer for: ``--as-of``, or today. The only place where the clock is read.

    Raises:
        UsageError: when it is no date.
    """
    written = once("--as-of", days)
    if written is None:
        return date.today()
    from vcfpath.model.days import day_of, spelling

    if (found := day_of(written)) is not None:
        return found
    what = f"'{echoed(written)}' is not a date"
    mend = spelling(written, "Write it like 2026-11-22.", months=False)
    raise usage_error("--as-of", what, mend)


def once(option: str, values: Sequence[str] | None) -> str | None:
    """The value of an option that may be given once.

    Raises:
        UsageError: when it is given more than once, or is empty, as an unset variable of a shell is.
    """
    if values and len(values) > 1:
        raise usage_error(option, "this is given twice", "Give it once.")
    if values == [""]:
        raise usage_error(option, "a value is missing", f"Write {option} and a value.")
    return values[0] if values else None


def usage_error(place: str, what: str, mend: str = "") -> UsageError:
    """A mistake on the command line."""
    return UsageError([Fault(Place(place), what, mend)])
