"""What a new version of a pathway changes for people, proved over everybody whom both can speak of."""
