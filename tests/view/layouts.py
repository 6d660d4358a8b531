"""What every layout owes its document."""

from __future__ import annotations

from collections.abc import Iterable


def assert_in_order(words: Iterable[str], output: str) -> None:
    """Each word is found whole after the one before; a line's end would come between its parts."""
    rest, at = output.casefold(), 0
    for word in words:
        found = rest.find(word.casefold(), at)
        assert found >= 0, word
        at = found + len(word.casefold())
