"""An item of the checklist, and what becomes of it in one pathway.

Nothing is met because somebody says so. What a format can keep is computed; what only people can
judge is shown with the day on which its author wrote it; what needs a study with people is not met
until there is a way to record one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from vcfpath.model.pathway import Pathway

Group = Literal["qualifying", "certification", "quality"]
"""Without the first it is no decision aid; without the second it may lean; the third is how good."""

State = Literal["kept", "written", "not_met", "needs_people", "not_applicable"]
"""Kept by the format; written by an author, for people to judge; could be kept, and is not; needs a
study with people, so it is not met; about tests, and so not about this choice."""


class Answer(NamedTuple):
    """What becomes of an item, and where in the pathway that is seen, as a sentence."""

    state: State
    where: str


class Item(NamedTuple):
    """An item in our own words. Its name is ours too: the list's own numbers are not given."""

    id: str
    group: Group
    says: str
    look: Callable[[Pathway], Answer]


class Checked(NamedTuple):
    """An item with its answer."""

    id: str
    group: Group
    says: str
    state: State
    where: str


def kept(is_so: bool, where: str) -> Answer:
    """The answer for what the format keeps."""
    return Answer("kept" if is_so else "not_met", where)


def written(is_so: bool, where: str) -> Answer:
    """The answer for what an author has to write and people have to judge."""
    return Answer("written" if is_so else "not_met", where)
