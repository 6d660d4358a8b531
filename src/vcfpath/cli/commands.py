"""Which commands there are. Each is imported only when it is called, for that is most of its cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from vcfpath.cli.person import PersonCommand

PERSON_COMMANDS = (
    *("options", "walk", "why", "what-if", "timeline", "compare", "sources", "questions"),
)
"""The commands that answer for one person; the pathway's facts are their options."""

FILE_COMMANDS = ("check", "coverage", "diff", "ipdas", "new", "review", "show", "test")
"""The commands for those who write a pathway; its facts are none of their options."""

COMMANDS = ("explain", *PERSON_COMMANDS, *FILE_COMMANDS, "schema")


def file_command(name: str) -> Callable[..., None]:
    """The command called ``name``, one of `FILE_COMMANDS`, with its options."""
    match name:
        case "diff":
            from vcfpath.cli.diff import diff_command

            return diff_command()
        case "ipdas":
            from vcfpath.cli.ipdas import ipdas_command

            return ipdas_command()
        case "check":
            from vcfpath.cli.check import check_command

            return check_command()
        case "review":
            from vcfpath.cli import review

            return review.command()
        case "show":
            from vcfpath.cli.show import show_command

            return show_command()
        case "test":
            from vcfpath.cli import test

            return test.command()
        case "new":
            from vcfpath.cli.new import new_command

            return new_command()
        case _:
            from vcfpath.cli.coverage import coverage_command

            return coverage_command()


def person_command(name: str) -> PersonCommand:
    """The command called ``name``, one of `PERSON_COMMANDS`, or ``explain`` where facts are given."""
    match name:
        case "explain":
            from vcfpath.cli.explain_for import EXPLAIN_FOR

            return EXPLAIN_FOR
        case "walk":
            from vcfpath.cli.walk.command import WALK

            return WALK
        case "why":
            from vcfpath.cli.why import WHY

            return WHY
        case "what-if":
            from vcfpath.cli.what_if import WHAT_IF

            return WHAT_IF
        case "timeline":
            from vcfpath.cli.timeline import TIMELINE

            return TIMELINE
        case "compare":
            from vcfpath.cli.compare import COMPARE

            return COMPARE
        case "sources":
            from vcfpath.cli.sources import SOURCES

            return SOURCES
        case "questions":
            from vcfpath.cli.questions import QUESTIONS

            return QUESTIONS
        case _:
            from vcfpath.cli.options import OPTIONS

            return OPTIONS
