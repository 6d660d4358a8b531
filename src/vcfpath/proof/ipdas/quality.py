"""The rest of the third group: how good it is, for those who use it and as those who made it show."""

from __future__ import annotations

from vcfpath.model.pathway import Pathway
from vcfpath.proof.content.sentences import graded
from vcfpath.proof.content.spoken import spoken
from vcfpath.proof.ipdas.certification import about_tests
from vcfpath.proof.ipdas.chances import CHANCES
from vcfpath.proof.ipdas.item import Answer, Item, kept, written
from vcfpath.proof.ipdas.told import Tally, effects


def _course(pathway: Pathway) -> Answer:
    course = pathway.as_now.course if pathway.as_now else ()
    return written(bool(course), f"outcomes of carrying on as now: {len(course)}")


def _side_by_side(pathway: Pathway) -> Answer:
    options = len(pathway.treatments) + (pathway.as_now is not None)
    return kept(options > 1, f"with vcfpath compare, of {options} options")


def _values(pathway: Pathway) -> Answer:
    where = (
        f"with --matters, of things to choose from: {len(pathway.matters)}. It changes no answer"
    )
    return kept(bool(pathway.matters), where)


def _steps(pathway: Pathway) -> Answer:
    return kept(True, f"with vcfpath walk. Questions: {len(pathway.facts)}")


def _worksheet(pathway: Pathway) -> Answer:
    return kept(True, "with vcfpath questions")


def _methods(pathway: Pathway) -> Answer:
    return written(pathway.methods is not None, pathway.methods or "'methods:' is not written")


def _graded(pathway: Pathway) -> Answer:
    told = [*effects(pathway)]
    tally = Tally(sum(each.graded_by is not None for each in told), len(told))
    return kept(tally.is_all, f"{tally} outcomes have a grade, and who gave it")


def _authors(pathway: Pathway) -> Answer:
    return kept(True, pathway.made_by)


def _reading(pathway: Pathway) -> Answer:
    grades = [block.grade for block in graded(spoken(pathway))]
    if not grades:
        return kept(True, "too few words for a grade")
    return kept(True, f"school grade {max(grades):.1f} where it is hardest")


def _no_study(pathway: Pathway) -> Answer:
    return Answer("needs_people", "no study is recorded")


def _reviewed(pathway: Pathway) -> Answer:
    """Who reviewed it is recorded, but not who of them is a patient."""
    names = ", ".join(pathway.reviewed_by)
    said = f"reviewed by {names}, but not recorded as whom" if names else "nobody has reviewed it"
    return Answer("needs_people", said)


QUALITY = (
    Item("natural-course", "quality", "Tells what happens if nothing is done", _course),
    Item("side-by-side", "quality", "Lets options be compared side by side", _side_by_side),
    *CHANCES,
    Item("values", "quality", "Asks what matters most to the person", _values),
    Item("steps", "quality", "Leads through the decision step by step", _steps),
    Item("worksheet", "quality", "Gives questions to take to the appointment", _worksheet),
    Item("asked-patients", "quality", "Made after asking patients what they need", _no_study),
    Item("asked-clinicians", "quality", "Made after asking clinicians", _no_study),
    Item("read-by-patients", "quality", "Read by patients who had no part in it", _reviewed),
    Item("read-by-clinicians", "quality", "Read by clinicians who had no part in it", _reviewed),
    Item("tried-by-patients", "quality", "Tried by patients who face the choice", _no_study),
    Item("tried-by-clinicians", "quality", "Tried by clinicians who counsel them", _no_study),
    Item("methods", "quality", "Says how evidence was found and put together", _methods),
    Item("evidence-quality", "quality", "Says how good the evidence is", _graded),
    Item("authors", "quality", "Says who made it, and with what training", _authors),
    Item("reading-level", "quality", "Says how hard it is to read", _reading),
    Item("knowledge", "quality", "Shown to help people know more", _no_study),
    Item("fit", "quality", "Shown to help people choose what fits their values", _no_study),
    Item("test-true-positive", "quality", "Says how often a test finds what is there", about_tests),
    Item("test-true-negative", "quality", "Says how often it rightly finds nothing", about_tests),
    Item(
        "test-false-positive", "quality", "Says how often it finds what is not there", about_tests
    ),
    Item("test-false-negative", "quality", "Says how often it misses what is there", about_tests),
    Item("test-and-none", "quality", "Says what is found with a test and without", about_tests),
)
