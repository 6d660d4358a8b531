"""Text in a strict subset of YAML 1.2, read to plain data: lists, mappings, text, exact numbers.

Whatever two readers could understand in two ways is refused: tabs, anchors, aliases, tags,
directives, merge keys, a key twice, ``yes`` and ``010``. So is what a merge left behind.
Either of PyYAML's parsers may do the first half of the work; both must come to the same result.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

import yaml

from vcfpath.errors import ContentError, Fault, Place
from vcfpath.reading.characters import place_in
from vcfpath.reading.places import BY_PLACE, At, Places, first_of_each_place
from vcfpath.reading.pure_parser import PureParser
from vcfpath.reading.syntax import syntax_fault
from vcfpath.reading.walk import Ended, Walk

Parser = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
PURE: Parser = PureParser
FASTEST: Parser = getattr(yaml, "CSafeLoader", PURE)
"""libyaml, where this PyYAML was built with it."""

_CONFLICT = re.compile(r"^(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)( |$)", re.MULTILINE)
_DISPUTED = re.compile(r"\t|[|>][-+0-9]{0,2}#")
"""Where one of the parsers accepts what the other does not: tabs, ``|#``."""
_DIRECTIVE = re.compile(r"\A(?: *+(?:#[^\n]*+)?\n)*+(%)")


class Reading(NamedTuple):
    """What a text says, what is wrong with how it is written, and where all stands if noted."""

    data: object
    faults: list[Fault]
    places: Places | None


def read(text: str, name: str) -> Reading:
    """Read ``text`` of the file that faults call ``name``.

    Raises:
        ContentError: when it cannot be read to its end, with all that was found until there.
    """
    _refuse_conflicts(text, name)
    _refuse_directives(text, name)
    walk, end = _walked(text, name)
    faults = walk.faults
    end = min(filter(None, (_bare_tab(text, name, walk.tabbed), end)), key=BY_PLACE, default=None)
    if end is not None:
        faults = [*(fault for fault in faults if fault.place < end.place), end]
        raise ContentError(first_of_each_place(faults))
    return Reading(walk.data, first_of_each_place(faults), walk.places)


def places_of(reading: Reading, text: str, name: str) -> Places:
    """Where everything in ``reading`` stands; most readings need not know, and are quicker so."""
    places = reading.places or _walked(text, name, Places(name))[0].places
    assert places is not None
    return places


def _walked(text: str, name: str, places: Places | None = None) -> tuple[Walk, Fault | None]:
    """A walk over the text, and the fault that ended it early, if one did.

    Where libyaml finds a fault, the pure parser has the last word, so that both say the same. It is
    ten times slower, so a limit that is passed without any fault is not looked at again.
    """
    if FASTEST is not PURE and not _DISPUTED.search(text):
        walk, end = _walked_once(text, Walk(name, places), FASTEST)
        sound = end is None or walk.broken_off
        if sound and not (walk.faults or walk.doubtful):
            return walk, end
    return _walked_once(text, Walk(name, Places(name)), PURE)


def _walked_once(text: str, walk: Walk, parser: Parser) -> tuple[Walk, Fault | None]:
    try:
        walk.follow(iter(parser(text).get_event, None))
    except Ended as ended:
        return walk, ended.fault
    except yaml.YAMLError as error:
        return walk, syntax_fault(error, text, walk.name)
    return walk, None


def _refuse_conflicts(text: str, name: str) -> None:
    match = _CONFLICT.search(text)
    if match:
        what = f"'{match[1]}' was left by a merge of two versions of this file"
        mend = "Keep one version, and remove the lines that mark them."
        raise ContentError([Fault(place_in(text, match.start(), name), what, mend)])


def _refuse_directives(text: str, name: str) -> None:
    """Refuse what would say how all that follows is to be read."""
    match = _DIRECTIVE.match(text)
    if match:
        what = "lines that start with '%' (directives) are not read here"
        raise ContentError([Fault(place_in(text, match.start(1), name), what, "Remove it.")])


def _bare_tab(text: str, name: str, tabbed: list[tuple[At, At]]) -> Fault | None:
    """The first tab outside the texts that may hold some; after it nothing is sure."""
    for number, line in enumerate(text.split("\n") if "\t" in text else (), 1):
        for match in re.finditer("\t", line):
            at = (number, match.start() + 1)
            if not _is_inside(at, tabbed):
                starts = not line[: match.start()].strip()
                what = "this line starts with a tab" if starts else "there is a tab"
                return Fault(Place(name, *at), what, "Use spaces, here and everywhere.")
    return None


def _is_inside(at: At, spans: list[tuple[At, At]]) -> bool:
    before = bisect_right(spans, at, key=itemgetter(0)) - 1
    return before >= 0 and at < spans[before][1]
