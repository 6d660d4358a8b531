"""How the door opens a file, and what it says where the system gives no reason of its own."""

from __future__ import annotations

import os
import stat
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from vcfpath.errors import CannotOpenError, ContentError
from vcfpath.reading.door import MOST_BYTES, read_bytes


def anew() -> ModuleType:
    """The module as it is when it is read on this system, beside the one in use."""
    found = find_spec("vcfpath.reading.door")
    assert found is not None
    assert found.loader is not None
    door = module_from_spec(found)
    found.loader.exec_module(door)
    return door


def closed(name: str) -> str:
    with pytest.raises(CannotOpenError) as caught:
        read_bytes(name)
    return str(caught.value)


def test_a_file_is_opened_to_read_only_without_waiting_and_not_as_our_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "it").write_bytes(b"x")
    asked: list[int] = []
    real = os.open

    def opened(name: str, flags: int) -> int:
        asked.append(flags)
        return real(name, flags)

    monkeypatch.setattr(os, "open", opened)
    assert read_bytes(str(tmp_path / "it")) == b"x"
    (flags,) = asked
    assert flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND) == 0
    assert flags & os.O_NONBLOCK
    assert flags & os.O_NOCTTY
    assert flags & os.O_CLOEXEC


def test_what_a_system_does_not_know_is_not_asked_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "it").write_bytes(b"x")
    asked: list[int] = []
    real = os.open

    def opened(name: str, flags: int) -> int:
        asked.append(flags)
        return real(name, os.O_RDONLY)

    for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC"):
        monkeypatch.delattr(os, name)
    monkeypatch.setattr(os, "O_BINARY", 1 << 30, raising=False)
    monkeypatch.setattr(os, "open", opened)
    assert anew().read_bytes(str(tmp_path / "it")) == b"x"
    assert asked == [os.O_RDONLY | 1 << 30]


def test_what_the_system_says_is_said_in_small_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(name: str, flags: int) -> int:
        raise OSError(5, "whatever")

    monkeypatch.setattr(os, "open", failing)
    said = os.strerror(5).lower()
    assert closed("it") == f"it: cannot be read: the system says: {said}."


def test_where_the_system_says_nothing_reading_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(name: str, flags: int) -> int:
        raise OSError("whatever")

    monkeypatch.setattr(os, "open", failing)
    assert closed("it") == "it: cannot be read: reading failed."


def test_what_the_system_would_open_and_is_no_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "it").write_bytes(b"x")
    with monkeypatch.context() as system:
        system.setattr(os, "fstat", lambda _: SimpleNamespace(st_mode=stat.S_IFSOCK | 0o644))
        said = closed(str(tmp_path / "it"))
    assert said == f"{tmp_path / 'it'}: cannot be read: it is not an ordinary file."


def test_a_file_that_comes_in_pieces_is_put_together_up_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = bytes(range(256)) * 4096
    (tmp_path / "it").write_bytes(content)
    read, taken = os.read, list[bytes]()

    def piecemeal(descriptor: int, size: int) -> bytes:
        taken.append(read(descriptor, min(size, 99_999)))
        return taken[-1]

    monkeypatch.setattr(os, "read", piecemeal)
    with pytest.raises(ContentError, match="is bigger than 1,000,000 bytes"):
        read_bytes(str(tmp_path / "it"))
    assert b"".join(taken) == content[: MOST_BYTES + 1]
    (tmp_path / "it").write_bytes(content[:300_000])
    assert read_bytes(str(tmp_path / "it")) == content[:300_000]
