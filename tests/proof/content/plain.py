"""A pathway whose words nothing is wrong with, and what is found once something is changed in it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from tests.known import Raw, validated
from vcfpath.model.pathway import Pathway
from vcfpath.proof.content import findings
from vcfpath.proof.finding import Finding

FILE = Path(__file__).parents[2] / "pathways" / "plain.yaml"


@cache
def _read() -> Raw:
    whole: Raw = YAML(typ="safe", pure=True).load(FILE)
    return whole


def changed(change: Callable[[Raw], object]) -> Pathway:
    """The pathway after ``change`` has altered its plain data."""
    whole = deepcopy(_read())
    raw = whole["pathways"]["ankle"]
    change(raw)
    return validated(raw, whole["sources"])


def found(change: Callable[[Raw], object]) -> list[Finding]:
    """All findings after that."""
    return [*findings(changed(change))]


def codes(change: Callable[[Raw], object]) -> list[str]:
    return [each.code for each in found(change)]


def said_of(text: str) -> list[str]:
    """The codes of what is found where a treatment is told so."""

    def tell(raw: Raw) -> None:
        raw["treatments"]["rest"]["what"]["says"] = text

    return codes(tell)
