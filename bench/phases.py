"""Where the time goes inside one run of ``vcfpath options``.

Run by hand, from the top of the checkout:  python -m bench.phases [ARGUMENT ...]

Each phase is timed in a fresh process, the imports it is the first to need apart from its work, and
the median of several processes is printed. What Python itself needs to start is not in the table.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from bench.start_up import compile_everything, environment

RUNS = 11

PROGRAM = """
import json, sys
from time import perf_counter as now
marks = [("", now())]
def mark(name):
    marks.append((name, now()))

import typer
mark("import: typer")
import pydantic
mark("import: pydantic")
import yaml
mark("import: yaml")
import vcfpath.cli.main
mark("import: the command line")
import vcfpath.reading
mark("import: model and reading (models are built)")
import vcfpath.cli.options
mark("import: engine and views")

from vcfpath.reading import strict_yaml, shipped
from vcfpath.reading.characters import text_of
from vcfpath.reading.door import read_bytes
from vcfpath.reading.pathway_file import _checked
name = str(shipped())
raw = read_bytes(name)
text = text_of(raw, name)
mark("read: bytes and characters")
data = strict_yaml.read(text, name).data
mark("read: strict YAML")
pathway = next(iter(_checked(data, "")[0].values()))
mark("read: validation")

app = vcfpath.cli.main._app(["schema"])
mark("command line: the app")
command = vcfpath.cli.options.options_command(pathway)
mark("command line: options from facts")
from vcfpath.cli import flags, common
whole = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
whole.callback(invoke_without_command=True)(lambda: None)
whole.command("options", add_help_option=False)(command)
import vcfpath.cli.options as module
caught = {}
module._run = lambda pathway, values, command: caught.update(values)
whole(["options", *ARGUMENTS], standalone_mode=False)
mark("command line: Typer parses")
from datetime import date
from vcfpath.engine.assess import assess
patient = module._patient(pathway, caught, date(2026, 11, 22))
mark("patient")
found = assess(pathway, patient, date(2026, 11, 22))
mark("assess")
from vcfpath.view import options, json as as_json
document = options.compose(pathway, found)
mark("compose")
from vcfpath.view import plain
plain.render(document, 80)
mark("render: plain")
as_json.render(pathway, found)
mark("render: json (instead)")
from vcfpath.view import terminal
mark("import: rich (terminal only)")
terminal.render(document, 80, True, True)
mark("render: terminal (instead)")
sys.stdout.write(json.dumps([[n, t - before] for (_, before), (n, t) in zip(marks, marks[1:])]))
"""


def once(arguments: list[str]) -> dict[str, float]:
    """Seconds of each phase in one process."""
    program = f"ARGUMENTS = {arguments!r}\n{PROGRAM}"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    return dict(json.loads(done.stdout))


def main() -> None:
    """Time the phases and print them."""
    compile_everything()
    arguments = sys.argv[1:] or ["--weeks-since-fracture", "6"]
    once(arguments)
    seen = [once(arguments) for _ in range(RUNS)]
    medians = {name: median(run[name] for run in seen) for name in seen[0]}
    print(f"{Path(sys.executable).name}, {' '.join(arguments)}, milliseconds, median of {RUNS}")
    for name, seconds in medians.items():
        print(f"{name:48}{seconds * 1000:8.1f}")


if __name__ == "__main__":
    main()
