"""One mutant: a module in which one thing is written otherwise, and where that is.

A mutant is known by the function it is in and by the text that changed, not by a number: so the list
of those that were looked at still fits when lines have moved.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from mutation import cosmic, mut
from mutation.scope import named

TOOLS = {"mutmut": mut.mutated, "cosmic-ray": cosmic.mutated}


class Place(NamedTuple):
    """What a person needs to recognise a mutant."""

    where: str
    before: str
    after: str


class Mutant(NamedTuple):
    """One mutant of ``path``; ``lines`` are those of the original that it changes."""

    tool: str
    path: Path
    place: Place
    lines: range
    source: str

    @property
    def name(self) -> str:
        """It in one line."""
        return f"{self.tool} {self.place.where}: {self.place.before} -> {self.place.after}"


def mutants_of(tool: str, path: Path) -> Iterator[Mutant]:
    """Every mutant of a file that is another program than the original."""
    original = path.read_text()
    tree = ast.parse(original)
    meant = meaning(original)
    for source in TOOLS[tool](path, original):
        if meaning(source) not in (None, meant):
            lines, before, after = _difference(original, source)
            where = f"{named(path)}: {_function(tree, lines)}"
            yield Mutant(tool, path, Place(where, before, after), lines, source)


def meaning(source: str) -> str | None:
    """What of a module can be seen when it runs; None where it is no Python.

    Annotations are left out, for nothing in scope reads them, and so are what only the type checker
    sees, and how a parameter may be given: its sign ``*`` is no operator.
    """
    try:
        return ast.dump(_Runs().visit(ast.parse(source)))
    except SyntaxError:
        return None


class _Runs(ast.NodeTransformer):
    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg(node.arg)

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        node.defaults += [default for default in node.kw_defaults if default]
        node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)

    def visit_If(self, node: ast.If) -> ast.AST:
        """``if TYPE_CHECKING:`` comes to its else; turned round without one, to nothing, too."""
        test = node.test.operand if isinstance(node.test, ast.UnaryOp) else node.test
        if isinstance(test, ast.Name) and test.id == "TYPE_CHECKING":
            if not node.orelse:
                return ast.Pass()
            if test is node.test:
                node.body = [ast.Pass()]
        return self.generic_visit(node)


def _difference(original: str, source: str) -> tuple[range, str, str]:
    old, new = original.splitlines(), source.splitlines()
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    first, last = changed[0], changed[-1]
    before, after = old[first[1] : last[2]], new[first[3] : last[4]]
    return range(first[1] + 1, max(last[2], first[1] + 1) + 1), _said(before), _said(after)


def _said(lines: list[str]) -> str:
    return " / ".join(line.strip() for line in lines)


def _function(tree: ast.AST, lines: range) -> str:
    """The innermost function or class around ``lines``, with those around it; "" outside of any."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.stmt) and node.lineno <= lines.start <= (node.end_lineno or 0):
            inner = _function(node, lines)
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                return f"{node.name}.{inner}" if inner else node.name
            return inner
    return ""
