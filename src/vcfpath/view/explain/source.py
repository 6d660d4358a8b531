"""A source explained: who, when, who paid, how much of it we saw, and its rules in words, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.model.source import Source
from vcfpath.view.document import Block, Heading, Item, Items, Pair, Pairs, Paragraph
from vcfpath.view.explain.position import conditions, silence
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import SECOND_HAND, SOURCE_KINDS, STANCES, listed, sentence

SEEN = {
    "full_text": "we read the whole text",
    "abstract": "we read its abstract",
    "summary": "we read a summary of it",
    "third_party": "we saw only what others say it says (second-hand)",
}
PAYER = "It decides about money, in its own country, and not about what helps."
FINDING = "What it found is no permission."
RULES = "What it says, rule by rule"
NO_RULE = "It is cited here. It says nothing for or against a treatment here."


def explain_source(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """Everything about the source called ``name``, whoever asks."""
    yield Heading(name, 1)
    yield from about_source(pathway.sources[name], as_of)
    positions = positions_of(pathway, name)
    if positions:
        yield Heading(RULES)
        yield Items(tuple(_item(pathway, each) for each in positions))
    yield from silent_options(pathway, positions)


def about_source(source: Source, as_of: date) -> Iterator[Block]:
    """The source itself, and what sort of word it has."""
    late = " It is due for a new check." if as_of > source.review_by else ""
    pairs = [
        Pair("Title", source.title),
        Pair("By", f"{source.by} ({_where_and_when(source)})"),
        Pair("Kind", sentence(f"{SOURCE_KINDS[source.kind]}. {_word(source)}".strip())),
        Pair("Who paid", source.funding or "what we saw of it does not tell"),
        Pair("Checked", f"on {source.checked_on}; {SEEN[source.seen]}."),
        Pair("To be checked again", f"by {source.review_by}.{late}"),
    ]
    more = (("Number", source.number), ("Link", source.url), ("DOI", source.doi))
    pairs += [Pair(label, text) for label, text in (*more, ("Note", source.note)) if text]
    yield Pairs(tuple(pairs))


def positions_of(pathway: Pathway, name: str) -> tuple[Position, ...]:
    """What a source says of treatments, in the order of the file."""
    return tuple(each for each in pathway.positions if each.source == name)


def position_head(pathway: Pathway, position: Position) -> str:
    """Of what a position speaks, which side it takes, and what it says."""
    about = listed(option_name(pathway, each) for each in position.about)
    mark = f" ({SECOND_HAND})" if position.status == "second_hand" else ""
    strength = f" ({position.strength})" if position.strength else ""
    stance = f"{STANCES[position.stance]}{strength}"
    return f"{about}{mark}: {stance}. {sentence(position.says)}"


def silent_options(pathway: Pathway, positions: tuple[Position, ...]) -> Iterator[Block]:
    """The treatments that a source does not speak of."""
    if not positions:
        yield Paragraph(NO_RULE)
        return
    spoken = {option for each in positions for option in each.about}
    names = [each.name for name, each in pathway.treatments.items() if name not in spoken]
    if names:
        yield Paragraph(f"It says nothing here of: {'; '.join(names)}.")


def _item(pathway: Pathway, position: Position) -> Item:
    under = (*conditions(pathway, position), *silence(position))
    return Item(position_head(pathway, position), under)


def _word(source: Source) -> str:
    """What sort of word it has, where that could be mistaken."""
    if source.kind == "payer":
        return PAYER
    return FINDING if source.kind in ("trial", "review", "study") else ""


def _where_and_when(source: Source) -> str:
    return ", ".join(filter(None, (source.country, str(source.year or "no date"))))
