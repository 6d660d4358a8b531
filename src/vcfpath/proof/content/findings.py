"""All findings about the words of a pathway, in the order of their codes and of the file."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.model.pathway import Pathway
from vcfpath.proof.content import balance, common_words, phrasing, sentences, terms
from vcfpath.proof.content.spoken import spoken
from vcfpath.proof.finding import Finding

NO_WORDS = (
    "words that few people know were not looked for, as the counts of how often words are heard are "
    "not installed. Install vcfpath with its extra 'authors'."
)


def findings(pathway: Pathway) -> Iterator[Finding]:
    """What is wrong with its words. Without the extra ``authors`` hard words are not looked for."""
    texts = [*spoken(pathway)]
    yield from sentences.too_hard(texts)
    yield from sentences.too_long(texts)
    if common_words.is_installed():
        yield from terms.unexplained(pathway, texts)
    yield from balance.one_sided(pathway)
    yield from phrasing.mixed_rates(texts)
    yield from phrasing.relative_alone(pathway, texts)
    yield from phrasing.leaning(texts)


def not_looked_for() -> str | None:
    """What `findings` could not look for here, and what to do about it, in sentences; else None."""
    return None if common_words.is_installed() else NO_WORDS
