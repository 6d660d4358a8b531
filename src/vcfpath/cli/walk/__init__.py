"""``vcfpath walk``: the pathway as a conversation, one question at a time."""
