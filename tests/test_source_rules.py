"""What may not stand in the program's own code: clinical words, and doors it has no use for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "vcfpath"
MODULES = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}

CLINICAL = re.compile(
    r"vertebr|kypho|fractur|cement|osteopor|spine|spinal|brac(e|ing)\b|opioid|paracetamol"
    r"|painkiller|surg(ery|ical|eon)|fusion|\bbones?\b|\bpain|\bmri\b|oedema|edema|tumou?r|cancer"
    r"|pregnan|infection|fever|ambulance|hospital|\bdrug|\bpill",
    re.IGNORECASE,
)
ANOTHER_MEANING = re.compile(r"\bconfusion\b|replacement|placement", re.IGNORECASE)

EXAMPLES = {
    ("engine/words.py", "osteopor"),
    ("engine/words.py", "cancer"),
    ("patient/spoken.py", "osteopor"),
    ("view/wrapping.py", "fractur"),
}
"""Words in examples inside docstrings. They are said to nobody who uses the program."""

NETWORK = frozenset(
    "aiohttp asyncio ftplib http httpx imaplib poplib requests select selectors smtplib socket "
    "socketserver ssl telnetlib urllib urllib3 webbrowser xmlrpc".split()
)
RUNS_CODE = frozenset({"eval", "exec", "compile", "__import__", "execfile"})
RUNS_PROGRAMS = frozenset({"subprocess", "multiprocessing", "pty", "pickle", "marshal", "shelve"})

each_module = pytest.mark.parametrize("module", MODULES)


def _tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text("utf-8"))


def _imported(module: str) -> set[str]:
    """The top-level names of everything imported anywhere in ``module``."""
    names: set[str] = set()
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


def _called(module: str) -> set[str]:
    """The plain names that are called; methods such as ``re.compile`` are not among them."""
    calls = (node.func for node in ast.walk(_tree(module)) if isinstance(node, ast.Call))
    return {each.id for each in calls if isinstance(each, ast.Name)}


def _texts(module: str) -> Iterator[str]:
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _clinical_words(module: str) -> set[tuple[str, str]]:
    text = ANOTHER_MEANING.sub("", MODULES[module].read_text("utf-8"))
    return {(module, found.group().lower()) for found in CLINICAL.finditer(text)}


@each_module
def test_no_clinical_word(module: str) -> None:
    assert _clinical_words(module) <= EXAMPLES


def test_no_example_is_excused_that_is_gone() -> None:
    assert set().union(*map(_clinical_words, MODULES)) >= EXAMPLES


def test_examples_are_never_shown() -> None:
    """An excused word stands in a docstring only, and no docstring is shown to anybody."""
    for module in {module for module, _ in EXAMPLES}:
        tree = _tree(module)
        shown = {id(node) for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        for node in ast.walk(tree):
            body = getattr(node, "body", None)
            for each in body if isinstance(body, list) else []:
                if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
                    shown.discard(id(each.value))
        texts = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and id(node) in shown and isinstance(node.value, str)
        ]
        assert not [text for text in texts if CLINICAL.search(text)]


@each_module
def test_nothing_reaches_the_network_or_another_program(module: str) -> None:
    assert not _imported(module) & (NETWORK | RUNS_PROGRAMS)


@each_module
def test_only_typer_s_own_click(module: str) -> None:
    assert "click" not in _imported(module)


@each_module
def test_no_text_is_run_as_code(module: str) -> None:
    assert not _called(module) & RUNS_CODE


@each_module
def test_nothing_is_printed_past_the_streams(module: str) -> None:
    assert "print" not in _called(module)


@each_module
def test_no_rich_markup(module: str) -> None:
    tag = re.compile(r"\[/?(bold|dim|italic|underline|red|green|yellow|blue|link|/)[^\]]*\]")
    assert not [text for text in _texts(module) if tag.search(text)]
