"""Cases from texts, and what is said of texts that are none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.known import ANKLE, TODAY
from vcfpath import load
from vcfpath.errors import ContentError
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Case
from vcfpath.reading.cases.files import CaseFile, read_cases

POINTS = load(Path(__file__).parent.parent.parent / "pathways" / "points.yaml")


def file_of(folder: Path, text: str, pathway: Pathway = ANKLE) -> CaseFile:
    """The file of cases with this text."""
    name = folder / "0.yaml"
    name.write_text(text, "utf-8")
    (read,) = read_cases(pathway, [str(name)], TODAY)
    return read


def read(folder: Path, text: str, pathway: Pathway = ANKLE) -> list[Case]:
    """The cases in a file with this text."""
    return [case for _, case in file_of(folder, text, pathway).cases]


def refused(folder: Path, *texts: str, pathway: Pathway = ANKLE) -> list[str]:
    """What is wrong with files that have these texts; of one file without its name."""
    names = [f"{number}.yaml" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(text, "utf-8")
    before = os.getcwd()
    os.chdir(folder)
    try:
        with pytest.raises(ContentError) as caught:
            read_cases(pathway, names, TODAY)
    finally:
        os.chdir(before)
    single = "0.yaml:" if len(texts) == 1 else ""
    return [str(fault).removeprefix(single) for fault in caught.value.faults]
