"""A name as it is put together from stretches of the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from plandigest.extracting.clause.segmentation import edges
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import PartRole

JOINERS = frozenset(
    {"", "的", "占", "与", "等", "等行为", "累计"}
    | {"城镇", "农村", "男性", "女性", "第一产业", "第二产业", "第三产业"}
    | {
        "数",
        "年数",
        "月数",
        "天数",
        "次数",
        "季度数",
        "倍数",
        "比重",
        "比例",
        "期限",
        "禁止期限",
        "位次",
        "面积",
        "年龄",
    }
)
"""The only words that a name has and the text has not."""


@lru_cache(maxsize=256)
def _edges_of(text: str, start: int, end: int) -> tuple[int, ...]:
    return edges(text, start, end)


class Part(NamedTuple):
    """A stretch of the folded text within a name.

    Attributes:
        start: its first character.
        end: the character behind its last one.
        role: what it says of the thing measured.
        joiner: the word of `JOINERS` that is put before it.
    """

    start: int
    end: int
    role: PartRole = PartRole.PROPERTY
    joiner: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """Stretches of a text that together say what is measured.

    Attributes:
        text: the folded text of the document; not a copy.
        parts: in the order in which the name reads; none of them empty.
        closing: the word of `JOINERS` that is put behind the last part.
    """

    text: str
    parts: tuple[Part, ...] = ()
    closing: str = ""

    def __str__(self) -> str:
        """The name as it reads."""
        if len(self.parts) == 1 and not self.closing:
            only = self.parts[0]
            return only.joiner + self.text[only.start : only.end]
        said = "".join(part.joiner + self.text[part.start : part.end] for part in self.parts)
        return said + self.closing

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.parts)

    def __len__(self) -> int:
        """Its length in characters."""
        if len(self.parts) == 1:
            only = self.parts[0]
            return only.end - only.start + len(only.joiner) + len(self.closing)
        size = sum(part.end - part.start + len(part.joiner) for part in self.parts)
        return size + len(self.closing)

    def closed(self, word: str) -> Name:
        """The name with a word of `JOINERS` behind it, unless it ends so already."""
        return self if str(self).endswith(word) else replace(self, closing=word)

    def as_role(self, role: PartRole) -> Name:
        """The name with all its parts in one role."""
        if all(part.role is role for part in self.parts):
            return self
        return replace(self, parts=tuple(part._replace(role=role) for part in self.parts))

    def followed_by(self, other: Name, joiner: str = "") -> Name:
        """Both names; what the first ends and the second begins with is said once."""
        if not (self and other):
            return other or self
        first, second = str(Name(self.text, self.parts)), str(other)
        if first.endswith(second):
            return self
        for size in range(min(len(first), len(second)), 1, -1):
            if first.endswith(second[:size]) and other.may_cut(size):
                return self._with(other.cut_before(size), "")
        return self._with(other, joiner)

    def _with(self, other: Name, joiner: str) -> Name:
        first, *rest = other.parts
        between = self.closing or joiner or first.joiner
        return Name(self.text, (*self.parts, first._replace(joiner=between), *rest), other.closing)

    def may_cut(self, size: int) -> bool:
        """Whether a word ends behind the first `size` characters."""
        first = self.parts[0]
        at = first.start + size
        return at >= first.end or at in self._edges(first)

    def cut_before(self, size: int) -> Name:
        """The name without its first `size` characters."""
        parts = list(self.parts)
        while parts and size > 0:
            first = parts.pop(0)
            size -= len(first.joiner)
            if size < first.end - first.start:
                parts.insert(0, Part(first.start + max(size, 0), first.end, first.role))
            size -= first.end - first.start
        return Name(self.text, tuple(parts), self.closing)

    def cut_behind(self, size: int) -> Name:
        """The name without its last `size` characters."""
        size -= len(self.closing)
        parts = list(self.parts)
        while parts and size > 0:
            last = parts.pop()
            length = last.end - last.start
            if size < length:
                parts.append(Part(last.start, last.end - size, last.role, last.joiner))
            size -= length + len(last.joiner)
        return Name(self.text, tuple(parts))

    def ending(self, *sorts: str) -> str:
        """The longest word of the sorts that ends the name; "" if none does."""
        if self.closing or not self.parts:
            return ""
        last = self.parts[-1]
        word = indicator_words(*sorts).before(self.text, last.start, last.end)
        begin = last.end - len(word)
        whole = not word or begin == last.start or begin in self._edges(last)
        return word if whole else ""

    def opening(self, *sorts: str) -> str:
        """The longest word of the sorts that opens the name; "" if none does."""
        if not self.parts:
            return ""
        first = self.parts[0]
        word = indicator_words(*sorts).at(self.text, first.start, first.end)
        stop = first.start + len(word)
        whole = not word or stop == first.end or stop in self._edges(first)
        return word if whole else ""

    def _edges(self, part: Part) -> tuple[int, ...]:
        return _edges_of(self.text, part.start, part.end)
