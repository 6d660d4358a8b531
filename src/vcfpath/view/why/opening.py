"""What would open an option: what has to be so in any case once, then what there is a choice of.

The easiest kind comes first. What would make something worse is left out, unless all is asked for,
and is then told as what a rule would say, never as something to aim for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.changes.change import Change, Kind
from vcfpath.engine.why import Because, Why
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.phrases import capital
from vcfpath.view.why.edits import asked_by, clocks, edit_words, sources_of, with_sources
from vcfpath.view.why.factored import Piece, factored, pieces_of
from vcfpath.view.why.time import time_words

SHOWN_WAYS = 6
"""So many ways to make a choice are shown where not all is asked for."""

INTROS: dict[Kind, str] = {
    "time": "With time alone",
    "find_out": "If all of this turns out so:",
    "change": "If all of this comes to be so:",
    "cannot_change": "Only if something were so that cannot simply be changed:",
}
NOTHING = "Nothing that time, a new finding or a change for the better could bring would open it."
WORSE_LEFT_OUT = "What would open it is for the worse, and is listed only with --all."
MORE = "There may be more ways. There are too many to look at all of them."
TOO_MANY = "There are too many ways to look at all of them, so none is shown."


def opening(pathway: Pathway, why: Why, because: Because, *, whole: bool) -> Iterator[Block]:
    """The smallest changes that would open the option; nothing where it is open."""
    if because.answer.verdict == "open":
        return
    told = _Opening(pathway, why, because)
    found = because.changes.found
    shown = [change for change in found if not change.worse]
    worse = [change for change in found if change.worse]
    yield Heading("What would open it")
    if shown:
        yield Items(tuple(told.ways(shown, None if whole else SHOWN_WAYS)))
    elif because.changes.complete:
        yield Paragraph(f"{NOTHING} {WORSE_LEFT_OUT}" if worse and not whole else NOTHING)
    if not because.changes.complete:
        yield Paragraph(MORE if shown else TOO_MANY)
    if worse and whole:
        yield Heading("What rules would say if something were worse")
        yield Items(tuple(map(told.would_then, worse)))


class _Opening:
    """The changes of one option for one person, in words."""

    def __init__(self, pathway: Pathway, why: Why, because: Because) -> None:
        self._pathway = pathway
        self._why = why
        self._because = because

    def ways(self, changes: list[Change], most: int | None) -> Iterator[Item]:
        """One entry for each kind of change there is."""
        for kind, intro in INTROS.items():
            of_kind = [change for change in changes if change.kind == kind]
            if kind == "time":
                yield from (Item(f"{intro}: {self._together(pieces_of(c))}.") for c in of_kind)
            elif of_kind:
                yield Item(intro, tuple(self._entries(of_kind, most)))

    def would_then(self, change: Change) -> Item:
        """What rules would say of a change for the worse."""
        said = self._together(pieces_of(change))
        asking = asked_by(
            self._pathway, self._because, [edit.thing for edit in change.edits if edit.worse]
        )
        met = [reason for reason in asking if reason.kind == "indication"]
        gone = [reason for reason in asking if reason.kind != "indication"]
        rules = [f"the rule of {sources_of(met)} would then be met"] if met else []
        if gone:
            rules.append(f"the rule of {sources_of(gone)} would then no longer stand in the way")
        return Item(f"If {said}: {', and '.join(rules)}.")

    def _entries(self, changes: list[Change], most: int | None) -> Iterator[Item]:
        common, choices = factored(changes)
        groups: dict[str, list[str]] = {}
        for piece in common:
            groups.setdefault(self._label(piece), []).append(self._said(piece))
        for label, texts in groups.items():
            yield Item(f"{label}: {'; '.join(texts)}." if label else f"{capital(texts[0])}.")
        for choice in choices:
            intro = "And one of these:" if common else "One of these:"
            more = [f"and {len(choice) - most} more"] if most and len(choice) > most else []
            texts = [f"{capital(self._together(pieces))}." for pieces in choice[:most]]
            yield Item(intro, (*texts, *more))

    def _together(self, pieces: Iterable[Piece]) -> str:
        return ", and ".join(map(self._said, pieces))

    def _label(self, piece: Piece) -> str:
        """Who can tell, or why not."""
        if isinstance(piece, Interval):
            return "With time" if piece.low >= 0 else "Has passed"
        if piece.kind != "find_out":
            return "Can change" if piece.kind == "change" else "Cannot simply be changed"
        by = self._pathway.facts[piece.thing.fact].answered_by
        return "You or your family may know" if by == "patient" else "Your care team may find out"

    def _said(self, piece: Piece) -> str:
        """What holds then; where it cannot change, also whose rule asks for it."""
        pathway, because = self._pathway, self._because
        if isinstance(piece, Interval):
            text = time_words(pathway, self._why, piece)
            if piece.low >= 0:
                return text
            return with_sources(text, asked_by(pathway, because, clocks(pathway)))
        text = edit_words(pathway, self._why, piece)
        if piece.kind != "cannot_change" or piece.worse:
            return text
        return with_sources(text, asked_by(pathway, because, [piece.thing]))
