"""A finding: a fault of meaning, where it stands, what to do, and somebody who shows it.

Faults of form are found while a file is read and stop everything. A finding is about a file that can
be read, and that says something its author cannot have meant.
"""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.patient import Patient

Loc = tuple[str | int, ...]
"""The keys and list indexes that lead to a part of a pathway."""


class Finding(NamedTuple):
    """One fault of meaning.

    ``code`` is one of `proof.codes`; ``what`` says what is wrong, without a full stop; ``mend`` what
    would be right, in full sentences. ``example`` is somebody who shows it: as little is known of
    them as will do. ``about`` is the code of a claim that was not decided.
    """

    code: str
    loc: Loc
    what: str
    mend: str
    example: Patient | None = None
    about: str | None = None
