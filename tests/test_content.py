"""What the shipped pathway has to hold, and how it may speak. What it means is for people to judge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from vcfpath import load
from vcfpath.model.base import Record
from vcfpath.model.effect import AsPublished, Count, Effect
from vcfpath.model.fact import ChoiceFact, NumberFact, SetFact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.proof.content.ease import blocks, grade, sentences, words
from vcfpath.proof.content.sentences import EASIEST_GRADE, MOST_WORDS, OTHER_GRADE

HERE = Path(__file__).parent
FILE = HERE.parent / "data" / "pathways.yaml"
ARTICLE = "seed-article"

Plain: TypeAlias = "Mapping[str, Plain] | list[Plain] | str | int | float | bool | None"

PROSE = frozenset(
    [
        "ask",
        "because",
        "do",
        "in_short",
        "means",
        "move_on_because",
        "no",
        "no_usable_number",
        "note",
        "outside",
        "outcome",
        "past",
        "population",
        "question",
        "says",
        "summary",
        "what",
        "why",
        "yes",
        "decision",
        "intended_use",
        "for_whom_in_words",
        "compared_with",
        "certainty",
        "graded_by",
        "where",
        "misprint",
        "scale",
        "silent_on",
        "not_used_because",
        "update_policy",
        "made_by",
        "funding",
    ]
)
"""The keys under which the file speaks to people in phrases or sentences."""

LEAST_ON_VERTEBROPLASTY = 7


@pytest.fixture(scope="module")
def pathway() -> Pathway:
    return load(FILE)


@pytest.fixture(scope="module")
def written() -> Mapping[str, Plain]:
    """The pathway as plain data, without the sources."""
    whole = yaml.safe_load(FILE.read_text("utf-8"))
    found: Mapping[str, Plain] = whole["pathways"]["vcf"]
    return found


def _spoken(data: Plain, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text that people read, with the key it stands under; ids and rules are left out."""
    if isinstance(data, Mapping):
        for name, value in data.items():
            yield from _spoken(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _spoken(value, key)
    elif isinstance(data, str) and key in PROSE:
        yield key, data


def _texts(data: Plain) -> list[str]:
    return [text for _, text in _spoken(data)]


def _under(data: Plain, *path: str) -> Mapping[str, Plain]:
    for step in path:
        assert isinstance(data, Mapping)
        data = data[step]
    assert isinstance(data, Mapping)
    return data


def _records(record: Record) -> Iterator[Record]:
    """``record`` and all that it is made of."""
    yield record
    for name in type(record).model_fields:
        yield from _inside(getattr(record, name))


def _inside(value: object) -> Iterator[Record]:
    if isinstance(value, Record):
        yield from _records(value)
    elif isinstance(value, Mapping):
        yield from chain.from_iterable(map(_inside, value.values()))
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(_inside, value))


# ---------------------------------------------------------------- what is there


def test_every_statement_of_the_article_is_answered_for(pathway: Pathway) -> None:
    assert list(pathway.statements) == [f"s{number}" for number in range(1, 20)]
    for statement in pathway.statements.values():
        assert ARTICLE in statement.sources


def test_the_treatments_others_rely_on(pathway: Pathway) -> None:
    assert set(pathway.treatments) == {
        "rest",
        "over_the_counter_pain_relief",
        "ice",
        "prescription_pain_relief",
        "brace",
        "exercise",
        "vertebroplasty",
        "kyphoplasty",
        "spinal_fusion",
        "bone_health",
    }


def test_the_stages_others_rely_on(pathway: Pathway) -> None:
    steps = [(stage.id, stage.sequence) for stage in pathway.stages]
    assert steps == [
        ("rest_and_relief", 1),
        ("bracing", 2),
        ("surgery", 3),
        ("aftercare", "anytime"),
    ]


def test_the_red_flags_others_rely_on(pathway: Pathway) -> None:
    urgent = {name: flag.urgency for name, flag in pathway.red_flags.items()}
    assert urgent == {
        "saddle_numbness": "emergency_now",
        "bladder_or_bowel": "emergency_now",
        "both_legs_weak": "emergency_now",
        "new_leg_weakness": "emergency_now",
        "high_energy_injury": "emergency_now",
        "fever": "emergency_now",
        "cancer_with_worsening_pain": "same_day",
        "after_cement_procedure": "emergency_now",
    }


