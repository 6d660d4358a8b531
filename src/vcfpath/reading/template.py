"""A small pathway to begin with: the one that is shipped, under a new name and with its days of today.

What is shipped is a whole pathway itself, so what is put in its place is found by what it says there.
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, date

from vcfpath.errors import Fault, Place, UsageError, echoed
from vcfpath.reading.pathway_file import shipped
from vcfpath.reading.scalars import is_text

ID, NAME = "my-pathway", "My pathway"
TODAY, IN_A_YEAR = "2000-01-01", "2001-01-01"

_FILE = "template.yaml"
_CALLED = re.compile(r"[A-Za-z][A-Za-z0-9 _-]{0,40}")


def template(called: str, day: date) -> str:
    """The text of a pathway ``called`` so, written on ``day`` and to be looked at again in a year.

    Raises:
        UsageError: when no pathway can have that name.
    """
    words = re.split("[ _-]+", called.strip(" _-"))
    pathway_id = "-".join(words).lower()
    if not _CALLED.fullmatch(called) or not is_text(pathway_id):
        what = f"a pathway cannot be called '{echoed(called)}'"
        mend = "Take letters, digits and hyphens, beginning with a letter: sprained-thumb."
        raise UsageError([Fault(Place("new"), what, mend)])
    name = " ".join(words)
    text = shipped().with_name(_FILE).read_bytes().decode()
    placed = {ID: pathway_id, NAME: name[:1].upper() + name[1:], TODAY: str(day)}
    for here, there in (placed | {IN_A_YEAR: str(_a_year_after(day))}).items():
        text = text.replace(here, there)
    return text


def _a_year_after(day: date) -> date:
    """About a year later: no later than the 28th, which every month has, nor than years are counted."""
    return day.replace(year=min(day.year + 1, MAXYEAR), day=min(day.day, 28))
