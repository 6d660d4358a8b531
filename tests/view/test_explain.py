"""Explanations: every single thing of a pathway by every name it has, with its sources."""

from __future__ import annotations

import re

import pytest

from tests.cli.program import DAY, Vcfpath
from tests.known import ANKLE, SHIPPED, TODAY, Raw, both, variant
from vcfpath.errors import UsageError
from vcfpath.model.pathway import Pathway
from vcfpath.view import markdown, plain
from vcfpath.view.document import Document, Heading, Paragraph
from vcfpath.view.explain.citing import cited, references
from vcfpath.view.explain.compose import compose_list, compose_story, compose_topic
from vcfpath.view.explain.topics import find_topics, topics

SIGN = "A warning sign speaks of this: vcfpath explain red-flags."
SORTS = {topic.sort for topic in topics(SHIPPED)}


def _text(document: Document) -> str:
    return " ".join(plain.render(document, 100).split())


def _about(pathway: Pathway, topic: str) -> str:
    return _text(compose_topic(pathway, topic, TODAY))


@both
def test_every_topic_is_explained(pathway: Pathway) -> None:
    for topic in topics(pathway):
        document = compose_topic(pathway, topic.id, TODAY)
        title, *rest = document.blocks
        assert isinstance(title, Heading)
        assert title.level == 1
        assert len(rest) >= 2
        assert _text(document).endswith(" ".join(pathway.intended_use.split()))
        assert markdown.render(document)


def test_the_shipped_pathway_has_topics_of_every_sort() -> None:
    """So that the test above cannot pass because there is nothing to explain."""
    everything = {"list", "stage", "treatment", "mentioned", "red flag", "fact", "definition"}
    assert everything | {"as now", "position", "matter", "source", "glossary"} == SORTS
    assert {topic.sort for topic in topics(ANKLE)} == SORTS


@pytest.mark.parametrize("asked", ["warning signs", "Warning-sign", "warnings"])
def test_the_warning_signs_are_found_by_what_they_are_called(asked: str) -> None:
    assert find_topics(SHIPPED, asked)[0] == find_topics(SHIPPED, "red-flags")[0]


@pytest.mark.long
@both
def test_capitals_hyphens_and_spaces_make_no_difference(pathway: Pathway) -> None:
    for topic in topics(pathway):
        found = find_topics(pathway, topic.id)
        for asked in (
            topic.id.replace("_", "-"),
            topic.id.replace("-", "_"),
            topic.id.replace("_", " "),
            f"  {topic.id.upper()} ",
        ):
            assert find_topics(pathway, asked) == found
        assert topic in found


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("Balance training", "Balance training"),
        ("LATER HELP", "Later help"),
        ("a-boot", "A boot"),
        ("ligament", "Band"),
        ("Magnets", "Magnets"),
        ("cold foot", "A cold, white foot"),
        ("Red Flags", "Warning signs"),
        ("what it costs", "What it costs"),
        ("walking again soon", "Walking again soon"),
        ("matters", "What may matter most to you"),
    ],
)
def test_a_topic_is_found_by_the_name_people_use(asked: str, title: str, vcfpath: Vcfpath) -> None:
    assert vcfpath.explain(*asked.split()).answer.startswith(f"{title}\n\n")
    assert vcfpath.explain(asked).answer.startswith(f"{title}\n\n")


@pytest.mark.parametrize(
    ("asked", "mend"),
    [
        ("balanc", "Did you mean 'balance' or 'balance-training'?"),
        ("magnts", "Did you mean 'magnets'?"),
        ("cold-fot", SIGN),
        ("coldness", "All topics: vcfpath explain --list"),
        ("whiter", SIGN),
        ("odd feet", SIGN),
        ("the weather", "All topics: vcfpath explain --list"),
        ("example-boook", "Did you mean 'example-book'?"),
        ("exam", "Topics with that word: example-book, example-trial."),
        ("zzz", "All topics: vcfpath explain --list"),
    ],
)
def test_a_topic_there_is_not_is_refused_with_the_nearest(
    asked: str, mend: str, vcfpath: Vcfpath
) -> None:
    refused = vcfpath.explain(asked)
    assert refused.complaint == f"explain: there is no topic '{asked}'. {mend}"
    assert refused.status == UsageError.status


