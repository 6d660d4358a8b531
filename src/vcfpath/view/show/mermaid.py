"""A pathway as a drawing in the language of Mermaid, which GitHub and many editors draw.

Its boxes are numbered, so that what they are called has no part in how they are joined: with other
words, it is the same drawing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise

from vcfpath.engine.assessment import Kind, Stale
from vcfpath.model.pathway import Pathway
from vcfpath.view.phrases import capital
from vcfpath.view.show.compose import ALWAYS, MEANT
from vcfpath.view.show.labels import label
from vcfpath.view.show.outline import (
    Choice,
    Outline,
    Step,
    for_whom,
    group_words,
    meant,
    moving_on,
)
from vcfpath.view.warnings import signs_to_look_for, small_print, staleness

NO_SIGN = "none of these"
BEYOND = "Beyond this pathway"
_JOINED: dict[Kind, str] = {"indication": "-->", "contraindication": "--x", "caution": "-.->"}
"""How the rules of each kind are joined to their treatment: a cross is where a way ends."""

_Label = Callable[[Iterable[str]], str]


def draw(
    pathway: Pathway,
    shown: Outline,
    stale: Stale,
    *,
    even_if_stale: bool = False,
    unicode: bool = True,
) -> str:
    """The drawing of ``shown``, ending in a newline: warning signs first, and alone once expired."""
    said = partial(label, unicode=unicode)
    first = dict(_warnings(pathway, stale, shown=even_if_stale))
    lines = [f"{name}[{said(texts)}]" for name, texts in first.items()]
    if stale != "expired" or even_if_stale:
        lines += _whole(pathway, shown, said, [*first])
    lines.append(f"use[{said([small_print(pathway).text])}]")
    return "\n    ".join(["flowchart TB", *lines]) + "\n"


def _warnings(pathway: Pathway, stale: Stale, *, shown: bool) -> Iterator[tuple[str, list[str]]]:
    if pathway.red_flags:
        yield "signs", [f"First. {signs_to_look_for(pathway, tuple(pathway.red_flags))}"]
    for late in staleness(pathway, stale, shown=shown):
        yield "late", [late.text]


def _whole(pathway: Pathway, shown: Outline, said: _Label, before: list[str]) -> Iterator[str]:
    """The way from the warning signs to the last step, and what stands beside it."""
    about = [capital(pathway.condition.name), *for_whom(pathway)]
    yield f"about[{said(about)}]"
    for one, other in pairwise([*before, "about"]):
        yield f"{one} -->|{said([NO_SIGN])}| {other}" if one == "signs" else f"{one} --> {other}"
    for number, step in enumerate(shown.steps, start=1):
        yield from _step(pathway, step, number, said)
    yield from _ways(pathway, shown.steps, said)
    if shown.as_now:
        yield f"now[{said([f'{ALWAYS}: {shown.as_now}.'])}]"
        yield "about --> now"
    yield from _meant(meant(pathway, shown), said)


def _step(pathway: Pathway, step: Step, number: int, said: _Label) -> Iterator[str]:
    if not step.choices:
        yield f"s{number}[{said([step.title])}]"
        return
    yield f"subgraph s{number}[{said([step.title])}]"
    yield "    direction LR"
    for place, choice in enumerate(step.choices, start=1):
        yield from (f"    {line}" for line in _choice(pathway, choice, f"s{number}t{place}", said))
    yield "end"


def _choice(pathway: Pathway, choice: Choice, name: str, said: _Label) -> Iterator[str]:
    yield f"{name}([{said([choice.treatment.name])}])"
    for number, group in enumerate(choice.groups, start=1):
        head, rules = group_words(pathway, group)
        box = said([head.removesuffix(":"), *(f"• {rule}" for rule in rules)])
        yield f"{name}r{number}[{box}] {_JOINED[group.kind]} {name}"


def _ways(pathway: Pathway, steps: Iterable[Step], said: _Label) -> Iterator[str]:
    """To the first step and to those for any time; from each to the next, and out of the last."""
    numbered = {f"s{number}": step for number, step in enumerate(steps, start=1)}
    in_order = [name for name, step in numbered.items() if step.stage.sequence != "anytime"]
    yield from (f"about --> {name}" for name in numbered if name not in in_order[1:])
    for name, following in pairwise([*in_order, "beyond"]):
        if numbered[name].leads_on:
            yield f"{name} -->|{said([moving_on(pathway, numbered[name].stage)])}| {following}"
            yield from [f"beyond[{said([BEYOND])}]"] if following == "beyond" else ()


def _meant(pairs: list[tuple[str, str]], said: _Label) -> Iterator[str]:
    if pairs:
        yield f"subgraph meant[{said([MEANT])}]"
        for number, pair in enumerate(pairs, start=1):
            yield f"    d{number}[{said([': '.join(pair)])}]"
        yield "end"
