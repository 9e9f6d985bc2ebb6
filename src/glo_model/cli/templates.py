"""The command that writes a workbook to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from glo_model.atomically import write_file
from glo_model.cli.options import stop, worldly
from glo_model.entities import KINDS
from glo_model.ingest.mapping.translated import LANGUAGES, Language
from glo_model.templates import DEFAULT_KINDS, MOST_ROWS
from glo_model.templates import template as made_template


@click.command()
@click.argument("target", metavar="FILE")
@click.option(
    "--kinds",
    default=",".join(DEFAULT_KINDS),
    help=f"The kinds, with commas between them: {', '.join(KINDS)}; or all. Without it, those that offices fill in.",
)
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="The language of sheets and headings.")
@click.option(
    "--rows", type=click.IntRange(1, MOST_ROWS), default=500, help="How many rows to prepare; 500 if not said."
)
@worldly
def template(target: str, kinds: str, language: str, rows: int) -> None:
    """Write FILE, an .xlsx workbook to fill in, with drop-down lists and notes; it is read back without a profile."""
    where = Path(target)
    if where.suffix.lower() != ".xlsx":
        stop("a template is an .xlsx workbook; name a file that ends so")
    chosen = tuple(KINDS) if kinds == "all" else tuple(kind.strip() for kind in kinds.split(","))
    try:
        write_file(where, made_template(chosen, language=cast("Language", language), rows=rows))
    except OSError as error:
        stop(f"{target} cannot be written: {error.strerror}")
