"""What people meet first: red flags before all else, every verdict with its reason, in every format."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.program import Vcfpath
from tests.known import ANKLE, SHIPPED, TODAY, Raw, variant
from tests.strategies import patients
from vcfpath.engine.assess import assess
from vcfpath.engine.words import state_words
from vcfpath.model.comparing import example_value
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.view import markdown, notes, options, plain, terminal
from vcfpath.view.contract import options as contract
from vcfpath.view.document import Document, Heading, Mark, Paragraph, Row, Rows
from vcfpath.view.example import example_options
from vcfpath.view.phrases import AGAINST, SIDES
from vcfpath.view.soon import edges_ahead

MARKS = {Mark.OPEN: "open", Mark.DEPENDS: "depends", Mark.CLOSED: "closed"}
WIDE = 10_000
LATER = {"in time": TODAY, "past review": date(2028, 1, 1), "expired": date(2033, 1, 1)}

somebody = st.one_of(
    st.tuples(st.just(ANKLE), patients(ANKLE)), st.tuples(st.just(SHIPPED), patients(SHIPPED))
)


def _rows(document: Document) -> list[Row]:
    return [row for block in document.blocks if isinstance(block, Rows) for row in block.rows]


def _flat(text: str) -> str:
    return " ".join(text.replace("\\", "").split())


def _shown(document: Document) -> dict[str, str]:
    """The document in the three formats for people, each on as few lines as may be."""
    return {
        "terminal": terminal.render(document, WIDE, colour=False, unicode=True),
        "plain": plain.render(document, WIDE),
        "markdown": markdown.render(document),
    }


def _verdicts(pathway: Pathway, shown: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """The treatments and their verdicts, in the order in which each format gives them."""
    names = "|".join(re.escape(t.name) for t in pathway.treatments.values())
    signs = {mark.value: word for mark, word in MARKS.items()}
    return {
        "plain": re.findall(
            rf"^- ({names}): (open|depends|closed)\.", shown["plain"], re.MULTILINE
        ),
        "markdown": re.findall(
            rf"^- \*\*({names})\*\*: (open|depends|closed)\b", shown["markdown"], re.MULTILINE
        ),
        "terminal": [
            (name, signs[sign])
            for sign, name in re.findall(
                rf"^  ([{''.join(signs)}]) ({names})(?=  |$)", shown["terminal"], re.MULTILINE
            )
        ],
    }


@settings(max_examples=60)
@given(who=somebody)
def test_every_format_carries_the_same_verdicts_in_the_same_order(
    who: tuple[Pathway, Patient],
) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    data = json.loads(contract.render(pathway, found))
    shown = _shown(options.compose(pathway, found))
    order = ("open", "depends", "closed")
    expected = [
        (pathway.treatments[each["id"]].name, each["verdict"])
        for verdict in order
        for each in data["treatments"]
        if each["verdict"] == verdict and not data["urgent"]
    ]
    for verdicts in _verdicts(pathway, shown).values():
        assert verdicts == expected


@settings(max_examples=60)
@given(who=somebody)
def test_a_row_owns_up_to_every_source_against_it(who: tuple[Pathway, Patient]) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    rows = {row.name: row.note for row in _rows(options.compose(pathway, found))}
    for answer in found.treatments if not found.urgent else ():
        note = rows[pathway.treatments[answer.id].name]
        for stance in AGAINST:
            names = [each.position.source for each in answer.positions if each.answer == stance]
            these = " and ".join(names) if len(names) <= 2 else f"{len(names)} sources"
            assert (f"{these} {SIDES[stance]}" in note) == bool(names)
        assert note


@settings(max_examples=60)
@given(who=somebody, day=st.sampled_from(list(LATER.values())))
def test_warning_signs_come_first_then_staleness_and_the_small_print_is_last(
    who: tuple[Pathway, Patient], day: date
) -> None:
    pathway, patient = who
    found = assess(pathway, patient, day)
    document = options.compose(pathway, found)
    title, first, *rest = document.blocks
    assert isinstance(title, Heading)
    assert isinstance(first, Paragraph)
    flags = found.red_flags
    if flags.present:
        assert re.match("Warning: .*", first.text)
    elif flags.unasked:
        assert first.text.startswith(("First. ", "Not asked yet. "))
    else:
        assert first.text.startswith("No warning sign was reported. ")
    alerts = [each.text for each in rest if isinstance(each, Paragraph) and each.tone == "alert"]
    late = [text for text in alerts if "due for review by" in text]
    assert len(late) == (day > pathway.review_by)
    assert alerts[len(alerts) - len(late) :] == late
    for text in _shown(document).values():
        assert _flat(text).endswith(_flat(pathway.intended_use))
        assert _flat(text).index(_flat(first.text.partition(" ")[2])) < 200


@settings(max_examples=60)
@given(who=somebody)
def test_a_warning_sign_nobody_asked_about_is_never_reported_absent(
    who: tuple[Pathway, Patient],
) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    flags = found.red_flags
    assert {*flags.present, *flags.absent, *flags.unasked} == {*pathway.red_flags}
    data = json.loads(contract.render(pathway, found))
    assert data["red_flags"]["unasked"] == [*flags.unasked]
    for shown in _shown(options.compose(pathway, found)).values():
        denied = "No warning sign was reported" in shown
        assert denied == (not flags.unasked and not flags.present)
        if not found.urgent:
            before = _flat(shown).partition("Facts used")[0]
            for flag in (*flags.present, *flags.unasked):
                assert _flat(pathway.red_flags[flag].name) in before


@settings(max_examples=60)
@given(who=somebody)
def test_every_fact_that_is_used_is_said(who: tuple[Pathway, Patient]) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    data = json.loads(contract.render(pathway, found))
    known = {
        name: state
        for name, state in patient.states.items()
        if state != pathway.facts[name].everything()
    }
    assert list(data["facts"]) == list(known)
    for shown in _shown(options.compose(pathway, found)).values():
        for name, state in known.items():
            assert _flat(state_words(pathway.facts[name], state)) in _flat(shown)
        assert ("No facts were given yet." in shown) == (not known)


@pytest.mark.parametrize("format", ["terminal", "plain", "markdown", "json"])
@pytest.mark.parametrize(
    "given", [(), ("--warning", "cold-foot"), ("--age", "5"), ("--warning", "none")]
)
@pytest.mark.parametrize("command", ["options", "explain"])
def test_what_it_is_for_is_in_every_output(
    command: str, given: tuple[str, ...], format: str, vcfpath: Vcfpath
) -> None:
    for day in ("2026-11-22", "2028-01-01", "2033-01-01"):
        more = given if command == "options" else ()
        ran = vcfpath.ankle(command, *more, "--format", format, "--as-of", day)
        assert _flat(ANKLE.intended_use) in _flat(ran.out)


def test_an_emergency_leaves_one_line_of_the_treatments(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--warning", "cold-foot", "--torn").answer
    _, first, second, *_ = shown.split("\n\n")
    assert first == "Warning: a cold, white foot. Call for help at once."
    assert second.startswith("Facts used: ")
    assert "The warning sign comes first. The treatments can wait until it is seen to." in shown
    assert "- A boot" not in shown
    data = json.loads(
        vcfpath.options("--warning", "cold-foot", "--torn", "--format", "json").answer
    )
    assert data["urgent"] is True
    assert len(data["treatments"]) == len(ANKLE.treatments)


def test_the_most_urgent_sign_is_said_first(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--warning", "odd-shape", "--warning", "cold-foot").answer
    assert shown.index("a cold, white foot. Call") < shown.index("an odd shape. Show")


def test_a_less_urgent_sign_leaves_the_answer(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--warning", "odd-shape").answer
    assert shown.split("\n\n")[1] == "Warning: an odd shape. Show it to somebody this week."
    assert "Not asked yet. Call for help now for a cold, white" in shown
    assert "- Rest: open." in shown


def test_all_signs_denied_is_said_and_no_more(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--warning", "none").answer
    assert shown.split("\n\n")[1].startswith("No warning sign was reported. All signs: ")


def test_outside_the_scope_there_are_no_verdicts(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--age", "5").answer
    assert "This example is about people of 12 and over." in shown
    assert "First. Call for help now" in shown
    assert "Open" not in shown
    data = json.loads(vcfpath.options("--age", "5", "--format", "json").answer)
    assert (data["scope"], data["treatments"]) == ("false", [])


def test_past_its_review_it_says_so(vcfpath: Vcfpath) -> None:
    for day, late in (("2027-06-29", False), ("2027-06-30", False), ("2027-07-01", True)):
        for format in ("terminal", "plain", "markdown"):
            for command in ("options", "explain"):
                shown = vcfpath.ankle(command, "--as-of", day, "--format", format).answer
                assert ("It may be out of date." in _flat(shown)) == late
                assert "First." in shown.partition("It may be")[0]


@pytest.mark.parametrize("format", ["terminal", "plain", "markdown"])
@pytest.mark.parametrize("command", ["options", "explain", "explain boot"])
def test_five_years_past_its_review_only_the_warning_signs_are_left(
    command: str, format: str, vcfpath: Vcfpath
) -> None:
    name, *topic = command.split()
    assert vcfpath.ankle(name, *topic, "--as-of", "2032-06-30").status == 0
    ran = vcfpath.ankle(name, *topic, "--as-of", "2032-07-01", "--format", format)
    assert ran.status == 65
    assert ran.err == (
        "vcfpath: pathway ankle: it was due for review by 2027-06-30, more than five years ago. "
        "Look for a newer one, or add --even-if-stale.\n"
    )
    shown = _flat(ran.out)
    assert re.search("cold,? (and )?white", shown)
    assert "It is too old to be used. Only the warning signs are shown." in shown
    assert shown.index("white") < shown.index("too old")
    assert not re.search("Balance|worn by day|Worn by day|stiff boot", shown)


@pytest.mark.parametrize("command", ["options", "explain"])
def test_an_expired_pathway_can_be_shown_all_the_same_and_says_what_it_is(
    command: str, vcfpath: Vcfpath
) -> None:
    shown = _flat(vcfpath.ankle(command, "--as-of", "2032-07-01", "--even-if-stale").answer)
    assert "It is too old to be used." in shown
    assert "Only the warning signs are shown" not in shown
    assert re.search("balance", shown, re.IGNORECASE)


@pytest.mark.parametrize(
    ("given", "treatment", "note"),
    [
        ((), "rest", "a day or two"),
        (("--days-since-sprain", "2"), "rest", "cool it on days 1 to 3"),
        (("--days-since-sprain", "4"), "rest", "a day or two"),
        ((), "boot", "on 5 facts"),
        ((), "operation", "on 3 facts"),
        (("--torn", "--age", "40"), "operation", "on time of rest"),
        (("--torn", "--weeks-of-rest", "7"), "operation", "on age; hearsay would pay"),
        (("--torn",), "operation", "on time of rest and age"),
        (("--torn", "--weeks-of-rest", "2"), "operation", "on age; on sources, which differ"),
        (
            ("--torn", "--age", "40", "--weeks-of-rest", "2"),
            "operation",
            "on sources; usual only if time of rest is at least 6 weeks",
        ),
        (("--no-torn",), "operation", "the scan shows no tear \\[example-book]"),
        (("--age", "91"), "operation", "age is over 90 years \\[example-book]"),
        (
            ("--no-torn", "--age", "91"),
            "operation",
            "the scan shows no tear \\[example-book]; age is over 90 years \\[example-book]",
        ),
        (("--days-since-sprain", "2"), "boot", "not yet: from 3 days \\[example-book]"),
        (
            ("--days-since-sprain", "5", "--swelling", "severe", "--bruised", "--tried", "cream",
             "--age", "17"),
            "boot",
            "on sources; some warn: what has been tried includes: a cream",
        ),
        (
            ("--days-since-sprain", "5", "--days-of-boot", "7", "--swelling", "severe", "--bruised",
             "--not-tried", "cream", "--age", "17"),
            "boot",
            "worn by day; example-trial found no benefit",
        ),
    ],
)  # fmt: skip
def test_a_row_says_what_matters_most(
    given: tuple[str, ...], treatment: str, note: str, vcfpath: Vcfpath
) -> None:
    shown = vcfpath.options(*given, "--format", "markdown").answer
    name = ANKLE.treatments[treatment].name
    row = next(line for line in shown.splitlines() if line.startswith(f"- **{name}**"))
    assert row.partition("; ")[2].partition("; ")[2] == note


def test_a_window_that_has_passed_says_where_it_ended(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--days-since-sprain", "30", "--format", "markdown").answer
    row = next(line for line in shown.splitlines() if line.startswith("- **A boot**"))
    assert "closed; later; window passed: before 21 days" in row
    assert "; too late for example-book and example-trial" in row


def test_windows_that_close_or_open_soon_are_said_nearest_first(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--days-since-sprain", "2", "--format", "markdown").answer
    _, after = shown.split("## Windows that close or open soon\n\n")
    lines = after.partition("\n\n")[0].splitlines()
    assert lines == [
        "- A boot: only from 3 days (time since the sprain) \\[example-book]",
        "- A boot and Operation, in people studied by example-trial: before 14 days (time since the sprain)",
        "- A boot, by example-book: up to 14 days (time since the sprain)",
    ]


def test_more_windows_than_fit_are_counted(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options(
        "--days-since-sprain", "2", "--weeks-of-rest", "0", "--days-of-boot", "1"
    ).answer
    assert re.search("\n- and [0-9]+ more\n", shown)


@pytest.mark.parametrize(("day", "said"), [(43, False), (44, True), (99, True), (100, False)])
def test_a_window_is_soon_when_it_closes_within_eight_weeks(day: int, said: bool) -> None:
    def longer(raw: Raw) -> None:
        raw["treatments"]["boot"]["indicated_when"][0]["when"] = "3 <= days_since_sprain < 100"

    pathway = variant(longer)
    patient = patient_from(pathway, {"days_since_sprain": day}, TODAY)
    edges = [edge.text for edge in edges_ahead(pathway, assess(pathway, patient, TODAY))]
    assert ("A boot: only before 100 days (time since the sprain) [example-book]" in edges) == said


def test_questions_are_at_most_three_and_say_how_much_they_settle(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options().answer
    _, after = shown.split("To know more, find out\n")
    questions = after.partition("\n\n")[0].splitlines()
    assert [line[:2] for line in questions] == ["1.", "2.", "3."]
    assert all(
        re.search(r" \(could settle [1-9] of 6 undecided points\)$", line) for line in questions
    )


def test_a_member_of_a_set_is_asked_for_by_its_name(vcfpath: Vcfpath) -> None:
    given = ("--days-since-sprain", "15", "--swelling", "severe", "--bruised")
    assert "what has been tried: a cream (could settle 1 of" in vcfpath.options(*given).answer


def test_when_all_is_known_nothing_is_asked(vcfpath: Vcfpath) -> None:
    given = (
        *("--days-since-sprain", "30", "--age", "40", "--swelling", "severe", "--bruised"),
        *("--no-can-stand", "--torn", "--weeks-of-rest", "3", "--days-of-boot", "9"),
        *("--tried-complete", "--warning", "none"),
    )
    shown = vcfpath.options(*given).answer
    assert "To know more" not in shown
    assert "Next: vcfpath explain operation" in shown


def test_the_next_command_is_one_that_works(vcfpath: Vcfpath) -> None:
    for typed in ((), ("--no-torn", "--days-since-sprain", "2"), ("--torn",)):
        shown = vcfpath.options(*typed).answer
        command = re.search("Next: vcfpath explain (\\S+)\n", shown)
        assert command
        assert vcfpath.explain(command[1]).status == 0


def test_reviewers_are_named_when_there_are_any() -> None:
    def reviewed(raw: Raw) -> None:
        raw["reviewed_by"] = ["Dr Ann Example", "Dr Bo Example"]
        raw["reviewed_on"] = "2026-02-01"

    pathway = variant(reviewed)
    shown = plain.render(options.compose(pathway, assess(pathway, Patient(), TODAY)), WIDE)
    assert _flat(shown).endswith("ankle. Reviewed by Dr Ann Example and Dr Bo Example.")
    data = json.loads(contract.render(pathway, assess(pathway, Patient(), TODAY)))
    assert data["pathway"]["reviewed_on"] == "2026-02-01"


def test_a_pathway_without_warning_signs_says_nothing_of_them() -> None:
    def without(raw: Raw) -> None:
        del raw["red_flags"], raw["facts"]["warning"]

    pathway = variant(without)
    shown = plain.render(options.compose(pathway, assess(pathway, Patient(), TODAY)), WIDE)
    assert "warning" not in shown.lower()
    assert "First. Call" not in shown


def test_an_example_is_a_value_one_can_have() -> None:
    assert example_options(ANKLE) == "vcfpath options --days-since-sprain 6"
    for fact in (*ANKLE.facts.values(), *SHIPPED.facts.values()):
        if fact.kind == "number":
            assert fact.least <= int(example_value(fact)) <= fact.most
    age = ANKLE.facts["age"]
    assert age.kind == "number"
    assert example_value(age) == "55"


def test_without_a_dividing_line_a_verdict_cannot_depend_on_sources() -> None:
    """A verdict that says so without one would be a bug of the engine, and must not pass in silence."""
    found = assess(ANKLE, Patient(), TODAY).treatments[0]
    with pytest.raises(AssertionError):
        notes.note(ANKLE, found._replace(verdict="depends", depends_on=("sources",)))


def test_cautions_that_hold_are_said_beside_the_verdict(vcfpath: Vcfpath) -> None:
    given = ("--torn", "--bruised", "--age", "40", "--weeks-of-rest", "7")
    shown = vcfpath.options(*given, "--format", "markdown").answer
    row = next(line for line in shown.splitlines() if line.startswith("- **Operation**"))
    assert "open; later; rarely needed; take care: it is bruised" in row


def test_several_cautions_are_counted() -> None:
    def more(raw: Raw) -> None:
        (caution,) = raw["treatments"]["operation"]["caution_when"]
        raw["treatments"]["operation"]["caution_when"] = [caution, {**caution, "when": "torn"}]

    pathway = variant(more)
    patient = patient_from(pathway, {"bruised": True, "torn": True}, TODAY)
    answer = next(e for e in assess(pathway, patient, TODAY).treatments if e.id == "operation")
    assert "take care: it is bruised (and 1 more)" in notes.note(pathway, answer)


def test_both_sides_of_the_sources_that_apply_are_named(vcfpath: Vcfpath) -> None:
    given = ("--days-since-sprain", "8", "--days-of-boot", "7", "--swelling", "severe", "--bruised",
             "--not-tried", "cream", "--age", "40")  # fmt: skip
    shown = vcfpath.options(*given, "--format", "markdown").answer
    row = next(line for line in shown.splitlines() if line.startswith("- **A boot**"))
    assert row.endswith("worn by day; example-book for it; example-trial found no benefit")


def test_every_fact_that_a_verdict_waits_for_is_named(vcfpath: Vcfpath) -> None:
    shown = " ".join(vcfpath.options("--days-since-sprain", "4").answer.split())
    questions, waited_for = shown.split("Verdicts also wait for: ")
    told = questions.partition("To know more")[2] + waited_for
    for fact in ("swelling", "standing on it", "bruise", "what has been tried", "tear on the scan"):
        assert fact in told
