"""A sound file in other bytes: some are the same file to everybody, the rest is said to be something else."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator

from hostile.case import Case, Must, Source, whole

SAME: dict[str, Callable[[bytes], bytes]] = {
    "a mark at the start": lambda raw: b"\xef\xbb\xbf" + raw,
    "CR LF": lambda raw: raw.replace(b"\n", b"\r\n"),
    "CR": lambda raw: raw.replace(b"\n", b"\r"),
    "comment at the start": lambda raw: b"# caf\xc3\xa9\n" + raw,
    "start of a document": lambda raw: b"---\n" + raw,
    "end of a document": lambda raw: raw + b"...\n",
}
"""These say the same as before."""

OTHER = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp037", "utf-7")
OLD = ("latin-1", "cp1252", "mac_roman", "cp437", "shift_jis", "gb18030", "koi8_r", "euc_kr")
LETTERS = {
    "shift_jis": "日本",
    "gb18030": "中文字",
    "koi8_r": "боль",
    "euc_kr": "통증",
    **dict.fromkeys(("latin-1", "mac_roman", "cp437", "cp1252"), "très gênant"),
}
NO_UTF8 = (b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82", b"\x80", b"\xff\xfe\xfd")
ENDS = ("\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1e")
FOREIGN = {
    "nothing": b"",
    "a space": b" ",
    "line ends": b"\n\n\n",
    "a mark alone": b"\xef\xbb\xbf",
    "NULs": b"\0" * 100,
    "PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "ELF": b"\x7fELF\x02\x01\x01" + b"\0" * 57,
    "HTML": b"<!doctype html>\n<html><body>\n<p>x</p>\n",
    "XML": b'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<x>&a;</x>\n',
    "TOML": b'[pathways]\nformat = 1\nname = "x"\n',
    "CSV": b"id,name\n1,x\n2,y\n",
    "INI": b"[a]\nb=c\n",
    "Python": b"import os\nos.system('true')\n",
    "a shell script": b"#!/bin/sh\nexit 0\n",
    "compose": b"services:\n  web:\n    image: x\n",
    "a list": b"- 1\n- 2\n",
    "a word": b"word\n",
    "a number": b"7\n",
    "null": b"null\n",
    "two JSON objects": b'{"a": 1}\n{"b": 2}\n',
    "a patch": b"--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n",
    "a mail": b"From: a@example.org\nSubject: x\n\nText.\n",
}


def in_other_bytes(source: Source) -> Iterator[Case]:
    """The whole file in every encoding, with every line end, and packed."""
    text = source.raw.decode()
    for name, change in SAME.items():
        yield whole(f"same: {name}", source, change(source.raw), Must.ACCEPT)
    as_json = json.dumps(_plain(source), indent=1, default=str)
    yield whole("same: JSON", source, as_json.encode(), Must.ACCEPT)
    for name in OTHER:
        must = Must.EITHER if name == "utf-7" else Must.REFUSE
        yield whole(f"encoding: {name}", source, text.encode(name, "replace"), must)
    for end in ENDS:
        yield whole("line end", source, text.replace("\n", end).encode(), Must.REFUSE, 1)
    for packed in (
        gzip.compress(source.raw, mtime=0),
        bz2.compress(source.raw),
        _zipped(source.raw),
    ):
        yield whole("packed", source, packed, Must.REFUSE)
    for name, content in FOREIGN.items():
        yield whole(f"foreign: {name}", source, content, Must.REFUSE)


def in_old_letters(source: Source) -> Iterator[Case]:
    """A comment in an old encoding, before or after any line; and bytes that are no UTF-8 at all."""
    at, line = 0, 1
    for each in source.raw.splitlines(keepends=True):
        for name in OLD:
            comment = f"# {LETTERS[name]}\n".encode(name)
            yield Case(f"letters: {name}", source, source.raw, at, at, comment, Must.REFUSE, line)
        for wrong in NO_UTF8:
            comment = b"# " + wrong + b"\n"
            yield Case("no UTF-8", source, source.raw, at, at, comment, Must.REFUSE, line)
        at, line = at + len(each), line + 1


def _plain(source: Source) -> dict[str, object]:
    return {str(n.path[0]): n.data for n in source.layout.nodes if len(n.path) == 1}


def _zipped(raw: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.yaml"), raw)
    return packed.getvalue()
