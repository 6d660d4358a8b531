"""The ankle pathway with other positions, written in a line each."""

from __future__ import annotations

from datetime import date

from tests.known import TODAY, Raw, variant
from vcfpath.engine.assess import assess
from vcfpath.engine.concordance import Cell, Column, Concordance, concordance
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.patient.plain import patient_from
from vcfpath.view.sources.chosen import Chosen
from vcfpath.view.sources.found import Found

ALL = Chosen()


def said(source: str, stance: str, *when: str, about: str = "boot", **more: object) -> Raw:
    """One position, without its id."""
    rules = [{"when": rule} for rule in when]
    return {"source": source, "about": [about], "stance": stance, "when": rules, **more}


def holding(*positions: Raw) -> Pathway:
    """The ankle pathway with these positions and no others."""

    def change(raw: Raw) -> None:
        raw["positions"] = [
            {"id": f"p{number}", "says": f"Words {number}.", **each}
            for number, each in enumerate(positions)
        ]

    return variant(change)


def table(pathway: Pathway, facts: Raw | None = None) -> Concordance:
    """Who says what to somebody."""
    return concordance(pathway, assess(pathway, patient_from(pathway, facts or {}, TODAY), TODAY))


def column(pathway: Pathway, facts: Raw | None = None, option: str = "boot") -> Column:
    """What is said of one option to somebody."""
    return next(each for each in table(pathway, facts).columns if each.option == option)


def cell(pathway: Pathway, facts: Raw | None = None) -> Cell:
    """What the one source there is says of a boot."""
    (only,) = column(pathway, facts).cells
    return only


def found(
    pathway: Pathway,
    facts: Raw | None = None,
    named: tuple[str, ...] = (),
    only: Chosen = ALL,
    day: date = TODAY,
) -> Found:
    """What the screen of somebody is made of."""
    patient = patient_from(pathway, facts or {}, day)
    assessment = assess(pathway, patient, day)
    heard = concordance(pathway, assessment, lambda name: only.holds(pathway, name))
    return Found(assessment, Evaluator.of(pathway, patient), heard, named, only)
