"""Keys that many records have."""

from __future__ import annotations

from typing import Annotated

Number = int | float | str
"""Text where it is too great or too small for the numbers that readers have."""
DocumentName = Annotated[str, "the path as given, - for standard input"]
Part = Annotated[int, "which of several documents joined in one file, from 1"]
Page = Annotated[int | None, "page, where the file has pages"]
Line = Annotated[int, "line of the file; of the page in a PDF"]
SectionPath = Annotated[str | None, "path of the section it stands in, 一/（一）/1"]
SectionHeading = Annotated[str | None, "heading of that section"]
Start = Annotated[int, "offset of its first character in the document's text"]
End = Annotated[int, "offset behind its last character"]
