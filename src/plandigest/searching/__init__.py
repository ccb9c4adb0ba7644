r"""From a pattern and a document to passages that can be quoted.

>>> from plandigest.pipeline import parse
>>> document = parse("一、总体要求\\n发展集 成电路产业。培育人才。")
>>> [document.string(passage.span) for passage in search(document, compile_pattern(["集成电路"]))]
['发展集 成电路产业。']
"""

from __future__ import annotations

from plandigest.searching.folding import Folding
from plandigest.searching.passages import EVERYWHERE, Extent, Scope, search
from plandigest.searching.pattern import Pattern, compile_pattern

__all__ = [
    "EVERYWHERE",
    "Extent",
    "Folding",
    "Pattern",
    "Scope",
    "compile_pattern",
    "search",
]
