"""Streams: judging a file of any length record by record, at a memory that does not grow with it."""

from __future__ import annotations

from glo_model.streams.check import Stream, check_stream

__all__ = ["Stream", "check_stream"]
