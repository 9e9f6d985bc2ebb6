"""Which events and sessions there were, who taught there, and what part a person had in them."""
