"""A walk without a terminal: lines in, lines out, questions on standard error, and nothing lost."""

from __future__ import annotations

import io
import json
import stat
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import ANKLE, DAY, Ran, Vcfpath, process, terminal
from tests.known import ANKLE as PATHWAY
from vcfpath.view.schemas import schema_text

WALK = ("walk", "--as-of", DAY, "--pathway", ANKLE)

UNKNOWN = "d\n" * (len(PATHWAY.facts) - 1)
"""What one types who knows nothing but which warning signs are there."""


class _Terminal(io.StringIO):
    """A text that claims to come from a terminal."""

    def isatty(self) -> bool:
        return True


class Walking:
    """Walks through the ankle pathway, each with its answers, one a line."""

    def __init__(self, vcfpath: Vcfpath) -> None:
        self._vcfpath = vcfpath

    def __call__(self, answers: str, *arguments: str, stdin: io.StringIO | None = None) -> Ran:
        """Walk with these arguments; ``stdin`` takes the place of the answers."""
        self._vcfpath.environment.setattr(sys, "stdin", stdin or io.StringIO(answers))
        return self._vcfpath(*WALK, *arguments)


@pytest.fixture
def walk(vcfpath: Vcfpath) -> Walking:
    """The ankle pathway, to be walked through."""
    return Walking(vcfpath)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def test_questions_go_to_standard_error_and_the_summary_to_standard_output(walk: Walking) -> None:
    ran = walk("0\n9\ns\n")
    assert ran.status == 0
    assert "Question 1. Is one of the warning signs there?" in ran.err
    assert "Your answer: 9\n" in ran.err
    assert ran.out.startswith("Sprained ankle: your options\n")
    assert "Question" not in ran.out


def test_the_summary_is_what_options_says_and_the_command_says_it_again(
    walk: Walking, vcfpath: Vcfpath
) -> None:
    ran = walk("0\ns\n")
    same = vcfpath.options("--warning", "none").answer
    assert ran.out.startswith(same)
    assert f"The same again: vcfpath options --warning none --pathway {ANKLE}" in _one_line(ran.out)


@pytest.mark.parametrize("answers", ["", "0\n", "0\n9"], ids=["none", "one", "half a line"])
def test_the_end_of_the_answers_stops_the_walk(walk: Walking, answers: str, tmp_path: Path) -> None:
    ran = walk(answers, "--save", str(tmp_path / "mine.json"))
    assert (ran.status, ran.out) == (130, "")
    assert ran.err.endswith("\nvcfpath: Stopped. Nothing was saved.\n")
    assert not list(tmp_path.iterdir())


def test_a_closed_or_missing_standard_input_stops_the_walk(walk: Walking, vcfpath: Vcfpath) -> None:
    closed = io.StringIO()
    closed.close()
    assert walk("", stdin=closed).status == 130
    vcfpath.environment.setattr(sys, "stdin", None)
    assert vcfpath(*WALK).status == 130


def test_a_standard_input_that_fails_stops_the_walk(walk: Walking) -> None:
    class Broken(io.StringIO):
        def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
            raise OSError(5, "Input/output error")

    assert walk("", stdin=Broken()).status == 130


def test_control_c_at_a_question_stops_the_walk(walk: Walking) -> None:
    class Interrupting(_Terminal):
        def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
            raise KeyboardInterrupt

    ran = walk("", stdin=Interrupting())
    assert ran.status == 130
    assert ran.err.endswith("\nvcfpath: Stopped. Nothing was saved.\n")


def test_without_standard_error_there_is_nobody_to_ask(vcfpath: Vcfpath) -> None:
    vcfpath.environment.setattr(sys, "stderr", None)
    ran = vcfpath(*WALK)
    assert (ran.status, ran.out) == (74, "")


@pytest.mark.parametrize(
    ("error", "status"), [(BrokenPipeError(), 141), (OSError(28, "No space left on device"), 74)]
)
def test_a_standard_error_that_fails_ends_the_walk(
    vcfpath: Vcfpath, error: OSError, status: int
) -> None:
    class Failing(io.StringIO):
        def write(self, text: str) -> int:
            raise error

    vcfpath.environment.setattr("vcfpath.cli.streams.silence_output", lambda descriptor=1: None)
    vcfpath.environment.setattr(sys, "stderr", Failing())
    assert vcfpath(*WALK).status == status


def test_standard_input_that_is_not_utf_8_is_refused_as_an_answer_and_no_more() -> None:
    ran = process(*WALK, input=b"\xff\xfe\n0\ns\n")
    assert ran.status == 0
    assert "is not one of the answers" in ran.err


def test_an_answer_that_is_too_long_is_refused_whole(walk: Walking) -> None:
    ran = walk("0\n" + "9" * 10_000 + "\ns\n")
    assert ran.status == 0
    assert ran.err.count("That is too long for an answer.") == 1


