"""A person in plain words, one sentence for each thing that is known."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.words import state_words
from vcfpath.model.fact import YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.case import Case
from vcfpath.view.phrases import capital, sentence

NOBODY = "Nothing is known of this person."


def told(pathway: Pathway, case: Case) -> str:
    """The person of a case: in its author's words, or else in ours."""
    return case.vignette or vignette(pathway, case.patient)


def vignette(pathway: Pathway, patient: Patient) -> str:
    """Everything that is known of ``patient``, in the order in which the pathway asks."""
    return " ".join(_sentences(pathway, patient)) or NOBODY


def _sentences(pathway: Pathway, patient: Patient) -> Iterator[str]:
    for name, fact in pathway.facts.items():
        state = patient.states.get(name, fact.everything())
        if state != fact.everything():
            said = state_words(fact, state)
            about = said if isinstance(fact, YesNoFact) else f"{fact.label}: {said}"
            yield sentence(capital(about))
