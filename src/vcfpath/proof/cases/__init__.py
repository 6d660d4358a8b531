"""Cases tried: what the pathway says of each person, and what no case has seen yet."""