@pytest.mark.parametrize("asked", ["numb", "legs", "chest pain", "urine", "breathless"])
def test_whoever_asks_about_a_sign_is_led_to_the_signs_and_never_to_a_guess(
    asked: str, vcfpath: Vcfpath
) -> None:
    refused = vcfpath("explain", asked).complaint
    assert refused.startswith(f"explain: there is no topic '{asked}'. {SIGN}")
    assert "Did you mean" not in refused


@both
def test_the_list_names_every_topic(pathway: Pathway) -> None:
    shown = set(re.findall(r"[\w-]+", _text(compose_list(pathway, TODAY))))
    assert {topic.id.replace("_", "-") for topic in topics(pathway)} <= shown


def test_one_name_for_several_things_explains_them_all() -> None:
    def double(raw: Raw) -> None:
        raw["glossary"]["swelling"] = {"name": "Swelling", "means": "fluid in the ankle"}

    pathway = variant(double)
    assert [topic.sort for topic in find_topics(pathway, "swelling")] == ["fact", "glossary"]
    shown = _about(pathway, "swelling")
    assert "How swollen is it?" in shown
    assert "Fluid in the ankle." in shown


@both
def test_the_story_has_the_warning_signs_the_stages_and_what_moves_one_on(
    pathway: Pathway,
) -> None:
    document = compose_story(pathway, TODAY)
    first = document.blocks[1]
    assert isinstance(first, Paragraph)
    assert first.text.startswith("First. ")
    for sign in pathway.red_flags.values():
        assert sign.name in first.text
    shown = _text(document)
    last = 0
    for stage in pathway.stages:
        at = shown.index(" ".join(stage.summary.split()))
        assert at > last
        last = at
    moves = [stage for stage in pathway.stages if stage.move_on_when is not None]
    assert shown.count("Moving on: when ") == len(moves)
    for treatment in pathway.treatments.values():
        assert treatment.name.lower() in shown.lower()
    assert "vcfpath explain --list" in shown


def test_the_story_shows_some_disagreements_and_counts_the_rest() -> None:
    def quarrel(raw: Raw) -> None:
        raw["disagreements"] *= 7

    assert "and 3 more: vcfpath explain disagreements" in _text(
        compose_story(variant(quarrel), TODAY)
    )
    assert "more: vcfpath explain disagreements" not in _text(compose_story(ANKLE, TODAY))


def test_a_pathway_without_quarrels_or_signs_tells_its_story() -> None:
    def bare(raw: Raw) -> None:
        gone = ("disagreements", "red_flags", "statements", "glossary", "mentioned", "matters")
        for key in gone:
            del raw[key]
        del raw["facts"]["warning"]
        raw["positions"] = [each for each in raw["positions"] if each["about"] != ["magnets"]]

    pathway = variant(bare)
    shown = _text(compose_story(pathway, TODAY))
    assert "disagree" not in shown
    assert "First." not in shown
    assert {topic.id for topic in topics(pathway) if topic.sort == "list"} == {
        *("treatments", "facts", "sources")
    }


def test_a_treatment_is_explained_with_everything_said_of_it() -> None:
    shown = _about(ANKLE, "boot")
    for said in (
        "A stiff boot. [example-book]",
        "Part of: Later help. In short: worn by day.",
        "Only when - Time since the sprain is at least 3 days and under 21 days.",
        "Usual when - It is a bad sprain.",
        "Some sources say not when - What has been tried includes: a cream.",
        "Walks freely: 30 of 60 with it, 20 of 60 with no boot.",
        "When: 6 weeks. People: Adults. [example-trial]",
        "Sore skin: no count of people. Nobody counted. [example-trial]",
        "example-book (guideline, Nowhere, 2020): for it. A boot for bad sprains.",
        "About people of whom this is so: age is at least 18 years.",
        "example-trial (trial, Nowhere, 2021): found no benefit.",
        "Does a boot help? - One says: The handbook is for it. [example-book]",
        "example-trial: An invented trial of boots. Nobody else, 2021. Who paid: A maker of boots",
    ):
        assert said in shown
    operation = _about(ANKLE, "operation")
    assert "Not when - Age is over 90 years." in operation
    assert "Take care when - It is bruised." in operation
    assert "hearsay (payment rule, Nowhere, no date) (second-hand): pays for it." in operation
    assert "When things fall due - Cool it on days 1 to 3. [example-book]" in _about(ANKLE, "rest")


