"""How the pages of this folder become a site: `sphinx-build -W docs build/docs`."""

from __future__ import annotations

import re

from sphinx.application import Sphinx

from plandigest import __version__

REPOSITORY = "https://github.com/plandigest/plandigest/blob/main/"

project = "plandigest"
author = "The plandigest authors"
release = version = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"plandigest {release}"
html_copy_source = False
html_show_copyright = False


def setup(app: Sphinx) -> None:
    """Lead what lies outside of this folder to the repository."""
    app.connect("source-read", _outside)


def _outside(_: Sphinx, __: str, source: list[str]) -> None:
    source[0] = re.sub(r"\]\(\.\./(?=[A-Z])", f"]({REPOSITORY}", source[0])
