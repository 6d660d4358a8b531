"""Pathway files: which pathway is read, what it must be, and everything that is wrong at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import vcfpath
from tests.reading.conftest import SMALL
from vcfpath.errors import CannotOpenError, ContentError, UsageError
from vcfpath.model.fact import NumberFact
from vcfpath.reading import load, pathway_file, shipped, strict_yaml
from vcfpath.reading.validation import validated

Write = Callable[[str | bytes], str]
TEXT = SMALL.read_text()


def refusals(name: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(name)
    return [str(fault).removeprefix(f"{name}:") for fault in caught.value.faults]


def two_pathways() -> str:
    head, body = TEXT.split("  ankle:\n")
    return f"{head}  ankle:\n{body}  wrist:\n{body.replace('Ankle sprain', 'Wrist sprain')}"


def test_a_pathway_is_read_with_its_id_sources_and_the_hash_of_its_file() -> None:
    pathway = load(SMALL)
    assert pathway.id == "ankle"
    assert list(pathway.sources) == ["a-guideline", "a-trial"]
    assert pathway.sha256 == hashlib.sha256(SMALL.read_bytes()).hexdigest()
    assert pathway == load(str(SMALL)) == vcfpath.load(SMALL)


@pytest.mark.parametrize(
    "number", ["50.1", "52.123456789012", "123456789012.345", "99999999999999.9", "57"]
)
def test_numbers_stay_exactly_as_written(written: Write, number: str) -> None:
    pathway = load(written(TEXT.replace("most: 52.5", f"most: {number}")))
    fact = pathway.facts["weeks_since_sprain"]
    assert isinstance(fact, NumberFact)
    assert fact.most == Decimal(number)


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_line_ends_and_byte_order_mark_do_not_matter(written: Write, ends: bytes) -> None:
    changed = load(written(b"\xef\xbb\xbf" + SMALL.read_bytes().replace(b"\n", ends)))
    assert changed.model_copy(update={"sha256": load(SMALL).sha256}) == load(SMALL)


def test_a_pathway_file_may_be_json(written: Write) -> None:
    data = json.dumps(strict_yaml.read(TEXT, "f").data, default=float, indent=2)
    assert load(written(data)).name == "Ankle sprain"


def test_one_of_several_pathways_is_picked_by_its_id(written: Write) -> None:
    name = written(two_pathways())
    assert load(f"{name}#ankle").id == "ankle"
    assert load(Path(f"{name}#wrist")).name == "Wrist sprain"


def test_several_pathways_and_no_id_are_answered_with_a_list(written: Write) -> None:
    name = written(two_pathways())
    with pytest.raises(UsageError) as caught:
        load(name)
    what = "this file has several pathways: ankle, wrist"
    assert str(caught.value) == f"{name}: {what}. Write which one, like {name}#ankle."


def test_an_id_the_file_does_not_have_is_answered_with_those_it_has(written: Write) -> None:
    name = written(two_pathways())
    with pytest.raises(UsageError) as caught:
        load(f"{name}#ankel")
    said = f"{name}: this file has no pathway 'ankel'. Did you mean 'ankle'?"
    assert str(caught.value) == said
    with pytest.raises(UsageError, match="has no pathway ''"):
        load(f"{name}#")


def test_a_file_may_have_a_hash_sign_in_its_name(tmp_path: Path) -> None:
    file = tmp_path / "no#1.yaml"
    file.write_text(TEXT)
    assert load(file).id == load(f"{file}#ankle").id == "ankle"


def test_the_file_of_a_pathway_is_what_stands_before_its_id(tmp_path: Path) -> None:
    (tmp_path / "no#1").touch()
    assert pathway_file.file_of("it.yaml#ankle") == pathway_file.file_of("it.yaml") == "it.yaml"
    assert pathway_file.file_of(f"{tmp_path}/no#1") == f"{tmp_path}/no#1"
    for name in (None, "", "#ankle"):
        assert pathway_file.file_of(name) == str(shipped())


def test_a_missing_file_is_said_without_its_id(tmp_path: Path) -> None:
    with pytest.raises(CannotOpenError, match="missing: cannot be read: there is no such file"):
        load(f"{tmp_path}/missing#ankle")


def test_every_pathway_of_a_file_is_checked_whichever_is_asked_for(written: Write) -> None:
    text = two_pathways()
    at = text.index("  wrist:")
    name = written(text[:at] + text[at:].replace("unit: years", "unit: 5"))
    line = text[:at].count("\n") + text[at:].split("unit: years")[0].count("\n") + 1
    with pytest.raises(ContentError) as caught:
        load(f"{name}#ankle")
    said = f"{name}:{line}:15: text belongs here, not a number. Put quotes round it."
    assert caught.value.lines() == [said]


def test_a_fault_of_the_sources_is_said_once_however_many_pathways_use_them(
    written: Write,
) -> None:
    name = written(two_pathways().replace("year: 2020", "year: 1.5"))
    assert len(refusals(name)) == 1


def test_what_is_asked_for_with_nothing_is_what_the_package_comes_with(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "src" / "vcfpath"
    monkeypatch.setattr(pathway_file, "_PACKAGE", package)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "pathways.yaml").write_text(TEXT)
    assert shipped() == tmp_path / "data" / "pathways.yaml"
    assert load().id == load(None).id == load("#ankle").id == "ankle"
    (package / "data").mkdir(parents=True)
    (package / "data" / "pathways.yaml").write_text(TEXT.replace("  ankle:", "  foot:"))
    assert shipped() == package / "data" / "pathways.yaml"
    assert load().id == "foot"


def test_the_shipped_pathway_can_be_read() -> None:
    assert load().treatments


def test_faults_of_writing_and_of_content_are_said_together_in_order_of_place(
    written: Write,
) -> None:
    changes = {
        "year: 2020": "year: MMXX",
        "made_by: The tests": "made_by: yes",
        "decision: Tape or rest?": "decison: Tape or rest?",
        "least: 0": "least: 010",
        "when: fresh\n            weight": "when: fresk\n            weight",
        "stance: for": "stance: fore",
    }
    text = TEXT
    for old, new in changes.items():
        text = text.replace(old, new, 1)
    said = refusals(written(text))
    assert [each.split(": ", 1)[1] for each in said] == [
        "a number belongs here, not 'MMXX'. Write a number.",
        "'yes' means different things to different programs. Write true; put quotes round it if it "
        "is text.",
        "unknown key 'decison'. Did you mean 'decision'?",
        "the number 010 starts with a zero. Write 10, or put quotes round it.",
        "there is no fact or definition 'fresk'. Did you mean 'fresh'?",
        "'fore' is not allowed here. Did you mean 'for'?",
    ]
    places = [tuple(map(int, each.split(":")[:2])) for each in said]
    assert places == sorted(places)


def test_a_misspelt_key_is_not_also_called_missing_but_another_one_is(written: Write) -> None:
    text = TEXT.replace(
        "        label: age\n        kind: number\n", "        lable: age\n        kind: number\n"
    )
    assert [each.split(": ", 1)[1] for each in refusals(written(text))] == [
        "unknown key 'lable'. Did you mean 'label'?"
    ]
    text = text.replace("        ask: How old are you?\n", "")
    assert [each.split(": ", 1)[1] for each in refusals(written(text))] == [
        "'ask' is missing. Add it.",
        "unknown key 'lable'. Did you mean 'label'?",
    ]


def test_a_dangling_source_does_not_also_make_its_list_too_short(written: Write) -> None:
    text = TEXT.replace("sources: [a-trial]", "sources: [a-tril]", 1)
    said = [each.split(": ", 1)[1] for each in refusals(written(text))]
    assert said == ["there is no source 'a-tril'. Did you mean 'a-trial'?"]


def test_nothing_of_pydantic_is_ever_shown(written: Write) -> None:
    text = TEXT.replace("least: 0", "least: {a: [1, 2, 'secret']}")
    said = " ".join(refusals(written(text)))
    assert "pydantic" not in said
    assert "secret" not in said
    assert "a number belongs here, not a mapping. Write a number." in said


def test_control_characters_of_a_file_name_are_never_shown_raw(tmp_path: Path) -> None:
    file = tmp_path / "\x1b]0;evil\x07.yaml"
    file.write_text("a: 1\n")
    with pytest.raises(ContentError) as caught:
        load(file)
    assert r"\x1b]0;evil\x07.yaml:1:1: this is not a pathway file" in str(caught.value)


def test_looking_for_the_nearest_name_ends_after_as_many_faults_as_are_shown(
    written: Write,
) -> None:
    misspelt = ", ".join(f"a-guidelin{number}" for number in range(3000))
    said = refusals(written(TEXT.replace("[a-guideline]", f"[{misspelt}]", 1)))
    assert len(said) == 1000
    assert sum("Did you mean 'a-guideline'?" in each for each in said) == 20


def test_among_very_many_names_the_nearest_is_not_looked_for(written: Write) -> None:
    words = "".join(f"      word{number}: {{name: x, means: x}}\n" for number in range(1100))
    text = f"{TEXT}{words}".replace(
        "about: [tape]\n        verdict", "about: [tap]\n        verdict"
    )
    said = [each.split(": ", 1)[1] for each in refusals(written(text))]
    assert said == ["nothing here is called 'tap'."]


LENGTHS = range(1, TEXT.index("    treatments:\n"), 61)


@pytest.mark.parametrize("length", LENGTHS)
def test_a_file_cut_short_before_its_treatments_is_refused(written: Write, length: int) -> None:
    with pytest.raises(ContentError):
        load(written(TEXT[:length]))


def test_a_pathway_without_fault_gives_no_complaints() -> None:
    data: Any = strict_yaml.read(TEXT, "f").data
    pathway, complaints = validated("ankle", data["pathways"]["ankle"], data["sources"], "")
    assert pathway is not None
    assert complaints == []


@pytest.mark.parametrize(
    ("path", "text", "column"),
    [
        (("treatments", "tape"), "      tape:\n", 7),
        (("facts", "age"), "      age:\n", 7),
        (("facts", "nothing"), "    facts:\n", 5),
        (("sources", "a-trial"), "  a-trial:\n", 3),
        (("sources",), "sources:\n", 1),
    ],
)
def test_where_a_part_of_it_stands_can_be_asked_afterwards(
    path: tuple[str, ...], text: str, column: int
) -> None:
    _, place_of = pathway_file.load_with_places(SMALL)
    line = TEXT[: TEXT.index(text)].count("\n") + 1
    assert place_of(path) == (str(SMALL), line, column)


def test_the_others_of_its_file_can_be_had_with_it(written: Write) -> None:
    pathway, _, others = pathway_file.load_beside_others(f"{written(two_pathways())}#wrist")
    assert pathway.id == "wrist"
    assert [each.id for each in others] == ["ankle"]


def test_a_file_in_other_letters_is_refused_by_its_name(tmp_path: Path) -> None:
    (file := tmp_path / "it.yaml").write_bytes(b"format: 1\nname: caf\xe9\n")
    with pytest.raises(ContentError) as caught:
        load(f"{file}#ankle")
    (said,) = caught.value.lines()
    assert said.startswith(f"{file}:2:10: ")
