"""Files about a person, and saved walks, of almost 1 MB."""

from __future__ import annotations

from bench.shapes.drafts import Raw

SAVED = {
    "schema": "vcfpath.walk/1",
    "saved_on": "2026-11-26",
    "matters": None,
    "verdicts": {},
    "pathway": {"id": "vcf", "version": "1", "sha256": "0"},
    "facts": {},
}


def misspelt_answers(n: int) -> Raw:
    return {f"weeks_since_fractur{i}": 1 for i in range(n)}


def members_there_are_not(n: int) -> Raw:
    return {"tried": {f"brac{i}": True for i in range(n)}}


def a_long_list_of_members(n: int) -> Raw:
    return {"tried": [f"brac{i}" for i in range(n)]}


def the_same_fact_twice(n: int) -> Raw:
    return {name: 1 for i in range(n) for name in (f"a_{i}", f"a-{i}")}


def long_answers(n: int) -> Raw:
    return {f"a{i}": "b" * 19_000 for i in range(n)}


def values_there_are_not(n: int) -> Raw:
    return {"cause": "|".join(f"osteoporosi{i}" for i in range(n % 1_400))}


def what_matters(n: int) -> Raw:
    return {"matters": [f"moving_agai{i}" for i in range(n)]}


def answers_of_a_walk(n: int) -> Raw:
    return {**SAVED, "facts": misspelt_answers(n)}


def verdicts_of_a_walk(n: int) -> Raw:
    return {**SAVED, "verdicts": {f"t{i}": "opne" for i in range(n)}}


def sound_verdicts_of_a_walk(n: int) -> Raw:
    return {**SAVED, "verdicts": {f"t{i}": "open" for i in range(n)}}


def unknown_parts_of_a_walk(n: int) -> Raw:
    return {**SAVED, **{f"fact{i}": 1 for i in range(n)}}
