"""What an author says is always so, of verdicts and facts together: ``always:``.

It is a rule that may also say ``splint.open`` or ``splint.closed``. Read, these are names like
those of definitions, with a dot that no other name has. ``.depends`` cannot be said: of whom nothing is
known, nearly everything depends.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, ValidationInfo

from vcfpath.errors import did_you_mean
from vcfpath.model.base import Record, Text, fault
from vcfpath.model.criterion import Criterion
from vcfpath.model.declared import Declared, declared
from vcfpath.model.grammar import parse_tree, tree_of

ASSERTED = ("open", "closed")
"""What can be said of a treatment."""
_DOTTED = "Write it as treatment.open or treatment.closed."


def asserted_name(treatment: str, verdict: str) -> str:
    """The name by which a read assertion calls a verdict."""
    return f"{treatment}.{verdict}"


def _with_verdicts_named(tree: ast.expr, names: Declared) -> ast.expr:
    """``tree`` with ``treatment.verdict`` turned into a name, wherever it stands.

    Nothing has bounded yet how deep the tree is, so it is walked and not descended into.
    """
    whole = ast.Expression(tree)
    for parent in ast.walk(whole):
        for field, child in ast.iter_fields(parent):
            if isinstance(child, list):
                child[:] = [_named(each, names) for each in child]
            else:
                setattr(parent, field, _named(child, names))
    return whole.body


def _named(node: object, names: Declared) -> object:
    if not isinstance(node, ast.Attribute):
        return node
    if not isinstance(node.value, ast.Name):
        raise fault("only a treatment has verdicts", _DOTTED, node.col_offset)
    treatment, treatments = node.value.id, names.names["treatments"]
    if treatment not in treatments:
        mend = names.nearest(treatment, treatments)
        raise fault(f"there is no treatment '{treatment}'", mend, node.col_offset)
    if node.attr not in ASSERTED:
        mend = did_you_mean(node.attr, ASSERTED)
        raise fault(f"'{node.attr}' cannot be asserted", mend, node.col_offset)
    name = ast.Name(asserted_name(treatment, node.attr), ast.Load())
    return ast.copy_location(name, node)


def parse_assertion(text: str, names: Declared) -> Criterion:
    """Read what is always so.

    Raises:
        PydanticCustomError: with the offset, when it is not such a rule.
    """
    verdicts = {
        asserted_name(each, said) for each in names.names["treatments"] for said in ASSERTED
    }
    known = names.names["definitions"] | verdicts
    within = names._replace(names={**names.names, "definitions": known})
    return parse_tree(_with_verdicts_named(tree_of(text), names), text, within)


def _read(text: object, info: ValidationInfo) -> Criterion:
    if not isinstance(text, str):
        raise fault("what is always so is text", "Put it in single quotes.")
    return parse_assertion(text, declared(info))


if TYPE_CHECKING:
    Asserted = Criterion
else:
    Asserted = Annotated[Any, BeforeValidator(_read)]
    """An assertion as a record's field: text in the file, nodes in the model."""


class Assertion(Record):
    """What must be so of everybody; it decides nothing, and ``check`` proves it."""

    when: Asserted
    because: Text
