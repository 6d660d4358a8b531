"""``vcfpath diff``: how it is asked, what its statuses mean, and that every example shows its change."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import ANKLE, DAY, Vcfpath
from tests.versions import ANKLE_TEXT, CONSTRAINT, IN_VAIN, SEVERAL, WEIGHT, WORDS, changed
from vcfpath.reading import shipped
from vcfpath.view.schemas import schema_text

EXAMPLE = Path(ANKLE).parents[2] / "examples" / "ankle-xray" / "pathway.yaml"
Json = dict[str, Any]


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Versions of the ankle pathway, where the program is run."""
    monkeypatch.chdir(tmp_path)
    texts = {
        "old.yaml": ANKLE_TEXT,
        "new.yaml": changed(*SEVERAL),
        "words.yaml": changed(WORDS),
        "more.yaml": changed(WEIGHT),
        "vain.yaml": changed(IN_VAIN, CONSTRAINT),
        "second.yaml": ANKLE_TEXT.replace("format: 1", "format: 2"),
    }
    foot = changed(WEIGHT).partition("pathways:\n")[2].replace("  ankle:", "  foot:", 1)
    texts["two.yaml"] = ANKLE_TEXT + foot
    for name, text in texts.items():
        Path(name).write_text(text, "utf-8")


def _result(vcfpath: Vcfpath, new: str) -> Json:
    ran = vcfpath("diff", "old.yaml", new, "--format", "json", "--as-of", DAY)
    assert ran.err == ""
    result: Json = json.loads(ran.out)
    assert ran.status == result["loses"]
    return result


def test_a_file_beside_itself_affects_nobody(vcfpath: Vcfpath) -> None:
    said = vcfpath("diff", "old.yaml", "old.yaml").answer
    assert "No patient is affected. That is proved of all 13 answers, for everybody there" in said
    both = [str(shipped())] * 2
    assert "No patient is affected." in vcfpath("diff", *both, "--as-of", DAY).answer


def test_only_words_changed_affects_nobody_either(vcfpath: Vcfpath) -> None:
    said = vcfpath("diff", "old.yaml", "words.yaml").answer
    assert "No patient is affected." in said
    assert "1 text, number or source differs. No answer changes by that." in said


def test_the_status_is_1_only_if_somebody_loses_an_option(vcfpath: Vcfpath) -> None:
    assert vcfpath("diff", "old.yaml", "more.yaml").status == 0
    lost = vcfpath("diff", "more.yaml", "old.yaml")
    assert (lost.status, lost.err) == (1, "")
    assert "Operation: depended, is closed now" in lost.out


@pytest.mark.parametrize("new", ["new.yaml", "vain.yaml"])
def test_every_command_shows_the_answer_it_is_given_for(new: str, vcfpath: Vcfpath) -> None:
    changes = _result(vcfpath, new)["changes"]
    assert changes
    for change in changes:
        for version in ("before", "now"):
            _, *words = shlex.split(change[version]["command"])
            ran = vcfpath(*words, "--as-of", DAY, "--format", "json")
            assert _shows(change, change[version]["answer"], ran.status, ran.out)


def _shows(change: Json, answer: str, status: int, out: str) -> bool:
    if change["kind"] == "constraint":
        return (status == 2) is (answer == "refused")
    said = json.loads(out)
    match change["kind"]:
        case "treatment":
            return bool(said["treatment"]["verdict"] == answer)
        case "position":
            cells = (cell for option in said["options"] for cell in option["cells"])
            found = [p for cell in cells for p in cell["positions"] if p["id"] == change["id"]]
            return any(position["answer"] == answer for position in found)
        case "scope":
            return bool(said["scope"] == {"inside": "true", "outside": "false"}[answer])
        case "stage":
            return bool(said["stage_now"]["at_least"] == answer)
        case _:
            return bool(said["red_flags"]["present"] == [change["id"]])


def test_the_line_that_did_it_is_where_it_is_said_to_be(vcfpath: Vcfpath) -> None:
    found = 0
    for change in _result(vcfpath, "new.yaml")["changes"]:
        for line in change["lines"]:
            for told in filter(None, line.values()):
                text = Path(told["file"]).read_text("utf-8").split("\n")[told["line"] - 1]
                key = text[told["column"] - 1 :]
                assert re.match(r"(when|for_whom|stance|urgency|move_on_when|seen_in):", key), text
                found += 1
    assert found > 10


def test_a_pathway_of_a_file_with_several_is_named(vcfpath: Vcfpath) -> None:
    assert vcfpath("diff", "two.yaml#ankle", "two.yaml#foot").status == 0
    unnamed = vcfpath("diff", "old.yaml", "two.yaml")
    assert (unnamed.status, unnamed.complaint) == (
        2,
        "two.yaml: this file has several pathways: ankle, foot. Write which one, like two.yaml#ankle.",
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ((), "diff: name the pathway file of before, and that of now. Write vcfpath diff OLD NEW."),
        (("old.yaml",), "diff: name the pathway file of before, and that of now. Write vcf"),
        (("old.yaml", ""), "diff: name the pathway file of before, and that of now. Write vcf"),
        (("-", "new.yaml"), "diff: standard input cannot be one of the versions, for its examp"),
        (("old.yaml", "-"), "diff: standard input cannot be one of the versions, for its examp"),
        (("old.yaml", "new.yaml", "x"), "command line: 'x' is a word too many."),
        (("old.yaml", "new.yaml", "--pathway", "x"), "--pathway: there is no such option."),
        (("old.yaml", "new.yaml", "--output", "old.yaml", "--force"), "--output: this would repl"),
        (("old.yaml", "new.yaml", "--output", "./new.yaml", "--force"), "--output: this would r"),
    ],
)
def test_what_is_not_understood_is_refused(
    line: tuple[str, ...], said: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath("diff", *line)
    assert ran.complaint.startswith(said)
    assert ran.status == 2


def test_a_version_of_another_format_is_refused_at_its_place(vcfpath: Vcfpath) -> None:
    for line in (("old.yaml", "second.yaml"), ("second.yaml", "old.yaml")):
        ran = vcfpath("diff", *line)
        assert ran.status == 65
        assert ran.complaint.startswith("second.yaml:3:9: ")


def test_two_pathways_about_other_things_are_refused(vcfpath: Vcfpath) -> None:
    ran = vcfpath("diff", "old.yaml", str(EXAMPLE))
    assert (ran.status, ran.complaint) == (
        2,
        "diff: 'ankle' and 'ankle-xray' have no treatment in common, so nothing can be compared. "
        "Name two versions of one pathway.",
    )


def test_two_that_share_some_names_are_told_to_be_two(vcfpath: Vcfpath) -> None:
    ran = vcfpath("diff", "two.yaml#ankle", "two.yaml#foot")
    assert "'ankle' and 'foot' are two pathways. What has one name in both is taken" in ran.out


def test_it_says_which_version_it_is_and_publishes_its_schema(vcfpath: Vcfpath) -> None:
    assert vcfpath("diff", "--version").answer.startswith("vcfpath ")
    assert vcfpath("schema", "diff").answer == schema_text("diff")
    assert "vcfpath diff OLD NEW" in vcfpath("diff", "--help").answer


def test_it_is_written_to_a_file(vcfpath: Vcfpath) -> None:
    ran = vcfpath("diff", "old.yaml", "words.yaml", "--output", "said.txt")
    assert (ran.status, ran.out, ran.err) == (0, "", "vcfpath: Written to said.txt\n")
    assert "No patient is affected." in Path("said.txt").read_text("utf-8")
