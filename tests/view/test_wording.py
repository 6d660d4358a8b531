"""The words that renderers add."""

from __future__ import annotations

import pytest

from vcfpath.view.document import Document, Heading, Mark, Paragraph, Row, Rows
from vcfpath.view.markdown import render as in_markdown
from vcfpath.view.plain import render as in_plain
from vcfpath.view.terminal import render as in_terminal
from vcfpath.view.wording import called, facts, introducing, says, sentence, verdict


@pytest.mark.parametrize(
    ("text", "call", "rest"),
    [
        ("Ring now.", "Important:", "Ring now."),
        ("First. Ring now.", "First.", "Ring now."),
        ("WARNING! Ring now.", "WARNING!", "Ring now."),
        ("First aid helps.", "Important:", "First aid helps."),
        ("Firstly: ring.", "Important:", "Firstly: ring."),
        ("Stop.", "Important:", "Stop."),
    ],
)
def test_an_alert_calls_once(text: str, call: str, rest: str) -> None:
    assert called(text) == (call, rest)
    page = Document((Paragraph(text, "alert"),))
    assert in_plain(page, 80) == f"{call} {rest}\n"
    assert in_markdown(page) == f"**{call}** {rest}\n"
    assert in_terminal(page, 80, colour=False, unicode=True) == f"! {text}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sources disagree", "Sources disagree."),
        ("fits!", "Fits!"),
        ("Why?", "Why?"),
        ("done.", "Done."),
        ("and so on…", "And so on…"),
        ("ßtrange", "ßtrange."),
        ("--relief is needed", "--relief is needed."),
        ("élan", "Élan."),
    ],
)
def test_sentence(text: str, said: str) -> None:
    assert sentence(text) == said


@pytest.mark.parametrize(
    ("label", "said"), [("Next", "Next:"), ("Next:", "Next:"), ("Why?", "Why?"), ("", "")]
)
def test_introducing(label: str, said: str) -> None:
    assert introducing(label) == said


def test_facts_leaves_out_the_empty() -> None:
    assert facts("open", "", "usual") == "open; usual"


@pytest.mark.parametrize("mark", Mark)
@pytest.mark.parametrize("heading", ["Open: none closed", "Depends", "closed", "Opening", ""])
def test_a_verdict_is_always_a_word(mark: Mark, heading: str) -> None:
    """In its row or at the start of its heading; never by its symbol alone."""
    page = Document((Heading(heading), Rows((Row(mark, "Brace", "", ""),))))
    word = verdict(mark)
    assert f"Brace: {word}." in in_plain(page, 80)
    assert f"**Brace**: {word}" in in_markdown(page)
    row = in_terminal(page, 80, colour=False, unicode=True).splitlines()[-1]
    assert row.split() == [mark.value, "Brace"] + ([] if says(heading, mark) else [word])
    assert says(heading, mark) == (heading.lower().split(":")[0] == word)
