"""The command line: parse, call, emit, exit. Nothing is decided here about any pathway."""
