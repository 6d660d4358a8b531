"""What can be explained, and by which names: every id of the pathway, and its lists as wholes.

``-`` and ``_`` are alike, and so are capitals. One name may stand for several things (a fact and a
glossary term, say): all of them are then explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from vcfpath.errors import BEGINNING, Fault, Place, UsageError, did_you_mean, echoed
from vcfpath.model.pathway import Pathway

Sort = Literal[
    "list",
    "stage",
    "treatment",
    "as now",
    "mentioned",
    "red flag",
    "fact",
    "definition",
    "score",
    "position",
    "matter",
    "disagreement",
    "source",
    "glossary",
]

WAITING = ("waiting", "as_now")
"""What to carry on as now is called, beside the pathway's own name for it."""
STEM = 5
"""So many letters in common are one word in two forms."""
ALL = "All topics: vcfpath explain --list"
NAMED = 6
"""So many topics are named where a word stands in several."""
LISTS = (
    *("red_flags", "treatments", "facts", "scores", "matters", "disagreements", "statements"),
    *("sources", "glossary"),
)
"""The topics that explain a whole list."""
_KNOWN_BY_NAME = ("stage", "treatment", "as now", "mentioned", "score", "matter", "glossary")
"""The sorts of things whose names people use; the others have sentences for names."""


class Topic(NamedTuple):
    """A thing that can be explained: which sort of thing, its id, and its name for people."""

    sort: Sort
    id: str
    name: str


SIGNS = Topic("list", "red_flags", "all red flags")
"""The warning signs, as screens call them."""


def topics(pathway: Pathway) -> Iterator[Topic]:
    """Everything that can be explained, in the order of the pathway."""
    for name in LISTS:
        if getattr(pathway, name):
            yield Topic("list", name, f"all {name.replace('_', ' ')}")
    for stage in pathway.stages:
        yield Topic("stage", stage.id, stage.name)
    for name, treatment in pathway.treatments.items():
        yield Topic("treatment", name, treatment.name)
    if pathway.as_now:
        yield Topic("as now", WAITING[0], pathway.as_now.name)
    for name, mentioned in pathway.mentioned.items():
        yield Topic("mentioned", name, mentioned.name)
    for name, flag in pathway.red_flags.items():
        yield Topic("red flag", name, flag.name)
    for name, fact in pathway.facts.items():
        yield Topic("fact", name, fact.label)
    for name, definition in pathway.definitions.items():
        yield Topic("definition", name, definition.yes)
    for name, score in pathway.scores.items():
        yield Topic("score", name, score.name)
    for position in pathway.positions:
        yield Topic("position", position.id, position.says)
    for name, matter in pathway.matters.items():
        yield Topic("matter", name, matter.name)
    for name, source in pathway.sources.items():
        yield Topic("source", name, source.title)
    for name, term in pathway.glossary.items():
        yield Topic("glossary", name, term.name)


def normal(name: str) -> str:
    """A name as topics are looked up by."""
    return "_".join(re.findall(r"[a-z0-9]+", name.lower()))


def find_topics(pathway: Pathway, asked: str) -> list[Topic]:
    """Every topic called ``asked``: by its id, its name for people or another word for it.

    Raises:
        UsageError: when there is none, with the nearest name.
    """
    named = _by_name(pathway)
    found = named.get(normal(asked))
    if not found:
        mend = _mend(pathway, normal(asked), named)
        what = f"there is no topic '{echoed(asked)}'"
        raise UsageError([Fault(Place("explain"), what, mend.replace("_", "-"))])
    return found


def _mend(pathway: Pathway, asked: str, named: Mapping[str, list[Topic]]) -> str:
    """Where a warning sign speaks of what was asked for, that and no guess."""
    if not _is_in_a_sign(pathway, asked):
        return _with_that_word(asked, named) or did_you_mean(asked, sorted(named)) or ALL
    sign = "A warning sign speaks of this: vcfpath explain red-flags."
    return f"{sign} {_with_that_word(asked, named)}".strip()


def _is_in_a_sign(pathway: Pathway, asked: str) -> bool:
    """Whether a warning sign's name or question has a word of ``asked``.

    A word in most of the signs says nothing of any one of them.
    """
    signs = [
        set(normal(f"{name} {flag.name} {flag.ask}").split("_"))
        for name, flag in pathway.red_flags.items()
    ]
    for word in asked.split("_"):
        speaking = [words for words in signs if any(_akin(word, each) for each in words)]
        if len(word) >= BEGINNING and 0 < len(speaking) <= len(signs) / 2:
            return True
    return False


def _akin(word: str, other: str) -> bool:
    """Whether two words are the same, or begin alike for longer than they differ."""
    stem = word[: max(STEM, len(word) - STEM)]
    return word == other or (len(stem) >= STEM and other.startswith(stem))


def _with_that_word(asked: str, named: Mapping[str, list[Topic]]) -> str:
    """Topics whose name holds what was asked for, where there are several."""
    holding = {topic.id for name, found in named.items() if asked in name for topic in found}
    if asked and len(holding) > 1:
        return f"Topics with that word: {', '.join(sorted(holding)[:NAMED])}."
    return ""


def _also(pathway: Pathway, topic: Topic) -> tuple[str, ...]:
    """Other names of a topic."""
    if topic.sort == "as now":
        return WAITING
    if topic == SIGNS:
        return ("warning signs", "warning sign", "warnings")
    return pathway.glossary[topic.id].also if topic.sort == "glossary" else ()


def _by_name(pathway: Pathway) -> Mapping[str, list[Topic]]:
    named: dict[str, list[Topic]] = {}
    for topic in topics(pathway):
        also = _also(pathway, topic)
        known = topic.name if topic.sort in _KNOWN_BY_NAME else ""
        for name in {topic.id, normal(topic.id), normal(known), *map(normal, also)} - {""}:
            named.setdefault(name, []).append(topic)
    return named
