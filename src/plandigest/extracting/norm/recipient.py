"""Finds who receives a grant in the clauses of its sentence, each way by which it is said."""

from __future__ import annotations

import re

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.clause.segmentation import edges
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.provisions import provision
from plandigest.lexicon.strength import plain_adverbs, strength_of_verb, verbal_nouns, verbs
from plandigest.model.task import Strength

ON = re.compile(r"对于?(?!外|口|内|接|比|标|照|应|策|象)")
"""Opens whom something is given to."""
_GIVEN_TO = re.compile(
    r"(?:给予|予以|发给|拨付给|奖励|补助|补贴|资助)(?:其|对|给)?"
    r"(?P<whom>(?:（[^（）]*）|[^，。；、\d（）]){2,24}?)"
    r"(?=[，。；]|\Z|一次性|(?:奖励|奖补|补助|补贴|资助)(?:[，。；]|\Z)|单[场个家次项]|每|最高|不超过|不高于|最多|总额|合计|[\d一二三四五六七八九十百]+(?:[万亿]|元|%))"
)
_PAYER = re.compile(
    r"(?:由)?(?:[省市区县]级?(?:财政)?|中央(?:财政)?|财政)?(?:再|一次性|分别|另行?|额外|将|可以?|年度|每年)*\Z"
)
_DEED = re.compile(
    r"(?:按|依)照?|给予|予以|发放|发给|支付|享受|最高|不超过|每"
    r"|(?:奖励|奖补|补助|补贴|资助)(?=\Z|[\d一二三四五六七八九十百]+(?:[万亿]|元))"
)
_GENERAL = re.compile(r"(?:一批|各类|各级|[\d一二三四五六七八九十]+[家个批])")
NO_NAME = re.compile(r"对?[其该此]|按照?|依据|根据|依照|因|为|以|与|每|也|均|可|应|再|第|比例")
"""What no name of a recipient begins with."""
_PLACED = re.compile(r"[在于自]")
_AT = re.compile(r"在[^，。；、]{1,8}?(?=投资|新建|改建|扩建|建设|建成)")
_CLASS = re.compile(r"[^，。；的]{0,16}?等[一-龥]{0,6}?(?:主体|机构|单位|企业|组织|人员|平台)")
_BRACKET = re.compile(r"（[^（）]{1,120}）\Z")
_LISTED = re.compile(r"[、和及与]|以及|或者?|等")
_NO_END = re.compile(r"[级化家主会式型性群链类端]")
_NO_NOUN = ("或者", "分别", "其中")
_AGENTS = frozenset("方者人户商")
_LONGEST = 80


def given_to(text: str, start: int, end: int) -> Stretch | None:
    """给予旅行社最高50万元奖励: who is named between the verb and the sum."""
    for found in _GIVEN_TO.finditer(text, start, end):
        whom = found.span("whom")
        if closes(text, *whom) and not NO_NAME.match(text, *whom):
            return whom
    return None


def paid_to(text: str, start: int, end: int) -> Stretch | None:
    """企业级平台省级给予100万元: what a clause names before who pays and the verb."""
    on = ON.match(text, start, end)
    begin = on.end() if on else start
    deed = _DEED.search(text, begin, end)
    if deed is None:
        return None
    payer = _PAYER.search(text, begin, deed.start())
    stop = payer.start() if payer else deed.start()
    whom = head(text, begin, stop)
    if whom[0] >= whom[1]:
        return None
    described = on is not None and whom[0] > begin
    named = described or (closes(text, *whom) and not NO_NAME.match(text, *whom))
    return whom if named else None


def head(text: str, start: int, end: int) -> Stretch:
    """The noun that a description closes with: 评为5A级的景区 is of 景区."""
    bare = _without_bracket(text, start, end)
    at, depth = bare, 0
    while at > start:
        at -= 1
        depth += (text[at] in "）”》") - (text[at] in "（“《")
        if text[at] == "的" and depth == 0:
            return at + 1, end
    return start, end


def subject(text: str, start: int, end: int) -> Stretch | None:
    """The name that a clause begins with: 集成电路设计企业 of 集成电路设计企业开展首轮流片."""
    if NO_NAME.match(text, start, end):
        return None
    nouns = legal_words("person", "receiving")
    stop = min(end, start + _LONGEST)
    cuts = edges(text, start, stop)
    for at in cuts[1:]:
        word = nouns.before(text, start, at)
        if not word or _NO_END.match(text, at, end) or text.endswith(_NO_NOUN, start, at):
            continue
        if _LISTED.match(text, at, end) or nouns.at(text, at, end):
            continue
        if len(nouns.at(text, at - len(word), end)) > len(word):
            continue  # 博士 of 博士后
        if len(word) == 1 and at - 1 in cuts and word not in _AGENTS:
            continue
        found = head(text, start, _of_class(text, start, at, end))
        named = not any(char.isdigit() for char in text[slice(*found)])
        placed = found[0] == start and _PLACED.match(text, start)
        paid_by = "由" in text[start:at]
        return found if named and not placed and not paid_by else None
    return None


def _of_class(text: str, start: int, at: int, end: int) -> int:
    """Where a list ends whose class is named behind it: 剧团、剧场经营单位等演出主体."""
    named = _CLASS.match(text, at, end) if "、" in text[start:at] else None
    return named.end() if named and closes(text, start, named.end()) else at


def encouraged(text: str, start: int, end: int) -> int:
    """Where the words behind 支持, 鼓励 or another such verb begin; `start` if there is none."""
    at = start
    for word in ("每年", "对"):
        at += len(word) if text.startswith(word, at, end) else 0
    while word := plain_adverbs().at(text, at, end):
        at += len(word)
    verb = indicator_words("support").at(text, at, end) or legal_words("gift").at(text, at, end)
    if not verb:
        verb = verbs().at(text, at, end)
        vague = verb and strength_of_verb(verb) is Strength.AMBIGUOUS
        if not vague or verb in verbal_nouns():
            return start
    at += len(verb)
    general = _GENERAL.match(text, at, end)
    return general.end() if general else at


def thing(text: str, start: int, end: int) -> Stretch:
    """新建充电站 without what is done to it: 充电站."""
    placed = _AT.match(text, start, end)
    built = provision("making").match(text, placed.end() if placed else start, end)
    at = built.end() if built and built.end() < end - 1 else start
    general = _GENERAL.match(text, at, end)
    return (general.end() if general else at), end


def closes(text: str, start: int, end: int) -> bool:
    """Whether a phrase ends with a noun of those who may receive."""
    stop = _without_bracket(text, start, end)
    word = legal_words("person", "receiving").before(text, start, stop)
    return len(word) > 1 or word in _AGENTS or (bool(word) and stop - 1 in edges(text, start, stop))


def _without_bracket(text: str, start: int, end: int) -> int:
    bracket = _BRACKET.search(text, start, end)
    return bracket.start() if bracket and bracket.start() > start else end
