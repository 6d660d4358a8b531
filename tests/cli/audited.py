"""The program, and a note of all it does that leaves the process: `audited.py NOTES ARGUMENTS...`.

Python tells an audit hook of each file that is opened, each connection, each program that is run,
whoever does it: the program or a library. Noted are those that write, send or run something. The
hook can be neither removed nor got round by Python code.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
FILES = ("chmod", "chown", "link", "mkdir", "remove", "removexattr", "rename", "rmdir")
MORE_FILES = ("setxattr", "symlink", "truncate", "utime")
PROGRAMS = ("exec", "fork", "forkpty", "posix_spawn", "spawn", "startfile", "system")
NOTED = (
    *(f"os.{name}" for name in (*FILES, *MORE_FILES, *PROGRAMS)),
    *("shutil.", "tempfile.", "subprocess.", "pty.", "ctypes.", "sqlite3.", "mmap."),
    *("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.", "webbrowser."),
    *("syslog.", "fcntl.flock", "fcntl.lockf"),
)


def noting(notes: Path) -> None:
    """From now on, note in a file what is written, sent or run, one event a line."""
    descriptor = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            name, _, flags = arguments
            if isinstance(name, int) or not (isinstance(flags, int) and flags & WRITES):
                return
            if name == os.devnull:
                return
        elif not event.startswith(NOTED):
            return
        os.write(descriptor, f"{event} {' '.join(map(str, arguments))}\n".encode())

    sys.addaudithook(note)


if __name__ == "__main__":
    noting(Path(sys.argv[1]))
    sys.argv = ["vcfpath", *sys.argv[2:]]
    from vcfpath.__main__ import main

    main()
