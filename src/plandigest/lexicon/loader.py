"""Reads rule files: the shipped ones baked to JSON, a user's own from YAML.

A rule file is a YAML list of mappings. `bake` leaves the keys that only people and
tests need out of the baked copy, so that a command neither imports a YAML parser
nor reads examples.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from plandigest.errors import ErrorCode, LexiconError
from plandigest.sentences import Phrase

if TYPE_CHECKING:
    from yaml import Node

FOLDER = Path(__file__).parent
DOCUMENTARY = frozenset({"takes", "refuses", "source", "note"})
"""Keys for people and tests; `takes` and `refuses` are obligatory in shipped files."""


class Rule:
    """One entry of a rule file, with accessors that check the type of what they return."""

    __slots__ = ("_fields", "_name", "_number")

    def __init__(self, name: str, number: int, fields: Mapping[str, object]) -> None:
        self._name = name
        self._number = number
        self._fields = fields

    def text(self, key: str, default: str | None = None) -> str:
        """The string under `key`.

        Raises:
            LexiconError: it is missing without a default, or is no string.
        """
        value = self._fields.get(key, default)
        if not isinstance(value, str):
            raise self.error(key, "text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings under `key`; a single string counts as a list of one, none as empty.

        Raises:
            LexiconError: it is neither.
        """
        value = self._fields.get(key, ())
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, Sequence):
            raise self.error(key, "texts")
        texts = tuple(item for item in value if isinstance(item, str))
        if len(texts) != len(value):
            raise self.error(key, "texts")
        return texts

    def integer(self, key: str, default: int | None = None) -> int:
        """The whole number under `key`.

        Raises:
            LexiconError: it is missing without a default, or is no whole number.
        """
        value = self._fields.get(key, default)
        if not isinstance(value, int):
            raise self.error(key, "number")
        return value

    def flag(self, key: str) -> bool:
        """Whether `key` is true; false where it is absent.

        Raises:
            LexiconError: it is neither true nor false.
        """
        value = self._fields.get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, "flag")
        return value

    def has(self, key: str) -> bool:
        """Whether the rule says anything under `key`."""
        return key in self._fields

    def error(self, key: str, wanted: str, *details: object) -> LexiconError:
        """What to raise where the value under `key` is not what is `wanted`.

        Args:
            key: of the value.
            wanted: what it should be, a "rule." phrase of the table of sentences.
            details: of that phrase.
        """
        phrase = Phrase(f"rule.{wanted}", details)
        return LexiconError(ErrorCode.RULE_FIELD, self._name, self._number, key, phrase)


@cache
def rules(name: str) -> tuple[Rule, ...]:
    """The rules of a shipped lexicon ("numbering"), in the order of the file."""
    baked = (FOLDER / "baked" / f"{name}.json").read_text(encoding="utf-8")
    return rules_in(name, json.loads(baked))


def rules_of_file(path: Path) -> tuple[Rule, ...]:
    """The rules of a YAML file, documentary keys included.

    Raises:
        LexiconError: it is no YAML, or not a list of mappings.
    """
    return rules_in(path.name, read_yaml(path))


def read_yaml(path: Path) -> object:
    """The content of a YAML file, whatever it is.

    Raises:
        LexiconError: it is no YAML.
    """
    import yaml  # costs 20 ms, and most commands never need it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        reader = loader(path.read_text(encoding="utf-8"))
        root = reader.get_single_node()
        if twice := _key_twice(root):
            where = Phrase("yaml.twice", (twice.start_mark.line + 1, twice.value))
            raise LexiconError(ErrorCode.YAML, path, where)
        return None if root is None else reader.construct_document(root)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = Phrase("yaml.line", (mark.line + 1,)) if mark else Phrase("yaml.somewhere")
        raise LexiconError(ErrorCode.YAML, path, where) from error


def _key_twice(root: Node | None) -> Node | None:
    """A key that a mapping has already; YAML would keep the last without a word."""
    waiting = [root] if root else []
    seen: set[int] = set()  # an alias is the node that it names
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        keys: set[object] = set()
        for child in node.value if isinstance(node.value, list) else ():
            if not isinstance(child, tuple):
                waiting.append(child)
                continue
            key: Node = child[0]
            if isinstance(key.value, str) and key.value in keys:
                return key
            keys.add(key.value if isinstance(key.value, str) else id(key))
            waiting.append(child[1])
    return None


def bake(name: str) -> str:
    """The baked form of a shipped lexicon: its rules without the documentary keys, as JSON."""
    content = read_yaml(FOLDER / f"{name}.yaml")
    kept = (
        [
            {key: value for key, value in entry.items() if key not in DOCUMENTARY}
            for entry in content
            if isinstance(entry, dict)
        ]
        if isinstance(content, list)
        else []
    )
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n"


def names() -> tuple[str, ...]:
    """The shipped lexicons."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def rules_in(name: str, content: object) -> tuple[Rule, ...]:
    """The rules in what was read of a file.

    Raises:
        LexiconError: it is not a list of mappings.
    """
    if not isinstance(content, list):
        raise LexiconError(ErrorCode.RULES, name)
    checked = []
    for number, fields in enumerate(content, 1):
        if not isinstance(fields, dict):
            raise LexiconError(ErrorCode.RULE, name, number)
        checked.append(Rule(name, number, fields))
    return tuple(checked)
