"""What changes: verdict by verdict, with what beside a verdict changes; then source by source."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.contrast import (
    AnswerChange,
    CautionChange,
    Contrast,
    DueChange,
    ScoreChange,
    StageChange,
    VerdictChange,
)
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited
from vcfpath.view.naming import option_name, speaker
from vcfpath.view.phrases import capital
from vcfpath.view.scores import sum_and_bands
from vcfpath.view.what_if.wording import (
    ANSWERS,
    because,
    now_and_then,
    steps_words,
    verdict_words,
)


def verdict_changes(pathway: Pathway, found: Contrast) -> Iterator[Block]:
    """The verdicts that change and why; or that none does. Then notes that come or go."""
    if found.verdicts:
        yield Items(tuple(_verdict(pathway, each) for each in found.verdicts))
    else:
        yield Paragraph("No verdict changes.")
    beside = [
        *_steps(pathway, found.stage),
        *_cautions(pathway, found.cautions),
        *_due(pathway, found.due),
        *_scores(pathway, found.scores),
    ]
    if beside:
        yield Heading("What changes beside the verdicts")
        yield Items(tuple(map(Item, beside)))


def _verdict(pathway: Pathway, change: VerdictChange) -> Item:
    name = pathway.treatments[change.treatment].name
    text = now_and_then(name, verdict_words(change.before), verdict_words(change.after))
    return Item(text, tuple(because(pathway, reason) for reason in change.because))


def _steps(pathway: Pathway, change: StageChange | None) -> Iterator[str]:
    if change is not None:
        now, then = steps_words(pathway, change.before), steps_words(pathway, change.after)
        yield now_and_then("The steps of care", now, then)


def _cautions(pathway: Pathway, changes: tuple[CautionChange, ...]) -> Iterator[str]:
    """Cautions that come up, and those that held and no longer do for sure."""
    for change in changes:
        line = change.after.line
        said = _caution(pathway, change)
        if said:
            name = pathway.treatments[change.treatment].name
            yield cited(f"{name}: then {said}", line.sources, line.status)


def _caution(pathway: Pathway, change: CautionChange) -> str | None:
    reason = change.after
    if reason.truth is Truth.TRUE:
        return f"take care, as {reason.text}. {reason.line.because}"
    if change.before.truth is not Truth.TRUE:
        return None
    if reason.truth is Truth.UNKNOWN:
        return f"it is not known whether to take care, that is, whether {reason.text}"
    return f"one caution falls away, as {words(pathway, reason.line.when, so=False)}"


def _due(pathway: Pathway, changes: tuple[DueChange, ...]) -> Iterator[str]:
    """Notes that fall due, and those that it is too late for."""
    for change in changes:
        treatment = pathway.treatments[change.treatment]
        due = treatment.due[change.which]
        said = {Truth.TRUE: due.note, Truth.FALSE: due.past}.get(change.after)
        if said:
            yield cited(f"{treatment.name}: then {said}", due.sources, due.status)


def _scores(pathway: Pathway, changes: tuple[ScoreChange, ...]) -> Iterator[str]:
    for change in changes:
        score = pathway.scores[change.after.id]
        now, then = (sum_and_bands(score, each) for each in (change.before, change.after))
        yield now_and_then(capital(score.name), now, then)


def answer_changes(pathway: Pathway, found: Contrast) -> Iterator[Block]:
    """For each treatment, and each thing mentioned, the sources that answer differently."""
    by_option: dict[str, list[AnswerChange]] = {}
    for each in found.answers:
        by_option.setdefault(each.treatment, []).append(each)
    yield Heading("What changes, source by source")
    if by_option:
        yield Items(tuple(_answers(pathway, *each) for each in by_option.items()))
    else:
        yield Paragraph("No source answers differently.")


def _answers(pathway: Pathway, option: str, changes: list[AnswerChange]) -> Item:
    """The changes about one of them; sources that change alike share a line."""
    alike: dict[tuple[str, str], dict[str, None]] = {}
    for each in changes:
        turn = ANSWERS[each.before.answer], ANSWERS[each.after.answer]
        alike.setdefault(turn, {})[speaker(each.after)] = None
    lines = (now_and_then(", ".join(sources), *turn) for turn, sources in alike.items())
    return Item(option_name(pathway, option), tuple(lines))
