"""What is known of one person. Absent means unknown, and unknown is never "no"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from vcfpath.model.possible import State


@dataclass(frozen=True, slots=True)
class Patient:
    """Fact ids with what is still possible for each; a fact not named is unknown."""

    states: Mapping[str, State] = field(default_factory=lambda: MappingProxyType({}))
