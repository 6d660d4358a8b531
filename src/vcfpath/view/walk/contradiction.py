"""Answers that cannot all be so: each of them named, the reason, and which of them can be changed."""

from __future__ import annotations

from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import Contradiction
from vcfpath.engine.words import constraint_words, state_words
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Document, Heading, Item, Items, Paragraph
from vcfpath.view.phrases import capital, sentence

CHOOSE = "Type the number of the one to change, or b to take back your last answer."


def contradiction_screen(pathway: Pathway, patient: Evaluator, found: Contradiction) -> Document:
    """The contradiction, and a numbered choice of the answers that make it."""
    facts = [(pathway.facts[name], patient.states[name]) for name in found.facts]
    both = "both" if len(facts) == 2 else "all"
    return Document(
        (
            Heading(f"These answers cannot {both} be so. Which one would you change?"),
            Items(
                tuple(Item(f"{capital(f.label)}: {state_words(f, s)}") for f, s in facts),
                numbered=True,
            ),
            Paragraph(
                f"{sentence(constraint_words(pathway, found.line.when))} {found.line.because}"
            ),
            Paragraph(CHOOSE),
        )
    )


def why_contradiction() -> Document:
    """Why one of the answers must be changed."""
    text = "With answers that cannot be so together, nothing that follows would mean anything."
    return Document((Paragraph(text),))
