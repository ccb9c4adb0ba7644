r"""Regular expressions as trees: what `-E` takes, and the reader of it.

The dialect is that of Python's `re` without what cannot be matched in linear time
(back references, look-around) or means nothing between Han characters (`\b`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from plandigest.errors import ErrorCode, PatternError
from plandigest.searching.folding import Folding
from plandigest.sentences import Phrase

_MOST_COPIES = 1000
_DEEPEST = 100
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v"}


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


_KINDS: dict[str, Callable[[str], bool]] = {
    "d": str.isdecimal,
    "s": str.isspace,
    "w": _is_word,
}


@dataclass(frozen=True, slots=True)
class CharacterClass:
    """A set of characters, as its description says; never a line end.

    Attributes:
        ranges: first and last character of each range, single characters included.
        kinds: letters of the kinds it holds, "d", "s", "w", or the opposites "D", "S", "W".
        negated: whether it is everything else.
        folding: what does not count in comparing.
    """

    ranges: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    negated: bool
    folding: Folding

    def __contains__(self, character: str) -> bool:
        if character == "\n":
            return False
        read = self.folding.read(character)
        forms = {character, read, read.upper()} if self.folding.case else {character, read}
        return any(map(self._holds, forms)) != self.negated

    def _holds(self, character: str) -> bool:
        return any(first <= character <= last for first, last in self.ranges) or any(
            _KINDS[kind.lower()](character) == kind.islower() for kind in self.kinds
        )

    @property
    def literal(self) -> str | None:
        """The one character it is written with, if it is written as one."""
        if self.negated or self.kinds or len(self.ranges) != 1:
            return None
        first, last = self.ranges[0]
        return first if first == last else None


@dataclass(frozen=True, slots=True)
class Chain:
    """One after the other."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several, the first that fits."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`least` to `most` times (None: without end), as many as can be, or as few."""

    node: Node
    least: int
    most: int | None
    greedy: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of the text searched."""

    begin: bool


Node: TypeAlias = CharacterClass | Chain | Choice | Repeat | Edge


def read_expression(expression: str, folding: Folding) -> Node:
    """The tree of a regular expression.

    Raises:
        PatternError: it is malformed, or asks for what linear time does not allow.
    """
    return _Reader(expression, folding).whole()


class _Reader:
    """A recursive-descent reader; `_at` is the next character."""

    def __init__(self, expression: str, folding: Folding) -> None:
        self._text = expression
        self._folding = folding
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._choice()
        if self._at < len(self._text):
            raise self._error("closing")
        return node

    def _choice(self) -> Node:
        branches = [self._chain()]
        while self._take("|"):
            branches.append(self._chain())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def _chain(self) -> Node:
        nodes: list[Node] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            nodes.append(self._repeated(self._atom()))
        return nodes[0] if len(nodes) == 1 else Chain(tuple(nodes))

    def _repeated(self, node: Node) -> Node:
        while (bounds := self._bounds()) is not None:
            if isinstance(node, Repeat | Edge):
                raise self._error("repeat")
            least, most = bounds
            node = Repeat(node, least, most, greedy=not self._take("?"))
            if self._take("+"):
                raise self._error("possessive")
        return node

    def _bounds(self) -> tuple[int, int | None] | None:
        for sign, bounds in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take(sign):
                return bounds
        close = self._text.find("}", self._at)
        if not self._text.startswith("{", self._at) or close < 0:
            return None
        least, comma, most = self._text[self._at + 1 : close].partition(",")
        if not least.isdecimal() or (most and not most.isdecimal()):
            return None  # a brace that is only a brace
        self._at = close + 1
        low, high = int(least), int(most) if most else (None if comma else int(least))
        if max(low, high or 0) > _MOST_COPIES or (high is not None and high < low):
            raise self._error("bounds", _MOST_COPIES)
        return low, high

    def _atom(self) -> Node:
        character = self._next()
        if character == "(":
            return self._group()
        if character == "[":
            return self._set()
        if character == ".":
            return CharacterClass((), (), negated=True, folding=self._folding)
        if character in "^$":
            return Edge(begin=character == "^")
        if character in "*+?":
            raise self._error("repeat")
        if character == "\\":
            return self._class([self._escape()])
        return self._class([character])

    def _group(self) -> Node:
        if self._text.startswith("?", self._at) and not self._text.startswith("?:", self._at):
            raise self._error("group")
        self._at += 2 if self._text.startswith("?:", self._at) else 0
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error("depth")
        node = self._choice()
        self._depth -= 1
        if not self._take(")"):
            raise self._error("opening")
        return Chain((node,))  # so that a repeated group may be repeated as one

    def _set(self) -> CharacterClass:
        negated = self._take("^")
        items: list[str | tuple[str, str]] = []
        while not self._take("]") or not items:
            first = self._member(opening=not items)
            if self._text.startswith("-", self._at) and not self._text.startswith("-]", self._at):
                self._at += 1
                last = self._member(opening=False)
                if len(first) > 1 or len(last) > 1 or last < first:
                    raise self._error("range")
                items.append((first, last))
            else:
                items.append(first)
        return self._class(items, negated=negated)

    def _member(self, *, opening: bool) -> str:
        if opening and self._text.startswith("]", self._at - 1):
            return "]"
        if self._at >= len(self._text):
            raise self._error("set")
        character = self._next()
        return self._escape() if character == "\\" else character

    def _escape(self) -> str:
        """The character that an escape means, or a backslash and the letter of a kind."""
        if self._at >= len(self._text):
            raise self._error("backslash")
        letter = self._next()
        if letter.lower() in _KINDS:
            return f"\\{letter}"
        if letter in _CONTROLS:
            return _CONTROLS[letter]
        if letter.isascii() and letter.isalnum():
            raise self._error("escape", letter)
        return letter

    def _class(
        self, items: list[str | tuple[str, str]], *, negated: bool = False
    ) -> CharacterClass:
        ranges: list[tuple[str, str]] = []
        kinds: list[str] = []
        for item in items:
            if isinstance(item, tuple):
                ranges.append(item)
            elif len(item) > 1:
                kinds.append(item[1])
            else:
                read = self._folding.read(item)
                ranges.append((read, read))
        return CharacterClass(tuple(ranges), tuple(kinds), negated, self._folding)

    def _next(self) -> str:
        self._at += 1
        return self._text[self._at - 1]

    def _take(self, sign: str) -> bool:
        found = self._text.startswith(sign, self._at)
        self._at += len(sign) if found else 0
        return found

    def _error(self, reason: str, *details: object) -> PatternError:
        phrase = Phrase(f"expression.{reason}", details)
        return PatternError(ErrorCode.EXPRESSION, self._text, phrase, self._at)
