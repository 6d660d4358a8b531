"""The scores that a pathway declares, read before its rules are, so that rules may compare them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import ValidationError

from vcfpath.model.declared import Declared, Patience, named_in
from vcfpath.model.score import Score


def with_scores(names: Declared, pathway: object) -> Declared:
    """``names`` with the scores that a pathway's plain data declare, so that rules may compare them.

    A score that is at fault is declared all the same: that is told where it stands, not in each rule.
    """
    written = _written(names, pathway)
    unread = names._replace(scores=dict.fromkeys(written), patience=Patience(0))
    return names._replace(scores={name: _read(data, unread) for name, data in written.items()})


def _written(names: Declared, pathway: object) -> Mapping[str, object]:
    """The scores by their ids; where one has the id of a fact too, the fact is meant."""
    written = named_in(pathway, "scores")
    return {name: data for name, data in written.items() if name not in names.facts}


def _read(data: object, names: Declared) -> Score | None:
    try:
        return Score.model_validate_json(json.dumps(data, default=float), context=names)
    except ValidationError:
        return None
