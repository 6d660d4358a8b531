"""A judgement written into a file of cases: it is there afterwards, and all else is as it was."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.known import ANKLE, TODAY
from tests.reading.cases.written import file_of, read
from vcfpath.errors import ContentError
from vcfpath.patient.case import SignOff
from vcfpath.reading.cases.signing import signed_text

AGREED = SignOff("agree", 'Dr. "Ä"', date(2026, 11, 20), "12345678", "it's # so: yes")
LINE = (
    'signed_off: {judged: "agree", by: "Dr. \\"Ä\\"", on: "2026-11-20", of: "12345678", '
    'remark: "it\'s # so: yes"}'
)
IN_JSON = (
    '"signed_off": {"judged": "agree", "by": "Dr. \\"Ä\\"", "on": "2026-11-20", "of": "12345678", '
    '"remark": "it\'s # so: yes"}, '
)
BLOCK = """# One.
name: A  # his name
# his facts
facts: {age: 30}
expect: {rest: open}
"""
SEVERAL = """cases:
  - name: A
    facts: {}
    expect: {rest: open}
  # Between.
  - facts: {}
    name: >-
      Somebody
      else
    expect: {rest: open}
"""
FLOW = "cases: [{name: A, facts: {}, expect: {rest: open}}, {facts: {}, name: B, urgent: false}]\n"
PRETTY = json.dumps({"cases": [{"name": "A", "facts": {}, "expect": {"rest": "open"}}]}, indent=1)


def _signed(folder: Path, text: str, *names: str, as_: SignOff = AGREED) -> str:
    return signed_text(ANKLE, file_of(folder, text), dict.fromkeys(names, as_), TODAY)


def test_a_line_is_put_into_a_case_and_nothing_else_is_changed(tmp_path: Path) -> None:
    for text in (BLOCK, BLOCK.removeprefix("# One.\n")):
        assert _signed(tmp_path, text, "A") == text.replace("facts:", f"{LINE}\nfacts:")


def test_of_several_cases_only_those_are_signed_that_were_judged(tmp_path: Path) -> None:
    first = SEVERAL.replace(
        "    facts: {}\n    expect", f"    {LINE}\n    facts: {{}}\n    expect", 1
    )
    assert _signed(tmp_path, SEVERAL, "A") == first
    both = _signed(tmp_path, SEVERAL, "A", "Somebody else")
    assert [case.signed_off for case in read(tmp_path, both)] == [AGREED, AGREED]
    assert both.replace(f"    {LINE}\n", "") == SEVERAL
    assert _signed(tmp_path, first, "Somebody else") == both


@pytest.mark.parametrize(
    "text", [FLOW, PRETTY, FLOW.replace("{name", "{ name"), f"# One.\n# Two.\n# Three.\n{FLOW}"]
)
def test_a_case_in_brackets_is_signed_inside_them(text: str, tmp_path: Path) -> None:
    signed = _signed(tmp_path, text, "A")
    assert read(tmp_path, signed)[0].signed_off == AGREED
    assert signed.index("name") < signed.index("signed_off") < signed.index("facts")
    assert signed.replace(IN_JSON, "") == text


@pytest.mark.parametrize(
    "before",
    [
        "signed_off: {judged: not_yet}\n",
        "signed_off:\n  judged: unsure\n  by: A\n  on: 2026-01-01\n",
        "signed_off: {judged: not_yet,\n  remark: x}\n",
    ],
)
def test_a_judgement_takes_the_place_of_the_one_before(before: str, tmp_path: Path) -> None:
    text = BLOCK.replace("expect:", f"{before}expect:")
    unsure = AGREED._replace(judged="unsure", remark="")
    signed = _signed(tmp_path, text, "A", as_=unsure)
    line = LINE.replace('"agree"', '"unsure"').replace(', remark: "it\'s # so: yes"', "")
    assert signed == BLOCK.replace("expect:", f"{line}\nexpect:")


@pytest.mark.parametrize("above", ["", "# One.\n"])
@pytest.mark.parametrize("indent", ["", " ", "  "])
def test_it_is_indented_as_its_case_is(indent: str, above: str, tmp_path: Path) -> None:
    text = f"{above}cases:\n{indent}- name: A\n{indent}  facts: {{}}\n{indent}  urgent: false\n"
    line = f"{indent}  signed_off:\n{indent}     judged: not_yet\n"
    signed = text.replace(f"{indent}  facts", f"{indent}  {LINE}\n{indent}  facts")
    assert _signed(tmp_path, text, "A") == signed
    before = text.replace(f"{indent}  facts", f"{line}{indent}  facts")
    assert _signed(tmp_path, before, "A") == signed


MORE_WOULD_BE_LOST = """cases: [
{name: A, facts: {}, expect: {rest: open},
 stage_now: [later, later], signed_off: {judged: not_yet}
}]
"""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{name: A, facts: {}, signed_off: {judged: not_yet}, expect: {rest: open}}\n", "1:2"),
        ("{ # odd\n  name: A, facts: {}, expect: {rest: open}}\n", "2:3"),
        (
            "signed_off: {judged: not_yet,\nremark: x}\nname: A\nfacts: {}\nexpect: {rest: open}\n",
            "3:1",
        ),
        (MORE_WOULD_BE_LOST, "2:2"),
        (MORE_WOULD_BE_LOST.replace("stage_now: [later, later]", "missing: {rest: [torn]}"), "2:2"),
        (FLOW.replace("[{", "[{ # odd\n"), "2:1"),
    ],
)
def test_where_it_cannot_be_done_nothing_is_and_that_is_said(
    text: str, place: str, tmp_path: Path
) -> None:
    with pytest.raises(ContentError) as refused:
        _signed(tmp_path, text, *("AB" if text.count("name") == 2 else "A"))
    assert str(refused.value) == (
        f"{tmp_path}/0.yaml:{place}: no 'signed_off:' can be put into these cases as they are written. "
        "Write 'signed_off:' there by hand."
    )
