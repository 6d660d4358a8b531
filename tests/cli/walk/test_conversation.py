"""Whatever is answered in whatever order, a walk comes to what ``options`` says of the same facts."""

from __future__ import annotations

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.known import SHIPPED, TODAY, with_scores_too
from vcfpath.cli.commands import person_command
from vcfpath.cli.flags import given_by
from vcfpath.cli.shared import declared
from vcfpath.cli.walk.conversation import Walked, converse
from vcfpath.cli.walk.talk import Talk
from vcfpath.engine.walk import Walk
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.spelling import options_of
from vcfpath.view.contract import options as contract
from vcfpath.view.document import Document

pytestmark = pytest.mark.measured

ANSWERS = ["0", "1", "2", "3", "1,2", "d", "w", "b", "5", "7..9", "40", "3w", "x", ""]
answers = st.lists(st.sampled_from(ANSWERS), max_size=60)


class Scripted:
    """Gives one answer after another, then skips to the end; remembers what it was shown."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = iter(lines)
        self.shown: list[Document] = []

    def ask(self, prompt: str) -> str:
        return next(self._lines, "s")


def _walked(pathway: Pathway, lines: list[str], start: Patient | None = None) -> Walked:
    script = Scripted(lines)
    talk = Talk(pathway, TODAY, False, script.ask, script.shown.append)
    return converse(talk, Walk(start or Patient()))


def _patient_of(pathway: Pathway, words: list[str]) -> Patient:
    """The patient that the words after ``vcfpath options`` describe, parsed as Typer would."""
    found: list[Patient] = []

    def take(values: object) -> None:
        assert isinstance(values, dict)
        given_now = given_by(pathway, values)
        built = build_patient(pathway, given_now, (), TODAY)
        found.append(built._replace(matters=tuple(values.get("matters") or ())))

    app = typer.Typer(rich_markup_mode=None)
    app.command()(declared(take, person_command("options").parameters(pathway)))
    ran = CliRunner().invoke(app, words)
    assert ran.exit_code == 0, ran.output
    return found[0]


@with_scores_too
@settings(max_examples=20)
@given(lines=answers)
def test_the_summary_is_what_options_says_with_the_same_facts(
    pathway: Pathway, lines: list[str]
) -> None:
    walked = _walked(pathway, lines)
    patient = walked.walk.patient()
    talk = Talk(pathway, TODAY, False, lambda prompt: "", lambda document: None)
    again = _patient_of(pathway, options_of(pathway, patient))
    assert contract.render(pathway, talk.assess(patient)) == contract.render(
        pathway, talk.assess(again)
    )


@with_scores_too
@settings(max_examples=20)
@given(data=st.data(), lines=answers)
def test_an_answer_that_is_taken_back_leaves_no_trace(
    pathway: Pathway, data: st.DataObject, lines: list[str]
) -> None:
    at = data.draw(st.integers(0, len(lines)))
    there = _walked(pathway, lines[:at])
    doubt = _walked(pathway, [*lines[:at], "d", "b"])
    assert doubt.walk == there.walk


@settings(max_examples=20)
@given(lines=answers)
def test_what_matters_most_changes_nothing_but_itself(lines: list[str]) -> None:
    plain = _walked(SHIPPED, lines).walk
    named = _walked(SHIPPED, lines, Patient(matters=tuple(SHIPPED.matters))).walk
    assert named.replies == plain.replies


def test_every_way_out_is_one_at_every_question() -> None:
    for word in ("q", "Quit", " QUIT "):
        assert _walked(SHIPPED, ["0", word]).end == "quit"
    for word in ("s", "Skip", "skip to  the end"):
        assert _walked(SHIPPED, ["0", word]).end == "done"
    for word in ("d", "don't know", "don\u2019t know"):
        assert _walked(SHIPPED, ["0", word, "q"]).walk.replies[-1].state is None
