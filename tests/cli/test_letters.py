"""Every command on streams of few letters: no word is lost, and none becomes unreadable."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.every_command import EVERY_COMMAND, Line, answering, each_command
from tests.cli.program import ANKLE, Ran, Vcfpath, process
from vcfpath.errors import ExitStatus

ENCODINGS = ("ascii", "cp437", "cp1252", "cp932", "latin-1", "koi8-r")
each_encoding = pytest.mark.parametrize("encoding", ENCODINGS)


def _on(encoding: str, vcfpath: Vcfpath, line: Line) -> Ran:
    """Run a line with every stream in one encoding."""
    written = [io.BytesIO(), io.BytesIO()]
    with pytest.MonkeyPatch.context() as patched:
        for name, bytes_of in zip(("stdout", "stderr"), written, strict=True):
            patched.setattr(sys, name, io.TextIOWrapper(bytes_of, encoding=encoding))
        patched.setattr(sys, "stdin", io.StringIO(line.input))
        status = _status(vcfpath, line)
        out, err = (stream.getvalue().decode(encoding) for stream in written)
    return Ran(status, out, err)


def _status(vcfpath: Vcfpath, line: Line) -> int:
    try:
        return vcfpath(*line.arguments, **line.env).status
    except SystemExit as completed:
        return int(completed.code or 0)


def _letters(text: str) -> list[str]:
    """The letters and digits of each word; which signs there are depends on the encoding."""
    return ["".join(filter(str.isalnum, word)) for word in text.split()]


def _same_words(ran: Ran, whole: Ran) -> None:
    assert ran.status == whole.status == 0
    for shown, meant in ((ran.out, whole.out), (ran.err, whole.err)):
        assert shown.count("?") == meant.count("?")
        assert [word for word in _letters(shown) if word] == [w for w in _letters(meant) if w]


@pytest.mark.long
@each_encoding
@each_command
def test_no_word_is_lost(encoding: str, line: Line, vcfpath: Vcfpath) -> None:
    _same_words(_on(encoding, vcfpath, line), _on("utf-8", vcfpath, line))


@each_encoding
@pytest.mark.parametrize(
    "command",
    [
        *("explain", "options", "walk", "why", "compare", "sources", "questions", "coverage"),
        *("check", "diff", "ipdas", "show", "test", "review"),
    ],
)
def test_no_word_is_lost_as_on_a_terminal(encoding: str, command: str, vcfpath: Vcfpath) -> None:
    line = answering(command, "--format", "terminal")
    _same_words(_on(encoding, vcfpath, line), _on("utf-8", vcfpath, line))


@each_encoding
def test_a_process_is_told_of_its_encoding(encoding: str) -> None:
    line = EVERY_COMMAND["options"]
    env = {**line.env, "PYTHONIOENCODING": encoding}
    ran = process(*line.arguments, "--format", "terminal", env=env, encoding=encoding)
    assert "Rest" in ran.answer
    assert "?" not in ran.answer


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "xx_XX", "LC_ALL": "POSIX", "PYTHONUTF8": "0"},
        {"LANG": "", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "tr_TR.ISO-8859-9"},
        {"PYTHONIOENCODING": ":ignore"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": ":no-such-way"},
        {"PYTHONIOENCODING": "utf-7"},
        {"PYTHONIOENCODING": "utf-16"},
        {"PYTHONIOENCODING": "punycode"},
    ],
    ids=lambda env: " ".join(f"{name}={value}" for name, value in env.items()),
)
def test_odd_settings_of_the_locale_do_not_matter(env: dict[str, str]) -> None:
    line = EVERY_COMMAND["options"]
    name = env.get("PYTHONIOENCODING", "").partition(":")[0] or "utf-8"
    ran = process(*line.arguments, env={**line.env, **env}, encoding=name)
    assert "Rest: open" in ran.answer


@pytest.mark.parametrize("encoding", ["idna", "undefined"])
def test_an_encoding_that_fails_at_everything_is_passed_over_for_ascii(encoding: str) -> None:
    line = EVERY_COMMAND["walk"]
    env = {**line.env, "PYTHONIOENCODING": encoding}
    ran = process(*line.arguments, env=env, input=line.input.encode(), encoding="ascii")
    assert ran.status == 0
    assert "Your answer: 0\n" in ran.err
    assert "Rest: open" in ran.out
    assert process("options", "--agee", env=env, encoding="ascii").complaint


def test_letters_that_are_not_there_become_the_nearest_ones(tmp_path: Path) -> None:
    file = tmp_path / "accents.yaml"
    written = "Zoë Łoś, Grüße – “5 €”, Søren’s ⅓ and ½ µg at 5°, 漢字 ≥ Ж"
    file.write_text(Path(ANKLE).read_text("utf-8").replace("Nobody paid.", f"'{written}'"), "utf-8")
    ran = process(
        "explain",
        "example-book",
        *("--pathway", str(file), "--as-of", "2026-11-22"),
        env={"PYTHONIOENCODING": "ascii", "COLUMNS": "100"},
        encoding="ascii",
    )
    shown = 'Zoe Los, Grusse - "5 EUR", Soren\'s 1/3 and 1/2 ug at 5 degrees , ?? >= ?'
    assert f"Who paid: {shown}" in ran.answer


def test_complaints_too_are_made_of_letters_there_are() -> None:
    ran = process("options", "--âge", env={"PYTHONIOENCODING": "ascii"}, encoding="ascii")
    assert ran.status == ExitStatus.USAGE
    assert ran.complaint


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_an_answer_in_another_encoding_is_not_understood_but_asked_again(encoding: str) -> None:
    """It ends nothing, and what was typed is shown for what it is."""
    given = "0\nénorme\ns\n".encode("latin-1")
    line = answering("walk")
    env = {**line.env, "PYTHONIOENCODING": encoding}
    ran = process(*line.arguments, env=env, input=given, encoding=encoding)
    assert ran.status == 0
    assert "Your answer: \\udce9norme\n" in ran.err
