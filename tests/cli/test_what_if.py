"""``what-if`` as it is typed: the second person is the first with changes, and nobody else."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import ANKLE, DAY, Vcfpath, process
from tests.known import ANKLE as PATHWAY
from tests.known import SHIPPED
from vcfpath.cli.flags import GROUPS
from vcfpath.model.flags import flags_of, then

Data = dict[str, Any]

COMBINED: dict[str, tuple[str, str, str]] = {
    "a scan": ("--days-since-sprain 6", "--then-torn", "--days-since-sprain 6 --torn"),
    "a no": ("--torn --age 40", "--then-no-torn", "--no-torn --age 40"),
    "later": (
        "--days-since-sprain 6 --weeks-of-rest 3d --age 40",
        "--later 2w",
        "--days-since-sprain 20 --weeks-of-rest 17d --age 40",
    ),
    "later, and a clock that is said": (
        "--days-since-sprain 6 --weeks-of-rest 3d",
        "--later 14d --then-weeks-of-rest 1",
        "--days-since-sprain 20 --weeks-of-rest 1",
    ),
    "later, in words": ("--days-since-sprain 6", "--later=3_weeks", "--days-since-sprain 27"),
    "a range": ("--age 40..50", "--then-age 45..", "--age 45.."),
    "a date": ("--bruised", "--then-sprain-date 2026-11-02", "--bruised --days-since-sprain 20"),
    "a date instead": (
        "--sprain-date 2026-11-16",
        "--then-days-since-sprain 8 --then-swelling mild|none",
        "--days-since-sprain 8 --swelling none|mild",
    ),
    "a member": ("--tried rest", "--then-tried boot", "--tried rest --tried boot"),
    "a member not": (
        "--tried rest --tried boot",
        "--then-not-tried boot --then-not-tried cream",
        "--tried rest --not-tried boot --not-tried cream",
    ),
    "none": ("--tried rest", "--then-tried none", "--tried none"),
    "complete": ("--tried rest", "--then-tried-complete", "--tried rest --tried-complete"),
    "complete with one more": (
        "--tried rest",
        "--then-tried boot --then-tried-complete",
        "--tried rest --tried boot --tried-complete",
    ),
    "matters": (
        "--matters cost --age 40",
        "--then-age 50",
        "--matters cost --age 50",
    ),
    "out of scope": ("--age 5", "--then-age 40", "--age 40"),
    "urgent": (
        "--warning none",
        "--then-warning cold-foot",
        "--warning cold-foot --not-warning odd-shape",
    ),
}


def _json(vcfpath: Vcfpath, command: str, line: str) -> Data:
    words = [word.replace("3_weeks", "3 weeks") for word in line.split()]
    data: Data = json.loads(vcfpath.ankle(command, *words, "--format", "json").answer)
    return data


def _verdicts(data: Data) -> dict[str, tuple[object, ...]]:
    return {
        each["id"]: (each["verdict"], each["depends_on"], each["closed_because"], each["missing"])
        for each in data["treatments"]
    }


def _answers(data: Data) -> dict[tuple[str, str], str]:
    return {
        (option["id"], each["id"]): each["answer"]
        for option in (*data["treatments"], *data["mentioned"])
        for each in option["positions"]
    }


@pytest.mark.parametrize("case", COMBINED)
def test_the_second_person_gets_the_answer_options_gives(case: str, vcfpath: Vcfpath) -> None:
    given, different, combined = COMBINED[case]
    first = _json(vcfpath, "options", given)
    second = _json(vcfpath, "options", combined)
    data = _json(vcfpath, "what-if", f"{given} {different}")
    for name, person in (("before", first), ("after", second)):
        assert data[name] == {key: person[key] for key in data[name]}
    if first["treatments"] and second["treatments"]:
        _shows_what_differs(data, first, second)


def _shows_what_differs(data: Data, first: Data, second: Data) -> None:
    before, after = _verdicts(first), _verdicts(second)
    same = [name for name in after if before[name][:3] == after[name][:3]]
    assert data["same_verdicts"] == same
    keys = ("", "depends_on_", "closed_because_", "missing_")
    for each in data["verdicts"]:
        told = {t: tuple(each[f"{key}{t}"] for key in keys) for t in ("before", "after")}
        assert told["before"] == before[each["treatment"]]
        assert told["after"] == after[each["treatment"]]
    assert {each["treatment"] for each in data["verdicts"]} == {*after} - {*same}
    then = _answers(second)
    different = {name: (said, then[name]) for name, said in _answers(first).items()}
    assert {
        (each["treatment"], each["position"]): (each["before"], each["after"])
        for each in data["answers"]
    } == {name: (a, b) for name, (a, b) in different.items() if a != b}
    assert data["same_answers"] == sum(a == b for a, b in different.values())


@pytest.mark.parametrize("case", COMBINED)
def test_the_last_line_can_be_typed_and_gives_the_second_person(
    case: str, vcfpath: Vcfpath
) -> None:
    given, different, combined = COMBINED[case]
    words = [word.replace("_", " ") for word in f"{given} {different}".split()]
    shown = vcfpath.ankle("what-if", *words, "--format", "markdown").answer
    after = _json(vcfpath, "options", combined)
    typed = re.findall(r"^vcfpath (options .*)$", shown, re.MULTILINE)
    if after["urgent"] or _json(vcfpath, "options", given)["scope"] == "false":
        assert typed == []
    else:
        (line,) = typed
        again = vcfpath(*shlex.split(line), "--format", "json").answer
        assert json.loads(again) == after


def test_a_file_says_what_is_different(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "then.yaml"
    file.write_text("age: 50\ntried: {boot: true}\nmatters: [cost]\n")
    line = f"--age 40 --tried rest --torn --then-patient {file} --then-age 60"
    after = _json(vcfpath, "what-if", line)["after"]
    tried = {"rest": True, "boot": True}
    assert after["facts"] == {"age": 60, "torn": True, "tried": tried}
    assert after["matters"] == ["cost"]


def test_a_file_may_come_on_standard_input() -> None:
    line = (
        "what-if",
        "--pathway",
        ANKLE,
        "--as-of",
        DAY,
        "--then-patient",
        "-",
        "--format",
        "json",
    )
    data = json.loads(process(*line, input=b"age: 50").answer)
    assert (data["before"]["facts"], data["after"]["facts"]) == ({}, {"age": 50})


def test_both_people_cannot_come_on_standard_input() -> None:
    line = ("what-if", "--pathway", ANKLE, "--patient", "-", "--then-patient", "-")
    ran = process(*line, input=b"age: 50")
    assert ran.complaint == (
        "--then-patient: both people cannot come from standard input. Name a file for one of them."
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "",
            "command line: say what would be different. Add --later and a time such as 2w, or put",
        ),
        ("--age 40", "command line: say what would be different."),
        (
            "--age 40 --later 2",
            "--later: '2' does not say how much later. Write a time with its unit, such as 2w or",
        ),
        ("--days-since-sprain 4 --later 0d", "--later: '0d' does not say how much later."),
        ("--days-since-sprain 4 --later -2w", "--later: '-2w' does not say how much later."),
        ("--days-since-sprain 4 --later 2w --later 3w", "--later: this is given twice."),
        ("--later=", "--later: a value is missing. Write --later and a value."),
        ("--age 40 --later 2w", "--later: no time is known that could run on. Say first how long"),
        ("--later 2w --then-days-since-sprain 4", "--later: no time is known that could run on."),
        ("--days-of-boot 90 --later 2w", "--later: so much later, time in a boot would be out of"),
        ("--then-age 111", "--then-age: 111 is out of range. It can be 0 to 110 years."),
        ("--then-age 40 --then-age 41", "--then-age: this is given twice. Give it once."),
        ("--then-torn --then-no-torn", "--then-no-torn: --then-torn is given too. Give one of the"),
        ("--then-tried boots", "--then-tried: 'boots' is not one of them. Did you mean 'boot'?"),
        ("--then-tried boot --then-not-tried boot", "--then-not-tried: 'boot' is said to be both"),
        ("--then-sprain-date 2030-01-01", "--then-sprain-date: 2030-01-01 is in the future."),
        ("--then-trn", "--then-trn: there is no such option. Did you mean '--then-torn'?"),
        ("--latr 2w", "--latr: there is no such option. Did you mean '--later'?"),
        ("--then-format json", "--then-format: there is no such option."),
        ("--then-patient /missing", "/missing: "),
        (
            "--days-since-sprain 6 --weeks-of-rest 1 --later 2w",
            "--weeks-of-rest and --days-since-sprain: these cannot both be so of the first person, b",
        ),
        (
            "--days-since-sprain 6 --then-weeks-of-rest 1",
            "--weeks-of-rest and --days-since-sprain: these cannot both be so of the second person, ",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(line: str, said: str, vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("what-if", *line.split())
    assert ran.complaint.startswith(said), ran.complaint
    assert ran.status == (66 if "/missing" in line else 2)


def test_a_fault_in_the_second_file_names_that_file(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "then.yaml"
    file.write_text("age: 200\n")
    ran = vcfpath.ankle("what-if", "--then-patient", str(file))
    assert (ran.status, "then.yaml:1:6: 200 is out of range" in ran.complaint) == (65, True)


@pytest.mark.parametrize("command", ["options", "questions"])
def test_only_what_if_knows_a_second_person(command: str, vcfpath: Vcfpath) -> None:
    for option in ("--then-torn", "--later"):
        assert "there is no such option" in vcfpath.ankle(command, option).complaint


def test_an_expired_pathway_is_refused_after_the_warning_signs(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("what-if", "--then-torn", "--as-of", "2040-01-01")
    assert ran.status == 65
    assert "too old to be used" in ran.out
    assert "What changes" not in ran.out
    shown = vcfpath.ankle("what-if", "--then-torn", "--as-of", "2040-01-01", "--even-if-stale")
    assert "What changes" in shown.answer


def test_help_says_in_a_sentence_what_then_does_and_lists_no_option_twice(
    vcfpath: Vcfpath,
) -> None:
    shown = vcfpath.ankle("what-if", "--help", COLUMNS="100").answer
    told = " ".join(shown.split())
    assert "can also be written with --then- before its name" in told
    listed = re.findall(r"^(--[a-z-]+)", shown, re.MULTILINE)
    assert {"--later", "--then-patient", "--torn", "--patient", "--format"} <= set(listed)
    own = {option for name, fact in PATHWAY.facts.items() for option in flags_of(name, fact)}
    assert not {then(option) for option in own} & set(listed)
    assert all(group in shown for group in GROUPS.values())
    assert len(listed) == len(set(listed))


def _completed(vcfpath: Vcfpath, *words: str) -> list[str]:
    """What is offered for the last of ``words``, as bash asks for it."""
    line = " ".join(("vcfpath", *words))
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("COMP_WORDS", line)
        patched.setenv("COMP_CWORD", str(len(words)))
        patched.setenv("_VCFPATH_COMPLETE", "complete_bash")
        with pytest.raises(SystemExit):
            vcfpath()
    out, err = vcfpath.written()
    assert err == ""
    return out.split()


def test_every_option_of_the_second_person_is_completed(vcfpath: Vcfpath) -> None:
    offered = _completed(vcfpath, "what-if", "--then-")
    own = [option for name, fact in SHIPPED.facts.items() for option in flags_of(name, fact)]
    assert set(offered) == {"--then-patient", *map(then, own)}
    assert "--later" in _completed(vcfpath, "what-if", "--l")
    assert _completed(vcfpath, "what-if", "--then-cause", "ost") == ["osteoporosis"]


def test_underscores_are_hyphens_here_too(vcfpath: Vcfpath) -> None:
    facts = _json(vcfpath, "what-if", "--then_days_since_sprain 6 --then_no_torn")["after"]["facts"]
    assert facts == {"days_since_sprain": 6, "torn": False}
