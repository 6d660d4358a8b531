"""One option for one person: why it is open, depends or is closed, and what would open it."""

from vcfpath.view.why.compose import compose

__all__ = ["compose"]
