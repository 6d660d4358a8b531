"""The JSON Schema of a pathway file, made from the records that read it, so that it cannot differ.

It knows every key, and the form of every value. Whether a name is declared, a rule can be read or a
count is right is found out when the file is read.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

from pydantic import Field
from pydantic.json_schema import GenerateJsonSchema

from vcfpath.model.base import HyphenId, Record
from vcfpath.model.grammar import MOST_CHARACTERS
from vcfpath.model.pathway import Pathway
from vcfpath.model.source import Source
from vcfpath.reading.envelope import MOST_PATHWAYS
from vcfpath.reading.fields import WRITTEN_BY_LOAD
from vcfpath.view.pathway_schema.said import said_of, said_of_keys

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

TITLE = "A pathway file of vcfpath"
_BOUNDS = {"ge": "minimum", "le": "maximum"}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


class PathwayFile(Record):
    """Sources, and pathways that rest on them. Explained as a whole: vcfpath new NAME."""

    format: Literal[1]
    """The version of the file format."""
    sources: Annotated[dict[HyphenId, Source], Field(min_length=1)]
    """Every source that is cited here, by its id."""
    pathways: Annotated[dict[HyphenId, Pathway], Field(min_length=1, max_length=MOST_PATHWAYS)]
    """One pathway or more, by their ids."""


class _AsWritten(GenerateJsonSchema):
    """How values are written in a file: rules as text, numbers as numbers, nothing but known keys."""

    schema_dialect = DRAFT

    def any_schema(self, schema: core_schema.AnySchema) -> JsonSchemaValue:
        """A rule: it is the one thing whose inside pydantic does not know."""
        return {"type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Words for people are not only spaces."""
        worded = {"pattern": r"\S"} if schema.get("strip_whitespace") else {}
        return super().str_schema(schema) | worded

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """A number is never text."""
        return {"type": "number"}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """A day. Formats are not looked at by all validators, and some would say the same twice."""
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Entries by name; a name of another form is refused, not passed over."""
        told = {
            "type": "object",
            "propertyNames": self.generate_inner(schema["keys_schema"]),
            "additionalProperties": self.generate_inner(schema["values_schema"]),
            "minProperties": schema.get("min_length"),
            "maxProperties": schema.get("max_length"),
        }
        return {key: value for key, value in told.items() if value is not None}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """One of several records; each says its own ``kind``, so nothing else has to."""
        return {"oneOf": super().tagged_union_schema(schema)["oneOf"]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What is so where nothing is written; that it is nothing goes without saying."""
        told = super().default_schema(schema)
        return {k: v for k, v in told.items() if k != "default" or v not in (None, [], {})}

    def encode_default(self, dft: object) -> object:
        """A number that stands where nothing is written is a number."""
        return json.loads(str(dft)) if isinstance(dft, Decimal) else super().encode_default(dft)

    def field_title_should_be_set(self, schema: object) -> bool:
        """A key is its own title."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record with what it and each of its keys is, without what is never written."""
        record = cast("type[Record]", schema["cls"])
        told = super().model_schema(schema)
        keys: dict[str, JsonSchemaValue] = told["properties"]
        for key, text in said_of_keys(record).items():
            keys[key]["description"] = text
        unwritten = WRITTEN_BY_LOAD if record is Pathway else frozenset()
        told["properties"] = {key: value for key, value in keys.items() if key not in unwritten}
        told["required"] = [key for key in told.get("required", ()) if key not in unwritten]
        return told | {"title": record.__name__, "description": said_of(record)}


def pathway_schema() -> str:
    """The schema as JSON text ending in a newline."""
    told = _bounded(PathwayFile.model_json_schema(schema_generator=_AsWritten))
    return json.dumps({"$schema": DRAFT, **told, "title": TITLE}, indent=2) + "\n"


def _bounded(told: Any) -> Any:  # noqa: ANN401  (it is JSON)
    """The same with the bounds of numbers in JSON Schema's words, where pydantic leaves them in its own."""
    if isinstance(told, list):
        return [_bounded(each) for each in told]
    if not isinstance(told, dict):
        return told
    kept = {key: value for key, value in told.items() if key != "decimal_places"}
    return {_BOUNDS.get(key, key): _bounded(value) for key, value in kept.items()}
