"""Which words most people know: those heard often enough in films and on television.

How often a word is heard there tells better than any count of print how quickly people recognise it
(Brysbaert and New, Behavior Research Methods 2009;41:977, doi 10.3758/BRM.41.4.977). The counts are
those of pyspellchecker, the extra ``authors``. A word is as well known as the best known form of it.

It is a net with holes: what is said often in series about doctors, such as "prognosis", slips through.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import WordFrequency

LEAST_HEARD = 850
"""Once in about two million words. "Dementia" is heard a little more often, "guideline" far less."""
COMMON_PART = 5_000
"""So often are both halves heard of a word that is plain from them, as ``aftercare`` is."""
SHORTEST_STEM = 3
LONGEST_WORD = 40

ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(("'s", ("",)), ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ed", ("", "e"))),
    *(("ied", ("y",)), ("ing", ("", "e")), ("er", ("", "e")), ("est", ("", "e")), ("ier", ("y",))),
    *(("iest", ("y",)), ("ly", ("",)), ("ness", ("",)), ("able", ("",)), ("en", ("", "e"))),
    *(("wards", ("",)), ("re", ("er",)), ("our", ("or",)), ("ise", ("ize",)), ("yse", ("yze",))),
)
"""Endings that leave a word as well known as what stands before them, with what that may have lost; the last
four are British spellings of what is heard in American."""
BEGINNINGS = ("un", "re", "non", "out", "over", "sub", "under")


def is_installed() -> bool:
    """Whether it can be told here."""
    return find_spec("spellchecker") is not None


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Whether most people know ``word``, which is in small letters."""
    heard = _heard()
    if len(word) > LONGEST_WORD:
        return False
    return any(heard[form] >= LEAST_HEARD for form in forms(word)) or _is_plain(word, heard)


def forms(word: str) -> Iterator[str]:
    """``word``, and what is left of it without one ending or beginning, or two."""
    seen = {word: None}
    for _ in range(2):
        seen |= {shorter: None for form in [*seen] for shorter in _shorter(form)}
    return iter(seen)


def _shorter(word: str) -> Iterator[str]:
    for ending, lost in ENDINGS:
        stem = word.removesuffix(ending)
        if len(word) > len(stem) >= SHORTEST_STEM:
            yield from (stem + letters for letters in lost)
            if stem[-1] == stem[-2]:
                yield stem[:-1]
    for beginning in BEGINNINGS:
        rest = word.removeprefix(beginning)
        if len(word) > len(rest) > SHORTEST_STEM:
            yield rest


def _is_plain(word: str, heard: WordFrequency) -> bool:
    """Whether it is two common words in one."""
    halves = ((word[:at], word[at:]) for at in range(4, len(word) - 3))
    return any(min(heard[first], heard[second]) >= COMMON_PART for first, second in halves)


@cache
def _heard() -> WordFrequency:
    from spellchecker import SpellChecker

    return SpellChecker("en").word_frequency
