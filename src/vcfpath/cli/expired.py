"""A pathway more than five years past its review: what is shown ends with a refusal."""

from __future__ import annotations

from datetime import date

from vcfpath.engine.assess import staleness
from vcfpath.errors import ContentError, Fault, Place
from vcfpath.model.pathway import Pathway


def refuse_expired(pathway: Pathway, as_of: date, *, even_if_stale: bool) -> None:
    """Do nothing while the pathway is of use, or is wanted all the same.

    Raises:
        ContentError: when it has expired.
    """
    if staleness(pathway, as_of) == "expired" and not even_if_stale:
        what = f"it was due for review by {pathway.review_by}, more than five years ago"
        mend = "Look for a newer one, or add --even-if-stale."
        raise ContentError([Fault(Place(f"pathway {pathway.id}"), what, mend)])
