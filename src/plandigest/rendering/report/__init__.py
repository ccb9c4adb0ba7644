"""The report: one page of HTML, self-contained, from the digests of one document or several.

The template knows only the values of `views`; every text passes through its escaping. Style
and script stand in the page, and its Content-Security-Policy names their hashes, so that
nothing else runs and nothing is fetched.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.model.digest import Digest
from plandigest.rendering.labels import label
from plandigest.rendering.report.shared import shared_targets
from plandigest.rendering.report.views import page_view
from plandigest.sentences import Language

GENERATOR = '<meta name="generator" content="plandigest'
"""How the head of a page begins to name plandigest, by which no folder takes it for a document."""


def render_report(digests: Sequence[Digest], language: Language, version: str) -> str:
    """The page.

    Args:
        digests: of the documents to show, in order.
        language: of labels.
        version: of plandigest, which the page names.

    Raises:
        MissingExtraError: the template engine is not installed.
    """
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_REPORT) from error
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style, script = _part("report.css"), _part("report.js")
    template = environment.from_string(_part("report.html.jinja"))

    def word(name: str, *values: object) -> str:
        return label(name, language, *values)

    return template.render(
        shared=shared_targets(digests, language),
        documents=[page_view(digest, number, language) for number, digest in enumerate(digests, 1)],
        language=language,
        word=word,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        version=version,
        generator=GENERATOR,
    )


def _part(name: str) -> str:
    return (files("plandigest.rendering.report") / name).read_text("utf-8")


def _hash(text: str) -> str:
    """The hash of a style or a script as a Content-Security-Policy has it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
