"""The JSON contract of ``sources``: every source that speaks, and what each says of each option.

A source that is listed, and is in no cell of an option, is silent on it. Additive only, key order
fixed; byte-identical for equal input.
"""

from __future__ import annotations

from datetime import date

from vcfpath.engine.assessment import PositionAnswer
from vcfpath.engine.concordance import STANDINGS, Cell, Column, Taken
from vcfpath.engine.conjuncts import apart
from vcfpath.engine.positions import rules_of
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
from vcfpath.view.contract.heading import heading
from vcfpath.view.contract.spoken import Json, Spoken, written
from vcfpath.view.divided import sides_of
from vcfpath.view.sources.found import Found
from vcfpath.view.sources.settling import Settling, settling
from vcfpath.view.sources.who import who

SCHEMA = "vcfpath.sources/1"


def render(pathway: Pathway, found: Found) -> str:
    """Who says what, as one JSON object."""
    told, day = _Contract(pathway, found), found.assessment.as_of
    return written(
        {
            **heading(SCHEMA, pathway, found.assessment),
            "asked": list(found.named),
            "kinds": list(found.only.kinds),
            "countries": list(found.only.countries),
            "sources": [_source(pathway, name, day) for name in found.concordance.sources],
            "options": [told.option(column) for column in found.shown],
            "find_out": [_find_out(each) for each in settling(found.assessment, found.shown)],
        }
    )


def _source(pathway: Pathway, name: str, as_of: date) -> Json:
    source = pathway.sources[name]
    return {
        "id": name,
        "name": who(source),
        "title": source.title,
        "by": source.by,
        "year": source.year,
        "country": source.country,
        "kind": source.kind,
        "seen": source.seen,
        "funding": source.funding,
        "checked_on": source.checked_on.isoformat(),
        "review_by": source.review_by.isoformat(),
        "past_review": as_of > source.review_by,
    }


def _find_out(each: Settling) -> Json:
    return {
        "fact": each.asked.fact,
        "member": each.asked.member,
        "could_settle": each.could,
        "of": each.waiting,
    }


class _Contract:
    """Options and their cells in the contract's words."""

    def __init__(self, pathway: Pathway, found: Found) -> None:
        self._pathway = pathway
        self._now = found.now
        self._spoken = Spoken(pathway)

    def option(self, column: Column) -> Json:
        """One option: how many sources stand where, and what each says."""
        answers = [each for cell in column.cells for each in cell.answers]
        return {
            "option": column.option,
            "has_verdict": column.option in self._pathway.treatments,
            "divided": sides_of(column.option, answers).is_divided,
            "counts": {
                standing: {side: len(column.of(standing, side)) for side in _SIDES}
                for standing in STANDINGS
            },
            "cells": [self._cell(cell) for cell in column.cells],
        }

    def _cell(self, cell: Cell) -> Json:
        return {
            "source": cell.source,
            "standing": cell.standing,
            "side": cell.side,
            "missing": list(cell.missing),
            "positions": [self._position(each) for each in cell.answers],
        }

    def _position(self, answer: PositionAnswer) -> Json:
        """What the other commands give of a position, and what of its rules is so."""
        asked = [*apart(rules_of(answer.position))]
        return {
            **self._spoken.position(answer),
            **{
                key: [
                    words(self._pathway, each) for each in asked if self._now.truth(each) is truth
                ]
                for key, truth in _KEYS.items()
            },
        }


_SIDES: tuple[Taken, ...] = ("in_favour", "against", "both", "no_side")
_KEYS = {"met": Truth.TRUE, "not_met": Truth.FALSE, "not_known": Truth.UNKNOWN}
