"""Faults put into the shipped pathway, one at a time, each of a kind that authors make.

Every kind is put at every place where it can stand; what is tried is an even choice of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from tests.known import Raw
from vcfpath.reading import shipped

FLIPPED = {"<=": "<", "<": "<=", ">=": ">", ">": ">="}
TURNED = {"<=": ">=", "<": ">", ">=": "<=", ">": "<"}
_OPERATOR = re.compile(r"<=|>=|<|>")
_NUMBER = re.compile(r'(?<=[=<>] )\d+|(?<=[=<>] ")\d+')
OPPOSITE = {
    "for": "against",
    "against": "for",
    "option": "against",
    "covered": "not_covered",
    "not_covered": "covered",
    "found_benefit": "found_no_benefit",
    "found_no_benefit": "found_benefit",
    "inconclusive": "for",
    "mixed": "found_benefit",
}
WEIGHTS = {
    "absolute": "relative",
    "relative": "absolute",
    "required": "usual",
    "usual": "required",
}
Edit = Callable[[Raw], None]


class Seeded(NamedTuple):
    """A fault: its kind, where it was put, and how."""

    kind: str
    where: str
    edit: Edit

    def __str__(self) -> str:
        return f"{self.kind}: {self.where}"


@cache
def _file() -> Raw:
    data: Raw = YAML(typ="safe", pure=True).load(shipped())
    return data


def whole() -> Raw:
    """The plain data of the shipped file, to be changed."""
    return deepcopy(_file())


def _pathway(file: Raw) -> Raw:
    (pathway,) = file["pathways"].values()
    found: Raw = pathway
    return found


def all_faults() -> list[Seeded]:
    """Every fault of every kind."""
    return [*_in_rules(), *_dropped(), *_swapped(), *_elsewhere()]


def chosen(each_kind: int) -> list[Seeded]:
    """Of every kind at most so many, evenly over the file."""
    kinds: dict[str, list[Seeded]] = {}
    for fault in all_faults():
        kinds.setdefault(fault.kind, []).append(fault)
    return [
        faults[round(place * (len(faults) - 1) / max(1, min(each_kind, len(faults)) - 1))]
        for faults in kinds.values()
        for place in range(min(each_kind, len(faults)))
    ]


def _rules(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401
    """The paths of all rules of a pathway."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("when", "for_whom", "move_on_when", "seen_in") and isinstance(value, str):
                yield (*path, key)
            else:
                yield from _rules(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _rules(value, (*path, index))


def _at(file: Raw, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401
    node: Any = _pathway(file)
    for step in path:
        node = node[step]
    return node


def _in_rules() -> Iterator[Seeded]:
    claims = {"always"}  # what is asserted decides nothing
    told = {key: part for key, part in _pathway(_file()).items() if key not in claims}
    for path in _rules(told):
        text = str(_at(_file(), path))
        where = f"{'.'.join(map(str, path))}: {text}"
        for found in _OPERATOR.finditer(text):
            for kind, signs in (("operator flipped", FLIPPED), ("operator turned", TURNED)):
                yield Seeded(kind, where, _rewrite(path, found, signs[found.group()]))
        for found in _NUMBER.finditer(text):
            for kind, by in (("threshold raised", 1), ("threshold lowered", -1)):
                moved = str(max(0, int(found.group()) + by))
                yield Seeded(kind, where, _rewrite(path, found, moved))
        if " and " in text:
            yield Seeded("and for or", where, _replaced(path, text.replace(" and ", " or ", 1)))
        yield Seeded("rule turned round", where, _replaced(path, f"not ({text})"))


def _rewrite(path: tuple[str | int, ...], found: re.Match[str], by: str) -> Edit:
    text = found.string
    return _replaced(path, text[: found.start()] + by + text[found.end() :])


def _replaced(path: tuple[str | int, ...], by: object) -> Edit:
    def edit(file: Raw) -> None:
        _at(file, path[:-1])[path[-1]] = by

    return edit


def _without(path: tuple[str | int, ...]) -> Edit:
    def edit(file: Raw) -> None:
        del _at(file, path[:-1])[path[-1]]

    return edit


def _dropped() -> Iterator[Seeded]:
    pathway = _pathway(_file())
    for name, treatment in pathway["treatments"].items():
        for key in ("indicated_when", "contraindicated_when", "caution_when"):
            for index, line in enumerate(treatment.get(key, ())):
                path = ("treatments", name, key, index)
                kind = f"{key.removesuffix('_when')} line dropped"
                yield Seeded(kind, f"{name}: {line['when']}", _without(path))
    for index, position in enumerate(pathway["positions"]):
        whole_of_it = ("positions", index)
        for place, line in enumerate(position.get("when", ())):
            edit = _without((*whole_of_it, "when", place))
            yield Seeded("condition dropped", f"{position['id']}: {line['when']}", edit)
        if "for_whom" in position:
            edit = _without((*whole_of_it, "for_whom"))
            yield Seeded("for whom dropped", position["id"], edit)
        yield Seeded("position dropped", position["id"], _without(whole_of_it))


def _swapped() -> Iterator[Seeded]:
    pathway = _pathway(_file())
    for index, position in enumerate(pathway["positions"]):
        edit = _replaced(("positions", index, "stance"), OPPOSITE[position["stance"]])
        yield Seeded("stance swapped", position["id"], edit)
    for name, treatment in pathway["treatments"].items():
        for key in ("indicated_when", "contraindicated_when"):
            for index, line in enumerate(treatment.get(key, ())):
                weight = ("treatments", name, key, index, "weight")
                edit = _replaced(weight, WEIGHTS[line["weight"]])
                yield Seeded("weight changed", f"{name}: {line['when']}", edit)


def _elsewhere() -> Iterator[Seeded]:
    file = _file()
    for name in file["sources"]:
        yield Seeded("source deleted", name, _source_gone(name))
    pathway = _pathway(file)
    for name in pathway["red_flags"]:
        path = ("red_flags", name, "urgency")
        calmer = (
            "within_week" if pathway["red_flags"][name]["urgency"] != "within_week" else "same_day"
        )
        yield Seeded("urgency changed", name, _replaced(path, calmer))
    for index, stage in enumerate(pathway["stages"]):
        if "move_on_when" in stage:
            yield Seeded("way on dropped", stage["id"], _without(("stages", index, "move_on_when")))
    for name in pathway["definitions"]:
        yield Seeded("definition deleted", name, _without(("definitions", name)))
    for index, line in enumerate(pathway["constraints"]):
        yield Seeded("constraint dropped", str(line["when"]), _without(("constraints", index)))


def _source_gone(name: str) -> Edit:
    def edit(file: Raw) -> None:
        del file["sources"][name]

    return edit
