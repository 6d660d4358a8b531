"""What a fuzzer has found to be of interest stays understood or refused; and the targets can fail."""

from __future__ import annotations

import pytest

from hostile import targets
from hostile.fuzz import SEEDS
from hostile.targets import TARGETS
from vcfpath.engine import evaluate
from vcfpath.errors import ContentError
from vcfpath.model import grammar
from vcfpath.model.criterion import Not
from vcfpath.reading import strict_yaml
from vcfpath.truth import Truth

INPUTS = [(name, file) for name in TARGETS for file in sorted((SEEDS / name).iterdir())]


@pytest.mark.long
@pytest.mark.parametrize("name", TARGETS)
def test_every_kept_input_is_understood_or_refused(name: str) -> None:
    inputs = [file for target, file in INPUTS if target == name]
    assert inputs
    for file in inputs:
        TARGETS[name](file.read_bytes())


def test_a_reader_that_breaks_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, name: str) -> None:
        raise ContentError([])

    monkeypatch.setattr(strict_yaml, "read", fail)
    with pytest.raises(AssertionError):
        targets.reader(b"age: 70\n")


def test_a_rule_whose_truth_flips_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    read = grammar.parse
    monkeypatch.setattr("hostile.targets.parse", lambda text, names: Not(Not(read(text, names))))
    targets.criterion(b"torn")
    monkeypatch.setattr(evaluate.Evaluator, "truth", lambda self, rule: Truth.UNKNOWN)
    with pytest.raises(AssertionError):
        targets.criterion(b"torn")
