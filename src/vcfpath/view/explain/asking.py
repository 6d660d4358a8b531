"""Which parts of a pathway ask for what: their rules, by the name under which each is explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.model.criterion import Criterion, comparisons, scores_compared
from vcfpath.model.pathway import Pathway


def rules_by_name(pathway: Pathway) -> Iterator[tuple[str, list[Criterion]]]:
    """Everything that can ask for a fact or a score, by the name it is explained under."""
    for name, treatment in pathway.treatments.items():
        lines = (
            *treatment.indicated_when,
            *treatment.contraindicated_when,
            *treatment.caution_when,
        )
        yield name, [*(line.when for line in lines), *(due.when for due in treatment.due)]
    for position in pathway.positions:
        scope = [position.for_whom] if position.for_whom is not None else []
        yield position.id, [*scope, *(line.when for line in position.when)]
    for stage in pathway.stages:
        if stage.move_on_when is not None:
            yield stage.id, [stage.move_on_when]
    for name, sign in pathway.red_flags.items():
        if sign.seen_in is not None:
            yield name, [sign.seen_in]
    for name, score in pathway.scores.items():
        yield name, [*score.rules()]


def facts_in(pathway: Pathway, rules: Iterable[Criterion]) -> set[str]:
    """The facts that ``rules`` read, themselves or through definitions and scores."""
    return {each.fact for each in comparisons(rules, _definitions(pathway))}


def scores_in(pathway: Pathway, rules: Iterable[Criterion]) -> set[str]:
    """The scores that ``rules`` compare, themselves or through definitions."""
    return set(scores_compared(rules, _definitions(pathway)))


def _definitions(pathway: Pathway) -> dict[str, Criterion]:
    return {name: each.when for name, each in pathway.definitions.items()}
