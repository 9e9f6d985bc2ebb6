"""Exports that are known by their marks: forms of servers, tagged tables, registers; the people in them are counted."""
