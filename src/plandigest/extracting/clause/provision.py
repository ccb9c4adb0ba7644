"""Reads a sentence of a rule: under which condition, what is given or imposed.

对首次评为5A级的旅游景区，给予1000万元奖励；逾期不改正的，处二千元罚款。 A sentence falls into
branches at ；. In each, the conditions come first: they name the act or the recipient, and a
condition that only says how grave the act is (情节严重) or how large (违法所得不足一万元) is a rung
of it. What stands in no condition is the consequence.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from plandigest.extracting.clause.phrase import split
from plandigest.extracting.clause.receiving import noun_of, receives
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision

_REACH = 600
"""Characters of a sentence that are read; keeps the whole linear on any text."""
_ITEM = 80
_CONSEQUENCE = (
    r"(?=最高|分别|给予|予以|奖励|补助|补贴|资助|支付(?![宝等、]|机构|平台)|发放|享受|处(?![理置所于])|并处|可以|应当|由|按|免征"
    r"|[省市区县]级(?:财政)?(?:给予|分别|按|对))"
)
_RECIPIENT = Pattern(rf"对于?(?P<whom>[^，。；]{{2,160}}?)(?:{_CONSEQUENCE}|(?=[，；。])|\Z)")
_INLINE = Pattern(
    r"的(?=最高|分别|给予|予以|支付|发放|享受|处|并处|可以|应当|由|免征|减征"
    r"|[省市区县]级(?:财政)?(?:给予|分别|按|对))"
)
_INLINE_GIFT = Pattern(r"的(?=(?:一次性)?(?:奖励|补助|补贴)\d)")
_FINED = Pattern(r"(?:可以)?(?:并|单)?处|(?:依法)?给予(?:警告|处分|行政处分|或者)|责令")
_NO_RECIPIENT = Pattern(r"对(?:外|口|内|接|比|于|主|标|其|民|照|应|策|象)")
_ARTICLE = Pattern(
    r"(?:第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四五六七八九十]+)?\s*)?(?:【[^】\n]{1,40}】)?"
    r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]\s*)?"
)
_ITEMS = Pattern(r"：\s*（一）(?P<item>[^；。\n]{2,80})")
_LIMIT = Pattern(
    r"\d|(?:[未年]?满|不足|超过|达到|不少于|不低于)[一二三四五六七八九十百千万亿两]+[\u4e00-\u9fff]"
    r"|[一二三四五六七八九十百千万亿两]+[\u4e00-\u9fff]{1,3}以[上下]"
)
_GIVEN = Pattern(r"给予|予以|奖励|补助|补贴|资助|奖补|罚款|处以|并处")
_IS_GIVEN = provision("is-given")
_RATED = Pattern(r"\d|按|由")
_NOUN = 16
_RULED = Pattern(
    r"给予|予以|奖励|补助|补贴|津贴|资助|奖补|贴息|罚款|滞纳金|没收|应当|不得|可以|免征|减征|领取|支付|发给|申请|缴纳|责令|有期徒刑|拘役|拘留|标准|收费|收取|计收"
    r"|的，[^，。；]{0,30}不(?:得|应)?(?:低于|少于|超过|高于|多于)"
)
"""A sentence without any of these rules nothing that has a number."""
BREACH = Pattern(
    r"[^，。；]{0,20}?违反(?:本(?:条例|法|办法|规定|细则)|国家|有关|相关)[^，。；]{0,14}规定\Z"
)
POINTS = Pattern(r"[^，。；]{0,20}?违反[^，。；]{0,60}?(?:规定|[条款项])")
"""What only points to the rule that was broken: 违反第十七条规定."""
_IMPOSES = provision("imposing")
_LEGAL = provision("criminal")
_LISTED = Pattern(r"下列(?:行为|情形|情况|条件)|以下(?:行为|情形)")


class Condition(NamedTuple):
    """Words that say when something is given or imposed; offsets are folded.

    Attributes:
        start: its first character, 对 left out.
        end: behind its last one, the closing 的 left out.
        rung: whether it only says how grave or how large the act is.
        recipient: whether it only says whom one of several sanctions hits (对单位处…).
        legal: whether it only says that no other law applies (尚不够刑事处罚).
        listed: whether it stands for a list of acts, of which it is the first.
        noun: the things or persons it is about, where it ends with them (年满80周岁的|老年人).
        punished: whether its sentence imposes a sanction, so that it tells an act, and no thing.
    """

    start: int
    end: int
    rung: bool = False
    recipient: bool = False
    legal: bool = False
    listed: bool = False
    noun: tuple[int, int] | None = None
    punished: bool = False


class Branch(NamedTuple):
    """A part of a rule between two ；.

    Attributes:
        start: its first character.
        end: where it ends.
        conditions: its own conditions, in order.
        acts: the conditions that name the act or the recipient: its own, or where it has
            only rungs, those of the branch before.
    """

    start: int
    end: int
    conditions: tuple[Condition, ...]
    acts: tuple[Condition, ...]

    def rungs_before(self, offset: int) -> tuple[Condition, ...]:
        """What tells a sanction from those before it: how grave the act is, then whom it hits."""
        rungs = [each for each in self.conditions if each.rung and each.end <= offset]
        rungs = [each for each in rungs if not each.legal]
        degrees = [each for each in rungs if not each.recipient]
        recipients = [each for each in rungs if each.recipient]
        return (*degrees[-1:], *recipients[-1:])

    def condition_at(self, offset: int) -> Condition | None:
        """The condition that holds an offset."""
        return next((c for c in self.conditions if c.start <= offset < c.end), None)


def opening_number(text: str, start: int, end: int) -> int:
    """Where the words of an article begin, its number and its bracketed title left out."""
    match = _ARTICLE.match(text, start, end)
    return match.end() if match else start


@lru_cache(maxsize=16)
def branches(text: str, start: int, end: int) -> tuple[Branch, ...]:
    """The branches of a sentence of a rule, in order."""
    found: list[Branch] = []
    acts: tuple[Condition, ...] = ()
    if not _RULED.search(text, start, end):
        return ()
    begin = opening_number(text, start, end)
    punished = provision("punishing").search(text, begin, min(end, begin + _REACH)) is not None
    for part_start, part_end in split(text, begin, min(end, begin + _REACH), "；"):
        conditions = _conditions(text, part_start, part_end)
        conditions = _with_stakes(text, conditions, told=bool(acts)) if punished else conditions
        own = tuple(each for each in conditions if not each.rung)
        if not own and not acts and conditions:
            own = _act_before(text, part_start, conditions[0]) or conditions[:1]
        if punished:
            own = tuple(each._replace(punished=True) for each in own)
        acts = own or acts
        found.append(Branch(part_start, part_end, conditions, acts))
    return tuple(found)


def _with_stakes(
    text: str, conditions: tuple[Condition, ...], *, told: bool
) -> tuple[Condition, ...]:
    """The conditions of a sanction: once an act is told, what is at stake is a rung."""
    found: list[Condition] = []
    for each in conditions:
        stakes = told and provision("stakes").match(text, each.start, each.end) is not None
        found.append(each._replace(rung=each.rung or stakes, punished=True))
        told = told or not each.rung
    return tuple(found)


def _act_before(text: str, start: int, rung: Condition) -> tuple[Condition, ...]:
    """The act where a rung follows it without 的: 转让许可证，触犯刑律的."""
    clauses = split(text, start, rung.start, "，")
    return (Condition(*clauses[-1]),) if len(clauses) > 0 else ()


def _conditions(text: str, start: int, end: int) -> tuple[Condition, ...]:
    """The conditions of a branch, each with the thing it is about."""
    clauses = split(text, start, end, "，：")
    found: list[Condition] = []
    open_from = 0
    for at, clause in enumerate(clauses):
        last = at == len(clauses) - 1
        condition = _condition(text, *clause)
        if condition is None and not last:
            given = _IS_GIVEN.match(text, *clauses[at + 1]) is not None
            condition = _described(text, *clause, given=given)
            if not (condition or found) and receives(text, *clause, clauses[at + 1]):
                condition = Condition(*clause)
        several = condition and _first_act(text, clauses[open_from:at], condition)
        if several:
            found.append(Condition(*several, listed=True))
            open_from = at + 1
        elif condition is not None:
            found += _thresholds(text, clauses[open_from:at], condition)
            found.append(condition)
            open_from = at + 1
    return tuple(found)


def _first_act(
    text: str, before: list[tuple[int, int]], closing: Condition
) -> tuple[int, int] | None:
    """The first of several acts that one 的 closes: 伪造许可证，涂改标签，或者未报告的."""
    acts = [
        each
        for each in before
        if not (POINTS.fullmatch(text, *each) or _IMPOSES.match(text, *each))
    ]
    if not acts:
        return None
    joined = text.startswith(("或者", "以及"), closing.start)
    breaking = provision("breaking")
    alike = all(breaking.search(text, *each) for each in (*acts, (closing.start, closing.end)))
    return acts[0] if joined or alike else None


def _thresholds(text: str, clauses: list[tuple[int, int]], closing: Condition) -> list[Condition]:
    """Clauses with a limit that a condition behind them closes: 投资500万元以上，演出100场的."""
    found: list[Condition] = []
    for start, end in reversed(clauses):
        if not _LIMIT.search(text, start, end) or _GIVEN.search(text, start, end):
            break
        found.append(Condition(start, end, noun=closing.noun))
    return found[::-1]


def _described(text: str, start: int, end: int, *, given: bool) -> Condition | None:
    """本市户籍年满80周岁的老年人，…: persons or things with what marks them out.

    What marks them out is a limit, or whatever it is where something is given to them at once.
    """
    last = text.rfind("的", start, end)
    if last < 0 or not 1 < end - last - 1 <= _NOUN or text.endswith("标准", last, end):
        return None
    limited = _LIMIT.search(text, start, last)
    if not (limited or (given and not _RATED.search(text, start, end))):
        return None
    if _GIVEN.search(text, start, end) or _IMPOSES.match(text, start, end):
        return None
    return Condition(start, end, noun=(last + 1, end))


def _condition(text: str, start: int, end: int) -> Condition | None:
    """The condition that a clause is or begins with; None if it is a consequence."""
    listed = _LISTED.search(text, start, end)
    if listed and (item := _ITEMS.search(text, end, end + 2 * _REACH)):
        begin, stop = item.span("item")
        return Condition(begin, stop - text.endswith("的", begin, stop), listed=True)
    recipient = _RECIPIENT.match(text, start, end)
    if recipient and not _NO_RECIPIENT.match(text, start, end):
        begin, stop = recipient.span("whom")
        fined = _FINED.match(text, stop, end) is not None  # 对个人处…，对单位处…: of one act
        stop -= text.endswith("的", begin, stop)
        return Condition(begin, stop, fined, fined, noun=noun_of(text, begin, stop))
    if end - start > 2 and text[end - 1] == "的":
        legal = _LEGAL.match(text, start, end) is not None
        return Condition(start, end - 1, rung=legal or _is_rung(text, start, end), legal=legal)
    gifts = list(_INLINE_GIFT.finditer(text, start, end))
    inline = gifts[0] if len(gifts) == 1 else _INLINE.search(text, start, end)
    if inline and any(char.isalnum() for char in text[start : inline.start()]):
        return Condition(start, inline.start(), rung=_is_rung(text, start, end))
    return None


def _is_rung(text: str, start: int, end: int) -> bool:
    return bool(indicator_words("rung").at(text, start, end))
