"""Putting a mutant into a process that has already read the original.

What changed inside functions is changed in every function alive, wherever it was handed to; nothing
has to be imported anew. What changed outside of functions was run at import, so it cannot be swapped.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from inspect import CO_OPTIMIZED
from types import CodeType, FunctionType
from warnings import catch_warnings

Key = tuple[str, str, int]
Swap = tuple[CodeType, CodeType]


def functions_alive() -> dict[Key, list[FunctionType]]:
    """Every function of this process, by the code it runs."""
    found: dict[Key, list[FunctionType]] = defaultdict(list)
    for each in gc.get_objects():
        if type(each) is FunctionType:
            found[_key(each.__code__)].append(each)
    return found


def swaps(file: str, original: str, mutated: str) -> list[Swap] | None:
    """The codes to replace, and by what; None where something outside of functions differs."""
    old, new = _original(file, original), _compiled(file, mutated)
    try:
        return list(_swaps(old, new))
    except ValueError:
        return None


def swap(pairs: list[Swap], alive: dict[Key, list[FunctionType]]) -> None:
    """Make every function that runs an old code run the new one."""
    for old, new in pairs:
        for function in alive.get(_key(old), ()):
            function.__code__ = new


def _compiled(file: str, source: str) -> CodeType:
    with catch_warnings(action="ignore"):
        return compile(source, file, "exec", dont_inherit=True)


_original = lru_cache(maxsize=1)(_compiled)


def _key(code: CodeType) -> Key:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _swaps(old: CodeType, new: CodeType) -> Iterator[Swap]:
    inner = list(zip(_codes(old), _codes(new), strict=False))
    if not old.co_flags & CO_OPTIMIZED:
        if _own(old) != _own(new) or len(_codes(old)) != len(_codes(new)):
            raise ValueError("this is run at import")
        if any(_all(a) != _all(b) for a, b in inner if a.co_name in _RUN_WHERE_THEY_STAND):
            raise ValueError("this is run at import, too")
    elif _all(old) != _all(new):
        yield old, new
    for pair in inner:
        yield from _swaps(*pair)


_RUN_WHERE_THEY_STAND = "<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>"


def _codes(code: CodeType) -> list[CodeType]:
    return [each for each in code.co_consts if isinstance(each, CodeType)]


def _own(code: CodeType) -> tuple[object, ...]:
    plain = [(type(each), repr(each)) for each in code.co_consts if not isinstance(each, CodeType)]
    names = code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars
    return code.co_code, names, plain, code.co_argcount, code.co_kwonlyargcount


def _all(code: CodeType) -> tuple[object, ...]:
    return _own(code), [_all(each) for each in _codes(code)], code.co_exceptiontable
