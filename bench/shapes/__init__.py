"""Shapes of files that ask for as much as they can; `bench.worst_file` measures them."""
