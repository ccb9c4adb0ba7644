"""The clauses of a line of a rule, each with what it does: condition, consequence, opening.

Chinese legal sentences put the condition first and close it with 的 or leave it a plain
clause; the consequence begins with who decides (由…), with a verb of sanctions or grants, or
with who must act and 应当.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from plandigest.extracting.article.actor import acts
from plandigest.extracting.article.block import Stretch
from plandigest.extracting.clause.segmentation import edges
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision

_MARKS = "，；：。！？"
_SIGNS = Pattern("[，；：。！？（“《）”》]")
_BRANCHES = "；。！？"
_INLINE = Pattern(
    r"的(?=由(?!来|于|此)|并?处以?[\d一二三四五六七八九十百千万]|并处|给予|予以|支付|可以处|可以并处|责令|没收|应当|不得"
    r"|每[人户件次月年日台辆家]|分别|(?:奖励|补助|补贴|资助|奖补)[\d每])"
)
_LONGEST = 240
"""Characters of a clause in which 应当 is looked for; keeps the whole linear on any text."""
_BREACH = Pattern(
    r"(?P<whose>[^，。；]{0,40}?)违反(?:了)?(?:本|国家|有关|相关|前款|前条|法律|《|第)[^，。；]{0,40}?(?:的?规定)?\Z"
)
_LISTED = Pattern(
    r"(?:有|属于|存在|实施)?(?:下列|以下|前款|前条|上述)[^，。；]{0,12}(?:行为|情形|情况|条件)"
)
_RECIPIENT = Pattern(
    r"对于?(?!外|口|内|接|比|标|其|照|应|策|象)[^，。；]{2,}(?<!审查)(?<!检查)(?<!核查)(?<!调查)(?<!处理)(?<!评审)(?<!进行[^，。；][^，。；])"
)
_STARTS = Pattern(
    r"(?:并可以|并可|可以|同时|直接|应当|经[^，。；]{2,8}|依法|分别|最高|最多|单场|单个|还|再|可|并(?!处))*"
)
_ALONE = Pattern(r"[\d一二三四五六七八九十百千万每其以相]|[^理方置所级长境罚分]")
"""Behind a verb of one character, which else opens a noun: 处|理企业."""
_GRANTS = Pattern(r"每[年月]|给予|按照?|对|发放")
_ALSO_LOST = Pattern(
    r"有[^，。；的]{2,10}的(?:由[^，。；]{2,20}?)?(?:依法)?(?:吊销|撤销|暂扣|注销)"
)
"""What whoever has it loses besides: 有许可证的吊销许可证."""
_IMPOSED_ON = Pattern(
    r"对于?[^，。；]{2,80}?(?:可以)?(?:并处|处以|单处|处(?=[\d一二三四五六七八九十百千万每])|给予|予以|责令|按照|按)"
)


class ClauseKind(Enum):
    """What a clause does in its sentence."""

    BREACH = auto()
    """says that a rule was broken, and by whom: 违反本条例规定"""
    LISTED = auto()
    """points to a list of acts: 有下列行为之一的"""
    CONDITION = auto()
    CONSEQUENCE = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two marks, or between a condition and what follows it at once.

    Attributes:
        start: its first character.
        end: where it ends, the 的 that closes a condition left out.
        kind: what it does.
        sentence: whether it begins a sentence.
        branch: whether it begins a branch, which ； parts from the one before.
    """

    start: int
    end: int
    kind: ClauseKind
    sentence: bool = False
    branch: bool = False

    @property
    def span(self) -> Stretch:
        """Where it stands."""
        return self.start, self.end


def clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of a line, in order."""
    found: list[Clause] = []
    mark, depth, begin = "。", 0, start
    for sign in _SIGNS.finditer(text, start, end):
        at, char = sign.start(), sign[0]
        depth += (char in "（“《") - (char in "）”》")
        if char not in _MARKS or depth > 0:
            continue
        if at > begin:
            found += _parts(text, begin, at, mark)
            mark = char
        elif char in _BRANCHES:
            mark = char
        begin = at + 1
    if end > begin:
        found += _parts(text, begin, end, mark)
    return tuple(found)


def _parts(text: str, start: int, end: int, mark: str) -> list[Clause]:
    """A clause, or the condition and the consequence that it is made of."""
    sentence, branch = mark in "。！？", mark in _BRANCHES
    inline = _INLINE.search(text, start, end)
    if inline and inline.start() - start > 1 and not _begins_consequence(text, start, end):
        stop = inline.start()
        first = _kind(text, start, stop, closed=True)
        rest = _kind(text, inline.end(), end, closed=False)
        return [
            Clause(start, stop, first, sentence, branch),
            Clause(inline.end(), end, rest),
        ]
    closed = text[end - 1] == "的" and end - start > 2
    kind = _kind(text, start, end - closed, closed=closed)
    keeps = closed and kind is not ClauseKind.CONSEQUENCE
    return [Clause(start, end - 1 if keeps else end, kind, sentence, branch)]


def _kind(text: str, start: int, end: int, *, closed: bool) -> ClauseKind:
    if _LISTED.search(text, start, end) and (closed or not _BREACH.fullmatch(text, start, end)):
        return ClauseKind.LISTED
    if _BREACH.fullmatch(text, start, end):
        return ClauseKind.CONDITION if closed else ClauseKind.BREACH
    if closed and text[start] != "由":
        return ClauseKind.CONDITION
    if _begins_consequence(text, start, end):
        return ClauseKind.CONSEQUENCE
    if _RECIPIENT.fullmatch(text, start, end):
        return ClauseKind.CONDITION
    ruling = ruling_in(text, start, end)
    omitted = provision("breaking").match(text, start, end) and not text.startswith("未经", start)
    if ruling and (omitted or _breaks_behind(text, ruling[1], end)):
        return ClauseKind.PLAIN  # 未要求对方不得改变行程
    ruled = ruling is not None or _body_grants(text, start, end)
    return ClauseKind.CONSEQUENCE if ruled else ClauseKind.PLAIN


def _breaks_behind(text: str, start: int, end: int) -> bool:
    """Whether 应当 only describes whoever breaks the rule: 应当备案的|企业未备案."""
    of = text.find("的", start, end)
    if of < 0:
        return False
    doers = legal_words("authority", "person")
    broken = provision("breaking").finditer(text, of, end)
    return any(doers.before(text, of + 1, each.start()) for each in broken)


def _body_grants(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with a body and what it grants: 区科技部门每年按照投入给予补助."""
    if not _GRANTS.search(text, start, end):
        return False
    body = acts(text, start, end, "authority")
    return body is not None and bool(_GRANTS.match(text, body[1], end))


def _begins_consequence(text: str, start: int, end: int) -> bool:
    opening = _STARTS.match(text, start, end)
    at = opening.end() if opening else start
    if text.startswith("由", at, end) and not text.startswith(("由于", "由此"), at, end):
        return True
    if _IMPOSED_ON.match(text, at, end) or _ALSO_LOST.match(text, at, end):
        return True
    word = legal_words("imposing", "granting").at(text, at, end)
    return bool(word) and (len(word) > 1 or bool(_ALONE.match(text, at + 1, end)))


def ruling_in(text: str, start: int, end: int) -> Stretch | None:
    """Where 应当 or the like stands in a clause, as a word of its own."""
    words = legal_words("ruling")
    end = min(end, start + _LONGEST)
    at, word = words.find(text, start, end)
    if not word:
        return None
    cuts = edges(text, start, end)
    while word and not (at in cuts and at + len(word) in cuts):
        at, word = words.find(text, at + 1, end)
    return (at, at + len(word)) if word else None
