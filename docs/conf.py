"""Sphinx: how the pages are made. Nothing is fetched from elsewhere, neither in building nor in reading."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import attrs
import made_of_the_code

import glo_model

project = "glo_model"
author = "The glo_model maintainers"
version = release = glo_model.__version__
language = "en-GB"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["attrs_block", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 100

html_theme = "furo"
html_title = f"glo_model {version}"
html_static_path = ["_static"]
html_css_files = ["tables.css"]
html_copy_source = False
html_show_copyright = False
html_theme_options = {"navigation_with_keys": False}


def _short_signature(_app: Any, _what: str, _name: str, obj: Any, _options: Any, *_rest: Any) -> tuple[str, str] | None:
    """Leave out the arguments of an entity, a record or an answer: the tables tell of their fields in full."""
    is_ours = isinstance(obj, type) and obj.__module__.startswith("glo_model") and attrs.has(obj)
    return ("", "") if is_ours and all(field.converter is not None for field in attrs.fields(obj)) else None


def _write_made_pages(app: Any) -> None:
    made_of_the_code.write_pages(Path(app.srcdir) / "reference" / "_made")


def setup(app: Any) -> None:
    """Make the pages that follow from the code before Sphinx looks for pages."""
    app.connect("builder-inited", _write_made_pages)
    app.connect("autodoc-process-signature", _short_signature)
