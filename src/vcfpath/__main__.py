"""The program's entry: ready for ^C before anything is imported, and quick to leave.

The process lives for a quarter of a second. Collecting garbage while a pathway is read, and going
through all of it once more at the end, took a quarter of that, so it is left undone (`bench/`).
"""

from __future__ import annotations

import gc
import os
import signal
import sys


def main() -> None:
    """Run the program and leave with its exit status."""
    signal.signal(signal.SIGINT, _stopped_early)
    gc.disable()
    # Whatever plugins are installed beside us, they are not to see what a person answers.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"
    from vcfpath.cli.main import run

    status = run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)


def _stopped_early(number: int, frame: object) -> None:
    sys.stderr.write("vcfpath: Stopped. Nothing was saved.\n")
    sys.exit(130)


if __name__ == "__main__":
    main()
