"""Printed dates in six languages read into EDTF, with a question where the print leaves one."""

from glo_model.values.printed_dates.outcome import DateReading
from glo_model.values.printed_dates.reading import LONGEST_PRINTED_DATE, read_dates

__all__ = ["LONGEST_PRINTED_DATE", "DateReading", "read_dates"]
