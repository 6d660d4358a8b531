"""What the times that are known mean to the sources of one option: whose limits they fit, and whose not.

Each time is looked at alone: where a source lets something else stand in for it, it may fit, and no more
is said. Many sources set no such limit, so it is said of how many that is so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vcfpath.engine.assessment import Assessment
from vcfpath.engine.concordance import Cell, Column
from vcfpath.engine.conjuncts import apart
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import rules_of
from vcfpath.engine.words import state_words
from vcfpath.model.criterion import Criterion, comparisons
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.truth import Truth
from vcfpath.view.phrases import capital, counted, known, listed

FITS: dict[Truth, str] = {
    Truth.TRUE: "It fits the limits of {}.",
    Truth.FALSE: "It does not fit the limits of {}.",
    Truth.UNKNOWN: "It may fit the limits of {}.",
}


def timing(pathway: Pathway, found: Assessment, column: Column) -> Iterator[str]:
    """For each clock of which something is known, whose limits it fits; a sentence or a few."""
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    for name, state in known(pathway, found).items():
        fact = pathway.facts[name]
        if isinstance(fact, NumberFact) and fact.clock:
            alone = Evaluator.of(pathway, Patient({name: state}))
            fits = {
                cell.source: _fits(alone, [*_limits(cell, name, definitions)])
                for cell in column.cells
            }
            told = " ".join(_told(fits))
            yield f"{capital(fact.label)}, {state_words(fact, state)}. {told}"


def _limits(cell: Cell, clock: str, definitions: Mapping[str, Criterion]) -> Iterator[Criterion]:
    """What a source asks of a clock, where its leading positions ask for anything."""
    for answer in cell.leading:
        for part in apart(rules_of(answer.position)):
            if any(each.fact == clock for each in comparisons([part], definitions)):
                yield part


def _fits(alone: Evaluator, limits: Sequence[Criterion]) -> Truth | None:
    """Whether these limits are kept by one who is known by the time alone; None where there are none."""
    return alone.all_hold(limits) if limits else None


def _told(fits: Mapping[str, Truth | None]) -> Iterator[str]:
    for truth, words in FITS.items():
        if truth in fits.values():
            yield words.format(listed(source for source, so in fits.items() if so is truth))
    without = sum(so is None for so in fits.values())
    if without:
        sets = "sets" if without == 1 else "set"
        yield f"{counted(without, 'source')} {sets} no limit on it."
