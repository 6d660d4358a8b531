"""A text that names several things where one belongs: which they are, and what else stands there.

The nearest single name would drop the others: a sign that is there would be lost, or what is not
known would be taken as known. So no name is ever guessed for a text that holds another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from vcfpath.errors import QUOTES, Place, did_you_mean, echoed

_BETWEEN = re.compile(r"[,;|+&/]|\b(?:and|or)\b")
_LONGEST = 400
"""Characters that are looked at; who names several things needs fewer."""

Near = Callable[[str, Collection[str]], str]
"""From a word that is no name, and the names, to a mend."""
How = Callable[[Sequence[str]], str]
"""How several names are given: these, or, of none, any."""


class Several(NamedTuple):
    """The names that stand in a text, each once, and all that is none of them."""

    names: Sequence[str]
    besides: Sequence[str]


def several(text: str, known: Collection[str]) -> Several | None:
    """What ``text`` names of ``known``, if that is more than one name; hyphens are underscores."""
    if len(text) > _LONGEST:
        return None
    name = _any_of(tuple(known))
    names: dict[str, None] = {}
    besides: list[str] = []
    for part in _BETWEEN.split(text.lower()):
        words = _joined(part)
        names |= dict.fromkeys(name.findall(words))
        besides += [left.strip("_") for left in name.split(words) if left.strip("_")]
    found = Several(list(names), besides)
    return found if names and len(found.names) + len(besides) > 1 else None


@lru_cache(maxsize=8)
def _any_of(known: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(_longest_first(known))})(?![a-z0-9])")


def words_about(
    text: str, known: Collection[str], how: How, near: Near = did_you_mean
) -> tuple[str, str] | None:
    """What is wrong with a text that names several of ``known``; ``how`` says how these are given."""
    bare = text.strip().strip(QUOTES)
    if bare != text.strip() and _joined(bare.lower()) in known:
        return f"'{echoed(text)}' has quotes of its own", "Remove the quotes."
    found = several(text, known)
    if found is None:
        return None
    if not found.besides:
        return f"'{echoed(text)}' names several", how(found.names)
    part = found.besides[0]
    what = f"'{echoed(part)}' in '{echoed(text)}' is not one of them"
    return what, f"{near(part, known)} {how(())}".strip()


def each_apart(names: Sequence[str], place: Place) -> str:
    """How several of a list are given: by one option each, or each on its own in a file."""
    if not place.name.startswith("--"):
        return "Name each on its own."
    options = " ".join(f"{place} {name.replace('_', '-')}" for name in names)
    return f"Name each with an option of its own{f': {options}' if names else ''}."


def with_bars(names: Sequence[str]) -> str:
    """How it is said on the command line that it may be any of these."""
    if not names:
        return "Put | between several."
    return f"Put | between them: '{'|'.join(name.replace('_', '-') for name in names)}'."


def as_list(names: Sequence[str]) -> str:
    """How several are written in a file."""
    return f"Write [{', '.join(names)}]." if names else "Write several as a list."


def _joined(text: str) -> str:
    return re.sub(rf"[\s_{QUOTES}-]+", "_", text).strip("_")


def _longest_first(known: Collection[str]) -> list[str]:
    return sorted(map(re.escape, known), key=len, reverse=True)
