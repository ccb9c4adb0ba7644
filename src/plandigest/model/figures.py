"""All figures of a document, as Python and notebooks take them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from plandigest.model.document import Document
from plandigest.model.figure import Figure

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


class Figures(tuple[Figure, ...]):
    """The figures of a document, in reading order: a tuple that knows its document.

    Attributes:
        document: the document they stand in.
    """

    document: Document

    def __new__(cls, document: Document, figures: Iterable[Figure] = ()) -> Self:
        """Bind figures to their document."""
        made = super().__new__(cls, figures)
        made.document = document
        return made

    def __getnewargs__(self) -> tuple[Document, tuple[Figure, ...]]:
        return self.document, tuple(self)

    def to_pandas(self) -> pd.DataFrame:
        """A row a figure, with typed columns; see `frames`.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        from plandigest.frames import to_pandas

        return to_pandas(self)

    def to_polars(self) -> pl.DataFrame:
        """A row a figure, with typed columns; see `frames`.

        Raises:
            MissingExtraError: polars is not installed.
        """
        from plandigest.frames import to_polars

        return to_polars(self)

    def _repr_html_(self) -> str:
        from plandigest.frames import figures_html

        return figures_html(self)
