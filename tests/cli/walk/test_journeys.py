"""Whole walks on a real pseudo-terminal, from the first question to the prompt of the shell."""

from __future__ import annotations

import json
import signal
import stat
from pathlib import Path

import pytest

from tests.cli.program import ANKLE, COLOUR, DAY, Ran, acts, process, terminal
from tests.cli.walk.journey import Journey, command_in

STOPPED = "vcfpath: Stopped. Nothing was saved."


def _options(*arguments: str, columns: int = 80) -> Ran:
    day = () if "--as-of" in arguments else ("--as-of", DAY)
    return terminal("options", *arguments, *day, columns=columns)


def _screen(ran: Ran) -> list[str]:
    """The lines of an answer, without colours and empty lines."""
    assert (ran.status, ran.err) == (0, "")
    return [line.rstrip() for line in COLOUR.sub("", ran.out).split("\n") if line.strip()]


def _is_what_options_says(summary: str, *facts: str, columns: int = 80) -> bool:
    """Whether the summary begins with the answer of ``options``, and its command gives it again."""
    lines = [line for line in summary.split("\n") if line.strip()]
    wanted = _screen(_options(*facts, columns=columns))
    again = _screen(_options(*command_in(summary)[1:], columns=columns))
    assert lines[: len(wanted)] == wanted
    return wanted == again


def _one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.long
def test_a_walk_is_answered_and_its_summary_is_what_options_says() -> None:
    with Journey() as walk:
        assert "Is the skin between your legs" in walk.asked()
        shown = walk.reply("0")
        assert "Step 1 of 4: Rest and pain relief" in shown
        assert "This settles 1 of the 13 rules still undecided in this step" in _one_line(shown)
        shown = walk.reply("3")
        moved = "Stronger pain relief. Was: depends on facts not known yet. Now: open, because"
        assert moved in _one_line(shown)
        while "Why did the bone break?" not in shown:
            shown = walk.reply("d")
        shown = walk.reply("1")
        while "What have you tried so far?" not in shown:
            shown = walk.reply("d")
        assert "And those you did not name?" in walk.reply("1,5")
        shown = walk.reply("1")
        while "How many weeks ago did the bone break?" not in shown:
            shown = walk.reply("d")
        walk.reply("6")
        walk.say("s")
        assert walk.end() == 0
        facts = ("--red-flags", "none", "--relief", "none", "--cause", "osteoporosis")
        tried = ("--tried", "rest", "--tried", "brace", "--tried-complete")
        assert _is_what_options_says(walk.summary, *facts, *tried, "--weeks-since-fracture", "6")


@pytest.mark.long
def test_going_back_and_answering_again_is_answering_so_at_first() -> None:
    with Journey() as walk:
        walk.asked()
        shown = walk.reply("0", "1", "b", "b", "7", "2", "3")
        assert "relief so far: none" in shown
        assert "because relief so far is partial or none" in shown
        walk.say("s")
        assert walk.end() == 0
        facts = ("--red-flags", "cancer-with-worsening-pain", "--relief", "none")
        assert _is_what_options_says(walk.summary, *facts)


def test_there_is_nothing_before_the_first_question() -> None:
    with Journey() as walk:
        walk.asked()
        shown = walk.reply("b")
        assert "This is the first question." in shown
        assert "Question 1." in shown
        walk.say("q")
        assert walk.end() == 0


@pytest.mark.long
def test_dont_know_is_an_answer_to_every_question() -> None:
    with Journey() as walk:
        shown, questions = walk.asked(), 0
        while "what matters most" not in shown:
            questions += 1
            assert f"Question {questions}." in shown
            shown = walk.reply("d")
            assert "No verdict changes." in _one_line(shown)
        assert questions > 30
        walk.say("d")
        assert walk.end() == 0
        assert _is_what_options_says(walk.summary)
        assert "No facts were given yet." in walk.summary


def test_why_is_answered_and_the_question_waits() -> None:
    with Journey() as walk:
        walk.asked()
        assert "Any of them comes before every choice of treatment." in walk.reply("w")
        shown = walk.reply("0", "why do you ask?")
        assert "It bears on whether this step is behind you." in _one_line(shown)
        assert "the verdict on Stronger pain relief" in _one_line(shown)
        shown = walk.reply("2")
        assert "Noted: relief so far: partial." in shown
        walk.say("quit")
        assert walk.end() == 0
        said = (
            "vcfpath: You stopped here. Nothing was saved. To keep your answers, add --save FILE."
        )
        assert walk.summary.replace("\n", "") == said


@pytest.mark.long
@pytest.mark.parametrize("plain", [False, True], ids=["edited", "plain"])
def test_control_c_stops_at_once_and_leaves_the_terminal_as_it_was(plain: bool) -> None:
    with Journey(*(["--format", "plain"] if plain else [])) as walk:
        walk.asked()
        walk.reply("0")
        walk.child.sendintr()
        assert walk.end() == 130
        assert walk.summary.endswith(STOPPED)
        assert walk.left == walk.before