NUMBERS = {
    "weeks_since_fracture": ("weeks", True),
    "weeks_of_pain": ("weeks", True),
    "weeks_of_care": ("weeks", True),
    "pain_now": (None, False),
    "height_loss_pct": ("%", False),
    "age": ("years", False),
    "roland_morris": (None, False),
}
RANGES = {"pain_now": (0, 10), "height_loss_pct": (0, 100), "roland_morris": (0, 24)}
CHOICES = {
    "pain_trend": "better same worse",
    "relief": "good partial none",
    "can_walk": "unaided with_help unable",
    "pain_from_fracture": "only mainly partly unrelated",
    "cause": "osteoporosis cancer trauma infection other",
    "nerve_status": "intact root cord cauda_equina",
    "infection": "none elsewhere_treated at_site bloodstream",
    "bleeding_risk": "none correctable uncorrectable",
    "country": "england australia us other",
}
YES_OR_NO = (
    "in_hospital mri_oedema intravertebral_cleft pain_site_matches progressing_collapse "
    "severe_deformity kyphosis stable pregnant cement_allergy pain_judged_severe "
    "care_judged_optimal"
)


@pytest.mark.parametrize("name", NUMBERS)
def test_the_numbers_others_rely_on(name: str, pathway: Pathway) -> None:
    fact = pathway.facts[name]
    unit, clock = NUMBERS[name]
    assert isinstance(fact, NumberFact)
    assert fact.clock is clock
    assert unit in (None, fact.unit)
    assert RANGES.get(name, (fact.least, fact.most)) == (fact.least, fact.most)


@pytest.mark.parametrize("name", CHOICES)
def test_the_choices_others_rely_on(name: str, pathway: Pathway) -> None:
    fact = pathway.facts[name]
    assert isinstance(fact, ChoiceFact)
    assert list(fact.values) == CHOICES[name].split()


@pytest.mark.parametrize("name", YES_OR_NO.split())
def test_the_yes_or_no_facts_others_rely_on(name: str, pathway: Pathway) -> None:
    assert isinstance(pathway.facts[name], YesNoFact)


def test_the_sets_others_rely_on(pathway: Pathway) -> None:
    tried, flags = pathway.facts["tried"], pathway.facts["red_flags"]
    assert isinstance(tried, SetFact)
    assert isinstance(flags, SetFact)
    assert set(tried.values) == {*pathway.treatments, "nerve_block", "calcitonin"}
    assert set(flags.values) == set(pathway.red_flags)


def test_the_country_decides_about_payers_only(pathway: Pathway) -> None:
    payers = {name for name, each in pathway.sources.items() if each.kind == "payer"}
    for position in pathway.positions:
        if "country" in repr((position.for_whom, position.when)):
            assert position.source in payers
    lines = (
        (each.indicated_when, each.contraindicated_when) for each in pathway.treatments.values()
    )
    assert "country" not in repr(list(lines))


# ---------------------------------------------------------------- what can change, and what is worse

CAN_CHANGE = {
    *("pain_now", "relief", "pain_trend", "tried", "can_walk", "in_hospital", "roland_morris"),
    *("pain_with_movement", "pain_despite_opioids", "life_disrupted", "infection"),
    *("pain_judged_severe", "care_judged_optimal", "nerve_status"),
}
"""What care can change, or what passes by itself. Not a risk of bleeding: a drug for it may be what
keeps somebody alive. Not a pregnancy. Not what a scan shows: a bone that has sunk stays so."""

WORSE: Mapping[str, object] = {
    "red_flags": "in",
    "pain_now": "higher",
    "relief": ("partial", "none"),
    "pain_trend": ("same", "worse"),
    "can_walk": ("with_help", "unable"),
    "in_hospital": True,
    "pain_with_movement": True,
    "pain_despite_opioids": True,
    "life_disrupted": True,
    "stomach_kidney_heart": "in",
    "memory_or_falls": "in",
    "cement_allergy": True,
    "cause": ("infection", "cancer"),
    "nerve_status": ("root", "cord", "cauda_equina"),
    "infection": ("elsewhere_treated", "at_site", "bloodstream"),
    "mri_oedema": True,
    "intravertebral_cleft": True,
    "bone_scan_active": True,
    "stable": False,
    "severe_deformity": True,
    "bleeding_risk": ("correctable", "uncorrectable"),
    "pain_judged_severe": True,
    "care_judged_optimal": False,
    "height_loss_pct": "higher",
    "progressing_collapse": True,
    "kyphosis": True,
    "back_wall_broken": True,
    "canal_narrowed": True,
    "unfavourable_signs": True,
    "fit_for_procedure": False,
    "roland_morris": "higher",
}
"""Which side is worse health, as it was reviewed. Swelling, a gap or activity in the bone are signs that
it has not healed."""

