"""Every page of the ankle pathway as a command makes it: its documents, and its JSON if it has one.

Those of a score are of the file that `tests.free_text` fills up, for the pathway itself has none.
What a command does between reading its file and writing is done here without a command line, so that
thousands of pathways can be shown. Pages are named after what would be typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from tests.free_text import SCORE
from tests.known import ANKLE, TODAY, Raw
from vcfpath.cli.help import option_groups
from vcfpath.cli.options import OPTIONS
from vcfpath.cli.what_if import WHAT_IF
from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.concordance import concordance
from vcfpath.engine.coverage import Finding, coverage
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import contradictions
from vcfpath.engine.one_score import one_score
from vcfpath.engine.one_source import one_source
from vcfpath.engine.option_grid import option_grid
from vcfpath.engine.timeline import timeline
from vcfpath.engine.walk import Reply, Walk, asked_again, next_question, stages_in_order
from vcfpath.engine.why import why
from vcfpath.errors import Fault, Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.case import Aspect, Case, Expected, SignOff
from vcfpath.patient.plain import patient_from
from vcfpath.proof.cases.coverage import coverage as coverage_of_cases
from vcfpath.proof.cases.judging import Entry, Judgement, Outcome, Written
from vcfpath.proof.cases.trying import Tried, tried
from vcfpath.proof.check import check
from vcfpath.proof.diff.versions import diff
from vcfpath.proof.ipdas import checklist
from vcfpath.view import blocks, compare, options, questions, sources, what_if
from vcfpath.view import one_score as add_up
from vcfpath.view import why as reasons
from vcfpath.view.cases.compose import compose_cases
from vcfpath.view.cases.report import Report
from vcfpath.view.check.compose import compose_check
from vcfpath.view.check.located import located
from vcfpath.view.check.result import Result as Checked
from vcfpath.view.contract import cases as cases_json
from vcfpath.view.contract import check as check_json
from vcfpath.view.contract import compare as compare_json
from vcfpath.view.contract import coverage as coverage_json
from vcfpath.view.contract import diff as diff_json
from vcfpath.view.contract import ipdas as ipdas_json
from vcfpath.view.contract import one_score as one_score_json
from vcfpath.view.contract import one_source as one_source_json
from vcfpath.view.contract import options as options_json
from vcfpath.view.contract import questions as questions_json
from vcfpath.view.contract import review as review_json
from vcfpath.view.contract import show as show_json
from vcfpath.view.contract import sources as sources_json
from vcfpath.view.contract import timeline as timeline_json
from vcfpath.view.contract import walk as walk_json
from vcfpath.view.contract import what_if as what_if_json
from vcfpath.view.contract import why as why_json
from vcfpath.view.coverage.compose import compose_coverage
from vcfpath.view.coverage.located import Located, Looked
from vcfpath.view.diff.compose import compose_diff
from vcfpath.view.diff.result import Result, Version
from vcfpath.view.document import Document
from vcfpath.view.explain.compose import compose_list, compose_story, compose_topic
from vcfpath.view.explain.topics import topics
from vcfpath.view.ipdas.compose import compose_ipdas
from vcfpath.view.review.read_back import compose_read_back
from vcfpath.view.review.sheet import compose_sheet
from vcfpath.view.show.compose import compose_show
from vcfpath.view.show.outline import outline
from vcfpath.view.sources import source as held_against
from vcfpath.view.sources.found import Found
from vcfpath.view.timeline.compose import compose as over_time
from vcfpath.view.walk import asides
from vcfpath.view.walk.change import noted
from vcfpath.view.walk.closing import closing
from vcfpath.view.walk.contradiction import contradiction_screen
from vcfpath.view.walk.question import question_screen, why_asked
from vcfpath.view.walk.resumed import resumed_screen
from vcfpath.view.walk.stage import stage_screen

LATE, EXPIRED = date(2028, 1, 1), date(2033, 1, 1)
PEOPLE: dict[str, Raw] = {
    "nobody": {},
    "day 6": {"days_since_sprain": 6, "warning": {"cold_foot": False, "odd_shape": False}},
    "emergency": {"warning": {"cold_foot": True}},
    "this week": {"days_since_sprain": 2, "warning": {"odd_shape": True}},
    "a child": {"age": 5},
    "much": {
        "days_since_sprain": {"from": 8, "to": 13},
        "weeks_of_rest": 1,
        "days_of_boot": 9,
        "age": 40,
        "swelling": ["mild", "severe"],
        "bruised": True,
        "torn": True,
        "can_stand": False,
        "tried": {"rest": True, "cream": False},
        "warning": {"cold_foot": False},
    },
    "against": {
        "days_since_sprain": 30,
        "weeks_of_rest": 4,
        "days_of_boot": 5,
        "age": 95,
        "swelling": "none",
        "bruised": False,
        "torn": False,
        "can_stand": True,
        "tried": {"cream": True},
    },
}
MATTERS = tuple(ANKLE.matters)
EXPECTED: Mapping[Aspect, Callable[[Pathway], Iterable[str]]] = {
    "answer": lambda pathway: (*pathway.treatments, *(each.id for each in pathway.positions)),
    "cautions": lambda pathway: pathway.treatments,
    "due": lambda pathway: pathway.treatments,
    "holds": lambda pathway: pathway.definitions,
    "scores": lambda pathway: pathway.scores,
    "scope": lambda pathway: ("",),
    "urgent": lambda pathway: ("",),
    "stage_now": lambda pathway: ("",),
}
"""In which respects something is expected of each person, and about what."""


class Shown(NamedTuple):
    """What a command comes to; not every page has a result for programs."""

    documents: tuple[Document, ...]
    json: str = "{}"


Page = Callable[[Pathway], Shown]


def _pages() -> dict[str, Page]:
    """Every page by its name."""
    return {
        "explain": partial(_explained, compose_story),
        "explain --list": partial(_explained, compose_list),
        "explain, expired": partial(_explained, compose_story, day=EXPIRED),
        **{
            f"explain {name}": partial(_explained, partial(_topic, name))
            for name in dict.fromkeys((*(topic.id for topic in topics(ANKLE)), "scores", SCORE))
        },
        **{f"options, {who}": partial(_options, who) for who in PEOPLE},
        "options, past review": partial(_options, "day 6", day=LATE),
        "options, expired": partial(_options, "day 6", day=EXPIRED),
        "options --help": _help,
        **{
            f"why {name}, {who}": partial(_why, name, who, whole=who != "day 6")
            for name in ANKLE.treatments
            for who in ("day 6", "much", "against")
        },
        **{
            f"what-if, {who}, then {then}": partial(_what_if, who, then)
            for who, then in (("day 6", "against"), ("against", "much"), ("much", "emergency"))
        },
        **{
            f"timeline, {who}": partial(_timeline, who, named)
            for who, named in (("nobody", ("boot",)), ("day 6", ()), ("much", ("operation",)))
        },
        "compare, nobody": partial(_compare, "nobody", ("boot", "operation"), whole=False),
        **{
            f"compare --all, {who}": partial(_compare, who, tuple(ANKLE.treatments), whole=True)
            for who in PEOPLE
        },
        "sources, day 6": partial(_sources, "day 6", (), whole=False),
        "sources of a boot, day 6": partial(_sources, "day 6", ("boot",), whole=False),
        "sources of two, much": partial(_sources, "much", ("boot", "operation"), whole=False),
        **{f"sources --all, {who}": partial(_sources, who, (), whole=True) for who in PEOPLE},
        **{
            f"explain {source}, {who}": partial(_one_source, source, who)
            for source in ANKLE.sources
            for who in ("day 6", "much", "against")
        },
        **{f"explain a score, {who}": partial(_one_score, who) for who in ("day 6", "much")},
        "check": _check,
        "coverage": partial(_coverage, None),
        "coverage of a work": partial(_coverage, "the_book"),
        "diff": _diff,
        "the checklist": _ipdas,
        "the cases": _cases,
        "a sheet": _sheet,
        "a sheet that came back": _read_back,
        "show": partial(_show, None),
        "show a treatment": partial(_show, "boot"),
        "questions": partial(_questions, "nobody", whole=False),
        **{f"questions --all, {who}": partial(_questions, who, whole=True) for who in PEOPLE},
        **{f"walk, {who}": partial(_walk, who) for who in PEOPLE},
        **{f"walk, asked for {name}": partial(_question, name) for name in ANKLE.facts},
        "walk, a contradiction": _contradiction,
    }


def _person(pathway: Pathway, who: str) -> Patient:
    return patient_from(pathway, PEOPLE[who], TODAY)._replace(matters=MATTERS)


def _found(pathway: Pathway, who: str, day: date = TODAY) -> Assessment:
    return assess(pathway, _person(pathway, who), day)


def _topic(name: str, pathway: Pathway, day: date) -> Document:
    return compose_topic(pathway, name, day)


def _explained(
    compose: Callable[[Pathway, date], Document], pathway: Pathway, day: date = TODAY
) -> Shown:
    document = compose(pathway, day)
    return Shown((document,), blocks.render(pathway, document, day))


def _check(pathway: Pathway, day: date = TODAY) -> Shown:
    """The claims; what is found in words changes with them."""
    checked = check(pathway)
    found = located(checked.findings, lambda loc: Place("it.yaml", 1, 1), lambda each: each.code)
    result = Checked(found, checked.proved, checked.kinds_of_people, with_words=False)
    return Shown((compose_check(pathway, result, day),), check_json.render(pathway, result, day))


def _coverage(name: str | None, pathway: Pathway, day: date = TODAY) -> Shown:
    """All works or one, with an item that nothing answers for."""
    works = coverage(pathway, list(pathway.works) if name is None else [name])
    work = works[0].id
    missed = Finding(
        work, works[0].items[0].id, "nothing answers for it", "Say what becomes of it."
    )
    looked = Looked(works, name is not None, (Located(missed, Place("it.yaml", 1, 1)),))
    return Shown(
        (compose_coverage(pathway, looked, day),), coverage_json.render(pathway, looked, day)
    )


def _show(only: str | None, pathway: Pathway, day: date = TODAY) -> Shown:
    shown = outline(pathway, only)
    return Shown((compose_show(pathway, shown, day),), show_json.render(pathway, shown, day))


def _diff(pathway: Pathway, day: date = TODAY) -> Shown:
    """Against a version in which a boot was for everybody, and one source was against it."""
    boot = pathway.treatments["boot"].model_copy(update={"indicated_when": ()})
    first, *others = pathway.positions
    changed = {
        "treatments": {**pathway.treatments, "boot": boot},
        "positions": (first.model_copy(update={"stance": "against"}), *others),
    }
    version = Version("it.yaml", lambda loc: Place("it.yaml", 1, 1))
    result = Result(diff(pathway.model_copy(update=changed), pathway), version, version)
    return Shown((compose_diff(result, day),), diff_json.render(result, day))


def _ipdas(pathway: Pathway, day: date = TODAY) -> Shown:
    """The checklist, but for what is measured of the texts: that is to change with them."""
    measured = ("reading-level", "same-people")
    items = [each for each in checklist(pathway) if each.id not in measured]
    return Shown((compose_ipdas(pathway, items, day),), ipdas_json.render(pathway, items, day))


def _tried(pathway: Pathway) -> tuple[Tried, ...]:
    """Cases of these people, each of whom is said to be told what nobody is."""
    here = Place("it.yaml", 1, 1)
    expected = tuple(
        Expected(aspect, about, ("x",), here)
        for aspect, names in EXPECTED.items()
        for about in names(pathway)
    )
    return tried(
        pathway,
        [
            Case(who, here, _person(pathway, who), TODAY, {}, expected, None, "somebody")
            for who in PEOPLE
        ],
    )


def _cases(pathway: Pathway, day: date = TODAY) -> Shown:
    found = _tried(pathway)
    seen = coverage_of_cases(pathway, [each.case for each in found])
    report = Report(found, seen, lambda loc: Place("it.yaml", 1, 1), whole=True, made=1)
    return Shown((compose_cases(pathway, report, day),), cases_json.render(pathway, report, day))


def _sheet(pathway: Pathway, day: date = TODAY) -> Shown:
    found = _tried(pathway)
    document = compose_sheet(pathway, found, day)
    return Shown((document,), review_json.render_sheet(pathway, found, day))


def _read_back(pathway: Pathway, day: date = TODAY) -> Shown:
    first, second, *_ = _tried(pathway)
    here = Place("sheet.md", 1, 1)
    nothing = Written("", here)
    signed = SignOff("agree", "Somebody", TODAY, first.code, "A remark")
    blank = Entry(Written(second.case.name, here), (), *[nothing] * 4)
    wrong = Fault(here, "nobody says when this was marked", "Write the day.")
    outcome = Outcome((Judgement(first, signed, here),), (blank,), (wrong,))
    document = compose_read_back(pathway, outcome, day, signed=False)
    return Shown((document,), review_json.render_read_back(pathway, outcome, day, signed=False))


def _options(who: str, pathway: Pathway, day: date = TODAY) -> Shown:
    found = _found(pathway, who, day)
    return Shown((options.compose(pathway, found),), options_json.render(pathway, found))


def _help(pathway: Pathway) -> Shown:
    """The options of two commands: the facts, and the facts that are to be otherwise."""
    commands = (OPTIONS, WHAT_IF)
    return Shown(tuple(Document((*option_groups(each.parameters(pathway)),)) for each in commands))


def _why(name: str, who: str, pathway: Pathway, *, whole: bool) -> Shown:
    found = why(pathway, _person(pathway, who), name, TODAY)
    document = reasons.compose(pathway, found, "vcfpath explain it", whole=whole)
    return Shown((document,), why_json.render(pathway, found, whole=whole))


def _what_if(who: str, then: str, pathway: Pathway) -> Shown:
    before, after = _found(pathway, who), _found(pathway, then)
    document = what_if.compose(pathway, before, after, "vcfpath options")
    return Shown((document,), what_if_json.render(pathway, before, after))


def _timeline(who: str, named: tuple[str, ...], pathway: Pathway) -> Shown:
    found, line = _found(pathway, who), timeline(pathway, _person(pathway, who), named)
    document = over_time(pathway, found, line, named)
    return Shown((document,), timeline_json.render(pathway, found, line))


def _compare(who: str, named: tuple[str, ...], pathway: Pathway, *, whole: bool) -> Shown:
    grid = option_grid(pathway, _found(pathway, who), named, whole=whole)
    document = compare.compose(pathway, grid, (), whole=whole)
    return Shown((document,), compare_json.render(pathway, grid))


def _sources(who: str, named: tuple[str, ...], pathway: Pathway, *, whole: bool) -> Shown:
    found, now = _found(pathway, who), Evaluator.of(pathway, _person(pathway, who))
    said = Found(found, now, concordance(pathway, found), named)
    return Shown(
        (sources.compose(pathway, said, (), whole=whole),), sources_json.render(pathway, said)
    )


def _one_source(source: str, who: str, pathway: Pathway) -> Shown:
    found = one_source(pathway, _person(pathway, who), source, TODAY)
    document = held_against.compose(pathway, found)
    return Shown((document,), one_source_json.render(pathway, found, document))


def _one_score(who: str, pathway: Pathway) -> Shown:
    found = one_score(pathway, _person(pathway, who), SCORE, TODAY)
    document = add_up.compose(pathway, found)
    return Shown((document,), one_score_json.render(pathway, found, document))


def _questions(who: str, pathway: Pathway, *, whole: bool) -> Shown:
    found = _found(pathway, who)
    document = questions.compose(pathway, found, whole=whole)
    return Shown((document,), questions_json.render(pathway, found))


def _walk(who: str, pathway: Pathway) -> Shown:
    """What a walk says to this person besides its questions, and what is saved of it."""
    patient, found, before = _person(pathway, who), _found(pathway, who), _found(pathway, "nobody")
    stages = stages_in_order(pathway)
    replies = [Reply(name, state) for name, state in patient.states.items()]
    verdicts = {each.id: each.verdict for each in before.treatments}
    return Shown(
        (
            asides.welcome_screen(pathway),
            *(stage_screen(pathway, found, each, 1, len(stages)) for each in stages),
            asides.outside_screen(pathway, found),
            asides.matters_screen(pathway),
            noted(pathway, [*replies, Reply("age", None)], before, found),
            resumed_screen(pathway, found, date(2026, 1, 1), verdicts, ("gone",), "0"),
            closing(pathway, found, patient),
        ),
        walk_json.render(pathway, found),
    )


def _question(name: str, pathway: Pathway) -> Shown:
    """The first question that a walk asks, and another asked again."""
    known = _person(pathway, "much").states
    first = next_question(pathway, Walk(Patient()))
    documents: list[Document] = []
    for each in (first, asked_again(name)):
        assert each is not None
        state = known.get(each.fact, pathway.facts[each.fact].everything())
        documents += (question_screen(pathway, each, state, 1), why_asked(pathway, each))
    return Shown(tuple(documents))


def _contradiction(pathway: Pathway) -> Shown:
    facts = {"days_since_sprain": 3, "weeks_of_rest": 5, "age": 30}
    now = Evaluator.of(pathway, patient_from(pathway, facts, TODAY))
    return Shown(
        tuple(contradiction_screen(pathway, now, each) for each in contradictions(pathway, now))
    )


PAGES = _pages()
