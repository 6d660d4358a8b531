"""A terminal that is really there: a pane of a private tmux, and what it has been made to do."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import NamedTuple

from tests.cli.program import PROGRAM, environment

EARLIER = tuple(f"what stood there before, line {number}" for number in range(1, 6))
_PATIENCE = 60
"""Seconds until what does not come is a fault; nothing waits that long otherwise."""
_WIDTH = 100
_FLAGS = ("alternate_on", "cursor_flag", "insert_flag", "origin_flag", "wrap_flag", "keypad_flag")
_MODES = ("keypad_cursor_flag", "mouse_any_flag", "scroll_region_upper", "scroll_region_lower")
_SCRIPT = """
trap '' INT
stty size >/dev/null
printf '%s\\n' "$EARLIER"
tmux wait-for -S begun
tmux wait-for go
"$@"
echo "ended: $?"
tmux wait-for -S ended
exec cat
"""


class Kept(NamedTuple):
    """What belongs to the person at the terminal, and no program is to touch without being asked."""

    clipboards: str
    title: str
    window: str
    modes: str
    earlier: tuple[str, ...]


class Tmux:
    """A tmux of our own, that lets a program do all that any would: the clipboard, titles, names."""

    def __init__(self, folder: Path) -> None:
        """``folder`` must have a short name, for it holds a socket."""
        assert shutil.which("tmux"), "these tests need tmux: apt-get install tmux"
        self._env = environment(
            TMUX_TMPDIR=str(folder), EARLIER="\n".join(EARLIER), LC_ALL="C.UTF-8"
        )
        del self._env["COLUMNS"]
        self.before: Kept

    def __enter__(self) -> Tmux:
        self._tell("start-server", ";", "set-option", "-g", "exit-empty", "off")
        for option, value in (
            ("set-clipboard", "on"),
            ("set-titles", "on"),
            ("allow-rename", "on"),
            ("automatic-rename", "off"),
            ("allow-passthrough", "on"),
            ("history-limit", "5000"),
        ):
            self._tell("set-option", "-g", option, value)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tell("kill-server")

    def _tell(self, *words: str, given: bytes = b"") -> str:
        told = subprocess.run(
            ["tmux", "-L", "vcfpath", "-f", os.devnull, *words],
            env=self._env,
            input=given,
            capture_output=True,
            check=True,
            timeout=_PATIENCE,
        )
        return told.stdout.decode()

    def start(self, *command: str, env: Mapping[str, str] | None = None) -> None:
        """Run ``command`` in a pane that shows something already."""
        pane = ("new-session", "-d", "-x", str(_WIDTH), "-y", "50", "-n", "window")
        variables = [
            word for name, value in (env or {}).items() for word in ("-e", f"{name}={value}")
        ]
        self._tell(*pane, *variables, "--", "sh", "-c", _SCRIPT, "sh", *command)
        self._tell("wait-for", "begun")
        self.before = self.kept()
        self._tell("wait-for", "-S", "go")

    def end(self) -> str:
        """Wait for the end of the command; all that is shown now."""
        self._tell("wait-for", "ended")
        return self.screen()

    def run(self, *arguments: str, env: Mapping[str, str] | None = None) -> str:
        """Run the program, and return all that is shown at its end."""
        self.start(*PROGRAM, *arguments, env=env)
        return self.end()

    def screen(self) -> str:
        """All that is shown, from the first line that can be scrolled back to; long lines as one."""
        return self._tell("capture-pane", "-p", "-J", "-S", "-")

    def wait(self, text: str, times: int = 1) -> None:
        """Wait until ``text`` is shown so many times."""
        late = monotonic() + _PATIENCE
        while self.screen().count(text) < times:
            assert monotonic() < late, self.screen()
            sleep(0.05)

    def type(self, text: str) -> None:
        """Have every byte of ``text`` come from the keyboard."""
        raw = text.encode("utf-8", "surrogateescape")
        self._tell("send-keys", "-H", *(f"{byte:02x}" for byte in raw))

    def paste(self, text: str) -> None:
        """Paste ``text``, in the way that tells a program so."""
        self._tell("load-buffer", "-b", "ours", "-", given=text.encode())
        self._tell("paste-buffer", "-d", "-p", "-r", "-b", "ours")

    def kept(self) -> Kept:
        """What a program is not to touch."""
        modes = " ".join(f"#{{{name}}}" for name in (*_FLAGS, *_MODES))
        told = self._tell("display-message", "-p", f"#{{pane_title}}\n#{{window_name}}\n{modes}")
        title, window, flags = told.splitlines()
        earlier = tuple(self.screen().splitlines()[: len(EARLIER)])
        return Kept(self._tell("list-buffers"), title, window, flags, earlier)
