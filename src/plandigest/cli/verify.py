"""`plandigest verify`: quotations and figures of a draft against their sources."""

from __future__ import annotations

from typing import Annotated

import typer

from plandigest import pipeline
from plandigest.cli.inputs import Inputs
from plandigest.cli.messages import FAILED, say
from plandigest.cli.options import Common, command
from plandigest.cli.output import opened
from plandigest.cli.wording import both
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.model.document import Document
from plandigest.model.verification import Fidelity
from plandigest.rendering.forms import write_records
from plandigest.sentences import said

FOUND = 1
"""Exit status where something of the draft is not verbatim."""
_SHOWN = 8
"""Words that are shown of what was not looked up."""


@command(
    "text", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx",
    about=both(
        "核对草稿中的引文和数据：原文如此、与原文不同、原文中未见；有不同则退出码为 1。",
        "Quotations and figures of a draft against their sources: verbatim, altered, not found; "
        "exit status 1 when something is not verbatim.",
    ),
    examples=(
        "plandigest verify 报告.docx 规划.pdf",
        "plandigest verify -f csv -o check.csv draft.md plans/",
    ),
)  # fmt: skip
def verify(
    common: Common,
    draft: Annotated[
        str,
        typer.Argument(
            metavar="DRAFT",
            help=both(
                "草稿：“…”、「…」中的引文，Markdown 中 > 之后的段落，以及数据。",
                "The draft: quotations between “…” or 「…」, paragraphs behind > in Markdown, "
                "and figures.",
            ),
            show_default=False,
        ),
    ],
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE...",
            help=both("原文：文件、文件夹或通配符。", "The sources: files, folders or globs."),
            show_default=False,
        ),
    ] = None,
) -> None:
    """Verify a draft."""
    if not sources:
        raise PlandigestError(ErrorCode.VERIFY_SOURCES)
    document = _read([draft], common)[0]
    findings = pipeline.verify(document, _read(sources, common))
    _announce(document, common)
    if not findings:
        raise PlandigestError(ErrorCode.VERIFY_NOTHING, draft)
    with opened(common) as out:
        if common.form == "text":
            from plandigest.rendering.verification import render_findings

            out.write(render_findings(document, findings, common.screen))
        elif common.form == "markdown":
            from plandigest.rendering.verification import findings_markdown

            out.write(findings_markdown(document, findings, common.language))
        else:
            from plandigest.rendering.verification import FINDING_COLUMNS, finding_records

            records = finding_records(document, findings)
            write_records(common.form, records, out, columns=FINDING_COLUMNS, chosen=common.columns)
    if any(finding.fidelity is not Fidelity.VERBATIM for finding in findings):
        raise SystemExit(FOUND)


def _announce(draft: Document, common: Common) -> None:
    """Say what of the draft was not looked up, how much, and where it is found."""
    terms, nameless = pipeline.unverified(draft)
    for key, spans in (
        ("verify-terms", terms),
        ("verify-nameless", [figure.span for figure in nameless]),
    ):
        words = dict.fromkeys(draft.string(span) for span in spans)
        shown = [*words][:_SHOWN] + ["…"] * (len(words) > _SHOWN)
        if spans and not common.quiet:
            say(said(key, common.language, len(spans), shown))


def _read(paths: list[str], common: Common) -> list[Document]:
    inputs = Inputs(paths, common)
    documents = [*inputs.documents()]
    inputs.finish()
    if not documents:
        raise SystemExit(FAILED)
    return documents
