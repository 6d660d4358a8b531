"""The screen of a timeline: for each axis, what changes along it, treatment by treatment.

What never changes is said in one paragraph; where treatments were named, all their bars are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import get_args

from vcfpath.engine.assessment import Assessment, Span, Verdict
from vcfpath.engine.timeline import Axis, Bar, Timeline
from vcfpath.engine.words import state_words
from vcfpath.model.flags import flag
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.patient.spelling import command_line
from vcfpath.view import document
from vcfpath.view.document import Block, Chart, Command, Document, Heading, Paragraph, Sign
from vcfpath.view.framing import framed
from vcfpath.view.phrases import capital, listed
from vcfpath.view.timeline.moments import clock_of, moment_words
from vcfpath.view.timeline.saying import bar_words, has_gaps, sign_of
from vcfpath.view.timeline.scale import ends_now, scale_of
from vcfpath.view.timeline.shown import Section, sections, unchanging

WORDS = (
    "A source applies when it speaks of somebody like you at that time. It depends where facts are "
    "missing; a verdict can also depend on which source one asks."
)
VERDICT = "verdict"


def compose(
    pathway: Pathway,
    assessment: Assessment,
    line: Timeline,
    named: Sequence[str] = (),
    told: Sequence[str] = (),
    more: Sequence[str] = (),
) -> Document:
    """The timeline as a screen.

    Args:
        pathway: the pathway.
        assessment: what was found for the person.
        line: the same over time.
        named: the treatments that were asked for by name.
        told: the options that describe the person, for what to type next.
        more: the options besides, such as the pathway's file.
    """
    title = f"{capital(pathway.condition.name)}: your options over time"
    shown = sections(line, everything=bool(named))
    answer = _answer(pathway, assessment, line, shown, named)
    following = _next(shown, named, told, more)
    return framed(pathway, assessment, title, (*answer, following))


def _answer(
    pathway: Pathway,
    assessment: Assessment,
    line: Timeline,
    shown: Sequence[Section],
    named: Sequence[str],
) -> Iterator[Block]:
    if any(section.bars for section in shown):
        yield Paragraph(WORDS)
    for section in shown:
        if section.bars:
            yield from _section(pathway, assessment, section)
    without = [clock_of(pathway, each.axis.clock).label for each in shown if not each.bars]
    if without or not shown:
        yield Paragraph(f"Nothing here changes with {listed(without or ['time'], 'or')}.")
    if not (named and shown):
        yield from _same(pathway, assessment, line, named)


def _section(pathway: Pathway, assessment: Assessment, section: Section) -> Iterator[Block]:
    axis, bars = section
    clock = clock_of(pathway, axis.clock)
    yield Heading(capital(clock.label))
    yield Paragraph(" ".join(_about(pathway, section)))
    for option, group in groupby(bars, key=lambda bar: bar.treatment):
        theirs = tuple(group)
        yield Heading(_name(pathway, option), 3)
        yield Chart(
            scale=scale_of(clock, axis, bars),
            now=axis.now,
            bars=tuple(_bar(pathway, assessment, axis, bar) for bar in theirs),
            key=tuple(sign for sign in Sign if any(sign in _signs(bar) for bar in theirs)),
        )


def _about(pathway: Pathway, section: Section) -> Iterator[str]:
    """Where now is, what moves along, and whether some moments are left out."""
    axis, bars = section
    clock = clock_of(pathway, axis.clock)
    if axis.now is None:
        yield f"Now is not known, so it is not marked. To mark it, add {flag(axis.clock)}."
        yield "All else stays as it is now."
    else:
        yield f"Now: {state_words(clock, axis.now)}."
    if axis.runs_with:
        along = listed([clock_of(pathway, each).label for each in axis.runs_with])
        yield f"{capital(along)} {'run' if axis.runs_with[1:] else 'runs'} along with it."
    if ends_now(clock, axis):
        yield "Later times are not shown, for a clock that runs along may be at its end."
    if has_gaps(bars[0].stretches, clock.everything().low):
        yield "Times that the facts rule out are left out."


def _bar(pathway: Pathway, assessment: Assessment, axis: Axis, bar: Bar) -> document.Bar:
    moment = partial(moment_words, pathway, assessment.facts, axis)
    least = clock_of(pathway, axis.clock).everything().low
    return document.Bar(
        label=VERDICT if bar.position is None else bar.position.source,
        words=bar_words(bar, least, moment),
        stretches=tuple((_where(each.span, axis), sign_of(each.label)) for each in bar.stretches),
    )


def _where(span: Span, axis: Axis) -> Interval:
    end = axis.end if span.end is None else span.end
    return Interval(span.start, end, span.includes_start, span.includes_end)


def _signs(bar: Bar) -> set[Sign]:
    return {sign_of(each.label) for each in bar.stretches}


def _name(pathway: Pathway, option: str) -> str:
    """What it is called; an option that sources only speak of has no verdict."""
    if option in pathway.treatments:
        return pathway.treatments[option].name
    return f"{pathway.mentioned[option].name} (no verdict here)"


def _same(
    pathway: Pathway, assessment: Assessment, line: Timeline, named: Sequence[str]
) -> Iterator[Block]:
    """The verdicts that are the same at all times shown."""
    still = list(unchanging(assessment, line, named))
    said = []
    for verdict in get_args(Verdict):
        same = (each for each in still if each.verdict == verdict and not each.once_known)
        names = [_name(pathway, each.treatment) for each in same]
        if names:
            said.append(f"{capital(verdict)}: {'; '.join(names)}.")
    if said:
        times = "at all times shown" if line.axes else "at all times"
        yield Paragraph(f"The same {times}. {' '.join(said)}")
    for treatment, verdict, once_known in still:
        for clock, label in once_known:
            known = f"{label} once {clock_of(pathway, clock).label} is known exactly"
            yield Paragraph(f"{_name(pathway, treatment)}: {verdict}; {known}.")


def _next(
    shown: Sequence[Section], named: Sequence[str], told: Sequence[str], more: Sequence[str]
) -> Command:
    """All about a treatment that was named, or all bars of the one that changes most."""
    if named:
        words = ["explain", named[0].replace("_", "-")]
    else:
        changing = Counter(bar.treatment for section in shown for bar in section.bars)
        most = changing.most_common(1)[0][0].replace("_", "-") if changing else None
        words = [*(["timeline", most] if most else ["options"]), *told]
    return Command("Next", command_line(["vcfpath", *words, *more]))
