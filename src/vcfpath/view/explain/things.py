"""Everything else that can be explained one at a time: stages, facts, definitions, flags, terms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.engine.words import constraint_words, words
from vcfpath.model.comparing import range_in_words
from vcfpath.model.criterion import CompareFacts, Criterion
from vcfpath.model.fact import ChoiceFact, NumberFact, SetFact, YesNoFact
from vcfpath.model.flags import flags_of
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Command, Heading, Pair, Pairs, Paragraph
from vcfpath.view.example import example_of
from vcfpath.view.explain.asking import facts_in, rules_by_name
from vcfpath.view.explain.change import change_pairs
from vcfpath.view.explain.citing import cited, references
from vcfpath.view.explain.statement import statements_about
from vcfpath.view.explain.treatment import positions_on
from vcfpath.view.phrases import capital, sentence


def explain_stage(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """A stage, its treatments, and what moves a person on from it."""
    stage = next(stage for stage in pathway.stages if stage.id == name)
    yield Heading(stage.name, 1)
    yield Paragraph(cited(stage.summary, stage.sources))
    names = [t.name for t in pathway.treatments.values() if t.stage == name]
    if names:
        yield Pairs((Pair("Treatments", "; ".join(names)),))
    if stage.move_on_when is not None:
        because = f" {stage.move_on_because}" if stage.move_on_because else ""
        yield Paragraph(f"Moving on: when {words(pathway, stage.move_on_when)}.{because}")
    yield from statements_about(pathway, name)
    yield from references(pathway, stage.sources, as_of)


def explain_mentioned(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """Something the sources speak of, which gets no verdict here."""
    mentioned = pathway.mentioned[name]
    yield Heading(mentioned.name, 1)
    yield Paragraph(cited(mentioned.what, mentioned.sources, mentioned.status))
    yield Paragraph(f"In short: {mentioned.in_short}. No verdict is given on it here.")
    yield from positions_on(pathway, name)
    yield from statements_about(pathway, name)
    said = (each.source for each in pathway.positions if name in each.about)
    yield from references(pathway, [*mentioned.sources, *said], as_of)


def explain_red_flag(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """A warning sign: the question, what to do, and whose word the urgency is."""
    sign = pathway.red_flags[name]
    yield Heading(capital(sign.name), 1)
    yield Paragraph(f"Warning: {sign.do}", "alert")
    whose = "by the sources" if sign.urgency_from == "sources" else "by us: no source gives it"
    pairs = [
        Pair("The question", cited(sign.ask, sign.sources, sign.status)),
        Pair("How soon", f"{pathway.urgencies[sign.urgency]} (set {whose})"),
    ]
    if sign.seen_in is not None:
        pairs.append(Pair("Also there when", words(pathway, sign.seen_in)))
    yield Pairs(tuple(pairs))
    yield from references(pathway, sign.sources, as_of)


def explain_fact(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """A fact: its question, its values, how to give it, and which rules ask for it."""
    fact = pathway.facts[name]
    yield Heading(capital(fact.label), 1)
    who = "you or your family" if fact.answered_by == "patient" else "your care team or a report"
    pairs = [Pair("The question", fact.ask), Pair("Who can answer", who)]
    if fact.why:
        pairs.append(Pair("Why it is asked", fact.why))
    yield Pairs((*pairs, Pair("It can be", _values(fact)), *change_pairs(fact)))
    yield Command("To give it", f"vcfpath options {_example(name, fact)}")
    asking = [each for each, rules in rules_by_name(pathway) if name in facts_in(pathway, rules)]
    if asking:
        yield Pairs((Pair("Asked by", ", ".join(asking).replace("_", "-")),))
    for line in (each for each in pathway.constraints if _ties(each.when, name, pathway)):
        yield Paragraph(f"Always so: {constraint_words(pathway, line.when)}. {line.because}")


def explain_definition(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """A definition: its two sentences, its rule in words, and its sources."""
    definition = pathway.definitions[name]
    yield Heading(capital(definition.yes), 1)
    text = f"This is so if {words(pathway, definition.when)}. Otherwise: {definition.no}."
    yield Paragraph(text)
    yield Paragraph(cited(definition.because, definition.sources, definition.status))
    yield from references(pathway, definition.sources, as_of)


def explain_term(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """A word in plain words."""
    term = pathway.glossary[name]
    also = f" Also called: {', '.join(term.also)}." if term.also else ""
    yield Heading(term.name, 1)
    yield Paragraph(f"{sentence(term.means)}{also}")
    yield from statements_about(pathway, name)


def _values(fact: NumberFact | ChoiceFact | YesNoFact | SetFact) -> str:
    if isinstance(fact, ChoiceFact | SetFact):
        return "; ".join(
            value if text == value else f"{value} ({text})" for value, text in fact.values.items()
        )
    return range_in_words(fact)


def _example(name: str, fact: NumberFact | ChoiceFact | YesNoFact | SetFact) -> str:
    if isinstance(fact, YesNoFact):
        return " or ".join(flags_of(name, fact))
    return example_of(name, fact)


def _ties(constraint: Criterion | CompareFacts, fact: str, pathway: Pathway) -> bool:
    if isinstance(constraint, CompareFacts):
        return fact in (constraint.left, constraint.right)
    return fact in facts_in(pathway, [constraint])
