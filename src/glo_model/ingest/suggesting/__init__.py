"""A draft of a profile for a file that nobody has described: what is understood, what is likely, what is left out."""