def test_every_sort_of_effect_is_put_in_words() -> None:
    def effects(raw: Raw) -> None:
        count = {"with": {"n": 1, "of": 3000}, "within": "a week", "population": "adults",
                 "sources": ["example-trial"]}  # fmt: skip
        gap = {"scale": "points", "better": "higher", "difference": 2.5, "low": 0.5, "high": 4.5}
        mean = {**count, "found": "unclear"}
        del mean["with"]
        raw["treatments"]["boot"]["benefits"] = [
            {"outcome": "alone", **count},
            {"outcome": "against nothing", **mean, **count, "without": {"n": 2, "of": 3}},
            {"outcome": "as printed", **count, "with": {"out_of_100": 12.5}, "certainty": "low"},
            {"outcome": "a gap", **mean, "average": gap},
            {"outcome": "no gap", **mean, "average": {**gap, "difference": 0, "low": -1}},
            {
                "outcome": "a mean",
                **mean,
                "average": {"scale": "points", "better": "lower", "with": 3},
            },
        ]

    shown = _about(variant(effects), "boot")
    for said in (
        "Alone: 1 of 3,000 with it. - When: a week.",
        "Against nothing: 1 of 3,000 with it, 2 of 3 without it.",
        "Whether that is a real difference is not clear.",
        "As printed: 12.5 of 100 (as its source printed it) with it.",
        "How sure: Low.",
        "A gap: on average 2.5 higher with it than without it; likely between 0.5 and 4.5 higher "
        "(points; higher is better).",
        "No gap: on average no different with it than without it; likely between 1 lower and 4.5 "
        "higher",
        "A mean: on average 3 with it (points; lower is better).",
    ):
        assert said in shown


def test_an_effect_says_what_was_found_how_sure_that_is_where_it_stands_and_what_is_misprinted() -> (
    None
):
    shown = _about(ANKLE, "boot")
    for said in (
        "The source found a difference. - How sure: Low. Judged by: The trial's authors. - "
        "Found in: Its abstract.",
        "Its source prints 66% for 2 of 3, which is 67%. Rounded down in print.",
        "Pain: on average 2.5 with it, 3 without it; the difference is 0.5 lower; likely between "
        "1.5 lower and 0.5 higher (pain score, 0 to 10; lower is better).",
        "The source found no difference.",
    ):
        assert said in shown


def test_what_living_with_a_treatment_is_like_comes_in_the_order_of_time() -> None:
    shown = _about(ANKLE, "boot")
    for said in (
        "What it does not do - It does not mend a tear. [example-book]",
        "What it is like - Before, for the mind: Some fear the weight. [example-book] - While it "
        "lasts, for the body: It itches. [second-hand: hearsay] - After, for daily life: Shoes",
        "Where, how long, what it costs - Where: At a shop. [example-book] - What it costs "
        "(Nowhere): The insurer pays half. [second-hand: hearsay]",
    ):
        assert said in shown


