"""The report: one page of HTML, self-contained, from the digests of one document or several.

The template knows only the values of `views`.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.digest import Digest
from plandigest.rendering.report.page import GENERATOR, render_page
from plandigest.rendering.report.shared import shared_targets
from plandigest.rendering.report.views import page_view
from plandigest.sentences import Language

__all__ = ["GENERATOR", "render_report"]


def render_report(digests: Sequence[Digest], language: Language, version: str) -> str:
    """The page.

    Args:
        digests: of the documents to show, in order.
        language: of labels.
        version: of plandigest, which the page names.

    Raises:
        MissingExtraError: the template engine is not installed.
    """
    documents = [page_view(digest, number, language) for number, digest in enumerate(digests, 1)]
    shared = shared_targets(digests, language)
    return render_page("report.html.jinja", language, version, documents=documents, shared=shared)
