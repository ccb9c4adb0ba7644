"""Names what a measure gives, and to whom: 对首次获评的企业，给予一次性奖励20万元."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plandigest.extracting import nouns
from plandigest.extracting.distributing import share_out
from plandigest.extracting.leads import Lead
from plandigest.extracting.passages import Group, Passage
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.qualifiers import qualifiers
from plandigest.model.figure import FigureKind

_REACH = 120
_DESCRIBED = 28
"""Characters of a description of the recipient that are kept; of a longer one, the noun."""
_RECIPIENT = re.compile(
    r"(?<![\u4e00-\u9fff])(?:对|对于|向)(?![外口内接比于主标民能])"
    r"([^，。；]{2,60}?)(?=[，；。]|分别|给予|予以|最高|再?奖励|按|[省市区县]级(?:给予|分别|财政|按))"
)
_GIFT = (
    r"(?:一次性|定额|适当|资金|租金|生活|专项|特别|额外|经费|综合|首期)*"
    r"(?:奖励|补助|补贴|资助|奖补|贴息|扶持|补偿|罚款)"
)
_CONDITION = re.compile(
    r"(?:\A|[，；])([^，。；\d]{2,60}?)的，(?=分别|再|另|给予|奖励|予以|一次性|补助)"
)
_BEFORE = re.compile(rf"给予(?P<whom>[^，。；]{{0,12}}?)(?P<gift>{_GIFT})")
_BEHIND = re.compile(
    rf"的?(?:标准)?(?:分别)?(?:给予|予以)(?P<whom>[^，。；\d]{{0,12}}?)(?P<gift>{_GIFT})"
)
_GIFTED = re.compile(_GIFT)
_LAST = re.compile(rf"(?:给予|发放|再|分别|可?享受|另行)?(?P<gift>{_GIFT})\Z")
_GIVEN = re.compile(r"(?:给予|奖励|补贴|补助|资助|支付)(?!对象|标准|资金|范围)([^，。；]{1,24})\Z")
_GIVER = re.compile(r"(?:[省市区县]级|[省市区县]?财政|我[省市区县]|本[省市区县])\Z")
_EACH = re.compile(r"(?:单个|每个|每家|每户|同一|单户|每人|每年|单项|单一)[^，。；]{0,10}\Z")


@dataclass(slots=True)
class Awards:
    """What the sentence read so far gives to whom.

    Attributes:
        recipient: whom (首次获评的企业).
        former: whom the part of the sentence before the last ； named.
        gift: what, where that stands before the sum (一次性奖励).
    """

    recipient: str = ""
    former: str = ""
    gift: str = ""

    def hear(self, passage: Passage, group: Group, *, fresh: bool) -> None:
        """Take in what the sentence says before the group; `fresh` where it begins anew."""
        start = group.quantities[0].start
        begin = max(group.sentence, start - _REACH)
        begin = max(begin, passage.text.rfind("；", begin, start) + 1)
        said = passage.text[begin:start]
        if fresh:
            self.recipient = self.former = ""
        elif passage.text[begin - 1 : begin] == "；":
            self.former = self.recipient or self.former
            self.recipient = self.former if "再" in said else ""
        for match in _RECIPIENT.finditer(said) if "对" in said or "向" in said else ():
            self.recipient = _named(match[1])
        conditional = not self.recipient and "的，" in said
        if conditional and (condition := _CONDITION.search(said)):
            words = condition[1].removeprefix("对")
            self.recipient = _named(words.removeprefix(nouns.opening_verb(words)))
        self.gift = ""
        for gift in _BEFORE.finditer(said) if "给予" in said else ():
            self.gift = (gift["whom"] or self.recipient) + gift["gift"]

    def names(self, passage: Passage, group: Group, lead: Lead, behind: str) -> tuple[str, ...]:
        """One indicator for each sum of the group; empty if nothing is given."""
        first, last = group.quantities[0], group.quantities[-1]
        count = len(group.quantities)
        given = _BEHIND.match(passage.text, last.end, group.end)
        if first.kind is FigureKind.SHARE and (given or _is_gift(behind)):
            basis = _basis(lead.phrase.partition("给予")[0])
            gift = given["gift"] if given else behind
            return (basis + gift,) * count if basis else ()
        if first.group != "money":
            return ()
        if _is_gift(behind):
            whom = _GIVEN.search(lead.phrase)
            if not (whom or self.recipient or not nouns.without_verb(lead.phrase)):
                return ()
            return self._each(whom[1] if whom else self.recipient, behind, count)
        if given:
            return self._each(given["whom"] or self.recipient, given["gift"], count)
        return () if behind else self._said_before(lead.phrase, count)

    def _said_before(self, phrase: str, count: int) -> tuple[str, ...]:
        """What is given where it stands before the sum: 奖励100万元, 单个企业最高500万元."""
        said = _LAST.search(phrase)
        if said and self.gift:
            whom = "" if self.recipient else _GIVER.sub("", phrase.partition("给予")[0])
            return (
                self._each("", whom + self.gift, count)
                if not self.recipient
                else self._each(self.recipient, self.gift.removeprefix(self.recipient), count)
            )
        if said and self.recipient:
            return self._each(self.recipient, said["gift"], count)
        if self.gift and not phrase:
            return (self.gift,) * count
        if self.gift and _EACH.match(phrase):
            gift = _LAST.search(self.gift)
            told = gift is None or nouns.ends_with(phrase, "head") or gift["gift"] in phrase
            return (phrase + ("" if told or gift is None else gift["gift"]),) * count
        return ()

    def _each(self, whom: str, gift: str, count: int) -> tuple[str, ...]:
        shared = share_out(whom, count)
        return tuple(item + gift for item in shared) if shared else (whom + gift,) * count


def _is_gift(behind: str) -> bool:
    """Whether the noun behind a number is what a measure gives: 奖励, 补助."""
    return bool(indicator_words("gift").at(behind, 0, len(behind)) or _GIFTED.match(behind))


def _basis(words: str) -> str:
    """What a share is of, without the words that bound it: 按不超过销售价格."""
    for bound, word in qualifiers("before").items():
        if word.apart and bound in words:
            before, _, after = words.partition(bound)
            words = before.removesuffix("按") + after
            break
    return words.removeprefix("对").removeprefix("按").removeprefix("其")


def _named(words: str) -> str:
    """The thing or person that a long description names last; all of a short one."""
    words = words.rstrip("，的")
    if len(words) <= _DESCRIBED:
        return words
    return words[words.rindex("的") + 1 :] if "的" in words else ""
