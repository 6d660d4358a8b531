"""``why`` as tests read it: the screen in plain lines, each text whole, and its sections."""

from __future__ import annotations

from datetime import date

from tests.known import ANKLE, TODAY, Raw, variant
from vcfpath.engine.why import Why, why
from vcfpath.model.pathway import Pathway
from vcfpath.patient.plain import patient_from
from vcfpath.view.document import Block, Command, Heading, Item, Items, Paragraph
from vcfpath.view.why import compose

WANTED: Raw = {"swelling": "severe", "bruised": True, "tried": {"cream": False}}
"""What a boot asks for, apart from the time."""


def answer(pathway: Pathway, treatment: str, facts: Raw, day: date = TODAY) -> Why:
    return why(pathway, patient_from(pathway, facts, day), treatment, day)


def told(found: Why, *, pathway: Pathway = ANKLE, whole: bool = False) -> str:
    """The screen, each of its texts on one line; lists as in plain text."""
    document = compose(pathway, found, "vcfpath why it --all", whole=whole)
    lines = [line for block in document.blocks for line in lines_of(block)]
    return "\n".join(lines).removeprefix("\n")


def lines_of(block: Block) -> list[str]:
    match block:
        case Heading(text):
            return ["", text]
        case Items(items):
            return [line for item in items for line in entry(item, "- ")]
        case Paragraph(text):
            return [text]
        case Command(intro, text):
            return ["", f"{intro}: {text}"]
        case _:
            raise AssertionError(block)


def entry(item: Item, first: str) -> list[str]:
    below = [line for each in item.entries for line in entry(each, f"  {first}")]
    return [f"{first}{item.text}", *below]


def shown(
    treatment: str, facts: Raw | None = None, *, pathway: Pathway = ANKLE, whole: bool = False
) -> str:
    return told(answer(pathway, treatment, facts or {}), pathway=pathway, whole=whole)


def section(text: str, heading: str) -> list[str]:
    """The lines under a heading, to the next empty line."""
    lines = text.split("\n")
    start = lines.index(heading) + 1
    return lines[start : lines.index("", start)]


def boot_with(rules: list[str], *, against: str | None = None, facts: Raw | None = None) -> Pathway:
    """The ankle pathway with these indications for a boot."""

    def change(raw: Raw) -> None:
        boot = raw["treatments"]["boot"]
        line = boot["indicated_when"][0]
        boot["indicated_when"] = [{**line, "when": rule} for rule in rules]
        boot["contraindicated_when"] = [{**line, "when": against, "weight": "absolute"}]
        if against is None:
            del boot["contraindicated_when"]
        raw["facts"] |= facts or {}

    return variant(change)
