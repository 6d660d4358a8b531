"""What is imported when: a person who asks for the version does not wait for a schema library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RICH = frozenset({"rich"})
ALL_BUT_TYPER = RICH | {"pydantic", "pydantic_core", "yaml"}
HEAVY = ALL_BUT_TYPER | {"typer"}
TOLD = """
import atexit, sys
def tell():
    with open({told!r}, "w", encoding="utf-8") as file:
        file.write(" ".join({{name.partition(".")[0] for name in sys.modules}}))
atexit.register(tell)
"""
PROGRAM = """
sys.argv = ["vcfpath", *{arguments!r}]
from vcfpath.__main__ import main
main()
"""


def _imported_by(code: str, folder: Path) -> set[str]:
    """The heavy libraries that are loaded once ``code`` has run in a Python of its own."""
    told = folder / "imported.txt"
    done = subprocess.run(
        [sys.executable, "-c", TOLD.format(told=str(told)) + code],
        env={name: value for name, value in os.environ.items() if name != "VCFPATH_PATHWAY"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return set(told.read_text("utf-8").split()) & HEAVY


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], ALL_BUT_TYPER),
        (["--help"], ALL_BUT_TYPER),
        (["--version", "--verbose"], RICH),
        (["explain", "--format", "plain"], RICH),
        (["options", "--weeks-since-fracture", "6", "--format", "plain"], RICH),
        (["options", "--weeks-since-fracture", "6", "--format", "markdown"], RICH),
        (["options", "--weeks-since-fracture", "6", "--format", "json"], RICH),
    ],
    ids=lambda value: " ".join(sorted(value) if isinstance(value, frozenset) else value),
)
def test_a_command_loads_only_what_it_needs(
    arguments: list[str], unwanted: frozenset[str], tmp_path: Path
) -> None:
    assert not unwanted & _imported_by(PROGRAM.format(arguments=arguments), tmp_path)


def test_rich_is_loaded_where_it_draws(tmp_path: Path) -> None:
    """So that the tests above cannot pass because nothing is seen."""
    arguments = ["options", "--format", "terminal"]
    assert _imported_by(PROGRAM.format(arguments=arguments), tmp_path) == HEAVY


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        ("import vcfpath", set()),
        ("import vcfpath.truth, vcfpath.errors", set()),
        ("import vcfpath.engine.assess", {"pydantic", "pydantic_core"}),
        ("from vcfpath import load, assess", {"pydantic", "pydantic_core", "yaml"}),
    ],
    ids=["nothing", "the first floor", "the engine", "the library"],
)
def test_the_library_loads_only_what_it_needs(code: str, loaded: set[str], tmp_path: Path) -> None:
    assert _imported_by(code, tmp_path) == loaded


def test_the_library_answers_without_a_command_line(tmp_path: Path) -> None:
    code = """
sys.modules["typer"] = sys.modules["rich"] = None
from datetime import date
from vcfpath import Patient, assess, load
from vcfpath.patient.building import build_patient
pathway = load()
found = assess(pathway, build_patient(pathway, [], [], date(2026, 11, 22)), date(2026, 11, 22))
assert found.treatments
del sys.modules["typer"], sys.modules["rich"]
"""
    assert _imported_by(code, tmp_path) == {"pydantic", "pydantic_core", "yaml"}
