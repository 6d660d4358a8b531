"""What may not stand in the program's own code: clinical words, and doors it has no use for."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "vcfpath"
TEXTS = {
    path.relative_to(SOURCE).as_posix(): path.read_text("utf-8")
    for path in sorted(SOURCE.rglob("*.py"))
}
TREES = {module: ast.parse(text) for module, text in TEXTS.items()}

CLINICAL = re.compile(
    r"vertebr|kypho|fractur|cement|osteopor|spine|spinal|brac(e|ing)\b|opioid|paracetamol"
    r"|painkiller|surg(ery|ical|eon)|fusion|\bbones?\b|\bpain|\bmri\b|oedema|edema|tumou?r|cancer"
    r"|pregnan|infection|fever|ambulance|hospital|\bdrug|\bpill",
    re.IGNORECASE,
)

NETWORK = {
    *("aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "select"),
    *("selectors", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3"),
    *("webbrowser", "xmlrpc"),
}
OTHER_PROGRAMS = {"subprocess", "multiprocessing", "pty", "pickle", "marshal", "shelve", "ctypes"}
RUNS_CODE = {"eval", "exec", "compile", "__import__"}
MARKUP = re.compile(r"\[/?(bold|dim|italic|underline|red|green|yellow|blue|link|/)[^\]]*\]")


def _found(look: Callable[[ast.Module], Iterable[str]], unwanted: set[str]) -> list[str]:
    """Where ``look`` sees something unwanted."""
    return [
        f"{module}: {name}"
        for module, tree in TREES.items()
        for name in sorted(unwanted.intersection(look(tree)))
    ]


def _imported(tree: ast.Module) -> Iterator[str]:
    """The top-level names of everything imported anywhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def _called(tree: ast.Module) -> Iterator[str]:
    """The plain names that are called; methods such as ``re.compile`` are not among them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def _said(tree: ast.Module) -> Iterator[str]:
    """Every text that is not a docstring, and so could be shown."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def _clinical(module: str, text: str) -> set[str]:
    return {f"{module}: {found.group().lower()}" for found in CLINICAL.finditer(text)}


def test_no_clinical_word() -> None:
    found = set().union(*(_clinical(module, text) for module, text in TEXTS.items()))
    assert found == set()


def test_no_clinical_word_is_ever_said() -> None:
    for module, tree in TREES.items():
        assert not _clinical(module, "\n".join(_said(tree)))


def test_the_rules_see_what_they_look_for() -> None:
    """So that the tests below cannot pass because nothing is seen."""
    tree = ast.parse('import urllib.request\nfrom http import client\neval("[bold]pain[/]")')
    assert set(_imported(tree)) == {"urllib", "http"}
    assert set(_called(tree)) == {"eval"}
    assert [text for text in _said(tree) if MARKUP.search(text) and CLINICAL.search(text)]
    assert len(TREES) > 50


def test_nothing_reaches_the_network_or_another_program() -> None:
    assert not _found(_imported, NETWORK | OTHER_PROGRAMS)


def test_only_typers_own_click() -> None:
    assert not _found(_imported, {"click"})


def test_no_text_is_run_as_code() -> None:
    assert not _found(_called, RUNS_CODE)


def test_nothing_is_printed_past_the_streams() -> None:
    assert not _found(_called, {"print"})


def test_no_rich_markup() -> None:
    assert not [text for tree in TREES.values() for text in _said(tree) if MARKUP.search(text)]