NEITHER_WORSE = {
    *("weeks_since_fracture", "weeks_of_pain", "weeks_of_care", "age", "country", "tried", "level"),
    *("pregnant", "pain_from_fracture", "pain_site_matches", "break_judged_chronic"),
    *("specialists_agree", "who_pays"),
}
"""Time, age and place; what one has tried; a pregnancy; which pain comes from where; who agrees,
and who pays."""


def test_what_can_change_is_as_it_was_reviewed(pathway: Pathway) -> None:
    assert {name for name, fact in pathway.facts.items() if fact.can_change} == CAN_CHANGE


def test_which_side_is_worse_is_as_it_was_reviewed(pathway: Pathway) -> None:
    said = {name: fact.worse for name, fact in pathway.facts.items()}
    assert {name: worse for name, worse in said.items() if worse not in (None, ())} == WORSE
    assert {name for name, worse in said.items() if worse in (None, ())} == NEITHER_WORSE


def test_what_can_change_says_which_way_is_worse(pathway: Pathway) -> None:
    for name, fact in pathway.facts.items():
        if fact.can_change and not isinstance(fact, SetFact):
            assert fact.worse not in (None, ()), name


def test_time_never_counts_as_what_can_change(pathway: Pathway) -> None:
    for name, fact in pathway.facts.items():
        assert not (isinstance(fact, NumberFact) and fact.clock and fact.can_change), name


# ---------------------------------------------------------------- who says what

POSITIONS = {
    ("aaos-2010", "vertebroplasty", "against"),
    ("aaos-2010", "kyphoplasty", "option"),
    ("aaos-2010", "brace", "inconclusive"),
    ("aaos-2010", "rest", "inconclusive"),
    ("aaos-2010", "calcitonin", "for"),
    ("nice-ta279", "vertebroplasty", "option"),
    ("nice-ta279", "kyphoplasty", "option"),
    ("msac-1466", "vertebroplasty", "covered"),
    ("vapour-2016", "vertebroplasty", "found_benefit"),
    ("vertos-2-2010", "vertebroplasty", "found_benefit"),
    ("cochrane-2018", "vertebroplasty", "found_no_benefit"),
    ("asbmr-2019", "vertebroplasty", "found_no_benefit"),
}


def test_the_positions_that_have_to_be_heard(pathway: Pathway) -> None:
    heard = {
        (position.source, about, position.stance)
        for position in pathway.positions
        for about in position.about
    }
    assert heard >= POSITIONS


def test_vertebroplasty_is_heard_from_all_sides(pathway: Pathway) -> None:
    about = [each for each in pathway.positions if "vertebroplasty" in each.about]
    assert len({each.source for each in about}) >= LEAST_ON_VERTEBROPLASTY
    assert {"against", "option", "found_benefit", "found_no_benefit", "covered"} <= {
        each.stance for each in about
    }


def test_calcitonin_is_explained_but_not_judged(pathway: Pathway) -> None:
    assert "calcitonin" in pathway.mentioned
    assert "calcitonin" not in pathway.treatments


def test_second_hand_is_marked_where_and_only_where_it_is(pathway: Pathway) -> None:
    """Marked whenever nobody but third parties says so; allowed where not all was seen in full."""
    third_party = {name for name, each in pathway.sources.items() if each.seen == "third_party"}
    for record in _records(pathway):
        cited = _cited(record)
        if cited and hasattr(record, "status"):
            marked = record.status == "second_hand"
            assert marked or not third_party.issuperset(cited), record
            in_full = all(pathway.sources[name].seen == "full_text" for name in cited)
            assert not (marked and in_full), record


