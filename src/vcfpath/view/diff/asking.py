"""What people are asked otherwise, in words."""

from __future__ import annotations

from vcfpath.engine.words import in_unit
from vcfpath.model.fact import Fact, NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.proof.diff.asked import AskedOtherwise
from vcfpath.view.phrases import capital

SHUT_OUT = "Others can say no more what is so of them."


def asked_words(old: Pathway, new: Pathway, asked: AskedOtherwise) -> str:
    """One change of what people are asked, as a sentence or two."""
    before, now = old.facts.get(asked.fact), new.facts.get(asked.fact)
    match asked.change:
        case "added":
            return f"Now also asked: {_ask(now)}"
        case "removed":
            return f"Asked no more: {_ask(before)}"
        case "range":
            said = f"{_label(now)}: {_range(before)} before, {_range(now)} now."
            return f"{said} {SHUT_OUT}" if asked.shuts_out else said
        case "more_values":
            return f"{_label(now)}: it can now also be said: {_values(now, asked)}."
        case "fewer_values":
            return f"{_label(now)}: it can be said no more: {_values(before, asked)}."
        case _:
            return f"{_label(now)}: asked in another way, so its answers cannot be compared."


def _ask(fact: Fact | None) -> str:
    assert fact is not None
    return fact.ask


def _label(fact: Fact | None) -> str:
    assert fact is not None
    return capital(fact.label)


def _range(fact: Fact | None) -> str:
    assert isinstance(fact, NumberFact)
    whole = fact.everything()
    return f"{in_unit(fact, whole.low)} to {in_unit(fact, whole.high)}"


def _values(fact: Fact | None, asked: AskedOtherwise) -> str:
    assert fact is not None
    assert fact.kind in ("choice", "set")
    return "; ".join(fact.values[value] for value in asked.values)
