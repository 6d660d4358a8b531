"""What a pathway's records refuse, each for itself and all of them between each other."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from tests.known import ANKLE, Raw, names, raw_of, raw_sources, refusals, said_of, variant
from vcfpath.model.base import RESERVED_MEMBER
from vcfpath.model.between import clashes
from vcfpath.model.comparing import range_in_words
from vcfpath.model.declared import declared_in
from vcfpath.model.fact import NumberFact, SetFact
from vcfpath.model.flags import BUILT_IN, flag, flags_of
from vcfpath.model.pathway import Pathway
from vcfpath.model.source import Source

Change = Callable[[Raw], object]


def put(*path: str | int, value: object) -> Change:
    """A change that writes ``value`` at ``path``."""

    def change(raw: Raw) -> None:
        home: Any = raw
        for step in path[:-1]:
            home = home[step]
        home[path[-1]] = value

    change.__name__ = f"{'.'.join(map(str, path))} = {value!r}"[:80]
    return change


def test_the_ankle_pathway_is_the_same_read_by_either_reader() -> None:
    by_us = ANKLE.model_dump(exclude={"sha256"})
    assert variant(lambda raw: None).model_dump(exclude={"sha256"}) == by_us


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            put("treatments", "rest", "stage", value="latter"),
            "there is no stage 'latter'. Did you mean 'later'?",
        ),
        (
            put("treatments", "rest", "what", "sources", value=["example-boook"]),
            "there is no source 'example-boook'. Did you mean 'example-book'?",
        ),
        (
            put("treatments", "rest", "what", "sources", value=["example-book", "example-book"]),
            "source 'example-book' is given twice. Remove one of them.",
        ),
        (
            put("treatments", "rest", "what", "sources", value=["hearsay"]),
            "all its sources were seen only through a third party. Add 'status: second_hand'.",
        ),
        (
            put("positions", 0, "about", value=["boots"]),
            "there is no treatment 'boots'. Did you mean 'boot'?",
        ),
        (
            put("positions", 0, "about", value=["boot", "boot"]),
            "treatment 'boot' is given twice. Remove one of them.",
        ),
        (
            put("positions", 1, "if_unknown", "fact", value="day_of_boot"),
            "there is no fact 'day_of_boot'. Did you mean 'days_of_boot'?",
        ),
        (
            put("positions", 0, "id", value="trial_boot"),
            "position 'trial_boot' is given twice. Remove one of them.",
        ),
        (
            put("stages", 1, "id", value="first_days"),
            "stage 'first_days' is given twice. Remove one of them.",
        ),
        (
            put("stages", 1, "sequence", value=1),
            "sequence '1' is given twice. Remove one of them.",
        ),
        (
            put("statements", "s1", "about", value=["bot"]),
            "nothing here is called 'bot'. Did you mean 'boot'?",
        ),
        (
            put("treatments", "boot", "benefits", 0, "with", value={"n": 61, "of": 60}),
            "61 of 60 people cannot be. Check the two counts.",
        ),
        (
            put("treatments", "boot", "benefits", 0, "no_usable_number", value="both"),
            "an effect has counts, an average, or says why not. "
            "Give one of 'with:' counts, 'average:', or 'no_usable_number:' and why.",
        ),
        (
            put("treatments", "boot", "harms", 0, "no_usable_number", value=None),
            "an effect has counts, an average, or says why not. "
            "Give one of 'with:' counts, 'average:', or 'no_usable_number:' and why.",
        ),
        (
            put("treatments", "boot", "benefits", 0, "population", value=None),
            "numbers need a time span and the people they are about. "
            "Add 'within:' (null, if the source does not tell) and 'population:'.",
        ),
        (put("for_whom", "when", value=True), "a rule is text. Put it in single quotes."),
        (
            put("constraints", 0, "when", value=3),
            "a constraint is text. Put it in single quotes.",
        ),
        (
            put("facts", "age", "least", value=110),
            "least is not below most. Write the smaller number under least.",
        ),
        (
            put("facts", "days_of_boot", "unit", value="hours"),
            "a clock counts days, weeks, months or years. Change the unit.",
        ),
        (
            put("facts", "days_since_sprain", "clock", value=False),
            "only a clock can be given as a date. Add 'clock: true'.",
        ),
        (
            put("facts", "tried", "values", "none", value="nothing"),
            "'none' means that all are absent. Rename the member.",
        ),
        (
            put(
                "facts",
                "tried",
                value={**raw_of(ANKLE)["facts"]["tried"], "of": None, "values": {}},
            ),
            "a set needs members. Give 'values:' or 'of:'.",
        ),
        (
            put("facts", "lambda", value=raw_of(ANKLE)["facts"]["torn"]),
            "'lambda' is a word that rules use. Choose another name.",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_be_right(change: Change, said: str) -> None:
    assert said in refusals(change)


def test_a_claim_on_one_source_we_saw_and_one_we_did_not_needs_no_mark() -> None:
    change = put("treatments", "rest", "what", "sources", value=["hearsay", "example-book"])
    assert variant(change).treatments["rest"].what.status == "verified"


def test_a_claim_marked_second_hand_may_rest_on_hearsay_alone() -> None:
    said: Raw = {"says": "Rest.", "sources": ["hearsay"], "status": "second_hand"}
    found = variant(put("treatments", "rest", "what", value=said)).treatments["rest"].what
    assert found.status == "second_hand"


def test_an_effect_may_be_as_published_out_of_100() -> None:
    change = put("treatments", "boot", "benefits", 0, "with", value={"out_of_100": 22.7})
    shares = variant(change).treatments["boot"].benefits[0].with_
    assert str(shares) == "out_of_100=Decimal('22.7')"


@pytest.mark.parametrize("text", ["22", "22.7"])
def test_a_number_in_quotes_is_no_number(text: str) -> None:
    change = put("facts", "age", "most", value=text)
    with pytest.raises(ValidationError, match="type=decimal_type"):
        variant(change)


def test_a_number_of_fifteen_digits_comes_through_exactly() -> None:
    change = put("facts", "age", "most", value=110.123456789012)
    fact = variant(change).facts["age"]
    assert isinstance(fact, NumberFact)
    assert str(fact.most) == "110.123456789012"


@pytest.mark.parametrize(
    "url",
    [
        *("http://example.org", "javascript:alert(1)", "https://me@example.org", "https://host"),
        *("https://exämple.org", "https://example.org/ä", "https://example.org/a b"),
        *('https://example.org/"', "https://example.org/<x>", "https://example.org/`", "https://"),
        *("https://example.org/\\", "https://example.org/'", "HTTPS://example.org", ""),
    ],
)
def test_a_link_that_is_not_plain_https_is_refused(url: str) -> None:
    data = json.dumps({**raw_sources()["example-trial"], "url": url}, default=str)
    with pytest.raises(ValidationError, match=r"a link (starts with https|has no spaces)"):
        Source.model_validate_json(data, strict=True)


@pytest.mark.parametrize("url", ["https://example.org", "https://a.example.org:443/x?y=1%20#z"])
def test_a_plain_https_link_is_kept_as_written(url: str) -> None:
    data = json.dumps({**raw_sources()["example-trial"], "url": url}, default=str)
    assert Source.model_validate_json(data, strict=True).url == url


def test_a_record_is_never_read_on_its_own() -> None:
    with pytest.raises(
        TypeError, match=r"^a pathway is read with vcfpath\.load, which knows what it declares$"
    ):
        Pathway.model_validate_json(
            json.dumps(
                {**raw_of(ANKLE), "id": "x", "sha256": "", "sources": raw_sources()}, default=str
            )
        )


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        ANKLE.name = "Another"  # type: ignore[misc]


def test_an_unknown_key_is_refused() -> None:
    raw = raw_of(ANKLE)
    raw["treatments"]["rest"]["indicated_wehn"] = []
    assert said_of(raw) == []


@pytest.mark.parametrize(
    ("weight", "lines"), [("absolute", "indicated_when"), ("required", "contraindicated_when")]
)
def test_a_weight_belongs_to_its_kind_of_line(weight: str, lines: str) -> None:
    with pytest.raises(ValidationError, match="literal_error"):
        variant(put("treatments", "boot", lines, 0, "weight", value=weight))


def test_a_set_of_treatments_has_them_as_members_with_its_own_after() -> None:
    tried = ANKLE.facts["tried"]
    assert isinstance(tried, SetFact)
    assert tried.values == {
        "rest": "Rest",
        "boot": "A boot",
        "operation": "Operation",
        "balance": "Balance training",
        "cream": "a cream",
    }


def test_a_set_of_red_flags_has_them_as_members() -> None:
    warning = ANKLE.facts["warning"]
    assert isinstance(warning, SetFact)
    assert warning.values == {"cold_foot": "a cold, white foot", "odd_shape": "an odd shape"}


def clashing(change: Change) -> list[str]:
    raw = raw_of(ANKLE)
    change(raw)
    found = clashes(raw, declared_in(raw, raw_sources()))
    return [f"{'.'.join(map(str, each.loc))}: {each.what}. {each.mend}" for each in found]


def test_the_ankle_pathway_has_no_clashes() -> None:
    assert clashing(lambda raw: None) == []


def defined(when: object) -> Raw:
    return {"when": when, "yes": "y", "no": "n", "because": "b", "sources": ["example-book"]}


def circle(raw: Raw) -> None:
    raw["definitions"] |= {"one": defined("not two"), "two": defined("one or torn")}


def chain(length: int) -> Change:
    def change(raw: Raw) -> None:
        raw["definitions"] = {"d1": defined("torn")} | {
            f"d{n}": defined(f"d{n - 1} and torn") for n in range(2, length + 1)
        }

    return change


def torn_as(name: str) -> Change:
    return put("facts", name, value=raw_of(ANKLE)["facts"]["torn"])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            put("mentioned", "boot", value={}),
            ["mentioned.boot: 'boot' is also the id of one of the treatments."],
        ),
        (
            put("definitions", "cold_foot", value=defined("torn")),
            ["red_flags.cold_foot: 'cold_foot' is also the id of one of the definitions."],
        ),
        (
            torn_as("always"),
            ["facts.always: 'always' is also the id of one of the stages."],
        ),
        (
            torn_as("sprain_date"),
            ["facts.sprain_date: its option --sprain-date is already used by 'days_since_sprain'"],
        ),
        (torn_as("format"), ["facts.format: its option --format is already used by the program"]),
        (
            torn_as("no_torn"),
            ["facts.no_torn: its option --no-torn is already used by 'torn'. Give the fact"],
        ),
        (torn_as("not_tried"), ["facts.not_tried: its option --not-tried is already used by 'tri"]),
        (
            torn_as("tried_complete"),
            ["facts.tried_complete: its option --tried-complete is already used by 'tried'"],
        ),
        (
            lambda raw: raw["facts"].pop("warning"),
            ["red_flags: one fact must ask about the red flags. Add one fact of kind set"],
        ),
        (
            put("facts", "again", value=raw_of(ANKLE)["facts"]["warning"]),
            ["red_flags: one fact must ask about the red flags."],
        ),
        (
            lambda raw: raw["urgencies"].pop("within_week"),
            ["red_flags.odd_shape.urgency: 'urgencies' does not say what to do for 'within_week'"],
        ),
        (
            lambda raw: raw.pop("urgencies"),
            [
                "red_flags.cold_foot.urgency: 'urgencies' does not say what to do for 'emergency_",
                "red_flags.odd_shape.urgency: 'urgencies' does not say what to do for 'within_wee",
            ],
        ),
        (circle, ["definitions.one.when: definitions go in a circle: "]),
        (chain(16), []),
        (
            chain(18),
            ["definitions.d17.when: definitions are nested more than 16 deep. Write it more"],
        ),
    ],
)
def test_parts_that_do_not_fit_each_other_are_named(change: Change, said: list[str]) -> None:
    found = clashing(change)
    assert len(found) == len(said)
    assert all(line.startswith(start) for line, start in zip(found, said, strict=True)), found


def test_a_circle_names_all_that_are_in_it() -> None:
    (said,) = clashing(circle)
    assert said.endswith(("one uses two uses one. Break it.", "two uses one uses two. Break it."))


def test_a_definition_s_name_inside_quotes_is_no_use_of_it() -> None:
    change = put("definitions", "mild", value=defined('swelling == "mild"'))
    assert clashing(change) == []


@pytest.mark.parametrize(
    "change",
    [
        put("definitions", "odd", value=defined(3)),
        put("definitions", "odd", value="not a mapping"),
        put("definitions", value=[]),
        put("red_flags", "odd_shape", value="not a mapping"),
        put("red_flags", "odd_shape", "urgency", value=3),
        put("facts", "warning", "kind", value="sett"),
    ],
)
def test_what_is_itself_of_the_wrong_shape_is_left_to_the_records(change: Change) -> None:
    assert clashing(change) == []


def test_a_pathway_that_is_no_mapping_has_no_clashes() -> None:
    assert list(clashes([], declared_in([], []))) == []


def test_a_fact_at_fault_is_declared_all_the_same() -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["age"]["kind"] = "numbr"
    found = declared_in(raw, raw_sources())
    assert found.facts["age"] is None
    assert found.facts["torn"] is not None


def test_positions_and_stages_are_declared_by_their_ids() -> None:
    found = names()
    assert found.names["stages"] == {"first_days", "later", "always"}
    assert "book_boot" in found.names["positions"]


def test_items_without_an_id_are_passed_over() -> None:
    raw = raw_of(ANKLE)
    raw["stages"] = [{"id": "a"}, {"id": 3}, "text", {}]
    assert declared_in(raw, {}).names["stages"] == {"a"}


def test_a_source_seen_through_a_third_party_is_known_as_such() -> None:
    found = declared_in(raw_of(ANKLE), {**raw_sources(), "odd": "text"}).sources
    assert found == {
        "example-book": False,
        "example-trial": False,
        "hearsay": True,
        "odd": False,
    }


@pytest.mark.parametrize(
    ("fact", "options"),
    [
        ("age", ("--age",)),
        ("swelling", ("--swelling",)),
        ("days_since_sprain", ("--days-since-sprain", "--sprain-date")),
        ("can_stand", ("--can-stand", "--no-can-stand")),
        ("tried", ("--tried", "--not-tried", "--tried-complete")),
    ],
)
def test_each_fact_has_the_options_of_its_kind(fact: str, options: tuple[str, ...]) -> None:
    assert flags_of(fact, ANKLE.facts[fact]) == options


def test_an_id_is_an_option_with_hyphens() -> None:
    assert flag("a_b_c") == "--a-b-c"


def test_the_program_keeps_its_own_options() -> None:
    assert {"--help", "--format", "--as-of", "--patient", "--even-if-stale"} <= BUILT_IN


@pytest.mark.parametrize("name", ["Age", "1age", "a-ge", "a" * 42, "", "äge", "a b", "_a"])
def test_an_id_that_is_no_plain_name_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        variant(torn_as(name))


def test_an_id_of_41_characters_is_not_too_long() -> None:
    assert "a" * 41 in variant(torn_as("a" * 41)).facts


def test_none_is_kept_for_sets() -> None:
    assert RESERVED_MEMBER == "none"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("torn", "yes or no"),
        ("swelling", "none, mild, severe"),
        ("age", "0 to 110 years"),
        ("warning", "cold_foot, odd_shape"),
    ],
)
def test_what_a_fact_can_be_is_said_in_words(fact: str, said: str) -> None:
    assert range_in_words(ANKLE.facts[fact]) == said
