"""Search for bytes that break the reader or the rule parser: ``python -m hostile.fuzz TARGET``.

Coverage-guided (atheris, libFuzzer): an input that reaches new code is kept beside the seeds, so that
the next search begins there. ``--seconds`` bounds it; whatever breaks a target ends it with the input.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

SEEDS = Path(__file__).parent / "seeds"


def main() -> None:
    """Fuzz one target for some time, with ``seeds/TARGET`` as the corpus that is kept."""
    asked = argparse.ArgumentParser(prog="python -m hostile.fuzz", description=__doc__)
    asked.add_argument("target", choices=["reader", "criterion"])
    asked.add_argument("--seconds", type=int, default=3600)
    asked.add_argument("--corpus", type=Path, help="where inputs are kept; the seeds otherwise")
    options = asked.parse_args()
    corpus = options.corpus or SEEDS / options.target
    corpus.mkdir(parents=True, exist_ok=True)
    atheris = import_module("atheris")  # untyped, and needed by nothing else

    with atheris.instrument_imports(include=["vcfpath"]):
        from hostile.targets import TARGETS
    flags = (
        f"-max_total_time={options.seconds}",
        f"-dict={SEEDS / options.target}.dict",
        f"-artifact_prefix={corpus}/",  # what breaks it is kept, too
        "-max_len=8192",
        "-timeout=120",  # of the wall clock; the machine may be busy
        "-rss_limit_mb=1000",
    )
    seeds = (str(corpus), str(SEEDS / options.target))
    atheris.Setup([sys.argv[0], *flags, *dict.fromkeys(seeds)], TARGETS[options.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
