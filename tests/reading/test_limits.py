"""What is too much is refused with its place and its number, whatever a file asks for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import DAY, process
from tests.known import ANKLE, Raw, raw_of, raw_sources
from vcfpath import load
from vcfpath.cli.common import FORMATS
from vcfpath.errors import CannotOpenError, ContentError, VcfpathError
from vcfpath.model.declared import MOST_NAMES_COMPARED, MOST_SUGGESTIONS, Patience
from vcfpath.reading.door import MOST_BYTES, read_bytes
from vcfpath.reading.patient_file import read_data

Write = Callable[[Raw], Path]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """Writes a file with this pathway in it, its records each on a line of their own."""

    def write(raw: Raw) -> Path:
        file = tmp_path / "large.yaml"
        whole = {"format": 1, "sources": raw_sources(), "pathways": {"ankle": raw}}
        file.write_text(json.dumps(whole, default=str) + "\n")
        return file

    return write


def refusal(file: Path) -> str:
    with pytest.raises(VcfpathError) as refused:
        load(file)
    return refused.value.lines()[0].removeprefix(f"{file}:")


def first_of(room: dict[str, Raw]) -> Raw:
    return next(iter(room.values()))


def test_a_thousand_facts_are_read_and_one_more_is_refused(written: Write) -> None:
    raw = raw_of(ANKLE)
    age = raw["facts"]["age"]
    few = 1000 - len(raw["facts"])
    raw["facts"] |= {f"fact{place}": age for place in range(few)}
    assert len(load(written(raw)).facts) == 1000
    raw["facts"]["more"] = age
    assert refusal(written(raw)).endswith("more than 1000 are given here. Give fewer.")


def test_a_hundred_stages_are_read_and_one_more_is_refused(written: Write) -> None:
    raw = raw_of(ANKLE)
    last = raw["stages"][-1]
    more = range(100 - len(raw["stages"]))
    raw["stages"] += [{**last, "id": f"stage{place}"} for place in more]
    assert len(load(written(raw)).stages) == 100
    raw["stages"].append({**last, "id": "more"})
    assert refusal(written(raw)).endswith("more than 100 are given here. Give fewer.")


@pytest.mark.parametrize("kind", ["choice", "set"])
def test_five_hundred_values_are_read_and_one_more_is_refused(written: Write, kind: str) -> None:
    raw = raw_of(ANKLE)
    values = {f"value{place}": "so" for place in range(500)}
    said = {"kind": kind, "ask": "Which?", "label": "which", "answered_by": "patient"}
    raw["facts"]["which"] = {**said, "values": values}
    assert load(written(raw)).facts["which"].kind == kind
    raw["facts"]["which"] = {**said, "values": {**values, "more": "so"}}
    assert refusal(written(raw)).endswith("more than 500 are given here. Give fewer.")


def test_words_that_rules_are_read_aloud_with_are_short(written: Write) -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["age"]["label"] = "a" * 200
    assert load(written(raw)).facts["age"].label == "a" * 200
    raw["facts"]["age"]["label"] = "a" * 201
    assert refusal(written(raw)).endswith("this is longer than 200 characters. Shorten it.")


def test_twenty_pathways_are_read_and_one_more_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "many.yaml"

    def write(count: int) -> Path:
        pathways = {f"ankle{place}": raw_of(ANKLE) for place in range(count)}
        whole = {"format": 1, "sources": raw_sources(), "pathways": pathways}
        file.write_text(json.dumps(whole, default=str) + "\n")
        return file

    assert load(f"{write(20)}#ankle19").id == "ankle19"
    said = "there are 21 pathways here, and 20 may be. Put some in files of their own."
    assert refusal(write(21)).endswith(said)


def test_too_much_work_is_refused_at_the_treatment_that_asks_for_it(written: Write) -> None:
    raw = raw_of(ANKLE)
    treatment = first_of(raw["treatments"])
    line = {"weight": "usual", "because": "It says so.", "sources": ["example-book"]}
    rules = [f"days_since_sprain > {place}" for place in range(1, 399)]
    lines = [{"when": " or ".join(rules[at : at + 15]), **line} for at in range(0, 390, 15)]
    raw["treatments"] |= {f"t{place}": {**treatment, "indicated_when": lines} for place in range(3)}
    said = refusal(written(raw))
    assert "with this, an answer takes more than 150,000 comparisons." in said
    assert said.startswith("1:")


def test_nearest_names_are_looked_for_as_long_as_patience_lasts() -> None:
    few, many = ["abcd", "efgh"], [f"name{place}" for place in range(MOST_NAMES_COMPARED - 1)]
    patience = Patience()
    assert patience.nearest("abce", few) == "Did you mean 'abcd'?"
    assert patience.nearest("name0x", many) == ""
    said = [patience.nearest("abce", few) for _ in range(MOST_SUGGESTIONS)]
    assert said == ["Did you mean 'abcd'?"] * (MOST_SUGGESTIONS - 1) + [""]


def test_patience_is_shared_by_all_pathways_of_a_file(tmp_path: Path) -> None:
    raw = raw_of(ANKLE)
    first_of(raw["treatments"])["indicated_when"] = [
        {"when": "agee > 3", "weight": "usual", "because": "b", "sources": ["example-book"]}
    ] * 15
    pathways = {f"ankle{place}": raw for place in range(3)}
    file = tmp_path / "many.yaml"
    whole = {"format": 1, "sources": raw_sources(), "pathways": pathways}
    file.write_text(json.dumps(whole, default=str) + "\n")
    with pytest.raises(ContentError) as refused:
        load(file)
    said = [fault for fault in refused.value.faults if "'agee'" in fault.what]
    assert len(said) == 45
    assert sum(fault.mend == "Did you mean 'age'?" for fault in said) == MOST_SUGGESTIONS


@pytest.mark.long
def test_fifteen_thousand_misspelt_answers_get_twenty_suggestions(tmp_path: Path) -> None:
    file = tmp_path / "person.yaml"
    file.write_text("".join(f"age{place}: 1\n" for place in range(15_000)))
    ran = process("options", "--patient", str(file), "--as-of", DAY)
    assert ran.status == 65
    assert sum("Did you mean" in line for line in ran.complaints) == MOST_SUGGESTIONS
    assert ran.complaints[-1] == "and 14980 more"


def test_after_a_thousand_faults_of_writing_the_reading_ends(tmp_path: Path) -> None:
    file = tmp_path / "aliases.yaml"
    file.write_text("- *a\n" * 1_500)
    with pytest.raises(ContentError) as refused:
        read_data(str(file))
    assert len(refused.value.faults) == 1_001


@pytest.mark.long
def test_aliases_are_counted_like_other_values(tmp_path: Path) -> None:
    file = tmp_path / "values.yaml"
    file.write_text("- [" + "1," * 31_997 + "*a,*b]\n")
    with pytest.raises(ContentError, match="more than 32,000 values"):
        read_data(str(file))


@pytest.mark.long
def test_json_that_is_never_closed_is_looked_through_once(tmp_path: Path) -> None:
    file = tmp_path / "never.json"
    for ending in ("", "\\", "\\\n"):
        file.write_text('{"' + '\\"' * 300_000 + ending)
        with pytest.raises(ContentError):
            read_data(str(file))


_SCORE = {
    "name": "the total",
    "says": "How much it is.",
    "sources": ["example-book"],
    "groups": [{"name": "age", "bands": [{"when": "age > 40 or age > 50", "points": 1}]}],
    "bands": [{"from": 0, "to": 1, "name": "any"}],
}


def deep(levels: int, definitions: int) -> Raw:
    """As many definitions inside one another, each at the bottom of so many levels; then a score."""
    raw = raw_of(ANKLE)
    said = {"yes": "so", "no": "not so", "because": "b", "sources": ["example-book"]}
    raw["scores"] = {"total": _SCORE}
    rule = "total >= 1"
    for place in range(definitions):
        raw["definitions"][f"d{place}"] = {"when": rule, **said}
        rule = f"d{place}"
        for level in range(levels):
            rule = f"({rule} {'and' if level % 2 else 'or'} age > {level + 20})"
    line = {"when": rule, "because": "b", "sources": ["example-book"]}
    treatment = first_of(raw["treatments"])
    treatment["indicated_when"] = [{**line, "weight": "usual"}]
    treatment["contraindicated_when"] = [{**line, "weight": "relative"}]
    raw["positions"][0]["when"] = [{"when": rule}]
    return raw


def test_definitions_and_brackets_that_are_too_deep_together_are_refused(written: Write) -> None:
    assert load(written(deep(levels=14, definitions=4))).id == "ankle"
    said = refusal(written(deep(levels=14, definitions=5)))
    assert said.endswith(
        "with the definitions it uses, this is nested more than 48 deep. Write it more simply."
    )


COMMANDS = (
    ("options",),
    ("explain", "{first}"),
    ("why", "{first}"),
    ("timeline",),
    ("compare", "{first}", "--all"),
    ("sources", "--all"),
    ("explain", "example-trial", "--age", "80"),
    ("explain", "total", "--age", "80"),
    ("questions",),
    ("what-if", "--then-age", "80"),
    ("walk",),
    ("check", "--content"),
    ("show",),
    ("show", "--format", "mermaid"),
    ("ipdas",),
)
STATUS = {"walk": 130, "check": 1}
"""Of those that do not end with 0: an input that ends, and the findings such rules are."""
SHALLOW = """
import sys
from vcfpath.cli import main
from vcfpath.cli.main import run
import vcfpath.cli.commands
sys.setrecursionlimit({limit})
sys.exit(max(run([*{arguments}, *last]) for last in {lasts}))
"""


@pytest.mark.long
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_deepest_rules_are_followed_with_half_of_the_room_there_is(
    written: Write, command: tuple[str, ...]
) -> None:
    raw = deep(levels=14, definitions=4)
    file = str(written(raw))
    named = [next(iter(raw["treatments"])) if word == "{first}" else word for word in command]
    arguments = [*named, "--pathway", file, "--as-of", DAY]
    once = command[0] == "walk" or "--format" in command
    lasts: list[list[str]] = [[]] if once else [["--format", each] for each in FORMATS]
    code = SHALLOW.format(limit=500, arguments=arguments, lasts=lasts)
    ran = process(command=[sys.executable, "-c", code])
    assert ran.status == STATUS.get(command[0], 0)
    assert "RecursionError" not in ran.err


def test_a_file_that_grows_while_it_is_read_is_read_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "growing"
    file.write_bytes(b"x")
    read = os.read

    def growing(descriptor: int, size: int) -> bytes:
        with file.open("ab") as more:
            more.write(b"x" * size)
        return read(descriptor, size)

    monkeypatch.setattr(os, "read", growing)
    with pytest.raises(ContentError, match="is bigger than 1,000,000 bytes"):
        read_bytes(str(file))
    monkeypatch.undo()
    assert file.stat().st_size < 2 * MOST_BYTES


def test_a_file_that_shrinks_while_it_is_read_is_read_as_far_as_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "shrinking"
    file.write_bytes(b"x" * 200_000)
    read = os.read

    def shrinking(descriptor: int, size: int) -> bytes:
        part = read(descriptor, min(size, 65_536))
        os.truncate(file, 1)
        return part

    monkeypatch.setattr(os, "read", shrinking)
    assert read_bytes(str(file)) == b"x" * 65_536


@pytest.mark.parametrize("name", ["/proc/self/mem", "/proc/self/fd", "/dev/tty", "/dev/full"])
def test_what_only_looks_like_a_file_is_refused(name: str) -> None:
    with pytest.raises((CannotOpenError, ContentError)):
        read_bytes(name)


@pytest.mark.long
@pytest.mark.parametrize(
    "arguments",
    [
        ("options", "--pathway"),
        ("options", "--patient"),
        ("what-if", "--then-patient"),
        ("walk", "--resume"),
        ("walk", "--save"),
        ("options", "--force", "--output"),
    ],
    ids=lambda arguments: arguments[-1],
)
def test_a_pipe_that_nobody_holds_keeps_nobody_waiting(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    ran = process(*arguments, str(pipe), "--as-of", DAY)
    assert ran.status in (2, 66, 74)
    assert f"{pipe}: " in ran.complaints[0]
    assert pipe.is_fifo()


def test_standard_input_that_never_ends_is_read_to_the_limit() -> None:
    with subprocess.Popen(["yes", "age: 70"], stdout=subprocess.PIPE) as endless:
        done = subprocess.run(
            [sys.executable, "-m", "vcfpath", "options", "--patient", "-"],
            stdin=endless.stdout,
            capture_output=True,
            check=False,
        )
        endless.kill()
    assert done.returncode == 65
    assert b"standard input: is bigger than 1,000,000 bytes." in done.stderr
