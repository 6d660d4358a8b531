"""Reading what people wrote: bytes, strict YAML, pathway files and patient files."""

from vcfpath.reading.pathway_file import file_of, load, shipped
from vcfpath.reading.patient_file import read_answers

__all__ = ["file_of", "load", "read_answers", "shipped"]
