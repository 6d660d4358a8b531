"""Print one of README's commands as it stands there: the block under ``<!-- command: NAME -->``."""

from __future__ import annotations

import re
import sys
from pathlib import Path

name = sys.argv[1]
text = Path("README.md").read_text("utf-8")
found = re.search(rf"<!-- command: {re.escape(name)} -->\s*```\w*\n(.*?)\n```", text, re.DOTALL)
if found is None:
    sys.exit(f"README.md has no command marked '<!-- command: {name} -->'")
sys.stdout.write(re.sub(r"^\$ ", "", found[1], flags=re.MULTILINE) + "\n")
