"""A judgement written into a file of cases, and nothing else of the file changed.

A judgement is put into its case, and what comes of it is read again: it must say all that the file
said, and the judgement. Where that cannot be done, it is said, and nothing is written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from itertools import takewhile

from vcfpath.errors import ContentError, Fault, Place
from vcfpath.model.declared import Patience
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Case, SignOff
from vcfpath.reading.cases.files import CaseFile, cases_in
from vcfpath.reading.cases.form import KEYS
from vcfpath.reading.places import Path, Places

_KEY = "signed_off"
_TELLS_WHERE = ("place", "facts_at", "expected")
_as_json = partial(json.dumps, ensure_ascii=False)
_BY_HAND = f"Write '{_KEY}:' there by hand."


def signed_text(
    pathway: Pathway, file: CaseFile, judgements: Mapping[str, SignOff], day: date
) -> str:
    """The text of ``file`` with a judgement for each of its cases that is named.

    Raises:
        ContentError: where a case is written so that nothing can be put into it.
    """
    chosen = [(path, case) for path, case in file.cases if case.name in judgements]
    lines = file.text.split("\n")
    for path, case in reversed(chosen):  # what stands above keeps its place
        _sign(lines, file.places, path, judgements[case.name])
    text = "\n".join(lines)
    if _says(pathway, file, text, judgements, day):
        return text
    what = f"no '{_KEY}:' can be put into these cases as they are written"
    raise ContentError([Fault(chosen[0][1].place, what, _BY_HAND)])


def _says(
    pathway: Pathway, file: CaseFile, text: str, judgements: Mapping[str, SignOff], day: date
) -> bool:
    """Whether ``text`` says what the file said, and the judgements."""
    try:
        changed, faults = cases_in(pathway, file.name, text, day, Patience())
    except ContentError:
        return False
    cases = [case for _, case in file.cases]
    wanted = [e._replace(signed_off=judgements.get(e.name, e.signed_off)) for e in cases]
    return not faults and [*map(_content, wanted)] == [_content(case) for _, case in changed.cases]


def _content(case: Case) -> tuple[object, ...]:
    """All that a case says, but for where it says it."""
    expected = [(each.aspect, each.about, each.value) for each in case.expected]
    rest = (value for name, value in case._asdict().items() if name not in _TELLS_WHERE)
    return expected, *rest


def _sign(lines: list[str], places: Places, path: Path, signed: SignOff) -> None:
    """Put a judgement into the case at ``path``, in place of the one that is there, if one is."""
    keys = (places.of_key(at) for key in KEYS if places.has(at := (*path, key)))
    first, second, *_ = sorted(keys)
    if places.has(at := (*path, _KEY)):
        _put_instead(lines, places.of_key(at), signed)
    elif _is_in_brackets(lines, first):
        _put_inside(lines, second, signed)
    else:
        indent = " " * (second.column - 1)
        lines.insert(second.line - 1, f"{indent}{_KEY}: {_in_yaml(signed)}")


def _is_in_brackets(lines: Sequence[str], first: Place) -> bool:
    """Whether an opening bracket stands before the first key of a case."""
    before = (*lines[: first.line - 1], lines[first.line - 1][: first.column - 1])
    return "\n".join(before).rstrip().endswith("{")


def _put_inside(lines: list[str], key: Place, signed: SignOff) -> None:
    here = lines[key.line - 1]
    before, after = here[: key.column - 1], here[key.column - 1 :]
    lines[key.line - 1] = f'{before}"{_KEY}": {_as_json(_data(signed))}, {after}'


def _put_instead(lines: list[str], key: Place, signed: SignOff) -> None:
    """The line of the key, and those below that are indented deeper, make room for one."""
    first, indent = key.line - 1, " " * (key.column - 1)
    below = takewhile(lambda line: line.startswith(f"{indent} "), lines[first + 1 :])
    lines[first : first + 1 + len(list(below))] = [f"{indent}{_KEY}: {_in_yaml(signed)}"]


def _data(signed: SignOff) -> dict[str, str]:
    said = {"judged": signed.judged, "by": signed.by, "on": str(signed.on), "of": signed.of}
    return {**said, "remark": signed.remark} if signed.remark else said


def _in_yaml(signed: SignOff) -> str:
    """JSON without quotes round its keys, as people write it."""
    told = (f"{key}: {_as_json(text)}" for key, text in _data(signed).items())
    return f"{{{', '.join(told)}}}"
