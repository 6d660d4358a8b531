"""The laid-out files say the same as the written ones, and it is known where everything in them stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hostile.case import Source, pathway_sources, patient_sources
from hostile.layout import Layout, scalar
from vcfpath import load

SOURCES = [*pathway_sources(), *patient_sources()]
each_source = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)


@pytest.mark.parametrize("source", pathway_sources(), ids=lambda source: source.name)
def test_the_program_reads_the_same_from_both(source: Source, tmp_path: Path) -> None:
    written, laid_out = tmp_path / "written", tmp_path / "laid out"
    written.write_bytes(source.raw)
    laid_out.write_bytes(source.laid_out)
    once, twice = (load(file).model_copy(update={"sha256": ""}) for file in (written, laid_out))
    assert once == twice


@each_source
def test_every_value_stands_where_it_is_said_to(source: Source) -> None:
    text, lines = source.layout.text, source.layout.text.split("\n")
    assert len(source.layout.nodes) > 3
    for node in source.layout.nodes:
        assert text[node.key] == ("" if node.in_list else str(node.path[-1]))
        assert text[node.value] == ("" if node.is_group else scalar(node.data))
        assert text[: node.block.start].count("\n") == node.line - 1
        assert text[node.block].endswith("\n")
        assert text[node.block].startswith(lines[node.line - 1])
        assert node.block.start <= node.key.start <= node.block.stop


@each_source
def test_a_laid_out_file_is_ascii(source: Source) -> None:
    assert source.layout.text.isascii()


def test_an_entry_holds_all_that_is_under_it() -> None:
    layout = Layout({"a": {"b": [1, {"c": "x\ny"}]}, "d": None, "e": []})
    blocks = {node.path: layout.text[node.block] for node in layout.nodes}
    assert blocks["a",] == 'a:\n  b:\n    - 1\n    -\n      c: "x\\ny"\n'
    assert blocks["a", "b", 0] == "    - 1\n"
    assert blocks["d",] == "d: null\n"
    assert blocks["e",] == "e: []\n"
    assert json.loads(layout.text[layout.nodes[4].value]) == "x\ny"


def test_what_stands_in_the_same_group_or_names_it_is_known() -> None:
    layout = Layout({"age": {"n": 1, "of": {"x": 2}, "m": 3}, "n": 4, "r": ["age > 3", "of"]})
    by_path = {node.path: node for node in layout.nodes}
    assert layout.lines_beside(by_path["age", "m"]) == {2, 3, 5, 8}
    assert layout.lines_beside(by_path["age", "of", "x"]) == {4, 9}
    assert layout.lines_beside(by_path["n",]) == {1, 6, 7}
