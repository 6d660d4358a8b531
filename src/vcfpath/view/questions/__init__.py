"""One page for the appointment: what is not known, where sources disagree, what matters."""

from vcfpath.view.questions.compose import compose

__all__ = ["compose"]
