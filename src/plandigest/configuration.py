"""The user's configuration file, and the documents that are read where none is named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plandigest.errors import LexiconError, PlandigestError, ReadError

FILE_NAME = "plandigest.yaml"


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a `plandigest.yaml` says.

    Attributes:
        path: the file.
        documents: files, folders and globs to read where no PATH is given, relative
            ones made relative to the file's folder.
    """

    path: Path
    documents: tuple[str, ...]


def load_configuration(path: Path | None = None) -> Configuration | None:
    """The configuration in `path`, else in the nearest `plandigest.yaml`, else None.

    The nearest is looked for in the working folder and those above it.

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
        raise ReadError(f"cannot read the configuration {found}: {error.strerror}.") from error
    if content is None:
        content = {}
    if not isinstance(content, dict):
        raise LexiconError(f"{found} must be a mapping with keys such as “documents”.")
    documents = content.get("documents", [])
    if isinstance(documents, str):
        documents = [documents]
    if not isinstance(documents, list) or not all(isinstance(item, str) for item in documents):
        raise LexiconError(f"{found}: “documents” must be a list of files, folders or globs.")
    return Configuration(found, tuple(str(found.parent / item) for item in documents))


def _nearest() -> Path | None:
    here = Path.cwd()
    for folder in (here, *here.parents):
        candidate = folder / FILE_NAME
        if candidate.is_file():
            return candidate
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
        for path in sorted(folder.glob("*.txt")):
            return path
    raise PlandigestError("this installation lacks the bundled sample; name a PATH.")
