"""What happens if one waits: each figure with its own people and time, none of our making."""

from __future__ import annotations

import pytest

from tests.cli.program import Vcfpath
from tests.known import ANKLE, SHIPPED, TODAY, raw_of, validated
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Document, Items
from vcfpath.view.explain.compose import compose_topic
from vcfpath.view.explain.topics import topics
from vcfpath.view.texts import texts_of


def _page(pathway: Pathway = ANKLE) -> Document:
    return compose_topic(pathway, "waiting", TODAY)


@pytest.mark.parametrize("name", ["waiting", "as-now", "as_now", "To carry on as now", "WAITING"])
def test_it_is_found_by_any_of_its_names(name: str, vcfpath: Vcfpath) -> None:
    assert vcfpath.explain(*name.split()).answer == vcfpath.explain("waiting").answer
    assert "As now: waiting" in vcfpath.explain("--list").answer


def test_it_is_told_with_its_people_and_what_it_is_like() -> None:
    texts = texts_of(_page())
    assert texts[0] == "To carry on as now: what happens if you wait"
    assert "Nothing new is begun. [example-book]" in texts
    assert "In short: most ankles heal." in texts
    assert "Walks freely: 33 of 100 (20 of 60)." in texts
    assert "When: 6 weeks. People: Adults without a boot. [example-trial]" in texts
    assert "While it lasts, for daily life: Stairs are slow. [example-book]" in texts
    assert "vcfpath compare boot" in texts
    assert any(text.startswith("example-trial: An invented trial") for text in texts)
    assert not any("compare with" in text for text in texts)


def test_every_figure_has_a_picture_and_its_own_people() -> None:
    assert SHIPPED.as_now
    lists = [block for block in _page(SHIPPED).blocks if isinstance(block, Items)]
    for effect, item in zip(SHIPPED.as_now.course, lists[0].items, strict=True):
        if effect.with_ is not None:
            assert item.of_100 is not None
            said = " ".join(entry.text for entry in item.entries)
            assert f"When: {effect.within}. People:" in said


def test_where_no_source_tells_it_says_so() -> None:
    raw = raw_of(ANKLE)
    del raw["as_now"]["course"], raw["as_now"]["experience"]
    texts = texts_of(_page(validated(raw)))
    assert "No source we saw tells how it goes." in texts
    assert "What it is like" not in texts


def test_a_pathway_that_does_not_tell_of_it_has_no_such_topic() -> None:
    raw = raw_of(ANKLE)
    del raw["as_now"]
    assert "as now" not in {each.sort for each in topics(validated(raw))}
