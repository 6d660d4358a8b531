"""The mutants that survive and may: each was looked at, and has its reason in ``reviewed.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path

from mutation.mutants import Place

FILE = Path(__file__).with_name("reviewed.toml")


def reviewed() -> dict[Place, str]:
    """The reason for each."""
    found: dict[Place, str] = {}
    for group in tomllib.loads(FILE.read_text())["survivor"]:
        for before, after in group["changes"]:
            found[Place(group["where"], before, after)] = group["because"]
    return found
