"""What is known of one person. Absent means unknown, and unknown is never "no"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from vcfpath.model.possible import State


class Patient(NamedTuple):
    """Fact ids with what is still possible for each; a fact not named is unknown."""

    states: Mapping[str, State] = MappingProxyType({})
    matters: tuple[str, ...] = ()
    """What matters most to the person. No rule reads it, so it can decide nothing."""
