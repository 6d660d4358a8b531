"""Cases, for those who write a pathway: which pass, which fail and why, what no case has seen."""
