"""Where a pathway directs or judges, and where a number in words misleads.

What a source holds, it may be said to recommend. So words that judge are looked for only where the
pathway speaks for itself, and words that speak straight to the reader everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vcfpath.engine.frequency import EVERY_PEOPLE
from vcfpath.model.pathway import Pathway
from vcfpath.proof.content import english
from vcfpath.proof.content.spoken import Spoken, room
from vcfpath.proof.finding import Finding, Loc

REPORTING_ROOMS = frozenset(["positions", "statements", "disagreements", "works"])
REPORTING_FIELDS = frozenset(["because", "certainty", "graded_by", "where"])
"""Where it says what others hold."""
YEARS = range(1900, 2101)

DIRECTS = "Say what is so, and who found it; leave what to do to the reader and their care team."
ONE_IN = "Say how many of 100, of 1,000 or of 10,000: the larger number then means more."
RELATIVE = "Say how many of how many it is with it, and without it."
ONE_NUMBER = "Give all such numbers of the same 100, 1,000 or 10,000 people."


def leaning(texts: Iterable[Spoken]) -> Iterator[Finding]:
    """Each phrase that directs or judges."""
    for each in texts:
        phrases = english.DIRECTING.findall(each.text)
        if not _reports(each):
            phrases += english.JUDGING.findall(english.DIRECTING.sub(" ", each.text))
        for phrase in dict.fromkeys(phrases):
            yield Finding("VP109", each.loc, f"'{phrase}' directs or judges", DIRECTS)


def _reports(each: Spoken) -> bool:
    return each.loc[0] in REPORTING_ROOMS or each.field in REPORTING_FIELDS


def mixed_rates(texts: Iterable[Spoken]) -> Iterator[Finding]:
    """Each "1 in x", and each rate in words of another number of people than the others."""
    used: dict[Loc, str] = {}
    for each in texts:
        one_in = english.ONE_IN.search(each.text)
        if one_in:
            what = f"'{one_in.group()}' looks smaller the larger its second number is"
            yield Finding("VP107", each.loc, what, ONE_IN)
        else:
            yield from _other_number(each, used)


def relative_alone(pathway: Pathway, texts: Iterable[Spoken]) -> Iterator[Finding]:
    """Each relative risk with no counts beside it."""
    counted = {*_counted(pathway)}
    for each in texts:
        phrase = english.RELATIVE.search(each.text)
        if phrase and each.loc[:-1] not in counted and not english.ABSOLUTE.search(each.text):
            what = f"'{phrase.group()}' does not say of how many"
            yield Finding("VP108", each.loc, what, RELATIVE)


def _counted(pathway: Pathway) -> Iterator[Loc]:
    """The ways to all effects that have numbers of their own."""
    for name, treatment in pathway.treatments.items():
        for side, effects in (("benefits", treatment.benefits), ("harms", treatment.harms)):
            for at, effect in enumerate(effects):
                if effect.no_usable_number is None:
                    yield ("treatments", name, side, at)


def _other_number(each: Spoken, used: dict[Loc, str]) -> Iterator[Finding]:
    """Rates in words of another number of people than 100, 1,000, 10,000, or than before."""
    for rate in english.SO_MANY_IN.finditer(each.text):
        of = int(re.sub(r"\D", "", rate["of"]))
        if of in YEARS:
            continue
        before = used.setdefault(room(each.loc), rate["of"]) if of in EVERY_PEOPLE else None
        if before is None:
            what = f"'{rate.group()}' is a rate of {of} people"
            yield Finding("VP106", each.loc, what, ONE_NUMBER)
        elif before != rate["of"]:
            what = f"'{rate.group()}' is of other people than '… in {before}' before it"
            yield Finding("VP106", each.loc, what, ONE_NUMBER)
