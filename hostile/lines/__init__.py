"""Hostile command lines, environments and streams, each tried as a real process."""

from __future__ import annotations

from hostile.lines.line import Line
from hostile.lines.streams import of_streams
from hostile.lines.surroundings import of_surroundings
from hostile.lines.values import of_files, of_values
from hostile.lines.wording import of_wording


def all_lines() -> list[Line]:
    """Every hostile command line."""
    return [*of_wording(), *of_values(), *of_files(), *of_surroundings(), *of_streams()]
