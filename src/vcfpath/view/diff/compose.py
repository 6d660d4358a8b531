"""What a new version changes for people, as a screen: who loses an option first, and what is proved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vcfpath.errors import SHOWN_FAULTS
from vcfpath.model.pathway import Pathway
from vcfpath.proof.diff.difference import Change
from vcfpath.proof.diff.questions import ABSENT
from vcfpath.proof.diff.versions import Diff
from vcfpath.proof.spelled import spelled
from vcfpath.view.diff.asking import asked_words
from vcfpath.view.diff.result import Result
from vcfpath.view.diff.saying import change_title, line_words, subject_words
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items, Paragraph
from vcfpath.view.explain.compose import explanation
from vcfpath.view.phrases import sentence

SECTIONS = ("Who loses an option", "Who gains an option", "Other answers")
NOBODY = (
    "No one person meets the rules of both versions on who can exist and whom they are about. So their "
    "verdicts, and what sources say, could not be compared."
)
TWO = "'{}' and '{}' are two pathways. What has one name in both is taken for the same."
GAINED = "Some people get an option that was not open to them. See whether that is meant."
COMPARED = "People are compared whose answers both versions allow."
UNDECIDED = (
    "The search was given up before its end. There may be further changes of these, also for people of "
    "whom little is known."
)


def compose_diff(result: Result, as_of: date) -> Document:
    """Whom it costs an option, whom it gives one, what else changes, and what does not."""
    pathway = result.diff.both.new.pathway
    return explanation(pathway, as_of, _blocks(result), even_if_stale=True)


def _blocks(result: Result) -> Iterator[Block]:
    diff = result.diff
    old, new = (side.pathway for side in result.sides)
    yield Heading("What changes for people", 1)
    yield Paragraph(f"{_version(old, result.old.name)}, then {_version(new, result.new.name)}.")
    if old.id != new.id:
        yield Paragraph(TWO.format(old.id, new.id))
    yield Paragraph(" ".join(_summary(diff)))
    yield from _promises(old, new)
    yield from _asked(diff)
    shown = sorted(diff.changes, key=_section)[:SHOWN_FAULTS]
    for place, heading in enumerate(SECTIONS):
        yield from _changes(result, heading, [each for each in shown if _section(each) == place])
    if shown:
        yield Paragraph(f"With --pathway {result.old.name} each shows what was said before.")
    if len(diff.changes) > len(shown):
        yield Paragraph(f"And {len(diff.changes) - len(shown)} more: --format json")
    yield from _undecided(result)
    yield from _no_answer(diff)


def _version(pathway: Pathway, name: str) -> str:
    return f"{name} (version {pathway.version})"


def _summary(diff: Diff) -> Iterator[str]:
    if diff.nothing:
        yield (
            f"No patient is affected. That is proved of all {diff.asked} answers, for everybody there "
            "can be."
        )
    elif any(each.loses for each in diff.changes):
        yield "Some people lose an option."
    elif diff.loses:
        yield "Some people can say no more what is so of them, and lose their answer."
    elif diff.undecided or diff.nobody:
        yield "Nobody was found who loses an option, but not all is decided."
    else:
        if any(_section(each) == 1 for each in diff.changes):
            yield GAINED
        whom = "whom both versions can describe" if diff.both.asked else "there can be"
        yield f"Nobody loses an option. That is proved, for everybody {whom}."
    if diff.nobody:
        yield NOBODY


def _promises(old: Pathway, new: Pathway) -> Iterator[Block]:
    """What the author said is always so, and says no more: nothing proves it from now on."""
    kept = [each.when for each in new.always]
    gone = [each for each in old.always if each.when not in kept]
    if gone:
        yield Heading("No longer said to be always so")
        yield Items(tuple(Item(f"{spelled(each.when)}. {sentence(each.because)}") for each in gone))


def _asked(diff: Diff) -> Iterator[Block]:
    """What people are asked otherwise; it comes first, for it bounds what can be compared."""
    both = diff.both
    if both.asked:
        yield Heading("What people are asked")
        told = (asked_words(both.old.pathway, both.new.pathway, each) for each in both.asked)
        yield Items(tuple(map(Item, told)))
        yield Paragraph(COMPARED)


def _section(change: Change) -> int:
    """Whether somebody loses an option by it, gains one, or neither."""
    if change.loses:
        return 0
    return 1 if change.subject.kind in ("treatment", "scope", "constraint") else 2


def _changes(result: Result, heading: str, changes: Sequence[Change]) -> Iterator[Block]:
    if changes:
        yield Heading(heading)
    for change in changes:
        yield Heading(change_title(result.sides, change), 3)
        lines = (line for each in change.lines for line in line_words(*result.line(each)))
        yield Items(tuple(map(Item, lines)))
        before, now = result.commands(change)
        intro = "For example" if change.person.states else "For everybody"
        yield Command(intro, before if change.now == ABSENT else now)


def _undecided(result: Result) -> Iterator[Block]:
    if result.diff.undecided:
        yield Heading("Not decided")
        subjects = (subject_words(result.sides, each) for each in result.diff.undecided)
        yield Items(tuple(map(Item, subjects)))
        yield Paragraph(UNDECIDED)


def _no_answer(diff: Diff) -> Iterator[Block]:
    """What differs and decides no answer."""
    if diff.notes:
        of = "caution or note on what falls due differs"
        several = "cautions or notes on what falls due differ"
        yield Paragraph(f"{diff.notes} {of if diff.notes == 1 else several}.")
    if diff.texts:
        of, several = "text, number or source differs", "texts, numbers or sources differ"
        what = f"{diff.texts} {of if diff.texts == 1 else several}"
        yield Paragraph(f"{what}. No answer changes by that.")
