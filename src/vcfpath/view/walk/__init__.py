"""What a walk shows: stages, questions, what an answer changed, contradictions, the end."""
