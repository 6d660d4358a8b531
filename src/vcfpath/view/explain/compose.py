"""Explanations put together: warnings first, then what was asked for, the small print last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import groupby

from vcfpath.engine.assess import staleness as stale_on
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Document, Heading, Items, Pair, Pairs, Paragraph
from vcfpath.view.explain import things
from vcfpath.view.explain.code import explain_code, is_code
from vcfpath.view.explain.lists import explain_list
from vcfpath.view.explain.matter import explain_matter
from vcfpath.view.explain.position import explain_position
from vcfpath.view.explain.score import explain_score
from vcfpath.view.explain.source import explain_source
from vcfpath.view.explain.story import story
from vcfpath.view.explain.topics import Sort, find_topics, topics
from vcfpath.view.explain.treatment import explain_treatment
from vcfpath.view.explain.waiting import explain_waiting
from vcfpath.view.warnings import SIGNS_ELSEWHERE, small_print, staleness

_EXPLAINED: Mapping[Sort, Callable[[Pathway, str, date], Iterator[Block]]] = {
    "list": explain_list,
    "stage": things.explain_stage,
    "treatment": explain_treatment,
    "as now": explain_waiting,
    "mentioned": things.explain_mentioned,
    "red flag": things.explain_red_flag,
    "fact": things.explain_fact,
    "definition": things.explain_definition,
    "score": explain_score,
    "position": explain_position,
    "matter": explain_matter,
    "source": explain_source,
    "glossary": things.explain_term,
}


def compose_story(pathway: Pathway, as_of: date, *, even_if_stale: bool = False) -> Document:
    """The whole story."""
    return explanation(pathway, as_of, story(pathway), even_if_stale=even_if_stale)


def compose_topic(
    pathway: Pathway, asked: str, as_of: date, *, even_if_stale: bool = False
) -> Document:
    """Everything called ``asked``; a code of `check` is no part of any pathway.

    Raises:
        UsageError: when nothing is, with the nearest name.
    """
    if is_code(asked):
        return explanation(pathway, as_of, explain_code(asked), even_if_stale=even_if_stale)
    found = find_topics(pathway, asked)
    blocks = (block for each in found for block in _EXPLAINED[each.sort](pathway, each.id, as_of))
    return explanation(pathway, as_of, blocks, even_if_stale=even_if_stale)


def compose_list(pathway: Pathway, as_of: date, *, even_if_stale: bool = False) -> Document:
    """All topics, by sort."""
    sorts = groupby(topics(pathway), key=lambda topic: topic.sort)
    pairs = tuple(
        Pair(sort.capitalize(), ", ".join(topic.id.replace("_", "-") for topic in group))
        for sort, group in sorts
    )
    blocks = (Heading("What can be explained", 1), Pairs(pairs))
    return explanation(pathway, as_of, iter(blocks), even_if_stale=even_if_stale)


def explanation(
    pathway: Pathway, as_of: date, blocks: Iterator[Block], *, even_if_stale: bool
) -> Document:
    """Blocks about no person as a screen: warnings and staleness before them, small print after."""
    title, *rest = blocks
    stale = stale_on(pathway, as_of)
    late = staleness(pathway, stale, shown=even_if_stale)
    if stale == "expired" and not even_if_stale:
        signs = explain_list(pathway, "red_flags", as_of)
        return Document((title, *signs, *late, small_print(pathway)))
    if pathway.red_flags and not any(map(_is_alert, rest)):
        rest.insert(0, Paragraph(SIGNS_ELSEWHERE, "alert"))
    signs_end = _end_of_signs(rest)
    return Document((title, *rest[:signs_end], *late, *rest[signs_end:], small_print(pathway)))


def _end_of_signs(blocks: list[Block]) -> int:
    """Where the last alert and the list that belongs to it end."""
    alerts = [index for index, block in enumerate(blocks) if _is_alert(block)]
    end = alerts[-1] + 1 if alerts else 0
    return end + (end < len(blocks) and isinstance(blocks[end], Items))


def _is_alert(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.tone == "alert"
