"""What records say of themselves, for the help of an editor: of a record, and of each of its keys.

Python keeps the docstring of a class only. Those below fields, and below the kinds of values that
fields are of (`Id`, `Cited`, …), stand in the source, and are read from there.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from vcfpath.model import pathway
from vcfpath.model.base import Record

_MODEL = pathway.__name__.rpartition(".")[0]
_RULE = (
    "A rule over the facts declared here: names, numbers, words in quotes, < <= > >= == != and chains "
    "of them, in, not in, and, or, not, at_least(2, first, second, third). Put the whole rule in "
    "single quotes if it begins with a quote or holds ' #'."
)
_OURS = {
    "Rule": _RULE,
    "Constraint": f"{_RULE} Or one fact against another of the same unit.",
    "Asserted": f"{_RULE} Verdicts are names too: rest.open, rest.closed.",
}
"""What is said to authors of kinds whose docstrings speak to programmers."""


def said_of(record: type[Record]) -> str:
    """What ``record`` is, in plain text."""
    return _plain(inspect.getdoc(record) or "")


def said_of_keys(record: type[Record]) -> dict[str, str]:
    """What each key of ``record`` is, by its name in a file; else what its kind of value is."""
    said: dict[str, str] = {}
    for home in reversed(record.__mro__):
        if issubclass(home, Record):
            said |= _said_in(home)
    keys = {name: field.alias or name for name, field in record.model_fields.items()}
    return {keys[name]: text for name, text in said.items() if name in keys}


def _said_in(record: type[Record]) -> dict[str, str]:
    classes = (
        each for each in ast.walk(_source(record.__module__)) if isinstance(each, ast.ClassDef)
    )
    body = next(each.body for each in classes if each.name == record.__name__)
    fields = [each for each in body if isinstance(each, ast.AnnAssign)]
    kinds = {ast.unparse(each.target): _kind(each.annotation) for each in fields}
    of_kinds = {
        name: _said_of_kinds()[kind] for name, kind in kinds.items() if kind in _said_of_kinds()
    }
    return of_kinds | dict(_documented(body))


def _kind(annotation: ast.expr) -> str:
    """``Id`` for a field that is an ``Id``, an ``Id | None``, or either with more about it."""
    match annotation:
        case ast.Subscript(ast.Name("Annotated"), ast.Tuple([kind, *_])):
            return _kind(kind)
        case _:
            return ast.unparse(annotation).removesuffix(" | None")


@cache
def _said_of_kinds() -> dict[str, str]:
    modules = [name for name in sys.modules if name.startswith(f"{_MODEL}.")]
    said = (pair for name in sorted(modules) for pair in _documented(_source(name).body))
    return dict(said) | _OURS


@cache
def _source(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))


def _documented(statements: Sequence[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Each name that is assigned or annotated, and has a text below it."""
    for before, after in pairwise(statements):
        match before, after:
            case (
                ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)),
                ast.Expr(ast.Constant(str(text))),
            ):
                yield name, _plain(inspect.cleandoc(text))
            case _:
                continue


def _plain(text: str) -> str:
    """A docstring as plain text: its lines joined, and its code in quotes."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text).replace("``", "'")
