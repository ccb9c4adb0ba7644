"""Messages (.eml) and saved web pages (.mhtml, .mht): MIME, by the standard library.

The body of a message is one document and each attachment another; what cannot be read of
them is named. A saved page is the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from functools import partial
from pathlib import PurePath
from types import MappingProxyType

from plandigest.errors import ErrorCode, MissingExtraError, ReadError
from plandigest.model.source import MediaType, Note, NoteCode, Source
from plandigest.reading import plain

_MOST_BOUNDARIES = 100
"""Parts that hold others; each costs a look at every line, and the parser a level of its own."""

ReadPart = Callable[[str, bytes], tuple[Source, ...]]


def read(name: str, data: bytes, read_part: ReadPart) -> tuple[Source, ...]:
    """Read a message or a saved page.

    Args:
        name: its path, for the sources and for messages.
        data: its bytes.
        read_part: reads an attachment, by its name and bytes.

    Raises:
        ReadError: it is nested beyond reason, or nothing in it can be read.
    """
    if data.lower().count(b"boundary=") > _MOST_BOUNDARIES:
        raise ReadError(ErrorCode.NESTED, name)
    message = message_from_bytes(data, _class=EmailMessage, policy=default)
    if message.get_content_type() == "multipart/related" and _is_page(message):
        return (_saved_page(name, message),)
    return _message(name, message, read_part)


def _is_page(message: EmailMessage) -> bool:
    """Whether it was saved by a browser: those write where the page is from."""
    saved = "Snapshot-Content-Location" in message or "Content-Location" in message
    return saved or any("Content-Location" in part for part in message.walk())


def _saved_page(name: str, message: EmailMessage) -> Source:
    """The page; of several, frames among them, the one with most of the text."""
    sheets = dict(_sheets(message))
    parts = (part for part in message.walk() if part.get_content_type() == "text/html")
    pages = [_text(name, part, sheets) for part in parts]
    if not pages:
        raise ReadError(ErrorCode.FILE_WITHOUT_TEXT, name)
    page = max(pages, key=_length)
    frames = sum(_length(other) > 0 for other in pages) - 1
    return replace(
        page,
        media_type=MediaType.MHTML,
        notes=(*page.notes, *([Note(NoteCode.FRAMES, (str(frames),))] if frames > 0 else [])),
    )


def _sheets(message: EmailMessage) -> Iterator[tuple[str, str]]:
    """The style sheets saved with a page, by the addresses it may call them by."""
    for part in message.walk():
        if part.get_content_type() == "text/css":
            sheet = _bytes(part).decode(errors="replace")
            yield str(part.get("Content-Location", "")), sheet
            yield "cid:" + str(part.get("Content-ID", "")).strip("<> "), sheet


def _message(name: str, message: EmailMessage, read_part: ReadPart) -> tuple[Source, ...]:
    notes: list[Note] = []
    sources: list[Source] = []
    body = _body(name, message)
    if body is not None and _length(body):
        sources.append(replace(body, media_type=MediaType.MAIL))
    refused: list[ReadError] = []
    pictures = 0
    for part_name, part in _attachments(message):
        if part.get_content_maintype() == "image":
            pictures += 1
            continue
        try:
            sources += read_part(f"{name}/{part_name}", _bytes(part))
        except ReadError as error:
            refused.append(error)
            notes.append(Note(NoteCode.ATTACHMENT, (part_name, error.phrase)))
    if pictures:
        notes.append(Note(NoteCode.PICTURES, (str(pictures),)))
    if not sources:
        raise refused[0] if refused else ReadError(ErrorCode.FILE_WITHOUT_TEXT, name)
    first, *others = sources
    return replace(first, notes=(*first.notes, *notes)), *others


def _body(name: str, message: EmailMessage) -> Source | None:
    """The message itself: as HTML, which keeps tables, else as plain text."""
    for kind in ("html", "plain"):
        part = message.get_body((kind,))
        if part is not None:
            try:
                return _text(name, part)
            except MissingExtraError:
                if kind == "html" and message.get_body(("plain",)) is None:
                    raise
    return None


def _text(name: str, part: MIMEPart, sheets: Mapping[str, str] = MappingProxyType({})) -> Source:
    """A text part in the encoding it names; where that is wrong, in the one found out."""
    data = _bytes(part)
    read_text: Callable[[str, bytes, str | None], Source] = plain.read
    if part.get_content_subtype() == "html":
        from plandigest.reading import html

        read_text = partial(html.read, linked=sheets)
    try:
        return read_text(name, data, part.get_content_charset())
    except MissingExtraError:
        raise
    except ReadError:
        return read_text(name, data, None)


def _attachments(message: EmailMessage) -> Iterator[tuple[str, MIMEPart]]:
    """The attachments with their names; pictures that the body shows are among them."""
    bodies = {id(message.get_body((kind,))) for kind in ("html", "plain")}
    number = 0
    for part in message.walk() if message.is_multipart() else ():
        if part.is_multipart() or id(part) in bodies:
            continue
        written = PurePath(str(part.get_filename() or "").replace("\\", "/")).name
        if not written and part.get_content_maintype() == "text":
            continue  # another form of the body
        number += 1
        yield written or f"{number}.{part.get_content_subtype()}", part


def _bytes(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _length(source: Source) -> int:
    return sum(len(line.text.strip()) for line in source.lines)
