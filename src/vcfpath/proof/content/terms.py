"""Words that few people know and nothing explains.

A word is explained by the glossary, by being the name of something that has an explanation of its
own, or where it stands: "a bleed in a joint (haemarthrosis)". Names of people, places and makers
are no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vcfpath.errors import echoed
from vcfpath.model.pathway import Pathway
from vcfpath.proof.content.common_words import forms, is_common
from vcfpath.proof.content.spoken import Spoken
from vcfpath.proof.finding import Finding, Loc

_WORD = re.compile(r"\b[A-Za-z]{2,}(?:['’][A-Za-z]+)*\b")
_NAME_IN_SENTENCE = re.compile(r"(?<=[a-z,;] )[A-Z][a-z][\w'’]*|\b[a-z]+[A-Z]\w*")
"""A word with a capital inside a sentence, or inside the word."""
_IN_BRACKETS = re.compile(r"([A-Za-z][\w'’-]{0,40}) \(([^()]{1,200})\)")
OURS = "vcfpath"
MEND = "Say it in plainer words, or add it to 'glossary:' as a name or under 'also:'."


def unexplained(pathway: Pathway, texts: Iterable[Spoken]) -> Iterator[Finding]:
    """Each such word where it is first met, and in how many more texts it stands."""
    listed = [*texts]
    explained, names = {OURS, *_explained(pathway)}, {*_names(pathway, listed)}
    met: dict[str, list[Loc]] = {}
    for each in listed:
        for word in dict.fromkeys(_hard_words(each.text, explained, names)):
            met.setdefault(word, []).append(each.loc)
    for word, places in met.items():
        more = f", here and in {len(places) - 1} more" if len(places) > 1 else ""
        what = f"few people know the word '{echoed(word)}', and nothing explains it{more}"
        yield Finding("VP103", places[0], what, MEND)


def _hard_words(text: str, explained: set[str], names: set[str]) -> Iterator[str]:
    here = {*_explained_here(text)}
    for written in _WORD.findall(text):
        word = _plain(written)
        if word in here or is_common(word) or (word in names and written != word):
            continue
        if explained.isdisjoint(forms(word)):
            yield word


def _explained_here(text: str) -> Iterator[str]:
    """Words that plain ones explain in brackets, or that plain ones before the brackets explain."""
    for before, inside in _IN_BRACKETS.findall(text):
        first, others = _words(before), _words(inside)
        if all(map(is_common, others)):
            yield from first
        elif all(map(is_common, first)):
            yield from others


def _explained(pathway: Pathway) -> Iterator[str]:
    """All forms of the words that have an explanation in this pathway."""
    yield from _forms_in(pathway.name, pathway.condition.name)
    for term in pathway.glossary.values():
        yield from _forms_in(term.name, *term.also)
    for treatment in pathway.treatments.values():
        yield from _forms_in(treatment.name)
    for other in pathway.mentioned.values():
        yield from _forms_in(other.name)


def _names(pathway: Pathway, texts: Iterable[Spoken]) -> Iterator[str]:
    """Names of people, places and makers: none of them is to be explained where it has its capital."""
    for source in pathway.sources.values():
        country = source.country or ""
        for text in (source.by, source.known_as or "", country):
            yield from (_plain(word) for word in _WORD.findall(text) if word[0].isupper())
        yield "".join(word[0] for word in country.split()).lower()
    for each in texts:
        yield from map(_plain, _NAME_IN_SENTENCE.findall(each.text))


def _forms_in(*texts: str) -> Iterator[str]:
    for text in texts:
        for word in _words(text):
            yield from forms(word)


def _words(text: str) -> list[str]:
    return [_plain(word) for word in _WORD.findall(text)]


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")
