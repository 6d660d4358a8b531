"""Items of the third group that are about chances: whose, over what time, of how many, how shown."""

from __future__ import annotations

from vcfpath.engine.frequency import icons_for
from vcfpath.model.effect import Count
from vcfpath.model.pathway import Pathway
from vcfpath.proof.content.phrasing import mixed_rates
from vcfpath.proof.content.spoken import spoken
from vcfpath.proof.ipdas.item import Answer, Item, kept
from vcfpath.proof.ipdas.told import Tally, averages, effects, numbers, shares


def _given(pathway: Pathway) -> Answer:
    """Reading refuses an outcome that has neither a number nor the reason why there is none."""
    tally = Tally(len(numbers(pathway)), sum(1 for _ in effects(pathway)))
    treatments = pathway.treatments.values()
    is_told = all(each.benefits or each.harms for each in treatments)
    return kept(is_told, f"{tally} outcomes have numbers; the others say why not")


def _whose(pathway: Pathway) -> Answer:
    told = numbers(pathway)
    tally = Tally(sum(each.population is not None for each in told), len(told))
    return kept(tally.is_all, f"{tally} numbers name the people they are about")


def _counts(pathway: Pathway) -> Answer:
    told = shares(pathway)
    tally = Tally(sum(isinstance(each, Count) for each in told), len(told))
    where = f"{tally} shares of people are counts, the others as printed where no count was"
    return kept(bool(told), f"{where}; averages: {len(averages(pathway))}")


def _time(pathway: Pathway) -> Answer:
    spans = {each.within for each in numbers(pathway)}
    where = f"different spans of time: {len(spans - {None})}; each number has its own"
    if None in spans:
        where += ", or says that it is not known"
    return kept(len(spans) == 1 and None not in spans, where)


def _people(pathway: Pathway) -> Answer:
    mixed = any(mixed_rates(spoken(pathway)))
    where = "with vcfpath compare: what helps is of one number of people, what can go wrong of one"
    return kept(bool(shares(pathway)) and not mixed, where)


def _ways(pathway: Pathway) -> Answer:
    drawn = sum(icons_for(each) is not None for each in shares(pathway))
    return kept(drawn > 0, f"in words and in numbers; pictures of 100 signs: {drawn}")


CHANCES = (
    Item("chances", "quality", "Gives the chances of what can happen", _given),
    Item("whose-chances", "quality", "Says whose chances they are", _whose),
    Item("counts", "quality", "Gives chances as so many of so many people", _counts),
    Item("same-time", "quality", "Gives chances over one time for all options", _time),
    Item(
        "same-people", "quality", "Gives chances of one number of people for all options", _people
    ),
    Item("more-than-one-way", "quality", "Shows chances in more than one way", _ways),
)