def test_what_cannot_be_marked_is_seen_first_hand(pathway: Pathway) -> None:
    third_party = {name for name, each in pathway.sources.items() if each.seen == "third_party"}
    for record in _records(pathway):
        cited = _cited(record)
        if cited and not hasattr(record, "status"):
            assert not third_party.issuperset(cited), record


def _cited(record: Record) -> tuple[str, ...]:
    source = getattr(record, "source", None)
    cited: tuple[str, ...] = (source,) if source else getattr(record, "sources", None) or ()
    return () if isinstance(record, Pathway) else cited


def test_every_source_says_who_paid_and_when_it_was_looked_at(pathway: Pathway) -> None:
    for name, source in pathway.sources.items():
        assert source.funding is None or len(words(source.funding)) > 1, name
        assert source.checked_on <= pathway.written_on < source.review_by, name
        assert source.url or source.doi or source.number or source.year, f"{name} cannot be found"
    assert pathway.written_on < pathway.review_by


def test_every_source_is_used(pathway: Pathway) -> None:
    used = set(chain.from_iterable(map(_all_cited, _records(pathway))))
    assert set(pathway.sources) - used == set()


def _all_cited(record: Record) -> Iterator[str]:
    yield from _cited(record)
    yield from getattr(record, "qualified_by", ())
    yield from getattr(record, "contradicted_by", ())


FROM_ISSUE_5 = {
    *("nass_brace", "nass_medicines", "nass_cement_chronic", "nass_surgery_nerves", "rand_cement"),
    *("nass_surgery_mild", "acr_cement", "acr_medicines", "acr_2022_cement", "humber_cement"),
    *("bcbs_alabama_cement", "bcbs_alabama_cancer", "medicare_cement", "medicare_cancer"),
    *("cms_old_breaks", "evicore_cement", "vertos_4", "vertos_5", "invest", "buchbinder", "free"),
    *("evolve", "kaviar", "palmowski", "nogg_pain_relief", "nogg_exercise"),
    *("nogg_bone_health", "bhof_home_care", "bhof_bone_health", "iof_bone_health", "iof_exercise"),
}
SECOND_HAND = {
    *("acr_2022_cement", "medicare_cement", "medicare_cancer", "evicore_cement"),
    *("ema_calcitonin", "canada_calcitonin"),
}


def test_who_was_still_to_be_heard_is_heard(pathway: Pathway) -> None:
    assert {each.id for each in pathway.positions} >= FROM_ISSUE_5
    assert len({each.source for each in pathway.positions}) >= 20


def test_exactly_these_positions_are_known_second_hand(pathway: Pathway) -> None:
    marked = {each.id for each in pathway.positions if each.status == "second_hand"}
    assert marked == SECOND_HAND


def test_shares_of_made_up_cases_are_told_of_a_panel_and_are_no_rule(pathway: Pathway) -> None:
    by_id = {each.id: each for each in pathway.positions}
    for name in ("rand_cement", "nass_cement_chronic"):
        assert "made-up cases" in (by_id[name].for_whom_in_words or "")
    for effect in _effects(pathway):
        assert "made-up" not in repr(effect), effect


# ---------------------------------------------------------------- numbers


def _effects(pathway: Pathway) -> list[Effect]:
    return [each for each in _records(pathway) if isinstance(each, Effect)]


def test_known_misprints_keep_their_counts(pathway: Pathway) -> None:
    wrong = {
        (count.n, count.of, str(count.printed))
        for effect in _effects(pathway)
        for count in (effect.with_, effect.without)
        if isinstance(count, Count) and count.misprint
    }
    assert wrong == {(213, 532, "39.3"), (26, 3175, "0.7"), (38, 52, "65")}


def test_shares_without_their_counts_are_kept_as_published(pathway: Pathway) -> None:
    printed = {
        (effect.sources[0], str(effect.with_.out_of_100))
        for effect in _effects(pathway)
        if isinstance(effect.with_, AsPublished)
    }
    assert printed >= {
        ("vapour-2016", "44"),
        ("vero-2018", "5.4"),
        ("vertos-4-fractures-2019", "8"),
        ("lindsay-2001", "19.2"),
    }


