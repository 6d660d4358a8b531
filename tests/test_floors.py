"""The house as it was drawn: imports point down, and files stay small and say what they are."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
MODULES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in sorted((ROOT / "src").rglob("*.py"))
}
MOST_LINES = 250
MEDIAN_LINES = 120


def _docstring(text: str) -> str:
    return ast.get_docstring(ast.parse(text)) or ""


def _lines(text: str) -> int:
    return len(text.splitlines())


def test_imports_only_point_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(no_cache=True)
    told = capsys.readouterr().out
    assert status == 0, told
    assert "0 broken" in told


def test_every_module_says_in_one_line_what_it_is() -> None:
    first = {module: _docstring(text).partition("\n")[0] for module, text in MODULES.items()}
    assert [module for module, line in first.items() if not line.endswith((".", "?"))] == []


def test_a_long_module_says_why() -> None:
    long = {module: text for module, text in MODULES.items() if _lines(text) > MOST_LINES}
    assert [module for module, text in long.items() if "lines" not in _docstring(text)] == []


def test_most_modules_are_short() -> None:
    assert median(map(_lines, MODULES.values())) <= MEDIAN_LINES
