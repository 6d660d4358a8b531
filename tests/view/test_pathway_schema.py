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
from tests.test_bad_files import BAD
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

NOT_SEEN = """
    average_outside_its_range average_range_of_no_difference average_range_with_one_end
    average_with_neither_value average_with_the_wrong_sign average_without_and_no_with
    can_change_but_not_which_way_of_a_choice can_change_but_not_which_way_of_a_number
    can_change_but_not_which_way_of_a_yes_or_no which_way_is_worse_left_at_nothing
    count_whose_printed_share_is_wrong_in_its_last_place count_whose_printed_share_it_contradicts
    misprint_of_nothing_printed misprint_where_nothing_is_misprinted
    effect_compared_but_not_what_was_found effect_graded_but_not_how_sure
    effect_with_an_average_for_nobody effect_with_counts_and_an_average effect_with_too_many
    effect_without_and_no_with experience_of_no_source least_above_most
    id_given_to_a_fact_and_a_matter id_given_to_a_stage_and_a_position
    id_given_to_a_treatment_and_a_definition id_that_is_a_keyword
    matter_about_a_treatment_there_is_not link_without_https circle
    rule_in_quotes rule_over_two_lines rule_with_an_unknown_fact_in_quotes unknown_fact_in_a_rule
    second_hand_condition_without_its_mark second_hand_experience_without_its_mark
    second_hand_position_without_its_mark source_cited_twice stage_given_twice unknown_source
    unknown_stage work_item_covered_twice_by_one work_item_in_the_background_and_not_used
    work_item_in_two_works work_item_there_is_not work_of_a_source_there_is_not
    worse_value_given_twice worse_value_there_is_not
"""
"""What lies between the parts of a file, or in the meaning of a value: no schema can see it."""

ANOTHER_YAML = """
    anchor alias tag directive exponent hexadecimal octal infinite leading_zero not_a_number
    number_with_underscores too_many_digits value_missing_in_braces direction_character
    escaped_control_character escaped_direction_character escaped_half_character
    invisible_character
"""
"""What other readers of YAML let pass: a schema never sees how a value was written."""


def _read(file: Path) -> object:
    """A file as an editor reads it, with days as they are written."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(file), default=str))


def _passed(file: Path) -> bool:
    """Whether an editor has nothing to say about a file."""
    try:
        return VALIDATOR.is_valid(_read(file))
    except (YAMLError, ValueError, TypeError):  # for a day that no month has; for a list as a key
        return False


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


def test_most_bad_files_are_refused_before_they_are_read() -> None:
    passed = {file.stem for file in BAD if _passed(file)}
    assert passed <= {*NOT_SEEN.split(), *ANOTHER_YAML.split()}
    assert passed >= {*NOT_SEEN.split()}


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
    assert said_of_keys(RECORDS["Indication"])["when"].startswith("A rule over the facts declared here")
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


@pytest.mark.parametrize("path", [*_mappings(FILLED)], ids=lambda path: ".".join(map(str, path)))
def test_a_key_that_the_program_does_not_know_it_refuses(path: tuple[str | int, ...]) -> None:
    """Everywhere in a file in which every text is given."""
    changed = deepcopy(FILLED)
    record: Any = changed
    for step in path:
        record = record[step]
    record["No-Key"] = "x"
    assert VALIDATOR.is_valid(FILLED)
    assert not VALIDATOR.is_valid(changed)
    if path[:1] == ("pathways",) and len(path) > 1:
        assert "No-Key" not in fields_at(path[2:])
