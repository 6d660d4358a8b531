"""What the times that are known mean to the sources of one option: whose limits they fit, and whose not.

Many sources set no such limit, so it is said of how many that is so.
"""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import Assessment
from vcfpath.engine.concordance import Cell, Column
from vcfpath.engine.conjuncts import apart
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import rules_of
from vcfpath.engine.words import state_words
from vcfpath.model.criterion import comparisons
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth, all_of
from vcfpath.view.phrases import capital, counted, known, listed

FITS: dict[Truth, str] = {
    Truth.TRUE: "It fits the limits of {}.",
    Truth.FALSE: "It does not fit those of {}.",
    Truth.UNKNOWN: "It may fit those of {}.",
}


def timing(pathway: Pathway, found: Assessment, now: Evaluator, column: Column) -> Iterator[str]:
    """For each clock of which something is known, whose limits it fits; a sentence or a few."""
    for name, state in known(pathway, found).items():
        fact = pathway.facts[name]
        if isinstance(fact, NumberFact) and fact.clock:
            fits = {cell.source: _fits(pathway, now, cell, name) for cell in column.cells}
            said = [
                words.format(listed(source for source, so in fits.items() if so is truth))
                for truth, words in FITS.items()
                if truth in fits.values()
            ]
            without = sum(so is None for so in fits.values())
            if without:
                sets = "sets" if without == 1 else "set"
                said.append(f"{counted(without, 'source')} {sets} no limit on it.")
            yield f"{capital(fact.label)}, {state_words(fact, state)}. {' '.join(said)}"


def _fits(pathway: Pathway, now: Evaluator, cell: Cell, clock: str) -> Truth | None:
    """Whether a clock is within the limits that a source sets on it; None where it sets none."""
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    truths = [
        now.truth(part)
        for answer in cell.leading
        for part in apart(rules_of(answer.position))
        if any(each.fact == clock for each in comparisons([part], definitions))
    ]
    return all_of(truths) if truths else None
