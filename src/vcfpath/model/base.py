"""What every record of a pathway file has in common: strict, frozen, no unknown keys, clean names.

Ids are also option names and Python-like names in criteria, so they are kept to plain ASCII words.
References to other parts of the file are checked while a record is read, against what the file
declares (`Declared`), so that a dangling name is a fault with a place like any other.
"""

from __future__ import annotations

from decimal import Decimal
from keyword import iskeyword
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

if TYPE_CHECKING:
    from collections.abc import Iterable

RESERVED_MEMBER = "none"
"""In a set, ``none`` means "all of them are known to be absent", so no member may be called that."""


class Record(BaseModel):
    """A part of a pathway file: immutable, strictly typed, unknown keys refused."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)

    def written(self, *fields: str, or_else: str | None) -> str | None:
        """Where to look: at the last of ``fields`` that was written, if only as nothing."""
        found = [name for name in fields if name in self.model_fields_set]
        return type(self).model_fields[found[-1]].alias or found[-1] if found else or_else


def fault(
    what: str,
    mend: str = "",
    offset: int | None = None,
    key: str | int | tuple[str | int, ...] | None = None,
) -> PydanticCustomError:
    """A fault inside a validator.

    Args:
        what: what is wrong, without a full stop.
        mend: what would be right, a full sentence.
        offset: how many characters into the text it stands, where that is known.
        key: of a record or list, which part of it to look at; several lead from part to part.
    """
    context = {"what": what, "mend": mend, "offset": offset, "key": key}
    return PydanticCustomError("vcfpath", "{what}. {mend}", context)


def _not_a_keyword(name: str) -> str:
    if iskeyword(name):
        raise fault(f"'{name}' is a word that rules use", "Choose another name.")
    return name


Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,40}$"),
    AfterValidator(_not_a_keyword),
]
"""A name for a fact, treatment, stage and so on: lower-case letters, digits and underscores."""

HyphenId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,40}$")]
"""A name for a source or a pathway: lower-case letters, digits and hyphens."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
"""Words for people: one paragraph, never empty."""

Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""Words that a rule is read aloud with. They are said again wherever a rule needs them."""


def _as_written(value: object) -> object:
    """A JSON number as the decimal it spells; text is none, though pydantic would take it."""
    if isinstance(value, str):
        raise PydanticKnownError("decimal_type")
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return Decimal(str(value)) if is_number else value


Exact = Annotated[Decimal, Field(allow_inf_nan=False, max_digits=15), BeforeValidator(_as_written)]
"""A number as it was written; never a binary fraction."""

Status = Literal["verified", "second_hand"]
"""Whether we saw the source's own text, or only what a third party says it says."""


def unique(names: Iterable[str | None], what: str) -> None:
    """Refuse a name that is given twice in one list; None is no name.

    Raises:
        PydanticCustomError: naming the first repeated one.
    """
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            raise fault(f"{what} '{name}' is given twice", "Remove one of them.", key=index)
        if name is not None:
            seen.add(name)
