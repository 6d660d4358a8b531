"""How hard a text is to read: a small Flesch-Kincaid grade, and the parts it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
"""Capitals up to this many are read letter by letter: MRI, UK."""


def words(text: str) -> list[str]:
    """The words of ``text``, numbers among them."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of ``text``; a line is never part of two."""
    return [each for each in _END.split(text) if words(each)]


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


def blocks(texts: Iterable[str]) -> list[str]:
    """``texts`` in order, each on a line, joined to blocks of a hundred words or more."""
    found: list[str] = []
    open_block = ""
    for text in texts:
        open_block = f"{open_block}\n{' '.join(text.split())}".strip()
        if len(words(open_block)) >= LEAST_WORDS:
            found.append(open_block)
            open_block = ""
    if open_block and found:
        found[-1] = f"{found[-1]}\n{open_block}"
    return found or ([open_block] if open_block else [])
