"""One command line of every kind there is, for what has to hold of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import cycle
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest

from tests.cli.program import ANKLE, DAY
from vcfpath.cli.commands import COMMANDS
from vcfpath.cli.common import FORMATS

PLAIN = str(Path(ANKLE).with_name("plain.yaml"))
FACTS = ("--days-since-sprain", "6", "--tried", "rest")
OWN: Mapping[str, tuple[str, ...]] = {
    "explain": (),
    "options": FACTS,
    "walk": FACTS,
    "why": ("operation", *FACTS),
    "what-if": (*FACTS, "--later", "2w"),
    "timeline": FACTS,
    "compare": ("boot", "operation", *FACTS),
    "sources": ("boot", *FACTS),
    "questions": FACTS,
    "check": (PLAIN,),
    "coverage": ("the-book",),
    "diff": (ANKLE, ANKLE),
    "ipdas": (),
    "show": (),
    "test": ("--coverage",),
    "review": ("--all",),
}


class Line(NamedTuple):
    """A command line, with what else it needs."""

    arguments: tuple[str, ...]
    env: Mapping[str, str] = MappingProxyType({"VCFPATH_PATHWAY": ANKLE})
    input: str = ""


def answering(command: str, *more: str) -> Line:
    """A line that answers, about the ankle; a walk is walked to its end."""
    walked = "0\ns\n" if command == "walk" else ""
    return Line((command, *OWN[command], "--as-of", DAY, *more), input=walked)


def completing(words: str) -> Line:
    """A shell that asks how to go on."""
    count = str(len(words.split(" ")) - 1)
    asked = {"_VCFPATH_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": count}
    return Line((), asked)


ANSWERS = {command: answering(command) for command in OWN}
IN_SOME_FORMAT = {
    f"{command} as {form}": answering(command, "--format", form)
    for command, form in zip(OWN, cycle(FORMATS), strict=False)
}
"""Each command in one format, and each format in turn."""
HELPS = {
    "help": Line(("--help",)),
    **{f"help of {command}": Line((command, "--help")) for command in COMMANDS},
}
OTHERS = {
    "greeting": Line(()),
    "version": Line(("--version",)),
    "version and pathway": Line(("--version", "--verbose")),
    "a topic": Line(("explain", "operation", "--as-of", DAY)),
    "a source and facts": Line(("explain", "hearsay", *FACTS, "--as-of", DAY)),
    "schema": Line(("schema", "options")),
    "schema of a pathway": Line(("schema", "pathway")),
    "a drawing": Line(("show", "--format", "mermaid", "--as-of", DAY)),
    "a new pathway": Line(("new", "thumb", "--as-of", DAY)),
    "completion of a command": completing("vcfpath e"),
    "completion of an option": completing("vcfpath options --"),
    "a shell's script": Line((), {"_VCFPATH_COMPLETE": "source_bash"}),
}
EVERY_COMMAND = {**ANSWERS, **HELPS, **OTHERS}
EVERY_OUTPUT = {**IN_SOME_FORMAT, **HELPS, **OTHERS}

each_answer = pytest.mark.parametrize("line", ANSWERS.values(), ids=list(ANSWERS))
each_command = pytest.mark.parametrize("line", EVERY_COMMAND.values(), ids=list(EVERY_COMMAND))
each_output = pytest.mark.parametrize("line", EVERY_OUTPUT.values(), ids=list(EVERY_OUTPUT))
