"""What an editor is told of a pathway file, so that it helps while one is written."""
