"""Options side by side, by the questions that people ask: with ``as now`` always among them."""

from vcfpath.view.compare.compose import compose

__all__ = ["compose"]