@pytest.mark.long
@pytest.mark.parametrize("plain", [False, True], ids=["edited", "plain"])
def test_the_end_of_input_stops_at_once(plain: bool) -> None:
    with Journey(*(["--format", "plain"] if plain else [])) as walk:
        walk.asked()
        walk.child.sendeof()
        assert walk.end() == 130
        assert walk.summary.endswith(STOPPED)
        assert walk.left == walk.before


@pytest.mark.long
def test_control_c_saves_nothing_even_where_saving_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    with Journey("--save", str(target)) as walk:
        walk.asked()
        walk.reply("0")
        walk.child.sendintr()
        assert walk.end() == 130
        assert not list(tmp_path.iterdir())


@pytest.mark.long
def test_a_terminal_closed_in_mid_question_ends_the_walk_and_writes_nothing(tmp_path: Path) -> None:
    with Journey("--save", str(tmp_path / "mine.json")) as walk:
        walk.asked()
        walk.reply("0")
        walk.child.close(force=False)
        assert walk.child.signalstatus == signal.SIGHUP
        assert not list(tmp_path.iterdir())


@pytest.mark.long
def test_a_narrow_window_cuts_nothing() -> None:
    with Journey(columns=40) as walk:
        walk.asked()
        walk.reply("0", "3", "d")
        walk.say("s")
        assert walk.end() == 0
        assert max(map(len, walk.shown.split("\n"))) <= 40
        facts = ("--red-flags", "none", "--relief", "none")
        assert _is_what_options_says(walk.summary, *facts, columns=40)


def test_a_window_made_narrower_is_seen_at_the_next_question() -> None:
    with Journey(columns=100) as walk:
        assert max(map(len, walk.asked().split("\n"))) > 80
        walk.resize(40)
        shown = walk.reply("0")
        assert 30 < max(map(len, shown.split("\n"))) <= 40
        walk.resize(100)
        assert max(map(len, walk.reply("3").split("\n"))) > 60
        walk.say("s")
        assert walk.end() == 0
        same = ("--red-flags", "none", "--relief", "none")
        assert _is_what_options_says(walk.summary, *same, columns=100)


@pytest.mark.long
@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (("--format", "plain"), {}),
        ((), {"ACCESSIBLE": "1"}),
        ((), {"TERM": "dumb"}),
    ],
    ids=["--format plain", "ACCESSIBLE", "a dumb terminal"],
)
def test_a_plain_walk_only_ever_adds_lines(arguments: tuple[str, ...], env: dict[str, str]) -> None:
    with Journey(*arguments, env=env) as walk:
        walk.asked()
        walk.reply("0", "3")
        walk.say("s")
        assert walk.end() == 0
        assert not acts(walk.raw.replace("\r", ""))
        same = ("--red-flags", "none", "--relief", "none", "--format", "plain")
        wanted = _screen(_options(*same))
        assert [line for line in walk.summary.split("\n") if line][: len(wanted)] == wanted