def test_a_position_says_what_it_is_silent_on() -> None:
    assert "Says nothing about: children; what comes after the boot." in _about(ANKLE, "book-boot")


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("first-days", "Moving on: when swelling is no swelling. A swollen ankle is not ready"),
        ("first-days", "Treatments: Rest"),
        ("magnets", "In short: spoken of, not tested. No verdict is given on it here."),
        ("magnets", "finds that the evidence does not decide. Nobody knows."),
        ("cold-foot", "Warning: Call for help at once. The question: Is the foot cold and white?"),
        ("cold-foot", "How soon: Call for help now. (set by the sources)"),
        ("odd-shape", "(set by us: no source gives it)"),
        ("days-since-sprain", "It can be: 0 to 400 days"),
        ("days-since-sprain", "To give it: vcfpath options --days-since-sprain 6"),
        ("days-since-sprain", "Asked by: rest, boot, book-boot, trial-boot"),
        ("weeks-of-rest", "Always so: time of rest is at most time since the sprain. Rest cannot"),
        ("age", "To give it: vcfpath options --age 55"),
        ("swelling", "It can be: none (no swelling); mild (a little); severe (a lot)"),
        ("swelling", "Asked by: boot, book-boot, first-days"),
        ("can-stand", "To give it: vcfpath options --can-stand or --no-can-stand"),
        ("torn", "Who can answer: your care team or a report"),
        ("tried", "To give it: vcfpath options --tried rest"),
        ("warning", "To give it: vcfpath options --warning cold-foot"),
        ("bad-sprain", "This is so if at least 2 of these: swelling is a lot; it is bruised;"),
        ("bad-sprain", "Otherwise: it is no bad sprain."),
        ("trial-boot", "example-trial on A boot, Operation"),
        ("trial-boot", "Where time in a boot is not known, the source takes it as: worn for a week."),
        ("book-magnets", "example-book on Magnets"),
        ("hearsay", "By: Somebody (Nowhere, no date) Kind: Payment rule. It decides about money"),
        ("hearsay", "we saw only what others say it says (second-hand)."),
        ("hearsay", "Operation (second-hand): pays for it. Pays after six weeks of rest."),
        ("example-trial", "Link: https://example.org/boots"),
        ("band", "What holds two bones together. Also called: ligament."),
        ("red-flags", "How soon is our own, more urgent reading, as no source gives it, for: an odd"),
        ("treatments", "A boot: Worn by day. More: vcfpath explain boot"),
        ("facts", "--days-since-sprain, --sprain-date: How many days ago did it happen?"),
        ("facts", "Your care team can answer --torn, --no-torn: Does the scan show a tear?"),
        ("disagreements", "Both sides are shown. Nothing is averaged."),
        ("statements", "Our reading: true with limits. - Contradicted by: example-trial."),
        ("sources", "hearsay: What somebody says the insurer says. Somebody, no date."),
        ("glossary", "Band: What holds two bones together."),
    ],
)  # fmt: skip
def test_a_topic_says_what_there_is_to_say(topic: str, said: str) -> None:
    assert said in _about(ANKLE, topic)


def test_what_may_matter_is_explained_with_what_bears_on_it() -> None:
    shown = _about(ANKLE, "cost")
    assert shown.startswith("What it costs First. Some signs need care at once")
    for said in (
        "If this matters most to you, say so. It is then shown beside your answer.",
        "It changes no verdict and no order.",
        "- Operation: One insurer pays. [second-hand: hearsay]",
        "- Magnets: Magnets are dear. [example-book]",
        "To say so: vcfpath options --matters cost",
        "- hearsay: What somebody says the insurer says. Somebody, no date.",
        "- example-book: An invented handbook of ankles. Nobody, 2020.",
    ):
        assert said in shown


@both
def test_all_that_may_matter_is_listed_with_all_that_bears_on_it(pathway: Pathway) -> None:
    shown = _about(pathway, "matters")
    at = 0
    for matter in pathway.matters.values():
        assert shown.lower().index(f"- {matter.name}") > at
        at = shown.lower().index(f"- {matter.name}")
        for bearing in matter.bears_on:
            assert " ".join(bearing.says.split()) in shown
    first = next(iter(pathway.matters)).replace("_", "-")
    assert f"To say so: vcfpath options --matters {first}" in shown


def test_a_pathway_that_speaks_of_nothing_that_matters_has_no_such_topic() -> None:
    silent = variant(lambda raw: raw.pop("matters"))
    assert "matter" not in {topic.sort for topic in topics(silent)}
    with pytest.raises(UsageError, match="there is no topic 'matters'"):
        find_topics(silent, "matters")


def test_a_matter_and_a_word_of_one_name_are_both_explained() -> None:
    def double(raw: Raw) -> None:
        raw["glossary"]["cost"] = {"name": "Cost", "means": "what one pays"}

    pathway = variant(double)
    assert [topic.sort for topic in find_topics(pathway, "cost")] == ["matter", "glossary"]
    assert "One insurer pays." in _about(pathway, "cost")
    assert "What one pays." in _about(pathway, "cost")


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("swelling", "Can change: with care, or by itself Worse: a little; a lot To give it"),
        ("can-stand", "Can change: with care, or by itself Worse: when one cannot stand on it"),
        ("bruised", "Can change: with care, or by itself Worse: when it is bruised"),
        ("tried", "(a cream) Can change: with care, or by itself To give it"),
        ("torn", "It can be: yes or no To give it"),
        ("age", "It can be: 0 to 110 years To give it"),
    ],
)
def test_a_fact_says_whether_it_can_change_and_which_way_is_worse(fact: str, said: str) -> None:
    assert said in _about(ANKLE, fact)


