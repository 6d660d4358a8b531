"""New cases as a file of cases: people made by the program, in words, not judged by anybody.

Only what our own strict reader reads is written: words that need no quotes, or texts in JSON's.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from vcfpath.model.pathway import Pathway
from vcfpath.model.units import plain
from vcfpath.patient.case import NOT_YET, Aspect, Expected
from vcfpath.proof.cases.deciding import Decided
from vcfpath.proof.cases.vignettes import Vignette
from vcfpath.view.cases.parts import decided_words, side_words
from vcfpath.view.cases.sourced import sources_of
from vcfpath.view.cases.vignette import vignette
from vcfpath.view.contract.spoken import Spoken
from vcfpath.view.texts import flat

_BARE = re.compile(r"[a-z][a-z0-9_-]*")
_WIDTH = 90
_NOT_BARE = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_WHOLE: tuple[Aspect, ...] = ("scope", "urgent", "stage_now")
"""What is expected of the person, not of a treatment."""


def case_file(pathway: Pathway, made: Iterable[Vignette | Decided]) -> str:
    """A file with all of them, in their order."""
    head = (
        f"# People beside the boundaries of the pathway {pathway.id}, version {flat(pathway.version)},",
        "# and people whose answer hangs on one rule.",
        "# What is expected is what the pathway says. No clinician has judged it yet.",
        "cases:",
    )
    return "\n".join([*head, *(line for each in made for line in _case(pathway, each))]) + "\n"


def _case(pathway: Pathway, each: Vignette | Decided) -> Iterator[str]:
    name = _name(pathway, each)
    told = flat(vignette(pathway, each.patient))
    yield f"  - name: {json.dumps(flat(name), ensure_ascii=False)}"
    yield "    vignette: >-"
    yield from textwrap.wrap(
        told,
        _WIDTH,
        initial_indent="      ",
        subsequent_indent="      ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield "    facts:"
    spoken = Spoken(pathway)
    for fact, state in each.patient.states.items():
        yield f"      {fact}: {_flow(spoken.state(fact, state))}"
    yield from _expected(each.expected)
    yield f"    source: {json.dumps(', '.join(sources_of(pathway, each.shown_by)))}"
    yield f"    signed_off: {{judged: {NOT_YET}}}"


def _name(pathway: Pathway, each: Vignette | Decided) -> str:
    if isinstance(each, Decided):
        return decided_words(pathway, each.placed, each.truth)
    return side_words(pathway, each.boundary, each.side)


def _expected(expected: Sequence[Expected]) -> Iterator[str]:
    """What is expected, each aspect under its key."""
    for aspect in dict.fromkeys(each.aspect for each in expected):
        about = [each for each in expected if each.aspect == aspect]
        key = "expect" if aspect == "answer" else aspect
        if aspect in _WHOLE:
            yield f"    {key}: {_value(about[0])}"
        else:
            yield f"    {key}:"
            yield from (f"      {each.about}: {_value(each)}" for each in about)


def _value(expected: Expected) -> str:
    match expected.aspect:
        case "answer" | "urgent":
            return expected.value[0]
        case "scores" if len(expected.value) == 1:
            return expected.value[0]
        case "scores":
            return f"{{from: {expected.value[0]}, to: {expected.value[1]}}}"
        case "scope" | "holds":
            return f'"{expected.value[0]}"'
        case _:
            return f"[{', '.join(expected.value)}]"


def _flow(value: object) -> str:
    """A value in one line: what JSON is too, but that plain words have no quotes."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return plain(Decimal(repr(value)))
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(each)}' for key, each in value.items())}}}"
        case _:
            return _text(str(value))


def _text(text: str) -> str:
    is_bare = _BARE.fullmatch(text) and text not in _NOT_BARE
    return text if is_bare else json.dumps(text, ensure_ascii=False)
