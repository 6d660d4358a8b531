"""What people install: the wheel finds its pathway wherever it stands, and no rubbish is shipped."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
from hashlib import sha256
from pathlib import Path
from sysconfig import get_path
from zipfile import ZipFile

import pytest

import vcfpath

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data" / "pathways.yaml"
RUBBISH = (
    "__pycache__",
    ".pyc",
    "_cache",
    ".hypothesis",
    ".coverage",
    ".venv",
    ".git/",
    ".egg-info",
)


def _run(*command: str | Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd="/",
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    return folder


@pytest.fixture(scope="module")
def program(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed from the wheel into an environment of its own.

    Its dependencies are those of this environment, so that nothing is fetched.
    """
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    (wheel,) = built.glob("*.whl")
    quiet = ("install", "--quiet", "--no-index", "--no-deps", "--disable-pip-version-check")
    _run(sys.executable, "-m", "pip", "--python", python, *quiet, wheel)
    site = Path(
        _run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    )
    (site / "dependencies.pth").write_text(get_path("purelib") + "\n", "utf-8")
    assert home in Path(_run(python, "-c", "import vcfpath; print(vcfpath.__file__)")).parents
    return home / "bin" / "vcfpath"


def test_the_pathway_is_the_one_of_the_repository(program: Path) -> None:
    assert sha256(DATA.read_bytes()).hexdigest() in _run(program, "--version", "--verbose")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--version",),
        ("--help",),
        ("explain",),
        ("explain", "red-flags"),
        ("explain", "--help"),
        ("options",),
        ("options", "--weeks-since-fracture", "6"),
        ("options", "--weeks-since-fracture", "6", "--format", "terminal"),
        ("options", "--weeks-since-fracture", "6", "--format", "json"),
        ("options", "--help"),
        ("schema", "options"),
        ("schema", "pathway"),
        ("new", "sprained-thumb"),
        ("show", "--format", "mermaid"),
        ("test",),
    ],
    ids=" ".join,
)
def test_every_command_answers_from_another_folder(program: Path, arguments: list[str]) -> None:
    assert _run(program, *arguments).strip()


def test_the_wheel_holds_the_package_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        shipped = archive.read("vcfpath/data/pathways.yaml")
    assert shipped == DATA.read_bytes()
    assert "vcfpath/py.typed" in names
    info = f"vcfpath-{vcfpath.__version__}.dist-info"
    assert {name.partition("/")[0] for name in names} == {"vcfpath", info}
    assert f"{info}/licenses/LICENSE" in names
    assert not [name for name in names if any(rubbish in name for rubbish in RUBBISH)]


def test_the_sdist_holds_no_caches(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    assert {"pyproject.toml", "LICENSE", "README.md", "data/pathways.yaml"} <= set(names)
    assert not [name for name in names if any(rubbish in name for rubbish in RUBBISH)]
