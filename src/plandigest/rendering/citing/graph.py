"""Who cites whom as a graph: DOT, GraphML, or CSV of edges."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from plandigest.rendering.characters import printable
from plandigest.rendering.citing.records import Citing, known_of

Graph = Literal["dot", "graphml", "csv"]
_KEYS = (("label", "node"), ("path", "node"), ("relation", "edge"), ("count", "edge"))


class _Edge(NamedTuple):
    """One document cites another."""

    source: str
    target: str
    relation: str
    times: int


def graph_of(documents: Sequence[Citing], form: Graph) -> str:
    """The graph of all documents and of what they cite.

    A cited document that was read too is the same node as that document.

    Args:
        documents: those that were read.
        form: how to write it.
    """
    nodes = {document.name: document.title or document.name for document in documents}
    edges = [*_edges(documents, nodes)]
    if form == "dot":
        return _dot(nodes, edges)
    return _graphml(nodes, edges) if form == "graphml" else _csv(nodes, edges)


def _edges(documents: Sequence[Citing], nodes: dict[str, str]) -> Iterator[_Edge]:
    known = known_of(documents)
    for document in documents:
        for citation in document.citations:
            target = known.name(citation) or citation.title or citation.number or ""
            nodes.setdefault(target, citation.title or target)
            yield _Edge(document.name, target, citation.relation.value, len(citation.spans))


def _dot(nodes: dict[str, str], edges: Sequence[_Edge]) -> str:
    lines = ["digraph citations {"]
    lines += (f"  {_quoted(name)} [label={_quoted(title)}];" for name, title in nodes.items())
    lines += (
        f"  {_quoted(edge.source)} -> {_quoted(edge.target)} "
        f"[label={_quoted(edge.relation)}, weight={edge.times}];"
        for edge in edges
    )
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(text: str) -> str:
    """A string of DOT, in which backslashes and quotation marks mean themselves."""
    return '"' + printable(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _graphml(nodes: dict[str, str], edges: Sequence[_Edge]) -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ]
    for name, of in _KEYS:
        kind = "int" if name == "count" else "string"
        lines.append(f'<key id="{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>')
    lines.append('<graph edgedefault="directed">')
    for name, title in nodes.items():
        data = _data("label", title) + _data("path", name)
        lines.append(f"<node id={quoteattr(printable(name))}>{data}</node>")
    for edge in edges:
        source, target = (quoteattr(printable(end)) for end in (edge.source, edge.target))
        data = _data("relation", edge.relation) + _data("count", str(edge.times))
        lines.append(f"<edge source={source} target={target}>{data}</edge>")
    return "\n".join([*lines, "</graph>", "</graphml>"]) + "\n"


def _data(key: str, text: str) -> str:
    return f'<data key="{key}">{escape(printable(text))}</data>'


def _csv(nodes: dict[str, str], edges: Sequence[_Edge]) -> str:
    """A line an edge; a text that a spreadsheet would calculate follows an apostrophe."""
    from plandigest.rendering.csv_form import harmless

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("source", "source_title", "target", "target_title", "relation", "count"))
    for edge in edges:
        named = (edge.source, nodes[edge.source], edge.target, nodes[edge.target], edge.relation)
        writer.writerow([*map(harmless, named), edge.times])
    return out.getvalue()
