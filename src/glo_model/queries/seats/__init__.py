"""The seats of a network over time: who holds them, who was trained for them, and who stayed."""
