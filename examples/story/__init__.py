"""The story that this library began with, subject by subject: ``seed.py`` puts it together."""
