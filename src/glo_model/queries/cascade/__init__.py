"""Trainings of trainers: who taught whom, in how many generations, and who trained each other."""

from __future__ import annotations

from glo_model.queries.cascade.generations import cascade

__all__ = ["cascade"]