AVERAGES = {
    ("invest-2009", "-0.7", "-1.7", "0.3", "no_difference"),
    ("invest-one-year-2013", "-1.02", "-2.01", "-0.04", "difference"),
    ("buchbinder-2009", "0.6", "-0.7", "1.8", "no_difference"),
    ("vertos-4-2018", "-0.45", "-1.24", "0.37", "no_difference"),
    ("vertos-5-2023", "-1.3", "-2.6", "-0.1", "difference"),
    ("free-2009", "5.2", "2.9", "7.4", "difference"),
}


def test_averages_are_numbers_with_their_range_and_what_was_found(pathway: Pathway) -> None:
    told = {
        (each.sources[0], *map(str, (mean.difference, mean.low, mean.high, each.found)))
        for each in _effects(pathway)
        if (mean := each.average)
    }
    assert told >= AVERAGES


def test_trials_that_found_no_difference_stand_beside_those_that_did(pathway: Pathway) -> None:
    for name in ("vertebroplasty", "kyphoplasty", "brace"):
        treatment = pathway.treatments[name]
        found = {each.found for each in (*treatment.benefits, *treatment.harms)}
        assert {"difference", "no_difference"} <= found, name
        assert treatment.benefits
        assert treatment.harms


def test_who_graded_how_sure_a_number_is(pathway: Pathway) -> None:
    graded = {each.sources[0] for each in _effects(pathway) if each.graded_by}
    assert {"cochrane-2018", "rzewuska-2015", "nass-2025"} <= graded


# ---------------------------------------------------------------- to carry on as now, and what it is like


def test_the_course_without_a_procedure_is_told_of_people_and_never_of_a_made_up_week(
    pathway: Pathway,
) -> None:
    assert pathway.as_now
    counts = {
        (each.with_.n, each.with_.of)
        for each in pathway.as_now.course
        if isinstance(each.with_, Count)
    }
    assert counts >= {(229, 431), (57, 95), (38, 95), (22, 35), (25, 36)}
    for effect in pathway.as_now.course:
        assert effect.found == "not_compared"
        assert not re.search(r"week (6|12)\b", effect.within or ""), effect


def test_every_treatment_tells_what_it_is_like_or_leaves_it_open(pathway: Pathway) -> None:
    """During it, of every one; before and after it only where a source tells."""
    for name, treatment in pathway.treatments.items():
        assert "during" in {each.phase for each in treatment.experience}, name
    for name in ("vertebroplasty", "kyphoplasty"):
        phases = {each.phase for each in pathway.treatments[name].experience}
        assert phases == {"before", "during", "after"}, name


def test_what_it_costs_is_told_with_its_country(pathway: Pathway) -> None:
    told = [each for treatment in pathway.treatments.values() for each in treatment.practical]
    costs = [each for each in told if each.question == "cost"]
    assert costs
    assert all(each.country for each in costs)


# ---------------------------------------------------------------- what may matter most

MATTERS = {
    "moving_again_soon": 4,
    "avoiding_procedures": 3,
    "avoiding_strong_medicines": 3,
    "height_and_posture": 4,
    "time": 4,
    "cost": 2,
}
"""What the pathway speaks of, in its order, with the least number of treatments or sources heard."""

MOST_LINES = 6


def test_what_may_matter_to_a_person_is_there(pathway: Pathway) -> None:
    assert list(pathway.matters) == list(MATTERS)
    for name, matter in pathway.matters.items():
        assert 3 <= len(matter.bears_on) <= MOST_LINES, name
        assert len({each.about for each in matter.bears_on}) >= MATTERS[name] - 1, name
        assert len({each.sources for each in matter.bears_on}) >= MATTERS[name], name


def test_what_bears_on_a_matter_is_one_short_sentence_said_once(pathway: Pathway) -> None:
    lines = [each for matter in pathway.matters.values() for each in matter.bears_on]
    for each in lines:
        (sentence,) = sentences(each.says)
        assert len(words(sentence)) <= MOST_WORDS
        assert sentence.endswith("."), sentence
        assert "%" not in sentence
    assert len({each.says for each in lines}) == len(lines)


def test_lines_of_one_treatment_stand_together_in_the_pathways_order(pathway: Pathway) -> None:
    order = list(pathway.treatments)
    for name, matter in pathway.matters.items():
        about = [order.index(each.about) for each in matter.bears_on]
        assert about == sorted(about), name


