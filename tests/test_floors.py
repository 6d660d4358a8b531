"""The house as ARCHITECTURE draws it: imports point down, files stay small and say what they are."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "src").rglob("*.py"))

each_module = pytest.mark.parametrize(
    "module", MODULES, ids=lambda path: path.relative_to(ROOT / "src").as_posix()
)


def _length(module: Path) -> int:
    return len(module.read_text("utf-8").splitlines())


def _docstring(module: Path) -> str:
    return ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""


def test_imports_only_point_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(str(ROOT / "pyproject.toml"), no_cache=True)
    told = capsys.readouterr().out
    assert status == 0, told
    assert "0 broken" in told


@each_module
def test_a_module_says_what_it_is(module: Path) -> None:
    first = _docstring(module).partition("\n")[0]
    assert first.endswith((".", "?")), "its docstring begins with a sentence on one line"


@each_module
def test_a_long_module_says_why(module: Path) -> None:
    length = _length(module)
    assert length <= 250 or "lines" in _docstring(module), f"{length} lines, and no word on why"


def test_most_modules_are_short() -> None:
    assert median(map(_length, MODULES)) <= 120
