"""Whoever names a pathway file is told where a command on the screen would be about another one."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, SHIPPED, TODAY
from vcfpath.engine.assess import assess
from vcfpath.model.pathway import Pathway
from vcfpath.patient.plain import patient_from
from vcfpath.view import options
from vcfpath.view.document import Block, Command, Document, Heading, Pair, Pairs, Paragraph
from vcfpath.view.elsewhere import reminded

NOTE = Paragraph(
    "Without --pathway my.yaml, a command shown here is about another pathway.", "quiet"
)


@pytest.mark.parametrize(
    "block",
    [
        Command("Next", "vcfpath explain rest"),
        Paragraph("All signs: vcfpath explain red-flags"),
        Pairs((Pair("Rest", "Lie down. More: vcfpath explain rest"),)),
    ],
)
def test_a_command_that_names_no_file_is_noted_wherever_it_stands(block: Block) -> None:
    document = Document((Heading("Title", 1), block))
    assert reminded(document, "my.yaml") == Document((*document.blocks, NOTE))


@pytest.mark.parametrize(
    "block",
    [
        Paragraph("Rest."),
        Command("Next", "vcfpath why rest --pathway my.yaml"),
        Command("For example", "vcfpath options --pathway old.yaml"),
        Command("And 3 more", "vcfpath check my.yaml --format json"),
        Command("What a code means", "vcfpath explain VP013"),
        Command("All codes", "vcfpath explain codes"),
    ],
)
def test_nothing_is_said_where_no_command_needs_it(block: Block) -> None:
    document = Document((block,))
    assert reminded(document, "my.yaml") == document


def test_a_name_of_one_letter_is_not_found_inside_of_words() -> None:
    document = Document((Command("Next", "vcfpath explain rest"),))
    assert reminded(document, "a").blocks[1:]


def test_a_name_with_spaces_is_written_as_a_shell_takes_it() -> None:
    (*_, note) = reminded(Document((Paragraph("See vcfpath options."),)), "my own.yaml").blocks
    assert "--pathway 'my own.yaml'" in str(note)


@pytest.mark.parametrize("pathway", [SHIPPED, ANKLE])
def test_the_screen_of_options_stays_what_it_is_and_gets_one_line_more(pathway: Pathway) -> None:
    document = options.compose(pathway, assess(pathway, patient_from(pathway, {}, TODAY), TODAY))
    assert reminded(document, "my.yaml").blocks == (*document.blocks, NOTE)
