"""A pathway whose words nothing is wrong with, and what is found once something is changed in it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from tests.known import Raw, validated
from vcfpath.proof.content import findings
from vcfpath.proof.finding import Finding

FILE = Path(__file__).parents[2] / "pathways" / "plain.yaml"


@cache
def _read() -> Raw:
    whole: Raw = YAML(typ="safe", pure=True).load(FILE)
    return whole


def found(change: Callable[[Raw], object]) -> list[Finding]:
    """All findings after ``change`` has altered the plain data of the pathway."""
    whole = deepcopy(_read())
    raw = whole["pathways"]["ankle"]
    change(raw)
    return [*findings(validated(raw, whole["sources"]))]


def codes(change: Callable[[Raw], object]) -> list[str]:
    return [each.code for each in found(change)]


def said_of(text: str) -> list[str]:
    """The codes of what is found where a treatment is told so."""

    def tell(raw: Raw) -> None:
        raw["treatments"]["rest"]["what"]["says"] = text

    return codes(tell)
