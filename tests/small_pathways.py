"""Small pathways made at random: three facts of any kind, one treatment, any rules over them.

Most of them have a score, with points of either sign, and rules that compare it.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.known import ANKLE, Raw, raw_of, validated
from vcfpath.model.pathway import Pathway

CITED = {"sources": ["example-book"]}
NUMBER = {"kind": "number", "unit": "points", "least": 0, "most": 10}
CLOCK = {"kind": "number", "unit": "days", "least": 0, "most": 20, "clock": True}

KINDS: dict[str, Raw] = {
    "n": NUMBER,
    "o": NUMBER,
    "k": CLOCK,
    "m": CLOCK,
    "c": {"kind": "choice", "values": {"a": "A", "b": "B", "z": "Z"}},
    "y": {"kind": "yes_no", "yes": "so", "no": "not so"},
    "s": {"kind": "set", "values": {"p": "P", "q": "Q"}},
}
WORSE: dict[str, list[Any]] = {
    "number": ["higher", "lower"],
    "choice": [["b"], ["a", "b"], ["z", "a"]],
    "yes_no": [True, False],
    "set": ["in", "out"],
}
ATOMS = {
    "n": ["n < 3", "n >= 3", "n == 5", "3 <= n < 7", "n > 7"],
    "o": ["o <= 2", "o > 2", "o == 8"],
    "k": ["k >= 4", "k <= 9", "4 < k <= 9", "k == 6"],
    "m": ["m > 3", "m <= 3", "m >= 12"],
    "c": ['c == "a"', 'c in ("a", "b")', 'c != "b"'],
    "y": ["y"],
    "s": ['"p" in s', '"q" in s'],
}
BETWEEN = {
    ("n", "o"): ["n <= o", "n > o"],
    ("k", "m"): ["m <= k", "m < k"],
    ("c", "y"): ['not (y and c == "a")'],
    ("k", "y"): ["not (y and k > 9)"],
    ("s", "n"): ['not ("p" in s and n < 3)'],
}

_KEPT: list[Pathway] = []
"""Every pathway made: `tests.strategies` remembers pathways by identity, so none may be let go."""


@st.composite
def small_pathways(draw: st.DrawFn) -> Pathway:
    """A pathway with one treatment, ``t``."""
    names = sorted(draw(st.sets(st.sampled_from(sorted(KINDS)), min_size=2, max_size=3)))
    rule = rules(names)
    scored = draw(st.sampled_from([False, True, True]))
    score, compared = draw(scores(rules(names, "d"))) if scored else ({}, [])
    with_definition = rules(names, "d", *compared, *compared)
    raw = raw_of(ANKLE)
    for part in ("red_flags", "urgencies", "mentioned", "statements", "disagreements", "matters"):
        del raw[part]
    raw["facts"] = {name: draw(_fact(name)) for name in names}
    raw["definitions"] = {
        "d": {"when": draw(rule), "yes": "d is so", "no": "d is not so", "because": "d.", **CITED}
    }
    raw["scores"] = {"total": score} if score else {}
    raw["constraints"] = draw(_constraints(names))
    raw["positions"] = []
    for stage in raw["stages"]:
        stage.pop("move_on_when", None)
    del raw["for_whom"]
    if "n" in names and draw(st.booleans()):
        raw["for_whom"] = {"when": "n >= 1", "outside": "Not for them.", **CITED}
    line = {"because": "It says so.", **CITED}
    raw["treatments"] = {
        "t": {
            "stage": raw["stages"][0]["id"],
            "name": "T",
            "in_short": "t",
            "what": {"says": "T.", **CITED},
            "indicated_when": [
                {"when": each, "weight": draw(st.sampled_from(["required", "usual"])), **line}
                for each in draw(st.lists(with_definition, max_size=3))
            ],
            "contraindicated_when": [
                {"when": each, "weight": draw(st.sampled_from(["absolute", "relative"])), **line}
                for each in draw(st.lists(with_definition, max_size=3))
            ],
        }
    }
    _KEPT.append(validated(raw))
    return _KEPT[-1]


@st.composite
def scores(draw: st.DrawFn, rule: st.SearchStrategy[str]) -> tuple[Raw, list[str]]:
    """A score called ``total`` of a few groups, and rules that compare it."""
    points = st.integers(-2, 3)
    groups = draw(st.lists(_groups(rule, points), min_size=1, max_size=2))
    given = [[group["otherwise"], *(each["points"] for each in group["bands"])] for group in groups]
    low, high = sum(map(min, given)), sum(map(max, given))
    least = draw(st.sampled_from([None, low + 1])) if high - low > 1 else None
    start = low if least is None else least
    raw = {
        "name": "the total",
        "says": "Points.",
        **CITED,
        "groups": groups,
        **({} if least is None else {"least": least}),
        "bands": [{"from": start, "to": high, "name": "any"}],
    }
    cut = draw(st.integers(start + 1, high))
    return raw, [f"total >= {cut}", f"total < {cut}", f"total == {high}", f"total != {start}"]


@st.composite
def _groups(draw: st.DrawFn, rule: st.SearchStrategy[str], points: st.SearchStrategy[int]) -> Raw:
    otherwise = draw(points)
    first = draw(points.filter(lambda each: each != otherwise))
    more = draw(st.lists(points, max_size=1))
    when = draw(st.lists(rule, min_size=1 + len(more), max_size=1 + len(more), unique=True))
    bands = [
        {"when": each, "points": gives} for each, gives in zip(when, [first, *more], strict=True)
    ]
    return {"name": "it", "bands": bands, "otherwise": otherwise}


def rules(names: list[str], *also: str) -> st.SearchStrategy[str]:
    """The text of a criterion over these facts, and whatever else may stand alone."""
    atoms = st.sampled_from([*also, *(atom for name in names for atom in ATOMS[name])])

    def larger(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        parts = st.lists(smaller, min_size=2, max_size=3)
        return st.one_of(
            parts.map(lambda each: f"({' and '.join(each)})"),
            parts.map(lambda each: f"({' or '.join(each)})"),
            parts.map(lambda each: f"at_least(2, {', '.join(each)})"),
            smaller.map(lambda each: f"not {each}"),
        )

    return st.recursive(atoms, larger, max_leaves=4)


@st.composite
def _fact(draw: st.DrawFn, name: str) -> Raw:
    shape = KINDS[name]
    says = {"ask": f"What is {name}?", "label": name, "answered_by": "patient", **shape}
    worse = draw(st.sampled_from([None, *WORSE[shape["kind"]]]))
    if worse is None:
        return says
    return {**says, "worse": worse, "can_change": draw(st.booleans())}


@st.composite
def _constraints(draw: st.DrawFn, names: list[str]) -> list[Raw]:
    """At most one for two facts: more could contradict each other, and nobody would be possible."""
    possible = [one_of for pair, one_of in BETWEEN.items() if {*pair} <= {*names}]
    chosen = [draw(st.sampled_from([None, *one_of])) for one_of in possible]
    return [{"when": each, "because": "It cannot be."} for each in chosen if each]
