"""`plandigest cites`: the documents, laws and plans that documents cite."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TextIO

from plandigest.cli.declarations import DISPLAY, Paths, option
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.wording import both
from plandigest.model.document import Document
from plandigest.rendering.citing.graph import Graph
from plandigest.rendering.citing.records import (
    CITATION_COLUMNS,
    Citing,
    citation_records,
    citing,
)
from plandigest.rendering.forms import write_records

_GRAPHS: dict[str, Graph] = {"dot": "dot", "graphml": "graphml"}


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "dot", "graphml",
    about=both(
        "引用的文件、法律和规划：文号、为何引用、次数、出处。",
        "Documents, laws and plans that are cited: number, why, how often, where.",
    ),
    examples=(
        "plandigest cites 规划.pdf",
        "plandigest cites --graph dot -o graph.dot plans/",
    ),
)  # fmt: skip
def cites(
    common: Common,
    paths: Paths = None,
    *,
    graph: Annotated[
        Graph | None,
        option(
            "--graph",
            metavar="FORM",
            group=DISPLAY,
            zh="谁引用谁的图：dot、graphml 或 csv（每条引用一行）。",
            en="Who cites whom as a graph: dot, graphml, or csv (a line an edge).",
        ),
    ] = None,
) -> None:
    """Show what documents cite."""

    def write(documents: Iterable[Citing], out: TextIO) -> None:
        found = [*documents]  # a document may cite one that is read after it
        drawn: Graph | None = graph or _GRAPHS.get(common.form)
        if drawn is not None:
            from plandigest.rendering.citing.graph import graph_of

            out.write(graph_of(found, drawn))
        elif common.form == "table":
            from plandigest.rendering.citing.screen import render_citations

            out.writelines(render_citations(found, common.screen))
        elif common.form == "markdown":
            from plandigest.rendering.citing.screen import citations_markdown

            out.write(citations_markdown(found, common.language))
        else:
            write_records(
                common.form,
                citation_records(found),
                out,
                columns=CITATION_COLUMNS,
                chosen=common.columns,
            )

    run(paths, common, _citing, write)


def _citing(document: Document) -> Citing:
    from plandigest.citing import citations, identity_of

    return citing(document, identity_of(document), citations(document))
