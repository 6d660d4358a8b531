"""Who says what, for one person: the sources of one option in groups, or every option in short."""

from vcfpath.view.sources.compose import compose

__all__ = ["compose"]
