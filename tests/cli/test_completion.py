"""Completion as shells ask for it: commands, options, values and topics, of the shipped pathway only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.program import ANKLE, PROGRAM, Vcfpath, process
from tests.known import SHIPPED
from vcfpath.cli.commands import COMMANDS
from vcfpath.cli.schema import NAMES
from vcfpath.model.flags import flags_of
from vcfpath.view.explain.topics import topics


def _completed(vcfpath: Vcfpath, *words: str, **env: str) -> list[str]:
    """What is offered for the last of ``words``, as bash asks for it."""
    line = " ".join(("vcfpath", *words))
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(words))}
    with pytest.MonkeyPatch.context() as patched:
        for name, value in (asked | env | {"_VCFPATH_COMPLETE": "complete_bash"}).items():
            patched.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            vcfpath()
    assert ended.value.code in (0, None)
    out, err = vcfpath.written()
    assert err == ""
    return out.split()


def test_commands_are_completed(vcfpath: Vcfpath) -> None:
    assert sorted(_completed(vcfpath, "")) == sorted(COMMANDS)
    assert {"explain", "options", "schema"} < {*COMMANDS}
    assert _completed(vcfpath, "o") == ["options"]
    assert sorted(_completed(vcfpath, "w")) == ["walk", "what-if", "why"]
    assert _completed(vcfpath, "x") == []


def test_every_option_of_a_fact_is_completed(vcfpath: Vcfpath) -> None:
    offered = _completed(vcfpath, "options", "--")
    declared = [flags_of(name, fact) for name, fact in SHIPPED.facts.items()]
    assert {option for options in declared for option in options} <= set(offered)
    assert {"--patient", "--format", "--output", "--pathway", "--as-of", "--help"} <= set(offered)


def test_the_beginning_of_an_option_is_enough(vcfpath: Vcfpath) -> None:
    offered = _completed(vcfpath, "options", "--weeks-since")
    assert offered == ["--weeks-since-fracture"]


def test_values_of_a_choice_are_completed(vcfpath: Vcfpath) -> None:
    cause = SHIPPED.facts["cause"]
    assert cause.kind == "choice"
    expected = [value.replace("_", "-") for value in cause.values]
    assert _completed(vcfpath, "options", "--cause", "") == expected
    assert _completed(vcfpath, "options", "--cause", "ost") == ["osteoporosis"]


def test_members_of_a_set_are_completed(vcfpath: Vcfpath) -> None:
    offered = _completed(vcfpath, "options", "--tried", "")
    assert {"brace", "bone-health", "none"} <= set(offered)
    assert "none" not in _completed(vcfpath, "options", "--not-tried", "")


def test_works_are_completed(vcfpath: Vcfpath) -> None:
    assert _completed(vcfpath, "coverage", "") == [each.replace("_", "-") for each in SHIPPED.works]
    assert _completed(vcfpath, "coverage", "art") == ["article"]


def test_treatments_and_formats_of_show_are_completed(vcfpath: Vcfpath) -> None:
    assert _completed(vcfpath, "show", "--treatment", "bone") == ["bone-health"]
    assert _completed(vcfpath, "show", "--format", "m") == ["markdown", "mermaid"]


def test_topics_are_completed(vcfpath: Vcfpath) -> None:
    offered = _completed(vcfpath, "explain", "")
    assert offered == [*dict.fromkeys(each.id.replace("_", "-") for each in topics(SHIPPED))]
    assert "vertebroplasty" in _completed(vcfpath, "explain", "verteb")
    assert _completed(vcfpath, "explain", "red-fl") == ["red-flags"]


def test_of_a_check_its_options_are_completed_and_no_file_is_read(vcfpath: Vcfpath) -> None:
    assert _completed(vcfpath, "check", "--co") == ["--content"]
    assert _completed(vcfpath, "check", "--format", "t") == ["terminal"]
    assert _completed(vcfpath, "check", "") == []


def test_schemas_are_completed(vcfpath: Vcfpath) -> None:
    assert _completed(vcfpath, "schema", "") == [*NAMES]


def test_a_number_has_nothing_to_complete(vcfpath: Vcfpath) -> None:
    assert _completed(vcfpath, "options", "--age", "") == []


@pytest.mark.long
@pytest.mark.parametrize("words", [("options", "--"), ("explain", ""), ("options", "--cause", "")])
@pytest.mark.parametrize("name", [ANKLE, "/missing"])
def test_a_pathway_of_ones_own_is_never_read(
    words: tuple[str, ...], name: str, vcfpath: Vcfpath
) -> None:
    """A press of the tabulator key must not open files."""
    expected = _completed(vcfpath, *words)
    assert expected
    assert _completed(vcfpath, *words, VCFPATH_PATHWAY=name) == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    ran = process(env={"_VCFPATH_COMPLETE": f"source_{shell}"})
    assert (ran.status, ran.err) == (0, "")
    assert "_VCFPATH_COMPLETE=complete_" in ran.out


def test_a_process_completes_too() -> None:
    env = {"_VCFPATH_COMPLETE": "complete_bash", "COMP_WORDS": "vcfpath ex", "COMP_CWORD": "1"}
    assert process(env=env).answer == "explain\n"


def test_installing_it_touches_nothing_but_the_home_that_is_given(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    env = {"HOME": str(home), "SHELL": "/bin/bash"}
    script = '"$@"; exit $?'
    ran = process(
        "--install-completion",
        command=("bash", "--norc", "-c", script, "bash", *PROGRAM),
        env=env,
    )
    assert ran.status == 0
    assert sorted(os.listdir(home)) == [".bash_completions", ".bashrc"]
