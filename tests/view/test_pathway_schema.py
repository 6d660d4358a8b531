"""The JSON Schema of a pathway file knows every key that the program knows, and no other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from tests.cli.program import process
from tests.free_text import file_of_marks
from tests.known import ANKLE_FILE
from vcfpath.model.base import Record
from vcfpath.model.pathway import Pathway
from vcfpath.reading import shipped
from vcfpath.reading.envelope import FORMAT
from vcfpath.reading.fields import WRITTEN_BY_LOAD, fields_at
from vcfpath.view.pathway_schema.compose import PathwayFile
from vcfpath.view.pathway_schema.said import said_of, said_of_keys
from vcfpath.view.schemas import schema_text

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json.loads(schema_text("pathway"))
VALIDATOR = Draft202012Validator(SCHEMA)
ACCEPTED = [shipped(), ANKLE_FILE, *sorted(ROOT.glob("examples/*/pathway.yaml"))]
Json = dict[str, Any]

SEEN = """
    another_format cut_after_a_record date_of_another_country day_of_two_readings
    effect_as_text effect_with_a_misspelt_count empty_list empty_pathways empty_text
    experience_in_no_phase foreign_list foreign_text foreign_yaml format_as_text
    fraction_for_whole_number id_written_in_the_pathway key_that_is_a_number kind_in_capitals
    list_for_mapping list_for_text long_text mapping_for_text matter_that_nothing_bears_on
    matter_without_a_source matter_without_bearings missing_key missing_key_in_a_list
    missing_keys missing_kind misspelt_format misspelt_kind no_sources nothing_for_text
    number_for_date number_for_text number_in_full_width_digits number_in_words
    number_with_a_comma number_with_a_long_minus number_with_a_thousands_comma only_comments
    pathway_as_text pathways_as_list question_mark_in_brackets quoted_number
    rule_that_is_a_number score_as_text score_group_without_a_name score_of_no_source
    score_that_counts_unknown_some_other_way score_with_a_misspelt_key
    score_with_points_in_words score_without_bands score_without_groups score_with_too_many_points sequence_of_zero
    sexagesimal source_without_funding source_without_the_day_it_was_checked
    source_without_the_day_of_its_review sources_as_text sources_written_in_the_pathway
    text_for_list text_for_number text_for_record text_for_truth text_for_whole_number too_big
    too_deep too_long_key too_long_text_for_any_file too_small truth_for_text unknown_key
    unknown_top_level_key work_without_items worse_of_a_number_that_is_no_way wrong_choice
    wrong_choice_of_many wrong_doi wrong_fact_id wrong_flag wrong_kind wrong_pathway_id
    wrong_sequence wrong_source_id yes_instead_of_true
"""
"""The bad files that are refused as soon as they are written, because of their form."""

NO_YAML = """
    alias at_sign_at_the_start block_header bracket_never_closed comma_missing
    control_character cut_in_a_quoted_text cut_in_brackets impossible_date
    indent_that_fits_nothing key_given_twice key_that_is_a_list list_on_the_line_of_its_key
    merge_conflict merge_key no_break_space_indent not_key_and_value quoted_text_never_closed
    rule_that_starts_with_a_quote second_document star_at_the_start tab_before_comment
    tab_indent tag_of_unknown_sort text_after_a_list text_after_the_end
    text_goes_on_after_quotes two_colons unknown_escape
"""
"""Those that no reader of YAML takes, or that this one does not."""

NEVER_SEEN = """
    unknown_fact_in_a_rule unknown_source count_whose_printed_share_it_contradicts octal anchor
    id_given_to_a_fact_and_a_matter circle
"""
"""Some that no schema can see: what lies between parts, in a rule, in a sum, or in how it is written."""


def _read(file: Path) -> object:
    """A file as an editor reads it, with days as they are written."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(file), default=str))


def _passed(name: str) -> bool:
    """Whether an editor has nothing to say about a bad file."""
    return VALIDATOR.is_valid(_read(ROOT / "tests" / "bad" / f"{name}.yaml"))


def test_it_is_a_schema_that_the_program_prints() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["format"]["const"] == FORMAT
    assert process("schema", "pathway").answer == schema_text("pathway")


def test_the_shipped_file_points_to_it_and_what_lies_there_is_fresh() -> None:
    """Otherwise: vcfpath schema pathway > data/pathways.schema.json."""
    first_line = shipped().read_text("utf-8").split("\n", 1)[0]
    pointer, name = first_line.split("=")
    assert pointer == "# yaml-language-server: $schema"
    assert shipped().with_name(name).read_text("utf-8") == schema_text("pathway")


