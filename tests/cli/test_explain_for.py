"""``vcfpath explain SOURCE`` with facts: its rules held against them; and without, as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import Vcfpath
from vcfpath.errors import ExitStatus


def _flat(shown: str) -> str:
    return " ".join(shown.split())


def test_each_rule_is_met_not_met_or_not_known(vcfpath: Vcfpath) -> None:
    facts = ("--age", "40", "--days-since-sprain", "20")
    shown = _flat(vcfpath.explain("example-book", *facts).answer)
    assert "Facts used: time since the sprain: 20 days; age: 40 years." in shown
    assert "Met: age is at least 18 years." in shown
    assert "Not met: time since the sprain is at most 2 weeks." in shown
    assert "Not known: it is a bad sprain." in shown
    assert "Call for help now" in shown


def test_a_file_gives_facts_as_options_do(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "me.yaml"
    file.write_text("age: 40\n", "utf-8")
    by_option = vcfpath.explain("example-book", "--age", "40").answer
    assert vcfpath.explain("example-book", "--patient", str(file)).answer == by_option
    assert vcfpath.explain("EXAMPLE", "book", "--age=40").answer == by_option


def test_without_facts_it_is_as_it_was(vcfpath: Vcfpath) -> None:
    plainly = vcfpath.explain("example-book").answer
    assert "Facts used" not in plainly
    assert "No facts were given" not in plainly
    assert "met:" not in plainly.lower()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            ("boot", "--age", "40"),
            "explain: facts go with a source. For a treatment: vcfpath why boot.",
        ),
        (
            ("ligament", "--age", "40"),
            "explain: facts go with a source. Leave them out, or see vcfpath explain sources.",
        ),
        (
            ("--age", "40"),
            "explain: facts are given, and no source. Your own answer: vcfpath options.",
        ),
        (
            ("example-boak", "--age", "40"),
            "explain: there is no topic 'example-boak'. Did you mean 'example-book'?",
        ),
        (("hearsay", "--agee", "40"), "--agee: there is no such option. Did you mean '--age'?"),
        (("hearsay", "--lst"), "--lst: there is no such option. Did you mean '--list'?"),
        (("hearsay", "--age", "200"), "--age: 200 is out of range. It can be 0 to 110 years."),
    ],
)
def test_what_cannot_be_is_refused(line: tuple[str, ...], said: str, vcfpath: Vcfpath) -> None:
    ran = vcfpath.explain(*line)
    assert (ran.status, ran.complaint) == (ExitStatus.USAGE, said)


def test_an_expired_pathway_shows_no_rule(vcfpath: Vcfpath) -> None:
    ran = vcfpath.explain("example-book", "--age", "40", "--as-of", "2033-01-01")
    assert ran.status == ExitStatus.CONTENT
    assert "A boot" not in ran.out


def test_a_result_for_programs_has_the_rules_as_trees_beside_the_blocks(vcfpath: Vcfpath) -> None:
    result = json.loads(vcfpath.explain("example-book", "--age", "40", "--format", "json").answer)
    assert result["schema"] == "vcfpath.explain/1"
    boot, magnets = result["positions"]
    assert (boot["about"], boot["scope_tree"]["truth"]) == (["boot"], "true")
    assert (magnets["answer"], magnets["scope_tree"]) == ("inconclusive", None)
    plainly = json.loads(vcfpath.explain("example-book", "--format", "json").answer)
    assert list(result)[: len(plainly)] == list(plainly)
    assert "positions" not in plainly


def test_help_with_facts_lists_what_can_be_given(vcfpath: Vcfpath) -> None:
    shown = vcfpath.explain("example-book", "--age", "40", "--help").answer
    assert "vcfpath explain SOURCE [what is known]" in shown
    assert "--days-since-sprain" in shown
    assert "--list" in shown


def test_the_shell_is_told_the_facts(vcfpath: Vcfpath) -> None:
    vcfpath.environment.setenv("_VCFPATH_COMPLETE", "complete_bash")
    vcfpath.environment.setenv("COMP_WORDS", "vcfpath explain nice-ta279 --weeks-since")
    vcfpath.environment.setenv("COMP_CWORD", "3")
    with pytest.raises(SystemExit):
        vcfpath()
    assert vcfpath.written()[0].split() == ["--weeks-since-fracture"]
