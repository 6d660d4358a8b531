"""The program's entry: ready for ^C before anything is imported, and quick to leave.

The process lives for a quarter of a second. Collecting garbage while a pathway is read, and going
through all of it once more at the end, took a quarter of that, so it is left undone (`bench/`).
"""

from __future__ import annotations

import gc
import os
import sys

from vcfpath.cli import signals

signals.watch()  # whoever imports this starts the program; `import vcfpath` is the library


def main() -> None:
    """Run the program and leave with its exit status."""
    gc.disable()
    # Whatever plugins are installed beside us, they are not to see what a person answers.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"
    from vcfpath.cli.boundary import bounded, keep_quiet

    keep_quiet()
    status = bounded(_run)
    signals.finish()
    gc.freeze()
    sys.exit(status)


def _run() -> int:
    from vcfpath.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    main()
