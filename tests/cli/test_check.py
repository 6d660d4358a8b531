"""``vcfpath check``: how it is asked, its statuses, and that whoever it shows can be seen."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import ANKLE, Vcfpath
from vcfpath.proof.codes import CODES
from vcfpath.proof.content import common_words
from vcfpath.proof.content.findings import NO_WORDS
from vcfpath.view.schemas import schema_text

FINDINGS = Path(__file__).parents[1] / "findings"
PLAIN = FINDINGS.parent / "pathways" / "plain.yaml"
TWO_MINDS = str(FINDINGS / "VP013.yaml")
SCHEMA = Draft202012Validator(json.loads(schema_text("check")))


def test_nothing_is_found_in_what_is_shipped_and_what_is_proved_is_said(vcfpath: Vcfpath) -> None:
    shown = vcfpath("check", "--as-of", "2026-11-22", COLUMNS="200").answer
    assert "Nothing was found." in shown
    said = {code for code, each in CODES.items() if each.proves and each.proves in shown}
    assert said == {code for code, each in CODES.items() if each.proves}
    assert "kinds of people" in shown


def test_a_finding_is_said_at_its_place_with_its_code_and_ends_in_status_1(
    vcfpath: Vcfpath, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FINDINGS)
    ran = vcfpath("check", "VP013.yaml", COLUMNS="200")
    assert (ran.status, ran.err) == (1, "")
    assert "1 error." in ran.out
    assert "- VP013.yaml:101:9: VP013: for one person" in ran.out
    assert "What a code means: vcfpath explain VP013" in ran.out
    assert "Without --pathway" not in ran.out
    assert CODES["VP013"].proves not in ran.out.split("\n")


@pytest.mark.parametrize(
    "naming", [(TWO_MINDS,), ("--pathway", TWO_MINDS), (f"{TWO_MINDS}#ankle",)]
)
def test_the_command_it_shows_does_show_it(naming: tuple[str, ...], vcfpath: Vcfpath) -> None:
    found = json.loads(vcfpath("check", *naming, "--format", "json").out)["findings"]
    program, *line = shlex.split(found[0]["shown_by"])
    assert program == "vcfpath"
    answer = json.loads(vcfpath(*line, "--format", "json", "--as-of", "2026-11-22").answer)
    (tape,) = (each for each in answer["treatments"] if each["id"] == "tape")
    assert {each["answer"] for each in tape["positions"]} == {"for", "against"}


@pytest.mark.parametrize("file", sorted(FINDINGS.glob("*.yaml")), ids=lambda file: file.stem)
def test_its_json_keeps_to_the_schema(file: Path, vcfpath: Vcfpath) -> None:
    ran = vcfpath("check", str(file), "--content", "--format", "json", "--as-of", "2026-11-22")
    result = json.loads(ran.out)
    SCHEMA.validate(result)
    assert file.stem in {each["code"] for each in result["findings"]}
    assert result["kinds_of_people"].isdigit()
    severities = [each["severity"] for each in result["findings"]]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert ran.status == (1 if {"error", "warning"} & {*severities} else 0)


def test_its_words_are_looked_at_when_asked(vcfpath: Vcfpath) -> None:
    hard = str(FINDINGS / "VP102.yaml")
    assert vcfpath("check", hard).status == 0
    ran = vcfpath("check", hard, "--content")
    assert ran.status == 1
    assert "VP102" in ran.out
    assert "--content" not in ran.out
    said = "Its words are looked at with: vcfpath check"
    assert f"{said} {hard} --content" in " ".join(vcfpath("check", hard).out.split())
    assert f"{said} --content" in " ".join(vcfpath("check").out.split())


def test_what_could_not_be_looked_for_is_said(vcfpath: Vcfpath) -> None:
    vcfpath.environment.setattr(common_words, "is_installed", lambda: False)
    said = " ".join(NO_WORDS.split())
    assert said in " ".join(vcfpath("check", str(PLAIN), "--content").answer.split())
    assert said not in " ".join(vcfpath("check", str(PLAIN)).answer.split())


def test_where_nobody_can_exist_nothing_is_called_proved(vcfpath: Vcfpath) -> None:
    ran = vcfpath("check", str(FINDINGS / "VP016.yaml"))
    assert ran.status == 1
    assert "Proved" not in ran.out
    assert "kinds of people" not in ran.out


def test_of_many_findings_a_screenful_is_shown(vcfpath: Vcfpath, tmp_path: Path) -> None:
    line = "          - when: pain > 3\n"
    idle = "".join(
        f"      d_{n}: {{when: pain > 6, yes: 'y', no: 'n', because: So., sources: [a-guideline]}}\n"
        for n in range(30)
    )
    text = PLAIN.read_text("utf-8").replace(
        "    treatments:\n", f"    definitions:\n{idle}    treatments:\n"
    )
    assert line in text
    file = tmp_path / "many.yaml"
    file.write_text(text, "utf-8")
    ran = vcfpath("check", str(file), COLUMNS="300")
    assert ran.out.count("VP010:") == 20
    assert "30 warnings." in ran.out
    assert f"And 10 more: vcfpath check {file} --format json" in " ".join(ran.out.split())
    whole = vcfpath("check", "--pathway", str(file), "--content").out
    assert f"vcfpath check {file} --content --format json" in " ".join(whole.split())


def test_a_file_is_named_once(vcfpath: Vcfpath) -> None:
    ran = vcfpath("check", str(PLAIN), "--pathway", ANKLE)
    assert (ran.status, ran.out) == (2, "")
    assert ran.complaint == "--pathway: the file is named already. Name it once, after the command."


def test_faults_of_form_are_refused_first(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "cannot.yaml"
    always = "    always:\n      - {when: 'not (tap.open and pain > 8)', because: So.}\n"
    file.write_text(PLAIN.read_text("utf-8") + always, "utf-8")
    ran = vcfpath("check", str(file))
    assert (ran.status, ran.out) == (65, "")
    assert "there is no treatment 'tap'. Did you mean 'tape'?" in ran.err


@pytest.mark.parametrize("typed", ["VP001", "vp001"])
def test_a_code_is_explained(typed: str, vcfpath: Vcfpath) -> None:
    shown = " ".join(vcfpath("explain", typed).answer.split())
    assert CODES["VP001"].title in shown
    assert CODES["VP001"].why in shown
    assert "Where it is not found, this is proved: In every stage" in shown


def test_a_code_about_words_proves_nothing(vcfpath: Vcfpath) -> None:
    assert "is proved" not in vcfpath("explain", "vp102").answer


def test_all_codes_are_listed(vcfpath: Vcfpath) -> None:
    shown = vcfpath("explain", "codes", COLUMNS="300").answer
    assert [code for code, each in CODES.items() if f"{code}: {each.title}" not in shown] == []


def test_it_says_which_version_it_is(vcfpath: Vcfpath) -> None:
    assert vcfpath("check", "--version").answer.startswith("vcfpath ")
    assert "1.10" in vcfpath("check", ANKLE, "--version", "--verbose").answer


def test_an_expired_pathway_is_checked_all_the_same(vcfpath: Vcfpath) -> None:
    ran = vcfpath("check", TWO_MINDS, "--as-of", "2040-01-01")
    assert ran.status == 1
    assert "VP013" in ran.out


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "check").answer == schema_text("check")
