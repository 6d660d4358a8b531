"""From the text of a criterion to its nodes: Python's own syntax, never Python's own meaning.

The standard ``ast`` module parses; what it returns is walked against a closed list and anything
else is refused with its place. Nothing is ever evaluated as code. Length and brackets are bounded
before parsing, because a parser's own limits are crashes.
"""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, ValidationInfo

from vcfpath.errors import did_you_mean
from vcfpath.model.base import fault
from vcfpath.model.comparing import Comparisons, compare_facts
from vcfpath.model.criterion import AtLeast, CompareFacts, Criterion, Named, Not
from vcfpath.model.declared import Declared, declared
from vcfpath.model.rule_slips import meant

MOST_CHARACTERS = 500
"""Longer than any rule a person can check by reading it."""
MOST_LEVELS = 16
"""Deeper nesting is a puzzle; name a part of it with a definition instead."""

_BRACKETS = re.compile(r"[()\[\]{}]")
_QUOTE_IN_YAML = "In YAML, put the whole rule in single quotes if it holds a quote or ' #'."


def parse(text: str, names: Declared) -> Criterion:
    """Read a criterion over the facts and definitions of ``names``.

    Raises:
        PydanticCustomError: with the offset, when it is not one.
    """
    return parse_tree(tree_of(text), text, names)


def parse_tree(tree: ast.expr, text: str, names: Declared) -> Criterion:
    """Read a criterion from the ``tree`` of its ``text``.

    Raises:
        PydanticCustomError: with the offset, when it is not one.
    """
    return _criterion(tree, Comparisons(text, names), 0)


def parse_constraint(text: str, names: Declared) -> Criterion | CompareFacts:
    """Read a constraint: a criterion, or one fact compared with another of its unit."""
    tree = tree_of(text)
    return compare_facts(tree, names) or _criterion(tree, Comparisons(text, names), 0)


def tree_of(text: str) -> ast.expr:
    """What Python's own parser makes of a rule; nothing in it has been looked at yet.

    Raises:
        PydanticCustomError: with the offset where it is known, when it is too long, or no expression.
    """
    _bound(text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        offset = (error.offset or 1) - 1
        raise fault("this rule cannot be read", meant(text) or _QUOTE_IN_YAML, offset) from None
    except (RecursionError, MemoryError, ValueError, Warning):
        raise fault("this rule cannot be read", _QUOTE_IN_YAML) from None


def _bound(text: str) -> None:
    if not text.isascii() or not text.isprintable():
        mend = meant(text) or "Put other words in 'because'."
        raise fault("a rule is written in plain ASCII letters", mend)
    if len(text) > MOST_CHARACTERS:
        raise fault(f"this rule is longer than {MOST_CHARACTERS} characters", "Use definitions.")
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket in "([{" else -1
        deepest = max(deepest, depth)
    if deepest > MOST_LEVELS:
        raise _too_deep()
    if "#" in text:
        raise fault("a rule has no comments", "Put other words in 'because'.", text.index("#"))


def _too_deep() -> Exception:
    return fault(f"this rule is nested more than {MOST_LEVELS} deep", "Use definitions.")


def _criterion(node: ast.expr, reader: Comparisons, depth: int) -> Criterion:
    if depth > MOST_LEVELS:
        raise _too_deep()
    match node:
        case ast.BoolOp(op, values):
            parts = tuple(_criterion(value, reader, depth + 1) for value in values)
            return AtLeast(len(parts) if isinstance(op, ast.And) else 1, parts)
        case ast.UnaryOp(ast.Not(), operand):
            return Not(_criterion(operand, reader, depth + 1))
        case ast.Call():
            return _at_least(node, reader, depth)
        case ast.Compare():
            return reader.chain(node)
        case ast.Name(name):
            named = name in reader.names.names["definitions"]
            return Named(name) if named else reader.bare(node)
        case _:
            mend = "Use names, comparisons, 'in', 'and', 'or', 'not' and at_least(n, …)."
            raise fault("a rule cannot hold this", mend, node.col_offset)


def _at_least(node: ast.Call, reader: Comparisons, depth: int) -> Criterion:
    match node:
        case ast.Call(ast.Name("at_least"), [ast.Constant(int(n)), *parts], []) if len(parts) > 1:
            if not 1 <= n <= len(parts) or isinstance(n, bool):
                mend = f"Write a number from 1 to {len(parts)}."
                raise fault(f"at_least({n}, …) of {len(parts)} conditions", mend, node.col_offset)
            return AtLeast(n, tuple(_criterion(part, reader, depth + 1) for part in parts))
        case ast.Call(ast.Name(name)) if name != "at_least":
            mend = did_you_mean(name, ["at_least"])
            raise fault(f"there is no function '{name}'", mend, node.col_offset)
        case _:
            mend = "Write at_least(2, first, second, third)."
            raise fault("at_least takes a number and two or more conditions", mend, node.col_offset)


def _read(text: object, info: ValidationInfo) -> Criterion:
    if not isinstance(text, str):
        raise fault("a rule is text", "Put it in single quotes.")
    return parse(text, declared(info))


def _read_constraint(text: object, info: ValidationInfo) -> Criterion | CompareFacts:
    if not isinstance(text, str):
        raise fault("a constraint is text", "Put it in single quotes.")
    return parse_constraint(text, declared(info))


if TYPE_CHECKING:
    Rule = Criterion
    Constraint = Criterion | CompareFacts
else:
    # For pydantic the nodes are opaque: the readers above make them, nothing else has to.
    Rule = Annotated[Any, BeforeValidator(_read)]
    """A criterion as a record's field: text in the file, nodes in the model."""
    Constraint = Annotated[Any, BeforeValidator(_read_constraint)]
    """A criterion, or one fact against another."""
