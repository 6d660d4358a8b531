"""What is wrong with a value, before it is known where in the file that value stands.

Places are worked out only when there is a fault, so a complaint keeps the path to its value. Where a
value could have been several things, the validator complains of each; only the nearest miss is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from vcfpath.errors import Fault
from vcfpath.reading.places import Path, Places, first_of_each_place

KEY = "[key]"
"""The last step of a path that speaks of a key, not of its value."""


class Complaint(NamedTuple):
    """What is wrong at the end of ``path``, how far into its text, and what would be right."""

    path: Path
    what: str
    mend: str = ""
    offset: int | None = None


def faults_at(places: Places, complaints: Iterable[Complaint]) -> list[Fault]:
    """The complaints as faults with their places, one in each place, in order."""
    kept = _nearest_misses(places, complaints)
    return first_of_each_place(_fault(places, complaint) for complaint in kept)


def _fault(places: Places, complaint: Complaint) -> Fault:
    path = places.within(complaint.path)
    of_key = complaint.path[-1:] == (KEY,)
    place = places.of_key(path) if of_key else places.of_value(path, complaint.offset)
    return Fault(place, complaint.what, complaint.mend)


def _nearest_misses(places: Places, complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    readings: dict[Path, dict[object, list[Complaint]]] = defaultdict(lambda: defaultdict(list))
    for complaint in complaints:
        value, reading = _reading_of(places, complaint)
        readings[value][reading].append(complaint)
    for by_reading in readings.values():
        yield from by_reading.pop(None, ())
        if by_reading:
            yield from _nearest(list(by_reading.values()))


def _reading_of(places: Places, complaint: Complaint) -> tuple[Path, object]:
    """The value complained of, and as which of several things it was read (None: the only one).

    Such a reading is a step of the path that is not in the file.
    """
    path = complaint.path
    for end, step in enumerate(path):
        if not places.has(path[: end + 1]):
            return path[:end], None if step == KEY else step
    return path, None


def _nearest(readings: Sequence[list[Complaint]]) -> list[Complaint]:
    """The shortest of them; those that miss by one thing each are one complaint together."""
    misses = [*chain.from_iterable(readings)]
    if len(misses) > len(readings):
        return min(readings, key=len)
    first, *more = dict.fromkeys(each.mend for each in misses if each.mend) or [""]
    mend = " ".join((first, *(f"Or {each[:1].lower()}{each[1:]}" for each in more)))
    return [misses[0]._replace(mend=mend)]
