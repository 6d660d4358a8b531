"""What the JSON result of a command says is on its screen.

``explain --format json`` is the document itself, so the two match text by text. The other commands
give programs more than a screen is to hold. Of that, a screen owes, whole and in one piece:

* every command about a person: the intended use; what to do about each warning sign that is there, or
  else the name of each not asked about; each fact that is known (a page of questions may count them);
  each thing that matters, except over time;
* ``options``, and the end of a walk: every treatment under its verdict, and the first things to find
  out;
* ``why``: the treatment with its verdict, every source, the words of every rule, and the reasons for
  those that stand in the way. Cautions that do not hold, reasons and parts of rules are for ``--all``;
* ``what-if``: everything that changes, why, and on whose word; every verdict that does not;
* ``timeline``: every treatment, and every source whose answer changes; of those named, all;
* ``compare``: every option, what it is, its verdict; with ``--all`` every effect with its numbers, all that
  is told of living with it and of practical matters; without it, effects of the good and of the bad;
* ``sources``: every option that a source speaks of; of those named, and with ``--all``, every source;
  of one, and with ``--all``, what of its rules is so;
* ``coverage``: what every work is called, and of one that is named every item, and what to type to see it;
* ``check``: how much of each sort was found, the worst first, with its place, and all that is proved;
* ``diff``: every change that is shown, by its command and the rules that did it; what is asked otherwise;
* ``show``: every stage, treatment and rule, whom it is about, every definition, every score;
* ``ipdas``: every item, and where it is seen, and how many there are of each state;
* ``test``: how many cases pass, every one that does not, and how many rules and boundaries were seen;
* ``review``: every case, the person, what is said of them, and its code;
* ``questions``: the first of each sort, and with ``--all`` every question, side and source.

An emergency, a person out of scope and an expired pathway leave no room for an answer: there the
screen owes the first of these and the reason. `tests.test_every_screen` finds every word of a document
in every variant of a screen, so here it is enough to look into the document.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.every_screen import SCREENS, composed
from tests.known import SHIPPED
from vcfpath.errors import SHOWN_FAULTS
from vcfpath.view.document import Heading, Rows
from vcfpath.view.naming import option_name
from vcfpath.view.texts import changed, flat, texts_of
from vcfpath.view.wording import verdict

pytestmark = pytest.mark.long

Json = dict[str, Any]

WITH_JSON = {name: line for name, line in SCREENS.items() if line and "--help" not in line}
EXPLAINED = {name: line for name, line in WITH_JSON.items() if line.startswith("explain")}
FOUND = {name: line for name, line in WITH_JSON.items() if line.startswith("check")}
COVERED = {name: line for name, line in WITH_JSON.items() if line.startswith("coverage")}
COMPARED = {name: line for name, line in WITH_JSON.items() if line.startswith("diff")}
SHOWN_WHOLE = {name: line for name, line in WITH_JSON.items() if line.startswith("show")}
CHECKED = {name: line for name, line in WITH_JSON.items() if line.startswith("ipdas")}
TRIED = {name: line for name, line in WITH_JSON.items() if line.startswith("test")}
SHEETS = {name: line for name, line in WITH_JSON.items() if line.startswith("review")}
ABOUT_NOBODY = {*EXPLAINED, *FOUND, *COVERED, *COMPARED, *SHOWN_WHOLE, *CHECKED, *TRIED, *SHEETS}
ABOUT_A_PERSON = {name: line for name, line in WITH_JSON.items() if name not in ABOUT_NOBODY}

NOT_TEXT = {"block", "level", "tone", "numbered", "mark"}
FIRST = 3
"""So many things to find out, and so many questions of each sort, are on the shorter screens."""
LEFT_OUT = ("outside", "not_my_patient")
"""Answers of sources that do not include a person: of these it is enough to say what is not so."""
NAMES = {name: option_name(SHIPPED, name) for name in (*SHIPPED.treatments, *SHIPPED.mentioned)}


@pytest.mark.parametrize("line", EXPLAINED.values(), ids=EXPLAINED)
def test_an_explanation_is_its_document_text_by_text(line: str) -> None:
    shown = composed(line)
    (document,) = shown.documents
    blocks = json.loads(shown.json)["blocks"]
    assert [block["block"] for block in blocks] == [
        type(block).__name__.lower() for block in document.blocks
    ]
    assert list(_texts_in(blocks)) == texts_of(document)


def _texts_in(data: object) -> Iterator[str]:
    """Every text of an explanation as JSON, in order."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for each in data:
            yield from _texts_in(each)
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from () if name in NOT_TEXT else _texts_in(value)


