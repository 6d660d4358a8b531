"""Where the time goes inside one run of ``vcfpath options``.

Run by hand, from the top of the checkout:  python -m bench.phases [ARGUMENT ...]

In fresh processes, imports are timed in the order in which the program needs them. Then the program
itself runs, with a clock at the door of each phase, and what no phase accounts for is the command
line's. The median of several processes is printed; what Python needs to start is not in it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median

from bench.start_up import compile_everything, environment

RUNS = 11

IMPORTS = {
    "import typer": "typer",
    "import pydantic, and build one model": "pydantic",
    "import yaml": "yaml",
    "import the command line": "vcfpath.cli.main",
    "import the model and reading": "vcfpath.reading",
    "import engine, patient and options": "vcfpath.cli.options",
    "import the plain view": "vcfpath.view.plain",
}
DOORS = {
    "read the file": "vcfpath.reading.door.read_bytes",
    "read YAML": "vcfpath.reading.strict_yaml.read",
    "validate": "vcfpath.reading.validation.validated",
    "assess": "vcfpath.engine.assess.assess",
    "compose": "vcfpath.view.options.compose",
    "render as plain text": "vcfpath.view.plain.render",
}
REST = "parse the command line, and all else"

PROGRAM = """
import importlib, io, json, sys
from time import perf_counter
took = {}

for name, module in IMPORTS.items():
    started = perf_counter()
    importlib.import_module(module)
    if module == "pydantic":
        from pydantic import BaseModel
        type("One", (BaseModel,), {"__annotations__": {"weeks": int}, "__module__": "__main__"})
    took[name] = perf_counter() - started

def timed(name, function):
    def door(*values, **named):
        started = perf_counter()
        try:
            return function(*values, **named)
        finally:
            took[name] = took.get(name, 0) + perf_counter() - started
    return door

for name, path in DOORS.items():
    home, _, function = path.rpartition(".")
    original = getattr(importlib.import_module(home), function)
    door = timed(name, original)
    for module in [each for key, each in sys.modules.items() if key.startswith("vcfpath")]:
        for key, value in list(vars(module).items()):
            if value is original:
                setattr(module, key, door)

from vcfpath.cli.main import run
started = perf_counter()
if run(["options", *ARGUMENTS, "--format", "plain"]) != 0:
    sys.exit("vcfpath options did not answer")
whole = perf_counter() - started
took[REST] = whole - sum(took[name] for name in DOORS)
sys.stderr.write(json.dumps(took))
"""


def once(arguments: list[str]) -> dict[str, float]:
    """Seconds of each phase in one process."""
    given = {"ARGUMENTS": arguments, "IMPORTS": IMPORTS, "DOORS": DOORS, "REST": REST}
    names = "\n".join(f"{name} = {value!r}" for name, value in given.items())
    done = subprocess.run(
        [sys.executable, "-c", names + PROGRAM],
        env=environment(),
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    taken: dict[str, float] = json.loads(done.stderr)
    return taken


def main() -> None:
    """Time the phases and print them."""
    compile_everything()
    arguments = sys.argv[1:] or ["--weeks-since-fracture", "6"]
    once(arguments)
    seen = [once(arguments) for _ in range(RUNS)]
    medians = {name: median(run[name] for run in seen) for name in seen[0]}
    print(f"options {' '.join(arguments)}: milliseconds, median of {RUNS}")
    for name, seconds in medians.items():
        print(f"{name:40}{seconds * 1000:8.1f}")
    print(f"{'together':40}{sum(medians.values()) * 1000:8.1f}")


if __name__ == "__main__":
    main()
