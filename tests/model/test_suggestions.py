"""What was meant by a misspelt name is looked for only so often, and only among so many names."""

from __future__ import annotations

from tests.known import ANKLE, names, raw_of, raw_sources
from vcfpath.model.declared import Declared, Patience, declared_in

MEANT = "Did you mean 'torn'?"


def test_a_file_gets_a_suggestion_for_its_first_twenty_misspelt_names_and_no_more() -> None:
    declared = declared_in(raw_of(ANKLE), raw_sources(), Patience())
    found = [declared.nearest("tornn", ["torn"]) for _ in range(22)]
    assert found == [MEANT] * 20 + ["", ""]


def test_where_nothing_counts_suggestions_they_do_not_run_out() -> None:
    declared = Declared({}, {}, names().names)
    assert {declared.nearest("tornn", ["torn"]) for _ in range(22)} == {MEANT}


def test_suggestions_are_looked_for_among_a_thousand_names_in_all() -> None:
    patience = Patience()
    many = ["torn", *(f"n{number}" for number in range(998))]
    assert patience.nearest("tornn", many) == MEANT
    assert patience.nearest("tornn", ["torn", "other"]) == ""
    assert patience.nearest("tornn", ["torn"]) == MEANT
    assert patience.nearest("tornn", ["torn"]) == ""


def test_a_list_of_more_than_a_thousand_names_is_not_looked_through() -> None:
    many = ["torn", *(f"n{number}" for number in range(1000))]
    assert Patience().nearest("tornn", many) == ""
    assert Patience().nearest("tornn", many[:-1]) == MEANT
