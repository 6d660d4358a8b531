"""Explore a treatment pathway: what is open to a person, what it depends on, and who says so.

``from vcfpath import load, patient_from, assess`` is the library, imported when first used.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers know it; importing `typing` is not quick, and ^C may come
if TYPE_CHECKING:
    from vcfpath.engine.assess import assess
    from vcfpath.patient import Patient
    from vcfpath.patient.plain import patient_from
    from vcfpath.reading import load

__all__ = ["Patient", "__version__", "assess", "load", "patient_from"]

__version__ = "0.1.0"

_HOMES = {
    "assess": "vcfpath.engine.assess",
    "load": "vcfpath.reading",
    "patient_from": "vcfpath.patient.plain",
    "Patient": "vcfpath.patient",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that ``import vcfpath`` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
