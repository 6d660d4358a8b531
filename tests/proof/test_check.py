"""Check: each code has a file that provokes it and nothing else, and whoever it shows does show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.known import ANKLE, POINTS, SHIPPED, Raw, variant
from vcfpath import assess, load
from vcfpath.engine import verdict
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import Compare
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.proof import asking
from vcfpath.proof.check import check, kinds_of_people
from vcfpath.proof.codes import CODES
from vcfpath.proof.search import GIVEN_UP
from vcfpath.reading.pathway_file import load_beside_others
from vcfpath.truth import Truth

HERE = Path(__file__).parents[1]
FILES = sorted((HERE / "findings").glob("VP0*.yaml"))
BY_THE_TABLE = "VP003"
"""No file can provoke it: a verdict is never open against a contraindication, by one table."""
CLEAN = [
    HERE / "pathways" / "plain.yaml",
    None,
    *sorted(HERE.parent.glob("examples/*/pathway.yaml")),
]


def test_every_code_that_is_proved_has_its_file() -> None:
    proved = [code for code in CODES if code < "VP100"]
    assert sorted([*(file.stem for file in FILES), BY_THE_TABLE]) == proved


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_provokes_its_own_finding_and_no_other(file: Path) -> None:
    expected = re.fullmatch(r"# expect: (.*)", file.read_text("utf-8").split("\n")[0])
    assert expected
    pathway, locate, beside = load_beside_others(file)
    (found,) = check(pathway, beside).findings
    place = locate(found.loc)
    assert found.code == file.stem
    assert f"{place.line}:{place.column}: {found.what}. {found.mend}" == expected[1]


@pytest.mark.parametrize("file", CLEAN, ids=str)
def test_nothing_is_wrong_with_what_is_shipped(file: Path | None) -> None:
    pathway, _, beside = load_beside_others(file)
    checked = check(pathway, beside)
    assert checked.findings == ()
    assert {code for code, each in CODES.items() if each.proves} - {*checked.proved} == {
        *empty_of(pathway)
    }


def empty_of(pathway: Pathway) -> Iterator[str]:
    """The claims about what a pathway does not have."""
    treatments = pathway.treatments.values()
    speaks_of: dict[str, object] = {
        "VP002": pathway.red_flags,
        "VP003": any(each.contraindicated_when for each in treatments),
        "VP009": pathway.positions,
        "VP010": pathway.definitions,
        "VP013": pathway.positions,
        "VP015": pathway.always,
        "VP016": pathway.constraints,
    }
    yield from (code for code, there in speaks_of.items() if not there)


def test_what_a_pathway_does_not_have_is_not_called_proved() -> None:
    plain = load(HERE / "pathways" / "plain.yaml")
    tape = plain.treatments["tape"].model_copy(update={"indicated_when": ()})
    without_rules = plain.model_copy(update={"treatments": {**plain.treatments, "tape": tape}})
    proved = {"VP001", "VP007", "VP008", "VP012", "VP014"}
    assert {*check(plain).proved} == proved | {"VP004", "VP005", "VP006", "VP011"}
    assert {*check(without_rules).proved} == proved


def told(file: str) -> tuple[Pathway, Patient, Assessment]:
    pathway = load(HERE / "findings" / f"{file}.yaml")
    (found,) = check(pathway).findings
    assert found.example is not None
    return pathway, found.example, assess(pathway, found.example, pathway.written_on)


def test_whoever_a_stage_has_nothing_for_is_there_and_all_of_it_is_closed() -> None:
    pathway, _, answer = told("VP001")
    assert answer.stage_now.at_least == answer.stage_now.at_most == "first_steps"
    assert {treatment.stage for treatment in pathway.treatments.values()} == {"first_steps"}
    assert {each.verdict for each in answer.treatments} == {"closed"}


def test_whom_a_source_is_of_two_minds_about_gets_both_answers() -> None:
    _, _, answer = told("VP013")
    tape = next(each for each in answer.treatments if each.id == "tape")
    assert {each.answer for each in tape.positions} == {"for", "against"}


def test_whoever_breaks_an_assertion_is_what_it_rules_out() -> None:
    pathway, person, answer = told("VP015")
    assert {each.id: each.verdict for each in answer.treatments}["tape"] == "open"
    above_8 = Compare("pain", ">", Decimal(8), "8")
    assert Evaluator.of(pathway, person).truth(above_8) is Truth.TRUE


def test_a_verdict_that_is_open_against_a_contraindication_would_be_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(verdict.ASYMMETRY_OF_HARM, ("relative", Truth.TRUE))
    found = [each for each in check(SHIPPED).findings if each.code == BY_THE_TABLE]
    assert found
    for each in found:
        assert each.example is not None
        answer = assess(SHIPPED, each.example, SHIPPED.written_on)
        treatment = next(e for e in answer.treatments if e.id == each.loc[1])
        against = [e for e in treatment.reasons if e.kind == "contraindication"]
        assert treatment.verdict != "closed"
        assert Truth.TRUE in {e.truth for e in against}


def test_a_warning_sign_that_does_not_come_first_would_be_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("vcfpath.proof.checks.signs.is_urgent", lambda pathway, told: False)
    found = check(SHIPPED).findings
    now = [n for n, sign in SHIPPED.red_flags.items() if sign.urgency == "emergency_now"]
    assert {each.code for each in found} == {"VP002"}
    assert [each.loc for each in found] == [("red_flags", name) for name in now]
    assert all(each.example for each in found)


def findings(change: Callable[[Raw], object]) -> set[tuple[str, str]]:
    changed = variant(change)
    before = {(each.code, each.what) for each in check(ANKLE).findings}
    return {(each.code, each.what) for each in check(changed).findings} - before


def always(text: str) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        raw["always"] = [{"when": text, "because": "It is so."}]

    return change


@pytest.mark.parametrize(
    "text",
    ["tape.open or not tape.open", "not (tape.open and tape.closed)", "rest.open or age < 99"],
)
def test_an_assertion_that_is_so_of_everybody_is_proved(text: str) -> None:
    if text.startswith("tape"):
        text = text.replace("tape", "rest")
    treatment = next(iter(ANKLE.treatments))
    assert findings(always(text.replace("tape", treatment).replace("rest", treatment))) == set()


def _against_boot(text: str) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        line = {"when": text, "weight": "absolute", "because": "So.", "sources": ["example-book"]}
        raw["treatments"]["boot"].setdefault("contraindicated_when", []).append(line)

    return change


def test_a_rule_that_holds_only_of_people_it_is_not_about_is_found() -> None:
    found = findings(_against_boot("torn and age < 10"))
    assert {code for code, _ in found} == {"VP005"}
    assert all("of nobody this pathway is about" in what for _, what in found)


def test_where_it_is_about_nobody_that_is_said_once() -> None:
    def change(raw: Raw) -> None:
        raw["for_whom"]["when"] = "age > 70 and age < 60"

    assert {code for code, _ in findings(change)} == {"VP005", "VP014"}
    assert sum(code == "VP005" for code, _ in findings(change)) == 1


def test_a_part_that_holds_of_nobody_is_found_in_a_rule_that_does_not() -> None:
    found = findings(_against_boot("torn or (bruised and 70 < age < 60)"))
    assert found == {("VP005", "its part (age > 70 and age < 60) holds of nobody")}


def test_where_nobody_can_exist_nothing_else_is_asked() -> None:
    def change(raw: Raw) -> None:
        raw["constraints"] = [
            {"when": "age > 50", "because": "So."},
            {"when": "age < 40", "because": "So."},
        ]

    checked = check(variant(change))
    assert [each.code for each in checked.findings] == ["VP016"]
    assert checked.proved == ()


def test_of_many_constraints_only_those_that_clash_are_named() -> None:
    def change(raw: Raw) -> None:
        raw["constraints"] = [
            *({"when": f"age > {n}", "because": "So."} for n in range(13, 60)),
            {"when": "age < 40", "because": "So."},
        ]

    (found,) = check(variant(change)).findings
    assert found.what.count("age is") == 2


def test_constraints_of_warning_signs_clash_too() -> None:
    def change(raw: Raw) -> None:
        sign = next(each for each in raw["red_flags"].values())
        sign["seen_in"] = "age > 12"
        name = next(iter(raw["red_flags"]))
        raw["constraints"] = [
            {"when": "age > 50", "because": "So."},
            {"when": f'not ("{name}" in warning)', "because": "So."},
        ]

    (found,) = check(variant(change)).findings
    assert (found.code, found.loc) == ("VP016", ("constraints", 0))


def test_what_was_given_up_is_said_and_not_called_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST_FOR_ALL", 0)
    checked = check(SHIPPED)
    assert {each.code for each in checked.findings} == {"VP090"}
    assert {each.about for each in checked.findings} & set(checked.proved) == set()
    assert "VP001" not in checked.proved


def test_where_it_is_not_decided_whether_anybody_exists_nothing_is_called_proved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("vcfpath.proof.checks.people.search", lambda *_: GIVEN_UP)
    checked = check(SHIPPED)
    assert [(each.code, each.about) for each in checked.findings] == [("VP090", "VP016")]
    assert checked.proved == ()


def test_a_stage_behind_one_that_is_never_left_is_reached_by_nobody() -> None:
    def change(raw: Raw) -> None:
        del raw["stages"][0]["move_on_when"], raw["stages"][0]["move_on_because"]

    second = next(e.id for e in ANKLE.stages if e.sequence == 2)
    assert findings(change) >= {("VP007", f"nobody ever reaches the stage '{second}'")}


def ruled(when: str) -> Callable[[Raw], None]:
    """The ankle pathway in which a definition reads a fact that nothing else reads."""

    def change(raw: Raw) -> None:
        raw["facts"]["lucky"] = {**raw["facts"]["torn"], "label": "luck"}
        line = {"when": when, "weight": "usual", "because": "So.", "sources": ["example-book"]}
        raw["treatments"]["boot"].setdefault("indicated_when", []).append(line)

    return change


def test_a_fact_that_a_rule_reads_for_nothing_is_found() -> None:
    idle = ("VP011", "no answer to 'lucky' makes any difference")
    assert idle not in findings(ruled("lucky and age > 20"))
    found = findings(ruled("(lucky and age > 20) or (not lucky and age > 20)"))
    assert idle in found
    assert {code for code, _ in found} == {"VP006", "VP011"}


def test_a_part_that_goes_on_asking_whatever_is_so_is_told() -> None:
    found = findings(ruled("lucky and (age < 20 or age >= 20 or bruised)"))
    part = "its part (age < 20 or age >= 20 or bruised)"
    assert found == {("VP006", f"{part} holds whatever is so, but it goes on asking")}


def test_facts_that_only_scores_read_make_a_difference() -> None:
    checked = check(POINTS)
    assert [each.loc for each in checked.findings if each.code == "VP011"] == [("facts", "tried")]
    assert {each.code for each in checked.findings} == {"VP006", "VP011"}


def test_a_rule_about_a_score_says_which_answers_settle_it() -> None:
    found = next(each for each in check(POINTS).findings if each.loc[:2] == ("treatments", "rest"))
    known = 'swelling in ("mild", "severe") and not swims and days_sore >= 7'
    assert found.what == (
        f"this fails whatever else is so, once it is known that {known}; but it goes on asking"
    )


def without_lay_answers(raw: Raw) -> None:
    """Every treatment asks for what only a clinician can tell."""
    line = {"when": "torn", "weight": "usual", "because": "So.", "sources": ["example-book"]}
    for treatment in raw["treatments"].values():
        treatment["indicated_when"] = [line]
    raw["facts"]["torn"]["answered_by"] = "clinician"


def test_where_everything_asks_for_a_clinician_nobody_alone_gets_an_open_treatment() -> None:
    codes = {code for code, _ in findings(without_lay_answers)}
    assert "VP014" in codes


def test_a_constraint_over_what_a_clinician_tells_keeps_nobody_from_an_open_treatment() -> None:
    def change(raw: Raw) -> None:
        without_lay_answers(raw)
        for treatment in raw["treatments"].values():
            treatment["indicated_when"] = []
        raw["constraints"] = [{"when": "not (torn and bruised)", "because": "So."}]

    assert "VP014" not in {code for code, _ in findings(change)}


@pytest.mark.long
def test_a_thousand_treatments_are_checked() -> None:
    def change(raw: Raw) -> None:
        name, first = next(iter(raw["treatments"].items()))
        raw["treatments"] |= {f"{name}_{n}": first for n in range(1000)}

    assert findings(change) == set()


def test_a_source_that_another_pathway_of_the_file_cites_is_of_use() -> None:
    file = HERE / "findings" / "VP012.yaml"
    pathway = load(file)
    other = pathway.model_copy(
        update={"condition": pathway.condition.model_copy(update={"sources": ("b-guideline",)})}
    )
    assert [each.code for each in check(pathway).findings] == ["VP012"]
    assert check(pathway, (other,)).findings == ()


def test_it_says_for_how_many_kinds_of_people_it_speaks() -> None:
    assert kinds_of_people(load(HERE / "pathways" / "plain.yaml")) == 3
    assert kinds_of_people(SHIPPED) > 10**20
