"""What is mutated, in the order of what matters most, and which tests may notice."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "vcfpath"
TESTS = (
    *("tests/test_truth.py", "tests/test_bad_files.py", "tests/test_errors.py"),
    *("tests/model", "tests/patient", "tests/reading"),
    *sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "tests/engine").glob("test_*")),
)
TOO_SLOW = (
    "tests/reading/test_places_of_faults.py",
    "tests/reading/test_limits.py::test_the_deepest_rules_are_followed_with_half_of_the_room_there_is",
    "tests/reading/test_cut_files.py::test_json_is_ended_by_its_last_bracket",
    "tests/reading/test_strict_yaml.py::test_very_many_values_are_refused",
    "tests/engine/test_changes_brute.py::test_of_somebody_known_in_full_they_are_all_there_are_of_up_to_two_things",
    "tests/engine/test_changes.py::test_a_search_without_end_is_broken_off_and_that_is_said",
)
"""Tests that take seconds with any number of examples, or start the program anew, where no mutant is.

No mutant may need them.
"""
_MODEL = (
    *("possible", "criterion", "grammar", "comparing", "comparing_scores", "points", "score"),
    *("units", "between", "declared", "declared_scores", "rule_slips"),
)
_FIRST = (
    *("evaluate", "verdict", "cells", "sweep", "windows", "assess", "asking", "positions"),
    *("impossible", "timeline", "contrast", "tree", "why", "walk", "words"),
)


def modules() -> list[Path]:
    """The files in scope."""
    first = [SOURCE / "truth.py", *(SOURCE / "model" / f"{name}.py" for name in _MODEL)]
    first += [SOURCE / "engine" / f"{name}.py" for name in _FIRST]
    rest = sorted((SOURCE / "engine").rglob("*.py")) + sorted((SOURCE / "reading").rglob("*.py"))
    return list(dict.fromkeys((*first, *rest)))


def named(path: Path) -> str:
    """A file as people name it: ``engine/sweep``."""
    return path.relative_to(SOURCE).with_suffix("").as_posix()


def imported(path: Path) -> str:
    """A file as Python names it: ``vcfpath.engine.sweep``."""
    return f"vcfpath.{named(path).removesuffix('/__init__').replace('/', '.')}"
