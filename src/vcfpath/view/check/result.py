"""What a check came to, as the views tell it."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.view.check.located import Located


class Result(NamedTuple):
    """The findings in order, the codes of what is proved, and of how many kinds of people.

    ``with_words`` says whether the pathway's words were looked at too, and ``words_left_out`` what could
    not be looked for. ``asked`` is the command that names the file.
    """

    found: tuple[Located, ...]
    proved: tuple[str, ...]
    kinds_of_people: int
    with_words: bool
    words_left_out: str | None = None
    asked: str = "vcfpath check"
