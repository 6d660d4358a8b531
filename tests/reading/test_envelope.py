"""What surrounds the pathways of a file, what of it can be gone on with, and what is wrong with it."""

from __future__ import annotations

import pytest

from vcfpath.reading.complaint import KEY, Complaint
from vcfpath.reading.envelope import Envelope, opened

STARTS = "A pathway file has 'format: 1', 'sources:' and 'pathways:'."
ENTRIES = "Write a name and what it stands for, indented, below it."
NOTHING = Envelope({}, {})
Raw = dict[str, object]


def file(**changes: object) -> Raw:
    return {"format": 1, "sources": {"s": {}}, "pathways": {"p": {"name": "x"}}} | changes


def test_sources_and_pathways_come_out_as_they_are() -> None:
    assert opened(file()) == (Envelope({"s": {}}, {"p": {"name": "x"}}), [])


@pytest.mark.parametrize(("data", "held"), [([], "a list"), ("x", "'x'"), (None, "nothing")])
def test_what_is_no_mapping_is_no_pathway_file(data: object, held: str) -> None:
    what = f"this is not a pathway file: it holds {held}"
    assert opened(data) == (NOTHING, [Complaint((), what, STARTS)])


def test_a_file_that_lacks_some_of_the_three_keys_is_of_another_kind() -> None:
    what = "this is not a pathway file: it lacks 'format', 'pathways'"
    assert opened({"sources": {}, "other": 1}) == (NOTHING, [Complaint((), what, STARTS)])


def test_a_file_that_lacks_only_what_is_misspelt_is_told_the_spelling() -> None:
    data = {"fromat": 1, "sources": {}, "pathway": {}}
    assert opened(data) == (
        NOTHING,
        [
            Complaint(("fromat", KEY), "unknown key 'fromat'", "Did you mean 'format'?"),
            Complaint(("pathway", KEY), "unknown key 'pathway'", "Did you mean 'pathways'?"),
        ],
    )


def test_of_one_misspelt_key_and_one_that_is_missing_both_are_called_missing() -> None:
    what = "this is not a pathway file: it lacks 'format', 'pathways'"
    assert opened({"fromat": 1, "sources": {}}) == (NOTHING, [Complaint((), what, STARTS)])


def test_two_spellings_of_what_is_missing_are_of_another_kind_of_file() -> None:
    what = "this is not a pathway file: it lacks 'pathways'"
    data = {"pathway": {}, "pathwais": {}, "format": 1, "sources": {}}
    assert opened(data) == (NOTHING, [Complaint((), what, STARTS)])


def test_only_the_first_three_keys_are_looked_at_for_a_misspelt_one() -> None:
    misspelt = Complaint(("fromat", KEY), "unknown key 'fromat'", "Did you mean 'format'?")
    assert opened({"sources": {}, "pathways": {}, "fromat": 1}) == (NOTHING, [misspelt])
    lacks = Complaint((), "this is not a pathway file: it lacks 'format'", STARTS)
    data = {"sources": {}, "pathways": {}, "x": 1, "fromat": 1}
    assert opened(data) == (NOTHING, [lacks])


@pytest.mark.parametrize(
    ("given", "said"), [(2, "2"), ("1", "'1'"), (True, "true"), (1.0, "1.0"), (0, "0")]
)
def test_another_format_is_all_that_is_said(given: object, said: str) -> None:
    what = f"this file is in format {said}"
    mend = "This program reads 'format: 1'."
    data = file(format=given, sources=None, more=1)
    assert opened(data) == (NOTHING, [Complaint(("format",), what, mend)])


def test_other_keys_are_told_what_they_may_have_been() -> None:
    envelope, complaints = opened(file(pathway=1, zzz=2))
    assert envelope.pathways
    assert complaints == [
        Complaint(("pathway", KEY), "unknown key 'pathway'", "Did you mean 'pathways'?"),
        Complaint(("zzz", KEY), "unknown key 'zzz'", "It can be: format, pathways, sources."),
    ]


def test_so_many_other_keys_as_anybody_would_read_are_told() -> None:
    _, complaints = opened(file(**{f"key{number}": 1 for number in range(1200)}))
    assert len(complaints) == 1000 - 3


@pytest.mark.parametrize(
    ("held", "said"), [({}, "nothing"), (None, "nothing"), ([], "nothing"), ([1], "a list")]
)
def test_sources_that_are_no_mapping_make_the_rest_of_no_use(held: object, said: str) -> None:
    envelope, complaints = opened(file(sources=held))
    assert complaints == [Complaint(("sources",), f"'sources' holds {said}", ENTRIES)]
    assert envelope == (Envelope({}, {"p": {"name": "x"}}) if held == {} else NOTHING)


@pytest.mark.parametrize(("held", "said"), [({}, "nothing"), ("x", "'x'")])
def test_pathways_that_are_none_leave_the_sources(held: object, said: str) -> None:
    complaint = Complaint(("pathways",), f"'pathways' holds {said}", ENTRIES)
    assert opened(file(pathways=held)) == (Envelope({"s": {}}, {}), [complaint])


def test_a_pathway_that_is_no_mapping_is_left_out() -> None:
    what = "a pathway is 'key: value' lines, not the number 7"
    complaint = Complaint(("pathways", "q"), what, "Indent them below its name.")
    data = file(pathways={"p": {"name": "x"}, "q": 7})
    assert opened(data) == (Envelope({"s": {}}, {"p": {"name": "x"}}), [complaint])


def test_twenty_pathways_are_read_and_of_more_the_first_twenty() -> None:
    pathways: dict[str, Raw] = {f"p{number}": {} for number in range(20)}
    assert opened(file(pathways=pathways)) == (Envelope({"s": {}}, pathways), [])
    what = "there are 21 pathways here, and 20 may be"
    many = Complaint(("pathways",), what, "Put some in files of their own.")
    assert opened(file(pathways={**pathways, "p20": {}})) == (
        Envelope({"s": {}}, pathways),
        [many],
    )
