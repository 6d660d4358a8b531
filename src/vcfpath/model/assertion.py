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


def asserted_name(treatment: str, verdict: str) -> str:
    """The name by which a read assertion calls a verdict."""
    return f"{treatment}.{verdict}"


class _Verdicts(ast.NodeTransformer):
    """Turns ``treatment.verdict`` into a name."""

    def __init__(self, names: Declared) -> None:
        self._names = names

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        treatments = self._names.names["treatments"]
        if not isinstance(node.value, ast.Name) or node.value.id not in treatments:
            named = node.value.id if isinstance(node.value, ast.Name) else ""
            mend = self._names.nearest(named, treatments)
            raise fault(f"there is no treatment '{named}'", mend, node.col_offset)
        if node.attr not in ASSERTED:
            mend = did_you_mean(node.attr, ASSERTED) or "Write .open or .closed."
            raise fault(f"'{node.attr}' cannot be asserted", mend, node.col_offset)
        name = ast.Name(asserted_name(node.value.id, node.attr), ast.Load())
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
    return parse_tree(_Verdicts(names).visit(tree_of(text)), text, within)


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
