"""How files are read: as the command line and the configuration say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from plandigest.cli.library import Library, shelf_of
from plandigest.cli.options import Common
from plandigest.cli.paths import STANDARD_INPUT
from plandigest.cli.remote import bytes_at, is_remote
from plandigest.configuration import Configuration
from plandigest.errors import ErrorCode, ReadError
from plandigest.model.document import Document
from plandigest.pipeline import read_all, read_bytes

if TYPE_CHECKING:
    from plandigest.model.unit_of_measure import UnitOfMeasure

T = TypeVar("T")


class Reader(NamedTuple):
    """What is known of all files before they are read; it travels between processes.

    Attributes:
        encoding: of text files, where the user says it; found out otherwise.
        units: the user's own, beside those that come with plandigest.
        library: what a store holds of the files; None where all are read.
    """

    encoding: str | None = None
    units: tuple[UnitOfMeasure, ...] = ()
    library: Library | None = None

    def kept(self, name: str) -> tuple[Document, ...]:
        """The documents of a file that the store holds; none where it has to be read."""
        return self.library.documents(name) if self.library else ()

    def documents(self, name: str) -> tuple[Document, ...]:
        """The documents of a file, from the store where it holds them, or of standard input.

        Raises:
            ReadError: it cannot be read or holds no text.
        """
        if is_remote(name):
            data = bytes_at(name)
            return read_bytes(data, name, encoding=self.encoding, units=self.units)
        if name != STANDARD_INPUT:
            return self.kept(name) or read_all(name, encoding=self.encoding, units=self.units)
        try:
            data = sys.stdin.buffer.read()
        except OSError as error:
            raise ReadError(ErrorCode.FILE_UNREADABLE, name, error) from error
        if not data:
            raise ReadError(ErrorCode.INPUT_EMPTY)
        return read_bytes(data, STANDARD_INPUT, encoding=self.encoding, units=self.units)


def reader_of(common: Common, configuration: Configuration | None) -> Reader:
    """How a command reads its files."""
    shelf = shelf_of(common, configuration)
    here = not common.no_index and not common.cluster  # other machines have other stores
    return Reader(shelf.encoding, shelf.units, Library(shelf) if here else None)
