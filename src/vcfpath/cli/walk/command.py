"""``vcfpath walk``: where a walk begins, what it ends with, and what is written, which is nothing.

The conversation goes to standard error, the summary to standard output. Only ``--save`` and
``--output`` write a file; it is made sure beforehand that they may be written, so that nobody answers
in vain. The walk is saved first, for from what is saved the summary can be had again; and where that
fails, the summary is written all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from inspect import Parameter
from typing import Annotated

import typer

from vcfpath.cli.emit import emit
from vcfpath.cli.person import Asked, PersonCommand, besides
from vcfpath.cli.shared import parameters_of
from vcfpath.cli.streams import say, write_file
from vcfpath.cli.walk.asking import asker
from vcfpath.cli.walk.conversation import Walked, converse, welcome
from vcfpath.cli.walk.files import files_of
from vcfpath.cli.walk.resuming import resumed
from vcfpath.cli.walk.talk import Talk, shower
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.walk import Walk
from vcfpath.model.pathway import Pathway
from vcfpath.patient.spelling import command_line
from vcfpath.view import options
from vcfpath.view.contract import options as contract
from vcfpath.view.contract import walk as saved
from vcfpath.view.walk.closing import closing

ABOUT = (
    "Walks through the pathway with you, one question at a time, warning signs first. You can answer, "
    "say that you don't know, ask why, go back, move on to the next step, skip to the end or quit. "
    "Nothing is kept unless you add --save. What you know already can be given as options and is "
    "not asked again."
)

Save = Annotated[
    list[str] | None,
    typer.Option(
        "--save",
        metavar="FILE",
        help="Keep your answers in this file, which only you can read.",
        rich_help_panel="Your answers",
    ),
]
Resume = Annotated[
    list[str] | None,
    typer.Option(
        "--resume",
        metavar="FILE",
        help="Go on with the answers that were saved in this file.",
        rich_help_panel="Your answers",
    ),
]


def _own(pathway: Pathway) -> Sequence[Parameter]:
    def own(*, save: Save = None, resume: Resume = None) -> None:
        """Only its signature is of use."""

    return parameters_of(own)


def _answer(asked: Asked) -> None:
    target, earlier = files_of(asked)
    plain = asked.request.how.format == "plain"
    talk = Talk(
        asked.pathway,
        asked.request.day,
        asked.request.even_if_stale,
        asker(plain=plain),
        shower(plain=plain),
    )
    walk = Walk(asked.patient if earlier is None else resumed(talk, asked.patient, earlier))
    if earlier is None:
        welcome(talk, walk)
    try:
        walked = converse(talk, walk)
    except EOFError:
        raise KeyboardInterrupt from None  # for a person the same: nobody is there to answer
    return _end(asked, walked, talk.assess(walked.walk.patient()), target)


def _end(asked: Asked, walked: Walked, found: Assessment, target: str | None) -> None:
    """Save, write what was found, and say what became of the answers, whichever of these fails."""
    said = _stopped(walked) if target is None else "Your answers are not saved."
    try:
        if target is not None:
            _save(asked, found, target)
            later = command_line(["vcfpath", "walk", "--resume", target])
            said = f"Your answers are saved in {target}. Go on later with: {later}"
    finally:
        try:
            if walked.end == "done":
                _emit(asked, walked, found)
        finally:
            if said:
                say(said)


def _stopped(walked: Walked) -> str:
    """What there is to say of answers that were not to be saved."""
    if walked.end == "done":
        return ""
    answered = walked.walk.replies
    return "You stopped here. Nothing was saved." + (
        " To keep your answers, add --save FILE." if answered else ""
    )


def _save(asked: Asked, found: Assessment, target: str) -> None:
    text = saved.render(asked.pathway, found)
    write_file(target, text, overwrite=asked.request.how.overwrite)


def _emit(asked: Asked, walked: Walked, found: Assessment) -> None:
    emit(
        asked.request.how,
        lambda: options.compose(asked.pathway, found),
        lambda: contract.render(asked.pathway, found),
        closing(asked.pathway, found, walked.walk.patient(), besides(asked)),
    )


WALK = PersonCommand(
    usage="vcfpath walk [what is known]",
    about=ABOUT,
    answer=_answer,
    own=_own,
)
