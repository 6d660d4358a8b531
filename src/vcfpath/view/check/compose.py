"""What `check` found, as a screen: what is wrong, with somebody who shows it, then what is proved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from vcfpath.errors import SHOWN_FAULTS
from vcfpath.model.pathway import Pathway
from vcfpath.proof.codes import CODES, Severity
from vcfpath.view.check.located import SEVERITIES, Located
from vcfpath.view.check.result import Result
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items, Paragraph
from vcfpath.view.explain.compose import explanation
from vcfpath.view.phrases import capital, counted, listed

HEADINGS: dict[Severity, str] = {"error": "Errors", "warning": "Warnings", "note": "Notes"}
NOTHING = "Nothing was found."
PROVED = "Proved of everybody its constraints allow"
WITH_WORDS = "Its words are looked at with"


def compose_check(
    pathway: Pathway, result: Result, as_of: date, *, even_if_stale: bool = False
) -> Document:
    """The findings, the worst first, and what is proved."""
    return explanation(pathway, as_of, _blocks(pathway, result), even_if_stale=even_if_stale)


def _blocks(pathway: Pathway, result: Result) -> Iterator[Block]:
    yield Heading(f"Checked: {pathway.name}, version {pathway.version}", 1)
    yield Paragraph(_summary(result.found))
    shown = result.found[:SHOWN_FAULTS]
    for severity, group in groupby(shown, key=lambda each: each.severity):
        yield Heading(HEADINGS[severity])
        yield from _listed(list(group))
    if len(result.found) > SHOWN_FAULTS:
        with_words = " --content" if result.with_words else ""
        command = f"{result.asked}{with_words} --format json"
        yield Command(f"And {len(result.found) - SHOWN_FAULTS} more", command)
    if result.found:
        code = shown[0].finding.code
        yield Command("What a code means", f"vcfpath explain {code}")
    yield from _proved(result)
    if result.words_left_out is not None:
        yield Paragraph(result.words_left_out, "quiet")
    if not result.with_words:
        yield Command(WITH_WORDS, f"{result.asked} --content")


def _summary(found: Sequence[Located]) -> str:
    counts = {each: sum(one.severity == each for one in found) for each in SEVERITIES}
    told = [counted(count, severity) for severity, count in counts.items() if count]
    return f"{capital(listed(told))}." if told else NOTHING


def _listed(found: Sequence[Located]) -> Iterator[Block]:
    """Findings in a list, broken off for the command that shows one."""
    items: list[Item] = []
    for each in found:
        items.append(Item(str(each)))
        if each.shown_by is not None:
            yield Items(tuple(items))
            yield Command("Shown by", each.shown_by)
            items = []
    if items:
        yield Items(tuple(items))


def _proved(result: Result) -> Iterator[Block]:
    if result.proved:
        yield Heading(PROVED)
        yield Items(tuple(Item(CODES[code].proves or "") for code in result.proved))
        yield Paragraph(
            f"That is {about(result.kinds_of_people)} kinds of people: every combination of answers "
            "that some rule tells apart. People of whom less is known are covered by these."
        )


def about(number: int) -> str:
    """A number, or how large it is where nobody would read it out."""
    if number < 1_000_000:
        return f"{number:,}"
    digits, _, power = f"{Decimal(number):.1e}".partition("e+")
    return f"some {digits} × 10^{power}"
