"""Which keys a record may have, found by the path to it, whatever the validator put into that path."""

from __future__ import annotations

import pytest

from vcfpath.reading.fields import fields_at


@pytest.mark.parametrize(
    ("loc", "keys"),
    [
        (("facts", "x", "number", "as_date"), ["ask", "flag"]),
        (("positions", 0, "if_unknown"), ["as", "fact", "sources"]),
        (("glossary", "x"), ["also", "means", "name"]),
    ],
)
def test_keys_are_named_as_they_are_written_and_in_order(
    loc: tuple[str | int, ...], keys: list[str]
) -> None:
    assert fields_at(loc) == keys


def test_of_several_sorts_of_a_record_the_path_says_which_it_is() -> None:
    number, choice = (set(fields_at(("facts", "x", kind))) for kind in ("number", "choice"))
    assert "clock" in number - choice
    assert "values" in choice - number
    assert number | choice <= set(fields_at(("facts", "x")))


@pytest.mark.parametrize("step", ["Count", "function-after[check(), Count]", "tagged[a, Count]"])
def test_a_record_is_known_by_its_name_also_behind_its_check(step: str) -> None:
    with_ = ("treatments", "x", "benefits", 0, "with")
    assert set(fields_at((*with_, step))) >= {"n", "of"}
    assert "out_of_100" not in fields_at((*with_, step))
    assert "out_of_100" in fields_at(with_)


@pytest.mark.parametrize("step", ["Counted", "NoCount", "Count(1)", "number", 7])
def test_what_is_no_step_of_the_record_leads_nowhere(step: str | int) -> None:
    assert fields_at(("treatments", "x", "benefits", 0, "with", step)) == []


def test_only_the_pathway_itself_has_keys_that_are_added_to_it() -> None:
    assert {"id", "sources"} <= set(fields_at(("stages", 0)))
    assert not {"id", "sources", "sha256"} & set(fields_at(()))
