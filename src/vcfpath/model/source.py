"""Where a statement comes from, who paid for it, and when we last looked."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from vcfpath.model.base import Record, Text, fault

SourceKind = Literal["guideline", "payer", "panel", "trial", "review", "study", "patient_page"]
"""What a source is. Payers decide about money, not about medicine, and are labelled so."""
STUDIES: frozenset[SourceKind] = frozenset({"trial", "review", "study"})
"""What tells what was found, in those who were studied; it sets no limits for anybody else."""


def _https(url: str) -> str:
    host = url.removeprefix("https://").split("/")[0]
    if not url.startswith("https://") or not host.isascii() or "@" in host or "." not in host:
        raise fault("a link starts with https:// and a plain host name", "Write it in full.")
    if not url.isascii() or any(character in url for character in " <>\"'`\\"):
        raise fault(
            "a link has no spaces, quotes or letters outside ASCII",
            "Copy it from the address bar of your browser.",
        )
    return url


Link = Annotated[str, Field(max_length=400), AfterValidator(_https)]
"""An address that is safe to print in full."""


class Source(Record):
    """A citation. ``year``, ``country`` and ``funding`` are null where what we saw does not tell."""

    title: Text
    """What it is called."""
    by: Text
    """Who published it."""
    known_as: Text | None = None
    """What people call it, where that is neither its title nor the body behind it."""
    year: Annotated[int, Field(ge=1900, le=2100)] | None
    """When it was published."""
    country: Text | None
    """Where it holds: "England"."""
    kind: SourceKind
    seen: Literal["full_text", "abstract", "summary", "third_party"]
    """How much of it we saw ourselves; ``third_party``: only what others say it says."""
    funding: Text | None
    """Who paid."""
    url: Link | None = None
    doi: Annotated[str, Field(pattern=r"^10\.[0-9]{4,9}/[!-~]{1,120}$")] | None = None
    number: Text | None = None
    """What its publisher calls it by: "TA279"."""
    note: Text | None = None
    """What else is worth knowing of it."""
    checked_on: date
    """The day on which we last looked."""
    review_by: date
    """The day by which it has to be looked at again."""
