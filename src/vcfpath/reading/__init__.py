"""Reading what people wrote: bytes, strict YAML, pathway files and patient files."""

from vcfpath.reading.pathway_file import file_of, load, shipped
from vcfpath.reading.patient_file import read_answers, written_in

__all__ = ["file_of", "load", "read_answers", "shipped", "written_in"]
