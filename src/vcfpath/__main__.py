"""The program's entry. ^C while Python is still importing ends it quietly, with the same status."""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Run the program and leave with its exit status."""
    signal.signal(signal.SIGINT, _stopped_early)
    # Whatever plugins are installed beside us, they are not to see what a person answers.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"
    from vcfpath.cli.main import run

    sys.exit(run(sys.argv[1:]))


def _stopped_early(number: int, frame: object) -> None:
    sys.stderr.write("vcfpath: Stopped. Nothing was saved.\n")
    sys.exit(130)


if __name__ == "__main__":
    main()
