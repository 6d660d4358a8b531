"""``vcfpath explain SOURCE`` with facts: each rule of a source held against what is known of a person.

With a score it is each of its groups. Only these have something of their own to hold against somebody;
what a treatment means for a person, other commands say. It is apart from `cli.explain`, which answers without a pathway's options, and so sooner.
"""

from __future__ import annotations

from vcfpath.cli.common import usage_error
from vcfpath.cli.emit import emit
from vcfpath.cli.explain import ABOUT, topic_parameters
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand
from vcfpath.engine.one_score import one_score
from vcfpath.engine.one_source import one_source
from vcfpath.errors import UsageError
from vcfpath.model.pathway import Pathway
from vcfpath.view import one_score as score_view
from vcfpath.view.contract import one_score as score_contract
from vcfpath.view.contract import one_source as contract
from vcfpath.view.explain.topics import Topic, find_topics
from vcfpath.view.sources import source as view


def _answer(asked: Asked) -> None:
    topic = _topic(asked.pathway, " ".join(asked.values.get("topic") or ()))
    (_score if topic.sort == "score" else _source)(asked, topic.id)


def _source(asked: Asked, name: str) -> None:
    pathway, request = asked.pathway, asked.request
    stale_too = request.even_if_stale
    found = one_source(pathway, asked.patient, name, request.day, even_if_stale=stale_too)
    document = view.compose(pathway, found)
    emit(request.how, lambda: document, lambda: contract.render(pathway, found, document))


def _score(asked: Asked, name: str) -> None:
    pathway, request = asked.pathway, asked.request
    stale_too = request.even_if_stale
    found = one_score(pathway, asked.patient, name, request.day, even_if_stale=stale_too)
    document = score_view.compose(pathway, found)
    emit(request.how, lambda: document, lambda: score_contract.render(pathway, found, document))


def _topic(pathway: Pathway, asked: str) -> Topic:
    """The source or the score that is asked about.

    Raises:
        UsageError: when nothing is called so, or nothing that is either.
    """
    if not asked:
        raise _refused("facts are given, and no source", "Your own answer: vcfpath options.")
    sorts = {each.sort: each for each in find_topics(pathway, asked)}
    if "source" in sorts or "score" in sorts:
        return sorts.get("source") or sorts["score"]
    if "treatment" in sorts:
        typed = sorts["treatment"].id.replace("_", "-")
        raise _refused("facts go with a source", f"For a treatment: vcfpath why {typed}.")
    raise _refused("facts go with a source", "Leave them out, or see vcfpath explain sources.")


def _refused(what: str, mend: str) -> UsageError:
    return usage_error("explain", what, mend)


EXPLAIN_FOR = PersonCommand(
    usage="vcfpath explain SOURCE [what is known]",
    about=f"{ABOUT} {HOW_TO_GIVE}",
    answer=_answer,
    own=lambda pathway: topic_parameters(),
)
