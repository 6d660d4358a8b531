"""Effects, remarks and what treatments are like, in the contract's words.

Exact counts stand beside the rate made of them, so that nobody has to trust our rounding.
"""

from __future__ import annotations

from decimal import Decimal

from vcfpath.engine.frequency import People, Share, frequency, icons_for
from vcfpath.model.claim import Claim
from vcfpath.model.effect import AsPublished, Average, Effect
from vcfpath.model.treatment import Experience, Practical, Remark
from vcfpath.view.contract.spoken import Json, number


def effect(said: Effect, people: People) -> Json:
    """An effect; its rates are of so many ``people``."""
    return {
        "outcome": said.outcome,
        "found": said.found,
        "with": _share(said.with_, people),
        "without": _share(said.without, people),
        "average": None if said.average is None else _average(said.average),
        "no_usable_number": said.no_usable_number,
        "within": said.within,
        "population": said.population,
        "compared_with": said.compared_with,
        "certainty": said.certainty,
        "graded_by": said.graded_by,
        "where": said.where,
        "serious": said.serious,
        **_on_whose_word(said),
    }


def remark(said: Remark) -> Json:
    """A remark with its sources."""
    return {"says": said.says, **_on_whose_word(said)}


def lived(said: Experience) -> Json:
    """What it is like at one time, for one part of life."""
    return {
        "phase": said.phase,
        "part": said.part,
        "says": said.says,
        **_on_whose_word(said),
    }


def practical(said: Practical) -> Json:
    """Where, how long or what it costs."""
    return {
        "question": said.question,
        "country": said.country,
        "says": said.says,
        **_on_whose_word(said),
    }


def _share(share: Share | None, people: People) -> Json | None:
    if share is None:
        return None
    rate = frequency(share, people)
    counted = None if isinstance(share, AsPublished) else share
    return {
        "n": counted.n if counted else None,
        "of": counted.of if counted else None,
        "as_published": number(share.out_of_100) if isinstance(share, AsPublished) else None,
        "printed": _exact(counted.printed if counted else None),
        "misprint": counted.misprint if counted else None,
        "rate": rate.n,
        "bound": rate.bound,
        "icons": icons_for(share),
    }


def _average(average: Average) -> Json:
    return {
        "scale": average.scale,
        "better": average.better,
        "with": _exact(average.with_),
        "without": _exact(average.without),
        "difference": _exact(average.difference),
        "low": _exact(average.low),
        "high": _exact(average.high),
    }


def _exact(value: Decimal | None) -> int | float | None:
    return None if value is None else number(value)


def _on_whose_word(claim: Claim) -> Json:
    return {"sources": list(claim.sources), "status": claim.status}
