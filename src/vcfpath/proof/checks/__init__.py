"""What is proved of a pathway, each claim in a module of its own."""