DIRECTING = re.compile(
    r"\b(should|must|need|ought|better off|best|worth|prefer\w*|choose|recommend\w*|advis\w+|"
    r"unfortunately|luckily|only just|merely|dangerous|excellent|poor)\b",
    re.IGNORECASE,
)


def test_what_bears_on_a_matter_neither_directs_nor_judges(written: Mapping[str, Plain]) -> None:
    for text in _texts(written["matters"]):
        assert not set(DIRECTING.findall(text)) - {"adviser"}, text


def test_a_matter_is_heard_from_more_than_one_side(pathway: Pathway) -> None:
    """Procedures are spoken for and against, so that nothing of what matters leans one way."""
    for name in ("moving_again_soon", "avoiding_procedures", "avoiding_strong_medicines", "time"):
        cement = [
            each
            for each in pathway.matters[name].bears_on
            if each.about in ("vertebroplasty", "kyphoplasty")
        ]
        assert len({each.sources for each in cement}) >= 2, name


def test_numbers_beside_a_matter_stand_elsewhere_in_the_pathway(
    written: Mapping[str, Plain],
) -> None:
    """A count is given once with its people and its time; here it is only said again."""
    elsewhere = {name: data for name, data in written.items() if name != "matters"}
    known = set(re.findall(r"\d[\d.,]*\d|\d", repr(elsewhere)))
    said = set(re.findall(r"\d[\d.,]*\d|\d", " ".join(_texts(written["matters"]))))
    assert said - known == set()


# ---------------------------------------------------------------- how it speaks

NEVER = re.compile(
    r"\byou (should|must|ought|need to)\b|\bwe (recommend|advise)\b"
    r"|\b(safe|right|best|recommended|good) for you\b|\bno risks?\b|\brisk[- ]free\b|\bcur(e|es|ed)\b"
    r"|\bguarantee|\b(1|one) in (\d|two|three|four|five|six|seven|eight|nine|ten|every)"
    r"|\bmiracle|\bgold standard\b",
    re.IGNORECASE,
)


def test_it_informs_and_never_advises() -> None:
    text = " ".join(FILE.read_text("utf-8").split())
    assert [found.group() for found in NEVER.finditer(text)] == []


def test_sentences_are_short(written: Mapping[str, Plain]) -> None:
    long = [
        f"{key} ({len(words(sentence))} words): {sentence}"
        for key, text in _spoken(written)
        for sentence in sentences(text)
        if len(words(sentence)) > MOST_WORDS
    ]
    assert long == []


def _too_hard(texts: Iterable[str], most: float) -> list[str]:
    hard = [(grade(each.text), each.text) for each in blocks(texts)]
    return [f"grade {asked:.1f}: {text}" for asked, text in hard if asked > most]


@pytest.mark.parametrize("room", ["facts", "red_flags"])
def test_questions_and_warning_signs_are_easiest(room: str, written: Mapping[str, Plain]) -> None:
    assert _too_hard(_texts(written[room]), EASIEST_GRADE) == []


ROOMS = ["stages", "definitions", "constraints", "mentioned", "positions", "statements", "matters"]


@pytest.mark.parametrize("room", [*ROOMS, "disagreements", "glossary", "condition"])
def test_the_rest_is_easy(room: str, written: Mapping[str, Plain]) -> None:
    assert _too_hard(_texts(written[room]), OTHER_GRADE) == []


def test_every_treatment_is_easy_to_read_about(written: Mapping[str, Plain]) -> None:
    for treatment in _under(written, "treatments").values():
        assert _too_hard(_texts(treatment), OTHER_GRADE) == []


# ---------------------------------------------------------------- whose words they are

RUN = 8


def _runs(text: str) -> Iterator[str]:
    plain = re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))
    for start in range(len(plain) - RUN + 1):
        yield sha256(" ".join(plain[start : start + RUN]).encode()).hexdigest()[:16]


def test_no_sentence_is_taken_from_the_article() -> None:
    article = set((HERE / "article_runs.txt").read_text("utf-8").split("\n")[1:]) - {""}
    assert len(article) > 300
    assert article.isdisjoint(_runs(FILE.read_text("utf-8")))
