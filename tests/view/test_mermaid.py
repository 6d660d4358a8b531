"""A drawing says all it is to say, and no text in it acts: with other words it is the same drawing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.examples import MANY
from tests.free_text import Spot, file_of_marks, file_with, marks
from tests.hostile_text import hostile
from tests.known import ANKLE, SHIPPED, Raw, both, variant
from tests.view.drawing import acts, labels, lines_of, said, skeleton
from tests.view.made_up import texts
from tests.view.test_markdown_skeleton import TRAPS
from vcfpath import load
from vcfpath.engine.assessment import Stale
from vcfpath.model.pathway import Pathway
from vcfpath.view.show.labels import inline, label
from vcfpath.view.show.mermaid import draw
from vcfpath.view.show.outline import outline
from vcfpath.view.texts import flat, flat_in_ascii

MORE_TRAPS = (
    "style: x#y; z",
    "lifestyle: any of these holds:",
    "classDef x: a#b;",
    "%%{init: {'theme': 'dark'}}%%",
    "%% a comment",
    "fa:fa-car car",
    "$$x^2$$",
    "ﬂ°°35¶ß",
    "ﬂ°lt¶ß",
    "\\n a",
    "end",
    "subgraph x",
    'a"] --> b["c',
    "click a b",
    "A:::cls",
    "a@{shape: x}",
    "1) one",
    "12.",
    '"`md`"',
    "<img src=x onerror=alert(1)>",
    "a_b __c__",
    "40% of 5%%",
)


def _drawn(pathway: Pathway, only: str | None = None, stale: Stale = "no", **how: bool) -> str:
    return draw(pathway, outline(pathway, only), stale, **how)


def _said(drawing: str) -> list[str]:
    return [line for each in labels(drawing) for line in said(each)]


@pytest.mark.parametrize("text", [*TRAPS, *MORE_TRAPS])
@pytest.mark.parametrize("unicode", [True, False])
def test_a_trap_is_only_a_text(text: str, unicode: bool) -> None:
    written = label([text, text], unicode=unicode)
    (shown, again) = said(written)
    assert shown == again == (flat if unicode else flat_in_ascii)(text)
    assert not acts(written)
    assert unicode or written.isascii()


@pytest.mark.parametrize(
    "text", ["1. x", "a -- b", "%%{x", "fa:fa-car", "a&b", "- x", "a.b", "`x`"]
)
def test_a_text_that_acts_is_seen(text: str) -> None:
    assert acts(f'"{text}"')


@pytest.mark.parametrize("text", ["fa:fa-car", "$$x$$", "\\n"])
def test_a_text_that_acts_when_it_is_decoded_is_seen(text: str) -> None:
    assert acts(f'"{"".join(f"#{ord(sign)};" for sign in text)}"')


@given(text=texts, unicode=st.booleans())
@example(text="ﬂ°\\n$$$$fa:fa-x¶ß", unicode=True)
@settings(max_examples=MANY)
def test_any_text_is_only_a_text(text: str, unicode: bool) -> None:
    test_a_trap_is_only_a_text(text, unicode)


@pytest.mark.parametrize(
    "text",
    [
        "Usual when time is at least 3 days, and under 40%.",
        "when either X-ray or a scan (or both) shows it; isn't it so? Yes!",
        "See somebody and/or call: now. Größe 漢字",
    ],
)
def test_what_cannot_act_is_written_as_it_is(text: str) -> None:
    assert inline(text) == text


@both
def test_every_line_is_one_of_the_few_there_are(pathway: Pathway) -> None:
    for drawing in (_drawn(pathway), *(_drawn(pathway, name) for name in pathway.treatments)):
        lines = lines_of(drawing)
        names = [re.split(r"[\[( ]", line.removeprefix("subgraph "))[0] for line in lines]
        joined = {name for line in lines for name in re.findall(r"(?:>|x|\|) ([a-z0-9]+)$", line)}
        assert joined <= {*names}


def test_it_begins_with_the_warning_signs_and_leads_from_stage_to_stage() -> None:
    first, about, way, *_ = lines_of(_drawn(ANKLE))
    assert first.startswith('signs["First. Call for help now for a cold, white foot.')
    assert about.startswith('about["Sprained ankle<br/>For whom: age is at least 12 years.<br/>')
    assert way == 'signs -->|"none of these"| about'
    lines = lines_of(_drawn(ANKLE))
    assert 'subgraph s1["Stage 1: First days"]' in lines
    assert 's1 -->|"Moving on: when swelling is no swelling."| s2' in lines
    assert {"about --> s1", "about --> s3", "about --> now"} < {*lines}
    assert not any("beyond" in line for line in lines)


def test_rules_are_joined_to_their_treatment_as_they_act() -> None:
    lines = lines_of(_drawn(ANKLE))
    (name,) = (line.partition("(")[0] for line in lines if '(["Operation"])' in line)
    assert {
        f'{name}r1["Only when the scan shows a tear."] --> {name}',
        f'{name}r3["Not when age is over 90 years."] --x {name}',
        f'{name}r4["Take care when it is bruised."] -.-> {name}',
    } < {*lines}


def test_several_rules_of_a_sort_stand_in_one_box() -> None:
    def twice(raw: Raw) -> None:
        lines = raw["treatments"]["operation"]["caution_when"]
        lines.append({**lines[0], "when": "can_stand"})

    assert [
        "Take care when any of these holds",
        "• It is bruised.",
        "• One can stand on it.",
    ] in [said(each) for each in labels(_drawn(variant(twice)))]


def test_a_stage_leads_out_of_the_pathway_and_one_without_treatments_is_a_box() -> None:
    def changed(raw: Raw) -> None:
        del raw["stages"][0]["move_on_when"]
        raw["stages"][1]["move_on_when"] = "bruised"
        raw["treatments"]["rest"]["stage"] = "later"

    lines = lines_of(_drawn(variant(changed)))
    assert 's1["Stage 1: First days"]' in lines
    assert 's1 -->|"Moving on: no rule says when."| s2' in lines
    assert 's2 -->|"Moving on: when it is bruised."| beyond' in lines
    assert 'beyond["Beyond this pathway"]' in lines


def test_one_treatment_stands_alone_in_its_stage() -> None:
    lines = lines_of(_drawn(ANKLE, "boot"))
    assert [line for line in lines if line.startswith("subgraph")] == [
        'subgraph s1["Stage 2: Later help"]',
        'subgraph meant["What is meant"]',
    ]
    assert not any("Operation" in line or "now[" in line for line in lines)


def test_a_pathway_without_signs_scope_or_carrying_on_has_none_of_their_boxes() -> None:
    def bare(raw: Raw) -> None:
        for part in ("red_flags", "urgencies", "for_whom", "as_now"):
            del raw[part]
        del raw["facts"]["warning"]

    assert lines_of(_drawn(variant(bare)))[0] == 'about["Sprained ankle"]'


def test_once_past_its_review_it_says_so_before_all_else_but_the_signs() -> None:
    lines = lines_of(_drawn(ANKLE, stale="past_review"))
    assert lines[1].startswith('late["Caution: this text was due for review by')
    assert {'signs -->|"none of these"| late', "late --> about"} < {*lines}


def test_once_expired_the_warning_signs_are_left_unless_it_is_wanted() -> None:
    assert [line.partition("[")[0] for line in lines_of(_drawn(ANKLE, stale="expired"))] == [
        *("signs", "late", "use"),
    ]
    wanted = _drawn(ANKLE, stale="expired", even_if_stale=True)
    assert "Only the warning signs" not in wanted
    assert 'subgraph s1["Stage 1: First days"]' in lines_of(wanted)


def test_every_name_and_every_rule_is_in_it() -> None:
    shown = " ".join(_said(_drawn(SHIPPED)))
    for name in SHIPPED.treatments.values():
        assert name.name in shown
    assert shown.endswith(SHIPPED.intended_use)


def test_it_can_be_drawn_in_ascii() -> None:
    def foreign(raw: Raw) -> None:
        raw["treatments"]["rest"]["name"] = "Größe ≥ 3"

    pathway = variant(foreign)
    drawn = _drawn(pathway, unicode=False)
    assert drawn.isascii()
    assert "Größe >= 3" in _said(drawn)
    assert "Größe ≥ 3" in _said(_drawn(pathway))


SPOTS = list(marks())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file, written anew for every example."""
    return tmp_path_factory.mktemp("drawn") / "pathway.yaml"


def _drawing_of(file: Path, text: str) -> str:
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    return _drawn(load(file))


@given(spot=st.sampled_from(SPOTS), text=hostile)
@settings(max_examples=MANY)
def test_with_any_text_in_the_file_it_is_the_same_drawing(
    spot: Spot, text: str, file: Path
) -> None:
    harmless, drawn = _drawing_of(file, file_of_marks()), _drawing_of(file, file_with(spot, text))
    assert skeleton(drawn) == skeleton(harmless)
    assert not any(map(acts, labels(drawn)))
