"""Statements and disagreements: what is said, who supports it, who qualifies or contradicts it."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.model.pathway import Disagreement, Pathway, Statement
from vcfpath.view.document import Block, Heading, Item, Items
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import STATEMENT_VERDICTS


def statements_about(pathway: Pathway, name: str) -> Iterator[Block]:
    """The statements and disagreements that bear on ``name``."""
    said = [each for each in pathway.statements.values() if name in each.about]
    if said:
        yield Heading("What is often said")
        yield Items(tuple(map(statement_item, said)))
    disputed = [each for each in pathway.disagreements if name in each.about]
    if disputed:
        yield Heading("Where sources disagree")
        yield Items(tuple(map(disagreement_item, disputed)))


def statement_item(statement: Statement) -> Item:
    """A statement with those who support, qualify and contradict it."""
    under = [f"Our reading: {STATEMENT_VERDICTS[statement.verdict]}."]
    if statement.qualified_by:
        under.append(f"Limits set by: {', '.join(statement.qualified_by)}.")
    if statement.contradicted_by:
        under.append(f"Contradicted by: {', '.join(statement.contradicted_by)}.")
    return Item(cited(statement.says, statement.sources, statement.status), tuple(under))


def disagreement_item(disagreement: Disagreement) -> Item:
    """A disagreement: the question, then its sides, none before the other in weight."""
    sides = (cited(side.says, side.sources, side.status) for side in disagreement.sides)
    return Item(disagreement.question, tuple(f"One says: {side}" for side in sides))
