"""How many texts, numbers and sources differ between two versions, beside what decides an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pydantic import BaseModel

from vcfpath.model.pathway import Pathway

_DECIDING = frozenset(
    {"id", "sha256", "version", "weight", "stance", "urgency", "sequence", "about"}
)
"""What makes the answers, or names the version; whatever changes with it is told in full.

So are the names of treatments and signs, where a fact takes its values from them.
"""
_Text = tuple[tuple[str, ...], str]


def texts_changed(old: Pathway, new: Pathway) -> int:
    """How many of them are not the same; one that was put in place of another counts once."""
    keys = (key for key in Pathway.model_fields if key not in _DECIDING)
    unlike = [key for key in keys if getattr(old, key) != getattr(new, key)]
    before, now = (
        Counter(text for key in unlike for text in _texts(key, getattr(pathway, key)))
        for pathway in (old, new)
    )
    return max((before - now).total(), (now - before).total())


def _texts(key: str, part: object) -> Iterator[_Text]:
    """Every text of a part with the keys that lead to it; the order of a list is no text."""
    waiting: list[tuple[tuple[str, ...], object]] = [((key,), part)]
    while waiting:
        keys, value = waiting.pop()
        match value:
            case BaseModel():
                own = _DECIDING | ({"values"} if getattr(value, "of", None) else set())
                inside = [(key, each) for key, each in value if key not in own]
                waiting.extend(((*keys, key), each) for key, each in inside)
            case dict():
                waiting.extend(((*keys, str(key)), each) for key, each in value.items())
            case tuple() if not hasattr(value, "_fields"):  # a rule is no list
                waiting.extend((keys, each) for each in value)
            case tuple() | None:
                continue
            case _:
                yield keys, str(value)