def test_escape_sequences_in_an_answer_are_shown_and_not_obeyed(walk: Walking) -> None:
    ran = walk("\x1b]0;owned\x07\x1b[2J\n0\ns\n")
    assert "\x1b" not in ran.err
    assert "\\x1b]0;owned" in ran.err


def test_a_walk_can_be_in_any_format(walk: Walking, vcfpath: Vcfpath) -> None:
    for form in ("terminal", "plain", "markdown"):
        ran = walk("0\ns\n", "--format", form)
        assert ran.out.startswith(vcfpath.options("--warning", "none", "--format", form).answer)
    ran = walk("0\ns\n", "--format", "json")
    assert ran.out == vcfpath.options("--warning", "none", "--format", "json").answer


def test_a_walk_that_has_nothing_to_ask_is_answered_at_once(
    walk: Walking, vcfpath: Vcfpath
) -> None:
    ran = walk("", "--warning", "cold-foot")
    assert (ran.status, ran.err) == (0, "")
    assert "Warning: a cold, white foot. Call for help at once." in ran.out
    outside = walk("", "--age", "5")
    assert (outside.status, outside.err) == (0, "")
    assert "This example is about people of 12 and over." in outside.out


def test_a_walk_through_an_expired_pathway_shows_only_the_signs(vcfpath: Vcfpath) -> None:
    ran = vcfpath("walk", "--as-of", "2040-01-01", "--pathway", ANKLE)
    assert ran.status == 65
    assert "Only the warning signs are shown." in _one_line(ran.out)
    assert "Question" not in ran.err


def test_what_matters_can_be_given_beforehand_and_is_not_asked(walk: Walking) -> None:
    ran = walk("0\n" + UNKNOWN, "--matters", "cost")
    assert ran.status == 0
    assert "what matters most" not in ran.err
    assert "What it costs" in ran.out


@pytest.mark.parametrize("answer", ["d", "0"])
def test_nothing_need_matter(walk: Walking, answer: str) -> None:
    ran = walk("0\n" + UNKNOWN + f"{answer}\n")
    assert ran.status == 0
    assert "Last: what matters most to you?" in ran.err
    assert "What matters to you" not in ran.out


def test_one_can_go_back_from_the_last_question(walk: Walking) -> None:
    ran = walk("0\n" + UNKNOWN + "b\nd\n1,2\n")
    assert ran.status == 0
    assert ran.err.count("Last: what matters most to you?") == 2
    assert "Walking again soon" in ran.out


def test_the_others_of_a_list_can_be_left_open_explained_and_gone_back_from(walk: Walking) -> None:
    ran = walk("2\nw\nb\n2\nd\ns\n")
    assert "What is not known is never taken for no." in ran.err
    assert "Not asked yet." in ran.out
    assert "Warning: an odd shape. Show it to somebody this week." in _one_line(ran.out)


def test_naming_every_entry_of_a_list_leaves_nothing_to_ask_about_it(walk: Walking) -> None:
    ran = walk("2\nb\n0\n" + "d\n" * 20)
    assert ran.status == 0
    everything = walk("0\n" + "d\n" * 7 + "1,2,3,4,5\ns\n")
    assert "And those you did not name?" not in everything.err


def test_one_can_quit_over_a_contradiction_or_choose_again(walk: Walking) -> None:
    rested = ("--days-since-sprain", "6", "--warning", "none")
    shown = walk("d\n" * 9, *rested).err
    before = shown.split("For how many weeks has it been rested?")[0].count("Your answer:")
    ran = walk("d\n" * before + "5\nq\n", *rested)
    assert (ran.status, ran.out) == (0, "")
    assert "These answers cannot both be so." in ran.err
    again = walk("d\n" * before + "5\n1\nb\n1\nq\n", *rested)
    assert again.err.count("These answers cannot both be so.") == 2
    skipped = walk("d\n" * before + "5\n1\ns\n", *rested)
    assert "time of rest" not in skipped.out.split("Open:")[0]


def test_quitting_says_that_nothing_was_saved(walk: Walking) -> None:
    ran = walk("q\n")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.endswith("vcfpath: You stopped here. Nothing was saved.\n")


