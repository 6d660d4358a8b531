"""Every console block of README is executed and compared; so are its library example and tables."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from vcfpath.cli.commands import COMMANDS, PERSON_COMMANDS, person_command
from vcfpath.cli.help import option_names
from vcfpath.errors import ExitStatus
from vcfpath.reading import load

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
pictures = pytest.mark.parametrize(
    ("maker", "name"),
    [("screenshot.py", "options.svg"), ("recording.py", "walk.svg")],
    ids=["options", "walk"],
)
DAY = "2026-11-22"
"""The day on which README's answers were given; tests do not depend on today."""

CONSOLE = re.findall(r"^```console\n\$ (.*?)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
DRAWN = re.findall(
    r"`(vcfpath show [^`]*)`[^`]*\n\n```mermaid\n(.*?)^```$", README, re.MULTILINE | re.DOTALL
)
PYTHON = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def run(command: str) -> str:
    """What a command line of README writes, on either stream.

    The day is given here and not in README, so it is also taken out of what is told to type next.
    """
    program, *arguments = shlex.split(command)
    assert program == "vcfpath"
    done = subprocess.run(
        [sys.executable, "-m", "vcfpath", *arguments, "--as-of", DAY],
        env={"COLUMNS": "80", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return re.sub(rf"\s+--as-of {DAY}", "", done.stdout + done.stderr)


@pytest.mark.parametrize(
    ("command", "shown"), [*CONSOLE, *DRAWN], ids=[command for command, _ in [*CONSOLE, *DRAWN]]
)
def test_a_console_block_shows_what_the_command_gives(command: str, shown: str) -> None:
    assert run(command) == shown


def test_readme_has_console_blocks_to_execute() -> None:
    assert len(CONSOLE) >= 4
    assert len(DRAWN) == README.count("```mermaid") == 1


def test_the_library_example_runs_and_gives_a_line_for_each_treatment() -> None:
    (example,) = PYTHON
    done = subprocess.run(
        [sys.executable, "-c", example], capture_output=True, encoding="utf-8", check=True
    )
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(load().treatments)


def test_every_exit_status_is_in_readme() -> None:
    rows = re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)
    assert rows == [str(int(status)) for status in ExitStatus]


def test_every_option_that_is_no_fact_is_in_readme() -> None:
    pathway = load()
    shared = [
        each
        for command in PERSON_COMMANDS
        for each in person_command(command).parameters(pathway)
        if "__" not in each.name
    ]
    missing = [name for each in shared for name in option_names(each) if name not in README]
    assert missing == []


def test_every_command_is_in_readme() -> None:
    assert [each for each in COMMANDS if f"`vcfpath {each}" not in README] == []


@pictures
def test_a_picture_in_readme_is_what_the_program_shows(
    maker: str, name: str, tmp_path: Path
) -> None:
    target = tmp_path / name
    script = (
        "import sys, runpy; module = runpy.run_path(sys.argv[1]);"
        "open(sys.argv[2], 'w', encoding='utf-8').write(module['picture']())"
    )
    picture = ROOT / "docs" / maker
    subprocess.run([sys.executable, "-c", script, str(picture), str(target)], check=True)
    assert target.read_text("utf-8") == (ROOT / "docs" / name).read_text("utf-8")


@pictures
def test_a_picture_is_in_readme_and_asks_for_nothing_from_outside(maker: str, name: str) -> None:
    assert f"](docs/{name})" in README
    svg = (ROOT / "docs" / name).read_text("utf-8")
    assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
