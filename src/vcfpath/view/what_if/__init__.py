"""Two people side by side: what is different about them, what changes with it, and what does not."""

from vcfpath.view.what_if.compose import compose

__all__ = ["compose"]
