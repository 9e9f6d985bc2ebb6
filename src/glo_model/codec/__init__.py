"""Entities and datasets to plain data and bytes, and back: strictly, with every fault told."""

from __future__ import annotations

from glo_model.codec.document import read_document, write_document
from glo_model.codec.explain import Wrong, explain
from glo_model.codec.fast import SCHEMA
from glo_model.codec.lines import read_lines, write_lines
from glo_model.codec.plain import to_plain

__all__ = ["SCHEMA", "Wrong", "explain", "read_document", "read_lines", "to_plain", "write_document", "write_lines"]
