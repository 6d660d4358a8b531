"""The second group: without these it may lean to one side unseen."""

from __future__ import annotations

from vcfpath.model.pathway import Pathway
from vcfpath.proof.content.balance import one_sided
from vcfpath.proof.ipdas.item import Answer, Item, kept
from vcfpath.proof.ipdas.told import Tally, numbers, says_how_sure

ABOUT_TESTS = Answer("not_applicable", "it is about tests")


def about_tests(pathway: Pathway) -> Answer:
    """The answer to items about tests: a pathway is about treatments."""
    return ABOUT_TESTS


def _balance(pathway: Pathway) -> Answer:
    count = len(pathway.treatments)
    uneven = len({finding.loc[1] for finding in one_sided(pathway)})
    tally = Tally(count - uneven, count)
    return kept(tally.is_all, f"{tally} treatments tell both sides so")


def _cites(pathway: Pathway) -> Answer:
    return kept(True, f"sources: {len(pathway.sources)}; no claim is accepted without one")


def _dated(pathway: Pathway) -> Answer:
    return kept(True, f"version {pathway.version}, written on {pathway.written_on}")


def _updated(pathway: Pathway) -> Answer:
    return kept(True, f"to be reviewed by {pathway.review_by}. {pathway.update_policy}")


def _sure(pathway: Pathway) -> Answer:
    told = numbers(pathway)
    tally = Tally(sum(map(says_how_sure, told)), len(told))
    return kept(tally.is_all, f"{tally} numbers have a range, or words for how sure they are")


def _funded(pathway: Pathway) -> Answer:
    sources = pathway.sources.values()
    tally = Tally(sum(each.funding is not None for each in sources), len(sources))
    return kept(True, f"who paid is known of {tally} sources; for this text: {pathway.funding}")


CERTIFICATION = (
    Item("balance", "certification", "Shows good and bad in the same detail", _balance),
    Item("evidence", "certification", "Names the evidence it rests on", _cites),
    Item("date", "certification", "Says when it was made", _dated),
    Item("updates", "certification", "Says how and when it is brought up to date", _updated),
    Item("uncertainty", "certification", "Says how sure its numbers are", _sure),
    Item("funding", "certification", "Says who paid for it", _funded),
    Item("test-measures", "certification", "Says what a test measures", about_tests),
    Item("test-positive", "certification", "Says what follows when a test finds it", about_tests),
    Item("test-negative", "certification", "Says what follows when it finds nothing", about_tests),
    Item(
        "test-needless",
        "certification",
        "Says that a test may find what would never have mattered",
        about_tests,
    ),
)