def test_a_number_says_which_way_is_worse_and_a_set_speaks_for_itself() -> None:
    def worse(raw: Raw) -> None:
        raw["facts"]["age"]["worse"] = "lower"
        raw["facts"]["weeks_of_rest"]["worse"] = "higher"
        raw["facts"]["swelling"] = {**raw["facts"]["swelling"], "worse": [], "can_change": False}
        raw["facts"]["warning"]["worse"] = "in"

    pathway = variant(worse)
    assert "0 to 110 years Worse: the lower it is To give it" in _about(pathway, "age")
    assert "Worse: the higher it is" in _about(pathway, "weeks-of-rest")
    assert "Worse" not in _about(pathway, "swelling")
    assert "Worse" not in _about(pathway, "warning")


def test_a_fact_may_say_why_it_is_asked() -> None:
    def why(raw: Raw) -> None:
        raw["facts"]["age"]["why"] = "Old bones heal slowly."

    assert "Why it is asked: Old bones heal slowly." in _about(variant(why), "age")


def test_what_limits_a_statement_is_named() -> None:
    def limited(raw: Raw) -> None:
        raw["statements"]["s1"]["qualified_by"] = ["example-book", "hearsay"]

    assert "Limits set by: example-book, hearsay." in _about(variant(limited), "statements")


def test_a_position_may_describe_its_people_in_words() -> None:
    def described(raw: Raw) -> None:
        raw["positions"][0]["for_whom_in_words"] = "grown-ups"
        raw["positions"][0]["strength"] = "strong"
        raw["positions"][0]["when"][0]["because"] = "later it is of no use"

    shown = _about(variant(described), "book-boot")
    assert "for it, strong. A boot for bad sprains." in shown
    assert "- Grown-ups. - If time since the sprain is at most 2 weeks. Later it is" in shown


def test_empty_stages_and_lists_of_no_signs_say_no_more_than_they_have() -> None:
    def emptied(raw: Raw) -> None:
        raw["stages"].append({**raw["stages"][2], "id": "empty", "name": "Nothing here"})
        raw["red_flags"]["odd_shape"].pop("urgency_from")
        raw["facts"]["torn"]["answered_by"] = "patient"

    pathway = variant(emptied)
    assert "Treatments:" not in _about(pathway, "empty")
    assert "Nothing here" not in _about(pathway, "treatments")
    assert "our own" not in _about(pathway, "red-flags")
    assert "Your care team can answer" not in _about(pathway, "facts")


def test_a_stage_says_why_one_moves_on_where_the_file_does() -> None:
    def unexplained(raw: Raw) -> None:
        del raw["stages"][0]["move_on_because"]

    shown = _about(variant(unexplained), "first-days")
    assert "Moving on: when swelling is no swelling. Sources" in shown


def test_a_source_past_its_own_date_is_marked(vcfpath: Vcfpath) -> None:
    for day, marked in (("2027-01-01", False), ("2027-01-02", True)):
        for topic in ("boot", "sources"):
            shown = vcfpath.explain(topic, "--as-of", day).answer
            assert ("(due for a new check)" in " ".join(shown.split())) == marked
        shown = vcfpath.explain("example-book", "--as-of", day).answer
        assert ("It is due for a new check." in shown) == marked


def test_a_word_before_a_word_is_one_topic(vcfpath: Vcfpath) -> None:
    assert vcfpath.explain("bad", "sprain").answer == vcfpath.explain("bad_sprain").answer
    assert vcfpath.explain("").answer == vcfpath.explain().answer
    assert vcfpath.explain("--list", "boot", "--as-of", DAY).answer.startswith("A boot\n")


def test_without_sources_there_is_no_list_of_them() -> None:
    assert references(ANKLE, [], TODAY) == []
    assert cited("So it is said.", []) == "So it is said."
