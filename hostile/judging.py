"""What is wrong with how a run ended: nothing, or the rules that it broke.

The rules are the program's promises: a documented status, one plain line for each fault, the right line
of the file, nothing on standard output beside a complaint, nothing that acts, nothing left behind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from unicodedata import category

from hostile.case import Case, Must
from hostile.running import Outcome

ANSWERED = frozenset({0, 1})
"""1 where something was found; what it is, the answer says."""
REFUSED = frozenset({2, 65, 66})
MOST_SECONDS = 2.5
MOST_MEGABYTES = 90
"""A run with a sound file needs some 60 to begin with; together they stay below 150."""
MOST_LINES, MOST_CHARACTERS = 21, 700
SAID = re.compile(r"vcfpath: (\S.*?: \S.*|and [0-9]+ more|Written to answer)")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
BUG = re.compile(r"Traceback|fault inside the program|Exception ignored|Fatal Python error|Error:")


def broken_rules(case: Case, outcome: Outcome, format: str) -> Iterator[str]:
    """The rules that a run with a hostile file broke."""
    refused = outcome.status in REFUSED
    yield from _manners(outcome)
    if not refused and outcome.status not in ANSWERED:
        yield f"ended with {outcome.status}"
    if refused and case.must is Must.ACCEPT:
        yield "refused a sound file"
    if outcome.status in ANSWERED and case.must is Must.REFUSE:
        yield "accepted what it should refuse"
    if refused:
        yield from _refusal(outcome)
        yield from _place(case, outcome)
    if outcome.status in ANSWERED:
        yield from _answer(outcome.out or outcome.written or b"", format)


def _manners(outcome: Outcome) -> Iterator[str]:
    """What must be so however a run ends."""
    err = outcome.err.decode("utf-8", "replace")
    if BUG.search(err):
        yield "a traceback, or a bug"
    if outcome.left:
        yield "left files behind"
    if acts(err) or acts(COLOUR.sub("", outcome.out.decode("utf-8", "replace"))):
        yield "something that acts on a terminal"
    if outcome.seconds > MOST_SECONDS:
        yield "too slow"
    if outcome.megabytes > MOST_MEGABYTES:
        yield "too much memory"


def _refusal(outcome: Outcome) -> Iterator[str]:
    lines = outcome.err.decode("utf-8", "replace").split("\n")
    if outcome.out or outcome.written is not None:
        yield "half an answer beside a refusal"
    if lines.pop() or not lines:
        yield "a refusal without words"
    if len(lines) > MOST_LINES or any(len(line) > MOST_CHARACTERS for line in lines):
        yield "a refusal that is too long to read"
    if not all(map(SAID.fullmatch, lines)):
        yield "a refusal in another form"


def _place(case: Case, outcome: Outcome) -> Iterator[str]:
    said = outcome.err.decode("utf-8", "replace")
    named = {int(line) for line in re.findall(r"^vcfpath: it\.yaml:(\d+):", said, re.MULTILINE)}
    if case.line and not named & {case.line, *case.beside}:
        yield "the line of the fault is not named"


def _answer(answer: bytes, format: str) -> Iterator[str]:
    text = answer.decode("utf-8", "replace")
    if not text.endswith("\n") or not text.strip():
        yield "an answer that does not end"
    if format == "json":
        try:
            json.loads(answer.decode("ascii"))
        except ValueError:
            yield "an answer that is no JSON"
    elif "\x1b" in text and format != "terminal":
        yield "colour where there is none"


def acts(text: str) -> bool:
    """Whether a terminal would act on ``text``, or hide some of it; what is not assigned is neither."""
    return any(category(char) in ("Cc", "Cf", "Cs") for char in text.replace("\n", ""))
