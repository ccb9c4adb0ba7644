"""A self-contained page from a template: escaped, styled, and closed to all that is not in it.

Style and script stand in the page, and its Content-Security-Policy names their hashes, so
that nothing else runs and nothing is fetched.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.rendering.labels import label
from plandigest.sentences import Language

GENERATOR = '<meta name="generator" content="plandigest'
"""How the line of a page begins that says what made it; by it a page is no document."""
_FOLDER = "plandigest.rendering.report"


def render_page(template: str, language: Language, version: str, **values: object) -> str:
    """The page.

    Args:
        template: the name of the template's file.
        language: of labels.
        version: of plandigest, which the page names.
        values: what the template shows; every text passes through its escaping.

    Raises:
        MissingExtraError: the template engine is not installed.
    """
    try:
        from jinja2 import DictLoader, Environment, StrictUndefined
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_REPORT) from error
    names = (template, "frame.html.jinja", "tools.html.jinja", "further.html.jinja")
    environment = Environment(
        loader=DictLoader({name: _part(name) for name in names}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _part("report.css"), _part("report.js")

    def word(name: str, *details: object) -> str:
        return label(name, language, *details)

    environment.globals["word"] = word
    return environment.get_template(template).render(
        language=language,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        version=version,
        generator=GENERATOR,
        **values,
    )


def _part(name: str) -> str:
    return (files(_FOLDER) / name).read_text("utf-8")


def _hash(text: str) -> str:
    """The hash of a style or a script as a Content-Security-Policy has it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