def test_what_is_saved_is_as_published(walk: Walking, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    facts = ("--days-since-sprain", "5..9", "--tried", "rest", "--matters", "cost", "--torn")
    ran = walk("0\ns\n", "--save", str(target), *facts)
    assert ran.status == 0
    assert f"vcfpath walk --resume {target}" in _one_line(ran.err)
    data = json.loads(target.read_text())
    schema = json.loads(schema_text("walk"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    assert data["facts"]["days_since_sprain"] == {"from": 5, "to": 9}
    assert data["matters"] == ["cost"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_refused_before_the_first_question(
    walk: Walking, tmp_path: Path
) -> None:
    target = tmp_path / "mine.json"
    target.write_text("mine")
    ran = walk("0\ns\n", "--save", str(target))
    assert ran.status == 74
    assert "Add --force to replace it." in ran.complaint
    assert target.read_text() == "mine"
    target.chmod(0o644)
    assert walk("0\ns\n", "--save", str(target), "--force").status == 0
    assert json.loads(target.read_text())["schema"] == "vcfpath.walk/1"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "name", ["folder", "link", "no/such/folder/mine.json", "file/mine.json", "nul\0"]
)
def test_a_place_that_cannot_be_written_is_said(walk: Walking, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    ran = walk("0\ns\n", "--save", str(tmp_path / name))
    assert ran.status == 74
    assert not (tmp_path / "elsewhere").exists()


def test_a_disk_that_is_full_costs_nobody_the_summary(walk: Walking, vcfpath: Vcfpath) -> None:
    def full(name: str, text: str, *, overwrite: bool) -> None:
        from vcfpath.cli.streams import _cannot_write

        raise _cannot_write(name, "No space left on device")

    vcfpath.environment.setattr("vcfpath.cli.walk.command.write_file", full)
    ran = walk("0\ns\n", "--save", "mine.json")
    assert ran.status == 74
    assert ran.out.startswith("Sprained ankle: your options")


def test_without_the_library_lines_are_read_plainly(walk: Walking, vcfpath: Vcfpath) -> None:
    vcfpath.environment.setitem(sys.modules, "prompt_toolkit", None)
    vcfpath.environment.setattr("sys.stderr.isatty", lambda: True)
    ran = walk("", stdin=_Terminal("0\ns\n"))
    assert ran.status == 0
    assert "Your answer: " in ran.err
    assert "Your answer: 0" not in ran.err


def test_help_and_a_mistyped_option_know_the_walks_own_options(vcfpath: Vcfpath) -> None:
    shown = vcfpath("walk", "--help").answer
    assert "--save FILE" in shown
    assert "--resume FILE" in shown
    assert "Did you mean '--resume'?" in vcfpath("walk", "--resum", "x").complaint


def test_a_terminal_for_the_answer_alone_does_not_make_a_conversation() -> None:
    ran = terminal("walk", "--help")
    assert ran.status == 0


def test_an_answer_that_puts_one_outside_the_pathway_can_be_a_slip(walk: Walking) -> None:
    before = walk(UNKNOWN, "--warning", "none").err.split("How old are you?")[0]
    lines = "d\n" * before.count("Your answer:")
    ran = walk(f"{lines}5\nw\n2\n40\ns\n", "--warning", "none")
    assert "Is that right?" in ran.err
    assert "it is good to know that it was no slip" in _one_line(ran.err)
    assert "age: 40 years" in ran.out
    meant = walk(f"{lines}5\n1\n", "--warning", "none")
    assert meant.status == 0
    assert "This example is about people of 12 and over." in meant.out


def test_the_first_question_can_be_left_open_by_moving_on(walk: Walking) -> None:
    ran = walk("m\nm\nm\nm\n")
    assert ran.status == 0
    assert "Step 3 of 3: For everybody" in ran.err
    assert "is not known yet. Nothing is assumed" in _one_line(ran.err)
    assert "No facts were given yet." in ran.out


def test_quitting_after_an_answer_says_how_to_keep_it(walk: Walking) -> None:
    assert "To keep your answers, add --save FILE." in walk("0\nq\n").err


def test_a_folder_that_is_not_there_is_said_before_the_first_question(
    walk: Walking, tmp_path: Path
) -> None:
    ran = walk("0\ns\n", "--save", str(tmp_path / "nowhere" / "mine.json"))
    assert ran.status == 74
    assert "there is no such folder" in ran.complaint


def test_what_was_given_of_a_list_beforehand_is_kept_beside_what_is_named(walk: Walking) -> None:
    before = walk(UNKNOWN, "--warning", "none").err.split("What has been tried?")[0]
    lines = "d\n" * before.count("Your answer:")
    ran = walk(f"{lines}5\n1\ns\n", "--warning", "none", "--tried", "rest")
    assert "Said so far: Rest." in ran.err
    assert "Noted: what has been tried: Rest, a cream; none of: A boot" in _one_line(ran.err)


def test_somebody_who_types_the_same_for_ever_is_not_asked_for_ever(walk: Walking) -> None:
    ran = walk("why\n" * 20_000)
    assert ran.status == 65
    assert ran.out == ""
    assert ran.err.splitlines()[-1] == (
        "vcfpath: standard input: 10,000 lines were typed, and the walk has not ended. "
        "Run it again, and answer its questions."
    )
