"""``vcfpath ipdas``: the checklist for decision aids, held against a pathway."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from vcfpath.cli.shared import declared, request, shared_parameters, told_about

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

ABOUT = (
    "Says of every item of the IPDAS checklist for decision aids what becomes of it in the pathway: kept "
    "by the format, written by an author and for people to judge, not met, or not met as it needs a "
    "study with people. What is kept is computed from the pathway, never claimed."
)


def ipdas_command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, shared_parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath ipdas", ABOUT, shared_parameters()):
        return None
    from vcfpath.cli.version import show_version
    from vcfpath.reading import load

    pathway = load(request(values).pathway)
    if values["version"]:
        return show_version(pathway)
    return _answer(values, pathway)


def _answer(values: Mapping[str, Any], pathway: Pathway) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.cli.expired import refuse_expired
    from vcfpath.proof.ipdas import checklist
    from vcfpath.view.contract import ipdas
    from vcfpath.view.ipdas.compose import compose_ipdas

    asked = request(values)
    items = checklist(pathway)
    emit(
        asked.how,
        lambda: compose_ipdas(pathway, items, asked.day, even_if_stale=asked.even_if_stale),
        lambda: ipdas.render(pathway, items, asked.day),
    )
    refuse_expired(pathway, asked.day, even_if_stale=asked.even_if_stale)
