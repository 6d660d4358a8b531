"""Sentences that are too long, and blocks of text that are too hard to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vcfpath.errors import echoed
from vcfpath.proof.content.ease import LEAST_WORDS, blocks, grade, has_words, sentences, words
from vcfpath.proof.content.spoken import Spoken, room
from vcfpath.proof.finding import Finding, Loc

MOST_WORDS = 20
"""Of a sentence."""
EASIEST_ROOMS = frozenset([("facts",), ("red_flags",)])
"""What has to be understood before all else: questions and warning signs."""
EASIEST_GRADE, OTHER_GRADE = 6, 8
"""How hard these, and all other texts, may be: years of school."""


class Graded(NamedTuple):
    """A block of text: where it begins, how hard it is, and how hard it may be."""

    loc: Loc
    text: str
    grade: float
    most: int


def too_long(texts: Iterable[Spoken]) -> Iterator[Finding]:
    """Each sentence of too many words."""
    for each in texts:
        for sentence in sentences(each.text) if each.is_prose else ():
            count = len(words(sentence))
            if count > MOST_WORDS:
                what = f"a sentence has {count} words: '{echoed(sentence)}'"
                mend = f"Make two of it; {MOST_WORDS} words are the most."
                yield Finding("VP102", each.loc, what, mend)


def too_hard(texts: Iterable[Spoken]) -> Iterator[Finding]:
    """Each block of a hundred words or more that is too hard; it stands where the block begins."""
    for block in graded(texts):
        if block.grade > block.most:
            what = (
                f"the {len(words(block.text))} words from here on read at grade {block.grade:.1f}"
            )
            hardest = echoed(max(sentences(block.text), key=grade))
            mend = f"Grade {block.most} is the most. The hardest sentence is '{hardest}'."
            yield Finding("VP101", block.loc, what, mend)


def graded(texts: Iterable[Spoken]) -> Iterator[Graded]:
    """Every block of a hundred words or more; of fewer, a grade would mean little."""
    for place, together in _by_room(texts).items():
        most = EASIEST_GRADE if place in EASIEST_ROOMS else OTHER_GRADE
        for block in blocks(each.text for each in together):
            if len(words(block.text)) >= LEAST_WORDS:
                yield Graded(together[block.start].loc, block.text, grade(block.text), most)


def _by_room(texts: Iterable[Spoken]) -> dict[Loc, Sequence[Spoken]]:
    """The prose of each part of the pathway."""
    rooms: dict[Loc, list[Spoken]] = {}
    for each in texts:
        if each.is_prose and has_words(each.text):
            rooms.setdefault(room(each.loc), []).append(each)
    return {**rooms}
