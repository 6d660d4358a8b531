"""What every screen about one person has around its answer, in one order.

Red flags come first, then staleness, the facts used, the answer, and the intended use last. There is
no answer for somebody the pathway is not about, and none stands beside an emergency.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.assessment import Assessment
from vcfpath.engine.words import state_words
from vcfpath.model.fact import YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
from vcfpath.view.document import Block, Document, Heading, Paragraph
from vcfpath.view.phrases import known
from vcfpath.view.warnings import red_flags, small_print, staleness


def framed(
    pathway: Pathway,
    assessment: Assessment,
    title: str,
    answer: Iterable[Block],
    rests_on: Iterable[Block] | None = None,
) -> Document:
    """The screen called ``title``: ``answer``, with what goes before and after it.

    ``rests_on`` stands in place of the facts used, where one sentence cannot say them.
    """
    return Document(
        (
            Heading(title, 1),
            *red_flags(pathway, assessment),
            *staleness(pathway, assessment.stale, shown=bool(assessment.treatments)),
            *(rests_on or (Paragraph(facts_used(pathway, assessment)),)),
            *_unless_void(pathway, assessment, answer),
            small_print(pathway),
        )
    )


def facts_used(pathway: Pathway, assessment: Assessment, intro: str = "Facts used") -> str:
    """One sentence that says what the answer rests on."""
    said = []
    for name, state in known(pathway, assessment).items():
        fact = pathway.facts[name]
        text = state_words(fact, state)
        said.append(text if isinstance(fact, YesNoFact) else f"{fact.label}: {text}")
    return f"{intro}: {'; '.join(said)}." if said else "No facts were given yet."


def _unless_void(
    pathway: Pathway, assessment: Assessment, answer: Iterable[Block]
) -> Iterator[Block]:
    if not assessment.treatments:
        if assessment.scope is Truth.FALSE and pathway.for_whom:
            yield Paragraph(pathway.for_whom.outside)
    elif assessment.urgent:
        yield Paragraph(
            "The warning sign comes first. The treatments can wait until it is seen to."
        )
    else:
        yield from answer
