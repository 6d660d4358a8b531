"""What a new version of a pathway changes for people, for its authors."""
