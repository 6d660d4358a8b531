"""Make the picture in README: what a person sees on a terminal, as SVG, with no outside fonts.

Run ``python docs/screenshot.py`` after the screen has changed; a test tells when it has.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
PICTURE = HERE / "options.svg"
COMMAND = ("options", "--weeks-since-fracture", "6", "--as-of", "2026-11-22")
TITLE = "vcfpath options --weeks-since-fracture 6"
WIDTH = 80

FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" \
role="img" aria-label="What the command shows; the same text stands in README">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; \
font-size: {char_height}px; line-height: {line_height}px; white-space: pre; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" \
clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix" xml:space="preserve">
{matrix}
</g>
</g>
</svg>
"""


def picture() -> str:
    """The screen as SVG text."""
    shown = subprocess.run(
        [sys.executable, "-m", "vcfpath", *COMMAND, "--format", "terminal"],
        env={"COLUMNS": str(WIDTH), "FORCE_COLOR": "1", "PYTHONUTF8": "1", "TERM": "xterm"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    return drawn(Text.from_ansi(shown.rstrip("\n")), TITLE, "vcfpath")


def drawn(text: Text, title: str, name: str) -> str:
    """A screen drawn as SVG; ``name`` keeps the styles of several pictures apart."""
    console = Console(record=True, width=WIDTH + 2, file=open("/dev/null", "w"))  # noqa: SIM115
    console.print(text)
    svg = console.export_svg(title=title, code_format=FORMAT, unique_id=name)
    return re.sub(r"[ \t]+\n", "\n", svg)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
