"""Typed data of programmes against trafficking in persons and the smuggling of migrants."""

__version__ = "0.1.0"
