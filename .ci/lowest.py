"""Print the lowest versions that pyproject.toml allows, one requirement a line, as pip takes them."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
lines = []
extras = [each for extra in project["optional-dependencies"].values() for each in extra]
for requirement in [*project["dependencies"], *extras]:
    found = re.match(r"([A-Za-z0-9._-]+)\s*>=\s*([0-9.]+)", requirement)
    if found is None:
        sys.exit(f"no lowest version in '{requirement}'")
    lines.append(f"{found[1]}=={found[2]}\n")
sys.stdout.writelines(lines)
