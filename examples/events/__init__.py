"""Sixty real events as data, a file each, named by the case; ``_shared.py`` holds what several of them speak of."""