@pytest.mark.parametrize("line", FOUND.values(), ids=FOUND)
def test_what_is_found_and_what_is_proved_is_on_its_screen(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    said = " ".join(text for document in shown.documents for text in texts_of(document))
    owed = [result["intended_use"], *(each["says"] for each in result["proved"])]
    for each in result["findings"][:SHOWN_FAULTS]:
        place = f"{each['file']}:{each['line']}:{each['column']}"
        owed += [f"{place}: {each['code']}: {each['what']}. {each['mend']}"]
        owed += [each["shown_by"]] if each["shown_by"] else []
    assert [text for text in owed if text not in said] == []
    assert ("Nothing was found." in said) is (not result["findings"])


@pytest.mark.parametrize("line", COVERED.values(), ids=COVERED)
def test_what_becomes_of_a_work_is_on_its_screen(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    said = " ".join(text for document in shown.documents for text in texts_of(document))
    assert result["intended_use"] in said
    for work in result["works"] if result["stale"] != "expired" else ():
        assert work["name"] in said
        for item in work["items"] if len(result["works"]) == 1 else ():
            owed = [item["says"].rstrip("."), *(each["see"] for each in item["carried_by"])]
            assert [text for text in owed if text not in said] == []


@pytest.mark.parametrize("line", COMPARED.values(), ids=COMPARED)
def test_what_a_new_version_changes_is_on_its_screen(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    said = " ".join(text for document in shown.documents for text in texts_of(document))
    owed = [result["intended_use"], result["before"]["file"], result["now"]["file"]]
    told = [each for each in result["changes"] if _command(each) in said]
    owed += [line["rule"] for each in told for line in _lines(each) if line["rule"]]
    assert len(told) == min(len(result["changes"]), SHOWN_FAULTS)
    assert [text for text in owed if text not in said] == []
    assert ("No patient is affected." in said) is result["nobody_affected"]
    assert ("Some people lose an option." in said) is result["loses"]


def _command(change: Json) -> str:
    gone = change["now"]["answer"] == "absent"
    command: str = change["before" if gone else "now"]["command"]
    return command


def _lines(change: Json) -> Iterator[Json]:
    """The lines that did it, of before and of now."""
    yield from (line for each in change["lines"] for line in each.values() if line)


@pytest.mark.parametrize("line", SHOWN_WHOLE.values(), ids=SHOWN_WHOLE)
def test_every_rule_of_a_pathway_is_on_its_screen(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    said = " ".join(text for document in shown.documents for text in texts_of(document)).casefold()
    signs = "do" if result["stale"] == "expired" else "name"
    owed = [result["intended_use"], *(each[signs] for each in result["red_flags"])]
    for stage in result["stages"]:
        owed += [stage["name"], *(each["name"] for each in stage["treatments"])]
        owed += [rule["text"] for each in stage["treatments"] for rule in each["rules"]]
    owed += [text for each in result["definitions"] for text in (each["text"], each["when"])]
    owed += [each["name"] for each in result["scores"]]
    assert [text for text in owed if text.casefold() not in said] == []


@pytest.mark.parametrize("line", CHECKED.values(), ids=CHECKED)
def test_every_item_of_the_checklist_is_on_its_screen(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    said = " ".join(text for document in shown.documents for text in texts_of(document))
    assert result["intended_use"] in said
    if result["stale"] != "expired":
        assert [f"{n} " for n in result["counts"].values() if f"{n} " not in said] == []
        for item in result["items"]:
            where = "" if item["state"] == "not_applicable" else item["where"]
            assert item["says"] in said
            assert where[1:] in said


@pytest.mark.parametrize("line", TRIED.values(), ids=TRIED)
def test_how_cases_stand_is_on_their_screen(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    said = " ".join(text for document in shown.documents for text in texts_of(document))
    assert result["intended_use"] in said
    if result["stale"] != "expired":
        whole = len(result["cases"])
        owed = [f"{result['passed']} of {whole} cases pass."]
        if result["seen"]:
            held = sum(each["true"] for each in result["seen"]["rules"])
            owed += [f"{held} of {len(result['seen']['rules'])}"]
        assert [text for text in owed if text not in said] == []


@pytest.mark.parametrize("line", SHEETS.values(), ids=SHEETS)
def test_every_case_is_on_its_sheet(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    said = " ".join(text for document in shown.documents for text in texts_of(document))
    assert result["intended_use"] in said
    for case in result["cases"] if result["stale"] != "expired" else ():
        owed = [case["name"], case["vignette"], *case["says"], case["code"]]
        assert [text for text in owed if text not in said] == []


@pytest.mark.parametrize("line", ABOUT_A_PERSON.values(), ids=ABOUT_A_PERSON)
def test_a_screen_says_what_its_result_says(line: str) -> None:
    shown = composed(line)
    result = json.loads(shown.json)
    screen = _run_together(
        " ".join(text for each in shown.documents for text in texts_of(changed(each, flat)))
    )
    owed = [text for text in _owed(line, result) if _run_together(text) not in screen]
    assert owed == []


@pytest.mark.parametrize(
    "name", [n for n in ABOUT_A_PERSON if n.startswith(("options", "the end"))]
)
def test_every_treatment_stands_under_its_verdict(name: str) -> None:
    shown = composed(SCREENS[name])
    result, rows, heading = json.loads(shown.json), [], ""
    for block in shown.documents[0].blocks:
        if isinstance(block, Heading):
            heading = block.text
        if isinstance(block, Rows):
            rows += [(row.name, verdict(row.mark)) for row in block.rows]
            assert heading.startswith(verdict(block.rows[0].mark).capitalize())
    answers = [] if result["urgent"] else result["treatments"]
    assert sorted(rows) == sorted((NAMES[each["id"]], each["verdict"]) for each in answers)


def _run_together(text: str) -> str:
    """The words of ``text`` without the stops, brackets and capitals around them."""
    words = (word.casefold().strip(".:;,?()[]") for word in text.split())
    return f" {' '.join(filter(None, words))} "


def _owed(line: str, result: Json) -> Iterator[str]:
    people = [result] if "facts" in result else [result["before"], result["after"]]
    yield result["intended_use"]
    for person in people:
        yield from _owed_first(line, person, urgent=any(each["urgent"] for each in people))
    if any(person["urgent"] for person in people):
        yield "The warning sign comes first"
    elif any(person["scope"] == "false" for person in people):
        assert SHIPPED.for_whom
        yield SHIPPED.for_whom.outside
    elif result["stale"] == "expired" and "--even-if-stale" not in line:
        yield "It is too old to be used"
    else:
        yield from ANSWERS[line.split()[0]](result, "--all" in line.split())


def _owed_first(line: str, person: Json, *, urgent: bool) -> Iterator[str]:
    signs = person["red_flags"]
    yield from (SHIPPED.red_flags[flag].do for flag in signs["present"])
    if not urgent:
        yield from (SHIPPED.red_flags[flag].name for flag in signs["unasked"])
    if not line.startswith("questions") or "--all" in line:
        known = (SHIPPED.facts[name] for name in person["facts"])
        yield from (fact.label for fact in known if fact.kind != "yes_no")
    if not urgent and not line.startswith("timeline"):
        yield from (SHIPPED.matters[name].name for name in person["matters"])


def _of_options(result: Json, whole: bool) -> Iterator[str]:
    yield from (NAMES[each["id"]] for each in result["treatments"])
    yield from (SHIPPED.facts[each["fact"]].label for each in result["ask_next"][:FIRST])


def _of_why(result: Json, whole: bool) -> Iterator[str]:
    treatment = result["treatment"]
    yield f"{NAMES[treatment['id']]} {treatment['verdict']}"
    for reason in treatment["reasons"]:
        caution = reason["kind"] == "caution"
        in_the_way = not caution and reason["truth"] == (
            "false" if reason["kind"] == "indication" else "true"
        )
        ruled_out = reason["kind"] == "contraindication" and reason["truth"] == "false"
        if whole or not (caution and reason["truth"] != "true"):
            yield from () if ruled_out and not whole else (reason["text"],)
            yield from reason["sources"]
        if whole or in_the_way:
            yield reason["because"]
        yield from _parts(reason["tree"]) if whole else ()
    for position in treatment["positions"]:
        yield position["source"]
        trees = filter(None, (position["scope_tree"], *position["condition_trees"]))
        yield from (text for tree in trees if whole for text in _parts(tree))
    edits = [edit for change in result["changes"] for edit in change["edits"]]
    yield from (edit["text"] for edit in edits)


def _parts(tree: Json, *, defined: bool = False) -> Iterator[str]:
    """The texts of a tree; within a definition, what has parts is told by its parts."""
    by_its_name = tree["definition"] is not None
    if by_its_name or not (defined and tree["parts"]):
        yield tree["text"]
    for part in tree["parts"]:
        yield from _parts(part, defined=defined or by_its_name)


def _of_what_if(result: Json, whole: bool) -> Iterator[str]:
    for change in result["verdicts"]:
        yield NAMES[change["treatment"]]
        for reason in change["because"]:
            yield from (reason["because"], *reason["sources"])
    yield from (each["source"] for each in result["answers"])
    for change in result["cautions"]:
        yield from (NAMES[change["treatment"]], change["reason"]["because"])
    for change in result["due"]:
        yield from (NAMES[change["treatment"]], *change["sources"])
    yield from (NAMES[name] for name in result["same_verdicts"])


def _of_timeline(result: Json, whole: bool) -> Iterator[str]:
    for axis in result["axes"]:
        yield SHIPPED.facts[axis["clock"]].label
        for bar in axis["bars"]:
            changes = len(bar["stretches"]) > 1
            if changes or bar["treatment"] in SHIPPED.treatments:
                yield NAMES[bar["treatment"]]
            if changes and bar["source"]:
                yield bar["source"]


def _of_compare(result: Json, whole: bool) -> Iterator[str]:
    yield from (result["as_now"]["name"], result["as_now"]["what"]["says"])
    yield from _effects(result["as_now"]["course"], whole)
    for option in result["options"]:
        yield from (option["name"], option["what"]["says"], option["verdict"])
        for side in ("benefits", "harms"):
            yield from _effects(option[side], whole)
        for told in ("experience", "does_not", "practical"):
            yield from (each["says"] for each in option[told] if whole)


def _effects(effects: list[Json], whole: bool) -> Iterator[str]:
    """What each says as a whole; in short, that there are so many."""
    if not whole and len(effects) > FIRST:
        yield f"of {len(effects)}"
    for effect in effects if whole else ():
        yield effect["outcome"]
        yield from effect["sources"]
        yield from filter(None, (effect[key] for key in ("within", "population", "certainty")))
        for share in filter(None, (effect["with"], effect["without"])):
            yield f"{share['n']:,} of {share['of']:,}" if share["of"] else "no count"


def _of_sources(result: Json, whole: bool) -> Iterator[str]:
    in_full = whole or result["asked"]
    for option in result["options"]:
        if option["cells"] or in_full:
            yield NAMES[option["option"]]
        for cell in option["cells"] if in_full else ():
            yield cell["source"]
            for position in cell["positions"] if whole or not result["asked"][1:] else ():
                yield from position["met"] if position["answer"] not in LEFT_OUT else ()
    yield from (SHIPPED.facts[each["fact"]].label for each in result["find_out"][:1])


def _of_questions(result: Json, whole: bool) -> Iterator[str]:
    for who in ("clinician", "patient"):
        asked = [each["ask"] for each in result["unknown"] if each["answered_by"] == who]
        yield from asked if whole else asked[:FIRST]
    yield from (SHIPPED.facts[n].label for n in result["also_waited_for"] if whole)
    for divided in result["divided"] if whole else result["divided"][:2]:
        yield NAMES[divided["treatment"]]
        sides = (*divided["in_favour"], *divided["against"])
        yield from (side["source"] for side in sides if whole)
    for each in result["disagreements"] if whole else result["disagreements"][:1]:
        yield each["question"]
        yield from (side["says"] for side in each["sides"] if whole)
    for matter in result["bearing"]:
        yield from (matter["name"], *(each["says"] for each in matter["bears_on"]))


ANSWERS: dict[str, Callable[[Json, bool], Iterator[str]]] = {
    "options": _of_options,
    "walk": _of_options,
    "why": _of_why,
    "what-if": _of_what_if,
    "timeline": _of_timeline,
    "compare": _of_compare,
    "sources": _of_sources,
    "questions": _of_questions,
}
