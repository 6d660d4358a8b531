"""The pathway as it is written: records of the file, and the syntax of its criteria."""