@pytest.mark.parametrize("file", ACCEPTED, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_what_the_program_reads_it_accepts(file: Path) -> None:
    assert [
        f"{each.json_path}: {each.message}" for each in VALIDATOR.iter_errors(_read(file))
    ] == []


def test_most_bad_files_of_a_wrong_form_are_refused_before_they_are_read() -> None:
    """A list that grows, and does not shrink unseen."""
    assert [name for name in SEEN.split() if _passed(name)] == []
    assert all(map(_passed, NEVER_SEEN.split()))


@pytest.mark.parametrize("name", NO_YAML.split())
def test_others_are_no_yaml_to_an_editor_either(name: str) -> None:
    with pytest.raises((YAMLError, ValueError, TypeError)):
        _read(ROOT / "tests" / "bad" / f"{name}.yaml")


def test_half_of_all_bad_files_are_seen() -> None:
    assert len(SEEN.split()) + len(NO_YAML.split()) > 100


def _records(kind: type[Record], seen: dict[str, type[Record]]) -> dict[str, type[Record]]:
    """Every record that a record may hold, by its name."""
    seen[kind.__name__] = kind
    for found in _classes_in([field.annotation for field in kind.model_fields.values()]):
        if found.__name__ not in seen:
            _records(found, seen)
    return seen


def _classes_in(kinds: list[Any]) -> Iterator[type[Record]]:
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Record):
            yield kind
        yield from _classes_in(list(getattr(kind, "__args__", ())))


PathwayFile.model_rebuild()
RECORDS = _records(PathwayFile, {})
each_record = pytest.mark.parametrize("name", RECORDS)


def _of(name: str) -> Json:
    whole: Json = SCHEMA if name == PathwayFile.__name__ else SCHEMA["$defs"][name]
    return whole


def test_every_record_is_in_it() -> None:
    assert {*RECORDS} == {*SCHEMA["$defs"], PathwayFile.__name__}


@each_record
def test_it_has_the_keys_of_a_record_and_no_other(name: str) -> None:
    fields = RECORDS[name].model_fields
    unwritten = WRITTEN_BY_LOAD if name == Pathway.__name__ else frozenset[str]()
    keys = {field.alias or each: field for each, field in fields.items() if each not in unwritten}
    assert _of(name)["properties"].keys() == keys.keys()
    assert {*_of(name)["required"]} == {key for key in keys if keys[key].is_required()}
    assert _of(name)["additionalProperties"] is False


def _objects(told: object) -> Iterator[Json]:
    """Every object in it, itself first."""
    if isinstance(told, dict):
        yield told
    parts = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    for each in parts:
        yield from _objects(each)


def test_it_is_written_in_json_schemas_own_words() -> None:
    words = {
        *Draft202012Validator.VALIDATORS,
        "title",
        "description",
        "default",
        "$schema",
        "$defs",
    }
    typed = [each for each in _objects(SCHEMA) if isinstance(each.get("type"), str)]
    assert {word for each in typed for word in each} <= words
    score = _of("Score")["properties"]
    assert (score["start"]["default"], score["start"]["minimum"]) == (0, -1_000_000)


def test_every_value_has_a_form() -> None:
    told = json.dumps(SCHEMA)
    assert ": {}" not in told
    assert 'anyOf": [{}' not in told


@each_record
def test_it_says_what_a_record_is(name: str) -> None:
    assert _of(name)["description"] == said_of(RECORDS[name])
    assert not set("\n").intersection(_of(name)["description"].replace("\n\n", ""))


def test_it_says_what_a_key_is_in_its_own_words_or_in_those_of_its_kind() -> None:
    said = said_of_keys(RECORDS["Effect"])
    assert said["certainty"] == "How sure the source is."
    assert said["sources"] == "One or more sources, each once."
    assert said_of_keys(RECORDS["Average"])["with"].startswith("A number as it was written")
    assert said_of_keys(RECORDS["Indication"])["when"].startswith(
        "A rule over the facts declared here"
    )
    assert said_of_keys(RECORDS["ConstraintLine"])["when"].endswith("of the same unit.")
    assert (
        said_of_keys(RECORDS["ChoiceFact"])["ask"] == "The question, as one would ask the person."
    )


def _mappings(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict):
        yield path
    parts = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for step, part in parts:
        yield from _mappings(part, (*path, step))


FILLED: Json = json.loads(file_of_marks())


def test_a_file_in_which_every_text_is_given_is_accepted() -> None:
    VALIDATOR.validate(FILLED)


@pytest.mark.parametrize("path", [*_mappings(FILLED)], ids=lambda path: ".".join(map(str, path)))
def test_a_key_that_the_program_does_not_know_it_refuses(path: tuple[str | int, ...]) -> None:
    """Everywhere in a file in which every text is given."""
    changed = deepcopy(FILLED)
    record: Any = changed
    for step in path:
        record = record[step]
    record["No-Key"] = "x"
    assert not VALIDATOR.is_valid(changed)
    if path[:1] == ("pathways",) and len(path) > 1:
        assert "No-Key" not in fields_at(path[2:])
