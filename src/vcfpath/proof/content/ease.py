"""How hard a text is to read: a small Flesch-Kincaid grade, and the parts it is made of.

It is our own because the library for it fetches a dictionary from the network when it first runs, and
that dictionary has a licence this program cannot take over. Of 100 words of the shipped pathway it
counts the syllables of 98 as that dictionary does, and in all one too many for every hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

LEAST_WORDS = 100
"""Below that a grade means little."""

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d[\d.,]*\d|\d")
_END = re.compile(r"\n|(?<=[.?!])[\"')”]*\s+(?=[\"'(“]*[A-Z0-9])")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)es?$|(?<=[^aeiouyscxzghl])es$|(?<=[^aeioutd])ed$"
)
_ONE_MORE = re.compile(r"i[ao](?!u)|eo(?!p)|iet|ua(?!l)|ual$|ea(?=s?$)|[aeouy]ing|uie|aea")
_ONE_LESS = re.compile(r"[tscx]io|[tc]ia|(?<=[^aeiouy])eless|metime")

SPELLED_OUT = 3
"""Capitals up to this many are read letter by letter, as in UK."""


class Block(NamedTuple):
    """Some texts that are judged together: which of them is the first, and all of them as lines."""

    start: int
    text: str


def has_words(text: str) -> bool:
    """Whether there is anything in it to be read."""
    return _WORD.search(text) is not None


def words(text: str) -> list[str]:
    """The words of ``text``, numbers among them."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of ``text``; a line is never part of two."""
    return [each for each in _END.split(text) if has_words(each)]


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """About how many syllables ``word`` has: its groups of vowels, but for a silent end."""
    spoken = word.lower().replace("’", "'")
    if not spoken[0].isalpha():
        return 1
    if word.isupper() and len(word) <= SPELLED_OUT:
        return len(word)
    shortened = _SILENT.sub("", spoken)
    count = len(_VOWELS.findall(shortened))
    return max(count + len(_ONE_MORE.findall(shortened)) - len(_ONE_LESS.findall(shortened)), 1)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of ``text``: about how many years of school it asks for."""
    all_words, all_sentences = words(text), sentences(text)
    spoken = sum(map(syllables, all_words))
    return 0.39 * len(all_words) / len(all_sentences) + 11.8 * spoken / len(all_words) - 15.59


def blocks(texts: Iterable[str]) -> list[Block]:
    """``texts`` in order, each on a line, joined to blocks of a hundred words or more.

    What is left over belongs to the last; only where there is less altogether is a block smaller.
    """
    found: list[Block] = []
    start, lines, count = 0, list[str](), 0
    for at, text in enumerate(texts):
        lines.append(" ".join(text.split()))
        count += len(words(text))
        if count >= LEAST_WORDS:
            found.append(Block(start, "\n".join(lines)))
            start, lines, count = at + 1, [], 0
    if lines and found:
        start, before = found.pop()
        lines.insert(0, before)
    return [*found, Block(start, "\n".join(lines))] if lines else found
