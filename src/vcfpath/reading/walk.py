"""One walk over the events of a YAML parser, from which comes plain data, or faults.

Events, because a parser that also *composes* follows aliases, merges keys and calls itself for every
level: each has stopped or filled a machine. Here nothing is followed and nothing calls itself.
What can be passed over is noted and the walk goes on, so that one reading finds many faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from yaml import events

from vcfpath.errors import Fault, Place, showable
from vcfpath.reading.characters import MOST_FAULTS, hidden_in, named
from vcfpath.reading.marks import is_absent, start, stop, text_column
from vcfpath.reading.places import At, Path, Places, Spot
from vcfpath.reading.scalars import Misread, is_text, plain_meaning

MOST_LEVELS = 32
MOST_VALUES = 32_000
MOST_CHARACTERS = 20_000
"""In one text; a page of prose has three thousand."""
MOST_KEY_CHARACTERS = 200


_Tagged = events.ScalarEvent | events.CollectionStartEvent


class Ended(Exception):
    """The walk cannot go on."""

    def __init__(self, fault: Fault) -> None:
        """Keep the ``fault`` that ended it."""
        super().__init__()
        self.fault = fault


class _Open:
    """A list or mapping whose end has not come yet, and the key whose value is awaited."""

    __slots__ = ("awaits_key", "content", "in_brackets", "key", "keys", "path")

    def __init__(self, content: list[Any] | dict[str, Any], path: Path, in_brackets: bool) -> None:
        self.content = content
        self.in_brackets = in_brackets
        self.path = path
        self.awaits_key = isinstance(content, dict)
        self.key = ""
        self.keys: dict[str, events.Event] = {}


class Walk:
    """What one walk has found.

    Besides ``data``, ``faults`` and ``places``: where texts with tabs begin and end, whether
    anything is ``doubtful`` (accepted by libyaml, but not by the pure parser), and whether the walk
    was ``broken_off``, not by the parser but by a limit of ours.
    """

    def __init__(self, name: str, places: Places | None) -> None:
        """Note in ``places``, if given, where things stand; ``name`` is the file's in faults."""
        self.data: object = None
        self.faults: list[Fault] = []
        self.tabbed: list[tuple[At, At]] = []
        self.doubtful = False
        self.broken_off = False
        self.places = places
        self.name = name
        self._open: list[_Open] = []
        self._values = 0
        self._documents = 0
        self._steps: dict[type[events.Event], Callable[[Any], None]] = {
            events.DocumentStartEvent: self._document,
            events.AliasEvent: self._alias,
            events.ScalarEvent: self._scalar,
            events.SequenceStartEvent: lambda event: self._enter(event, []),
            events.MappingStartEvent: lambda event: self._enter(event, {}),
            events.SequenceEndEvent: self._leave,
            events.MappingEndEvent: self._leave,
            events.StreamStartEvent: _pass_over,
            events.StreamEndEvent: _pass_over,
            events.DocumentEndEvent: _pass_over,
        }

    def follow(self, stream: Iterable[events.Event]) -> None:
        """Take every event of ``stream``.

        Raises:
            Ended: where there is no going on.
        """
        steps = self._steps
        for event in stream:
            steps[type(event)](event)

    def _document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self._end(event, "a second document begins here", "Put it in a file of its own.")

    def _alias(self, event: events.AliasEvent) -> None:
        self._count(event)
        what = f"'*{event.anchor}' stands for another place in the file (an alias)"
        mend = "Write it out; put quotes round it if it is text."
        if self._awaits_key():
            raise self._end(event, what, mend)
        self._note(event, what, mend)
        self._put(event, f"*{event.anchor}")

    def _scalar(self, event: events.ScalarEvent) -> None:
        self._count(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if self._awaits_key():
            self._key(event)
        else:
            self._put(event, self._value(event))

    def _value(self, event: events.ScalarEvent) -> object:
        if len(event.value) > MOST_CHARACTERS:
            what = f"this text is longer than {MOST_CHARACTERS:,} characters"
            raise self._end(event, what, "Shorten it.")
        if event.style:  # None (the pure parser) and '' (libyaml) are plain
            return self._seen(event)
        if self._open and self._open[-1].in_brackets:
            self._look_closer(event)
        meaning = plain_meaning(event.value)
        if isinstance(meaning, Misread):
            self._note(event, meaning.what, meaning.mend)
            return event.value  # as text, so that nothing is said of it twice
        return meaning

    def _seen(self, event: events.ScalarEvent) -> str:
        """A quoted text, of which an escape may have made something that cannot be seen."""
        text: str = event.value
        if "\t" in text and event.style in ("'", '"'):
            self.tabbed.append((start(event), stop(event)))
        hidden = hidden_in(text) if event.style == '"' else None
        if not hidden:
            return text
        first = next(char for char in text if char in hidden)
        self._note(event, f"this text holds {named(first)}", "Remove it.")
        return showable(text, keep_newlines=True)

    def _key(self, event: events.ScalarEvent) -> None:
        key = self._key_text(event)
        mapping = self._open[-1]
        first = mapping.keys.setdefault(key, event)
        if first is not event:
            what = f"'{key}' is given twice (first in line {start(first)[0]})"
            self._note(event, what, "Remove one of them.")
        mapping.key, mapping.awaits_key = key, False
        if self.places is not None:
            self.places.note_key((*mapping.path, key), start(event))

    def _key_text(self, event: events.ScalarEvent) -> str:
        key: str = event.value
        if len(key) > MOST_KEY_CHARACTERS:
            self._note(
                event, f"this key is longer than {MOST_KEY_CHARACTERS} characters", "Shorten it."
            )
        if event.style:
            return self._seen(event)
        if self._open[-1].in_brackets:
            self._look_closer(event)
        if key == "<<":
            self._note(event, "merge keys (<<) are not read here", "Write the keys out.")
        elif not is_text(key):
            self._note(event, f"the key '{key}' is not text", "Put quotes round it.")
        return key

    def _look_closer(self, event: events.ScalarEvent) -> None:
        """Inside brackets the parsers differ about words with a ``?``, and about missing values."""
        if "?" in event.value:
            self.doubtful = True
        if not event.value:
            self._note(event, "a value is missing before this", "Write it, or write null.")

    def _enter(
        self, event: events.CollectionStartEvent, content: list[Any] | dict[str, Any]
    ) -> None:
        self._count(event)
        self._refuse_marks(event)
        if self._awaits_key():
            raise self._end(event, "a key is plain text, not a list or mapping", "Name it.")
        if len(self._open) == MOST_LEVELS:
            raise self._end(
                event, f"this is nested more than {MOST_LEVELS} deep", "Write it flatter."
            )
        self._open.append(_Open(content, self._put(event, content), bool(event.flow_style)))

    def _leave(self, event: events.CollectionEndEvent) -> None:
        self._open.pop()

    def _put(self, event: events.NodeEvent, value: object) -> Path:
        """Store ``value`` where it belongs; of a key given twice, the first value stays."""
        path: Path = ()
        if not self._open:
            self.data = value
        else:
            parent = self._open[-1]
            if isinstance(parent.content, list):
                parent.content.append(value)
                path = (*parent.path, len(parent.content) - 1)
            else:
                parent.content.setdefault(parent.key, value)
                parent.awaits_key = True
                path = (*parent.path, parent.key)
        if self.places is not None:
            _note_value(self.places, path, event)
        return path

    def _awaits_key(self) -> bool:
        return bool(self._open) and self._open[-1].awaits_key

    def _count(self, event: events.NodeEvent) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            raise self._end(event, f"this file holds more than {MOST_VALUES:,} values", "Split it.")

    def _refuse_marks(self, event: _Tagged) -> None:
        if event.anchor is not None:
            what = f"'&{event.anchor}' gives a place in the file a name (an anchor)"
            self._note(event, what, "Remove it; put quotes round it if it is text.")
        if event.tag is not None:
            what = f"'{showable(event.tag)}' gives a value a type (a tag)"
            self._note(event, what, "Remove it; put quotes round it if it is text.")

    def _note(self, event: events.Event, what: str, mend: str) -> None:
        fault = Fault(Place(self.name, *start(event)), what, mend)
        if len(self.faults) == MOST_FAULTS:
            raise Ended(fault)
        self.faults.append(fault)

    def _end(self, event: events.Event, what: str, mend: str) -> Ended:
        self.broken_off = True
        return Ended(Fault(Place(self.name, *start(event)), what, mend))


def _note_value(places: Places, path: Path, event: events.NodeEvent) -> None:
    if isinstance(event, events.CollectionStartEvent) or is_absent(event):
        places.note_group(path, start(event))
    else:
        places.note_value(path, Spot(start(event), text_column(event)))


def _pass_over(event: events.Event) -> None:
    """Nothing is read from this event."""