@pytest.mark.long
def test_answers_are_saved_for_their_owner_only_and_taken_up_again(tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    with Journey("--save", str(target), "--weeks-since-fracture", "6") as walk:
        walk.asked()
        walk.reply("0", "2")
        walk.say("q")
        assert walk.end() == 0
        assert f"vcfpathwalk--resume{target}" in "".join(walk.shown.split())
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with Journey("--resume", str(target), "--as-of", "2026-12-06") as walk:
        shown = walk.asked()
        assert "Going on where you stopped" in shown
        assert "14 days have passed since 2026-11-22." in shown
        assert "Moved on by as much: time since the break." in _one_line(shown)
        assert "time since the break: 8 weeks" in shown
        assert "Question 1. Which of these warning signs do you have?" in shown
        shown = walk.reply("0")
        while "Why did the bone break?" not in shown:
            shown = walk.reply("d")
        walk.reply("1")
        walk.say("s")
        assert walk.end() == 0
        facts = ("--red-flags", "none", "--relief", "partial", "--cause", "osteoporosis")
        later = ("--weeks-since-fracture", "8", "--as-of", "2026-12-06")
        assert _is_what_options_says(walk.summary, *facts, *later)


def test_an_emergency_ends_the_walk_with_what_to_do() -> None:
    with Journey() as walk:
        walk.asked()
        walk.say("3")
        assert walk.end() == 0
        assert "Warning: legs that give way. Go to an emergency department now." in walk.summary
        assert _is_what_options_says(walk.summary, "--red-flags", "both-legs-weak")
        assert "appointment" not in walk.summary


@pytest.mark.long
def test_a_sign_that_another_answer_shows_ends_the_walk_too() -> None:
    with Journey("--weeks-since-fracture", "6", "--relief", "none") as walk:
        shown = walk.asked()
        shown = walk.reply("d")
        while "Did the exam show that nerves are hurt" not in shown:
            shown = walk.reply("d")
        walk.say("4")
        assert walk.end() == 0
        assert walk.summary.startswith("Vertebral compression fracture: your options")
        assert "! Warning" in walk.summary


@pytest.mark.long
def test_a_sign_for_another_day_does_not_end_the_walk() -> None:
    with Journey() as walk:
        walk.asked()
        assert "And those you did not name?" in walk.reply("7")
        shown = walk.reply("1")
        assert "Call your cancer team or your" in _one_line(shown)
        assert "Question 2." in shown
        walk.say("s")
        assert walk.end() == 0


def _contradicted(walk: Journey) -> str:
    """Answer a walk until two of its answers cannot both be so."""
    shown = walk.asked()
    while "had care for this break" not in shown:
        shown = walk.reply("0" if "Question 1." in shown else "d")
    return walk.reply("8")


@pytest.mark.parametrize(
    ("choice", "anew", "since", "care"),
    [("1", "5", "6", "5"), ("2", "10", "10", "8")],
    ids=["the last answer", "the earlier answer"],
)
def test_answers_that_contradict_each_other_are_named_and_either_can_be_changed(
    choice: str, anew: str, since: str, care: str
) -> None:
    with Journey("--weeks-since-fracture", "6") as walk:
        shown = _contradicted(walk)
        assert "These answers cannot both be so. Which one would you change?" in shown
        assert "Time in care for the break: 8 weeks" in shown
        assert "Time since the break: 6 weeks" in shown
        assert "Which one would you change?" in walk.reply("d")
        assert "With answers that cannot be so together" in walk.reply("w")
        shown = walk.reply(choice, "w")
        assert "The answers you gave cannot all be so." in _one_line(shown)
        assert "Which one would you change?" in walk.reply("b")
        assert "You can change your answer." in walk.reply(choice)
        assert "weeks." in walk.reply(anew)
        walk.say("s")
        assert walk.end() == 0
        facts = ("--red-flags", "none", "--weeks-since-fracture", since)
        assert _is_what_options_says(walk.summary, *facts, "--weeks-of-care", care)


@pytest.mark.long
def test_a_contradiction_can_be_taken_back() -> None:
    with Journey("--weeks-since-fracture", "6") as walk:
        _contradicted(walk)
        assert "had care for this break" in walk.reply("b")
        walk.say("s")
        assert walk.end() == 0
        facts = ("--red-flags", "none", "--weeks-since-fracture", "6")
        assert _is_what_options_says(walk.summary, *facts)


@pytest.mark.long
def test_an_answer_of_ten_thousand_characters_is_refused_and_asked_again() -> None:
    with Journey() as walk:
        walk.asked()
        walk.child.send("\x1b[200~" + "3" * 10_000 + "\x1b[201~")
        assert "That is too long for an answer." in walk.reply("")
        walk.say("q")
        assert walk.end() == 0


@pytest.mark.long
def test_what_is_pasted_cannot_act_on_the_terminal() -> None:
    with Journey() as walk:
        walk.asked()
        walk.child.send("\x1b[200~\x1b]0;owned\x07\x1b[2J\x1b[201~")
        shown = walk.reply("")
        assert "is not one of the answers" in shown
        assert "\\x1b" in shown
        walk.say("q")
        assert walk.end() == 0
        assert "Is the skin between your legs" in walk.shown


@pytest.mark.long
def test_the_summary_can_be_kept_while_the_questions_stay_on_the_terminal(tmp_path: Path) -> None:
    target = tmp_path / "answer.json"
    with Journey("--format", "json", "--output", str(target)) as walk:
        walk.asked()
        walk.reply("0")
        walk.say("s")
        assert walk.end() == 0
        assert walk.summary.replace("\n", "") == f"vcfpath: Written to {target}"
    same = process("options", "--red-flags", "none", "--format", "json", "--as-of", DAY)
    assert json.loads(target.read_text()) == json.loads(same.answer)


def test_what_matters_is_asked_last_and_changes_no_verdict() -> None:
    with Journey("--pathway", ANKLE) as walk:
        shown = walk.asked()
        while "what matters most" not in shown:
            shown = walk.reply("0" if "Question 1." in shown else "d")
        assert "It changes no verdict and no order." in shown
        assert "So that you can see" in walk.reply("w")
        walk.say("2")
        assert walk.end() == 0
        facts = ("--pathway", ANKLE, "--warning", "none", "--matters", "cost")
        assert _is_what_options_says(walk.summary, *facts)
        assert "What it costs" in walk.summary


@pytest.mark.long
def test_one_can_move_on_to_the_next_step_and_every_step_is_shown() -> None:
    with Journey() as walk:
        walk.asked()
        shown = walk.reply("0", "m", "m", "m")
        assert "Step 4 of 4" in shown
        assert "what matters most" in walk.reply("m")
        walk.say("m")
        assert walk.end() == 0
        assert _is_what_options_says(walk.summary, "--red-flags", "none")


@pytest.mark.long
@pytest.mark.parametrize(
    "typed",
    ["\x1b[31m", "\x1b[<0;1;1M", "\x1b[M   ", "\x1b[99;99R", "\x1b]0;x\x07", "\x1bOP\x1b[5~"],
)
def test_escape_sequences_that_are_typed_do_no_harm(typed: str) -> None:
    with Journey() as walk:
        walk.asked()
        walk.child.send(typed)
        walk.say("")
        shown = walk.asked()
        assert "Unhandled" not in walk.shown
        assert "Type" in shown
        walk.say("q")
        assert walk.end() == 0
