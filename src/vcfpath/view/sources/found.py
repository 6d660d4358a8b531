"""What the screen of ``sources``, and its JSON, are made of."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.engine.assessment import Assessment
from vcfpath.engine.concordance import Column, Concordance
from vcfpath.engine.evaluate import Evaluator
from vcfpath.view.sources.chosen import Chosen


class Found(NamedTuple):
    """Who says what for one person; ``named`` are the options asked about, none meaning all."""

    assessment: Assessment
    now: Evaluator
    concordance: Concordance
    named: tuple[str, ...] = ()
    only: Chosen = Chosen()

    @property
    def shown(self) -> tuple[Column, ...]:
        """The options that were asked about; all of them, where none was named."""
        columns = self.concordance.columns
        return tuple(each for each in columns if not self.named or each.option in self.named)

    def most_said(self) -> Column | None:
        """The option shown that most sources speak of, if any speaks of one."""
        spoken = [column for column in self.shown if column.cells]
        return max(spoken, key=lambda column: len(column.cells), default=None)
