"""Write into README's console blocks what their commands give today.

Run ``python docs/readme.py`` after a screen has changed, and read the difference before committing.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
DAY = "2026-11-22"
BLOCK = re.compile(r"^```console\n\$ (.*?)\n.*?^```$", re.MULTILINE | re.DOTALL)


def _shown(match: re.Match[str]) -> str:
    arguments = shlex.split(match[1])[1:]
    done = subprocess.run(
        [sys.executable, "-m", "vcfpath", *arguments, "--as-of", DAY],
        env={"COLUMNS": "80", "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    # The day is given here and not in README, so it is also taken out of what is told to type next.
    shown = re.sub(rf"\s+--as-of {DAY}", "", done.stdout + done.stderr)
    return f"```console\n$ {match[1]}\n{shown}```"


if __name__ == "__main__":
    README.write_text(BLOCK.sub(_shown, README.read_text("utf-8")), encoding="utf-8")
