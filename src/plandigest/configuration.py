"""The user's configuration file, and the documents that are read where none is named."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plandigest.errors import ErrorCode, LexiconError, PlandigestError, ReadError
from plandigest.sentences import Phrase

if TYPE_CHECKING:
    from plandigest.lexicon.topics import Topic
    from plandigest.model.unit_of_measure import UnitOfMeasure

FILE_NAME = "plandigest.yaml"
SAMPLE = "shanghai-emerging-industries-14fyp.txt"


class Configuration(NamedTuple):
    """What a `plandigest.yaml` says.

    Attributes:
        path: the file.
        documents: files, folders and globs to read where no PATH is given, relative
            ones made relative to the file's folder.
        words: the user's own words, for whole-word search and keywords.
        topics: the user's own topics, for expanding a search.
        units: the user's own units, beside those that come with plandigest.
        store: the file of the index; None for the one in the user's cache.
    """

    path: Path
    documents: tuple[str, ...]
    words: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    units: tuple[UnitOfMeasure, ...] = ()
    store: Path | None = None


def load_configuration(path: Path | None = None) -> Configuration | None:
    """The configuration in `path`, else in the nearest `plandigest.yaml`, else None.

    The nearest is looked for in the working folder and those above it, up to the home
    folder or the top of a repository, as far as they are the user's own.

    Raises:
        ReadError: the file that was asked for does not exist or cannot be read.
        LexiconError: it does not follow the schema.
    """
    found = path or _nearest()
    if found is None:
        return None
    from plandigest.lexicon.loader import read_yaml

    try:
        content = read_yaml(found)
    except OSError as error:
        raise ReadError(ErrorCode.CONFIGURATION_UNREADABLE, found, error) from error
    if content is None:
        content = {}
    if not isinstance(content, dict):
        raise LexiconError(ErrorCode.CONFIGURATION, found)
    documents = _texts(found, content, "documents", "files")
    return Configuration(
        found,
        tuple(str(found.parent / item) for item in documents),
        _texts(found, content, "words", "words"),
        _topics(found, content.get("topics", {})),
        _units(found, content["units"]) if "units" in content else (),
        _store(found, content),
    )


def _texts(path: Path, content: Mapping[object, object], key: object, what: str) -> tuple[str, ...]:
    """The texts under a key, of which one may stand without a list."""
    value = content.get(key, [])
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list):
        raise LexiconError(ErrorCode.CONFIGURATION_LIST, path, key, Phrase(f"configuration.{what}"))
    texts = tuple(item.strip() for item in values if isinstance(item, str) and item.strip())
    if len(texts) != len(values):
        raise LexiconError(ErrorCode.CONFIGURATION_LIST, path, key, Phrase(f"configuration.{what}"))
    return texts


def _store(path: Path, content: Mapping[object, object]) -> Path | None:
    names = _texts(path, content, "store", "files")
    return path.parent / names[0] if names else None


def _topics(path: Path, content: object) -> tuple[Topic, ...]:
    from plandigest.lexicon.topics import Topic

    if not isinstance(content, dict):
        raise LexiconError(ErrorCode.CONFIGURATION_TOPICS, path)
    return tuple(Topic(str(name), _texts(path, content, name, "words")) for name in content)


def _units(path: Path, content: object) -> tuple[UnitOfMeasure, ...]:
    """Units as rules like those of the shipped lexicon; a bare word is a classifier."""
    from plandigest.lexicon.loader import rules_in
    from plandigest.lexicon.units import units_of

    if not isinstance(content, list):
        raise LexiconError(
            ErrorCode.CONFIGURATION_LIST, path, "units", Phrase("configuration.units")
        )
    entries = [{"units": item} if isinstance(item, str) else item for item in content]
    return tuple(unit for rule in rules_in(f"{path}, “units”", entries) for unit in units_of(rule))


def _nearest() -> Path | None:
    here = Path.cwd()
    for folder in (here, *here.parents):
        candidate = folder / FILE_NAME
        if folder != here and not _is_trusted(folder):
            return None
        if candidate.is_file():
            return candidate
        if folder == _home() or (folder / ".git").exists():
            return None
    return None


def _is_trusted(folder: Path) -> bool:
    """Whether a folder above is the user's own, and nobody else may put a file there."""
    status = folder.stat()
    owner = getattr(os, "getuid", lambda: status.st_uid)()
    return status.st_uid == owner and not status.st_mode & stat.S_IWOTH


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # it cannot be told
        return None


def sample() -> Path:
    """The bundled sample document.

    A wheel carries the project's `seeds` folder inside the package; a working copy
    installed in place has it at the top of the tree.

    Raises:
        PlandigestError: the installation lacks it.
    """
    package = Path(__file__).parent
    for folder in (package / "seeds", package.parents[1] / "seeds"):
        path = folder / SAMPLE
        if path.is_file():
            return path
    raise PlandigestError(ErrorCode.SAMPLE_MISSING)
