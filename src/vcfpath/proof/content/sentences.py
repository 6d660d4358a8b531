"""Sentences that are too long, and blocks of text that are too hard to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vcfpath.errors import echoed
from vcfpath.proof.content.ease import LEAST_WORDS, blocks, grade, sentences, words
from vcfpath.proof.content.spoken import Spoken, room
from vcfpath.proof.finding import Finding, Loc

MOST_WORDS = 20
"""Of a sentence."""
EASIEST_ROOMS = frozenset([("facts",), ("red_flags",)])
"""What has to be understood before all else: questions and warning signs."""
EASIEST_GRADE, OTHER_GRADE = 6, 8
"""How hard these, and all other texts, may be: years of school."""


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
    """Each block of a hundred words or more that is too hard; it stands where the block begins.

    Of fewer words a grade would mean little, so a part that has no more is not judged.
    """
    for place, together in _by_room(texts).items():
        most = EASIEST_GRADE if place in EASIEST_ROOMS else OTHER_GRADE
        for block in blocks(each.text for each in together):
            count, asked = len(words(block.text)), grade(block.text)
            if count >= LEAST_WORDS and asked > most:
                what = f"the {count} words from here on read at grade {asked:.1f}"
                hardest = echoed(max(sentences(block.text), key=grade))
                mend = f"Grade {most} is the most. The hardest sentence is '{hardest}'."
                yield Finding("VP101", together[block.start].loc, what, mend)


def _by_room(texts: Iterable[Spoken]) -> dict[Loc, Sequence[Spoken]]:
    """The prose of each part of the pathway."""
    rooms: dict[Loc, list[Spoken]] = {}
    for each in texts:
        if each.is_prose and words(each.text):
            rooms.setdefault(room(each.loc), []).append(each)
    return {**rooms}
