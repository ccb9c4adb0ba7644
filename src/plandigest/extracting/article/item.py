"""Reads an item of a list as a class of what its lead-in measures: （一）大城市1.5元."""

from __future__ import annotations

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import ClauseKind
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Roles, words
from plandigest.extracting.article.subject import in_branch, row_start
from plandigest.extracting.article.topic import measure_topic
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.norms import Measure
from plandigest.lexicon.pattern import Pattern

BASIS = Pattern(r"(?:按照|按|依照|为|以)(?P<basis>[^，。；按每\d]{2,30}?)的?\Z")
"""What a share or a multiple is of, before the number: 按照…收入的|20%."""
_LINKS = Pattern(
    r"(?:的?，除[^，。；]{2,40}?外|的?，|按照?|依照|减按|加按|实行|执行|分别|一般|原则上|应当|不得|不应"
    r"|(?:适用)?(?:比例)?(?:税率|费率|征收率|税额)|适用|收费|缴纳|交纳|支付|收取|征收|领取|发给|发放|计征|增发|加收|减收"
    r"|为|是)+\Z"
)
"""What stands between a class and its value and tells neither."""
_NO_CLASS = Pattern(r"但|其(?!他|余)|并|且|同时|最高|最低|超过部分|累计|合计|每|不")
_RATE = r"(?:超额累进|比例|优惠|幅度|定额|基本)?(?:税率|费率|税额|利率|征收率)"
RATE_BEHIND = Pattern(
    rf"的(?P<what>{_RATE})(?:计算)?(?:征收|缴纳|交纳|计征|计收|收取|提取)?(?P<of>[^，。；、（）\d]{{2,12}})?"
)
_RATED = Pattern("适用|税率|费率|征收率|税额")
_ALONE = Pattern(
    r"(?:的?(?:标准|比例)?，?(?:收取|缴纳|交纳|支付|征收|计征|发给|发放|计发|执行)?)?(?=[，。；：（]|\Z)"
)
"""Behind a value that is all that an item says of its class."""
_LONGEST = 80
_MOST_LINKS = 2


def of_item(place: Place) -> Roles | None:
    """土地使用税年税额如下：（一）大城市1.5元: an item is a class of what its lead-in measures."""
    topic = measure_topic(place)
    if topic is None or not _agrees(place, topic):
        return None
    text, start, stop = place.text, row_start(place), place.start
    alone = _ALONE.match(text, place.end) or RATE_BEHIND.match(text, place.end)
    if alone is None or place.holds_in(place.clause_start, stop):
        return None
    found = BASIS.search(text, place.near, stop) if place.is_part else None
    told = _without_links(place, start, found.start() if found else stop)
    if not _is_class(place, told):
        return None
    basis = words(found.span("basis") if found else None)
    return Roles(act=words(topic), rung=words(told), per=place.per, basis=basis)


def _without_links(place: Place, start: int, stop: int) -> Stretch:
    """A class without what leads from it to its value: 大城市|，每平方米|为."""
    for _ in range(_MOST_LINKS):
        links = _LINKS.search(place.text, max(start, stop - _LONGEST), stop)
        stop = links.start() if links else stop
        if place.per and place.per[1] == stop:
            stop = place.per[0]
    return start, stop


def _is_class(place: Place, told: Stretch) -> bool:
    """Whether an item begins with a class, and no measure of its own."""
    start, end = told
    text = place.text
    if not 1 < end - start <= _LONGEST or _NO_CLASS.match(text, start, end):
        return False
    conditioned = any(clause.kind is ClauseKind.CONDITION for clause in in_branch(place))
    if conditioned or _RATED.search(text, end, place.start):
        return True
    return not indicator_words("head", "gift", "rate").before(text, start, end)


def _agrees(place: Place, topic: Stretch) -> bool:
    """Whether a number can be what the lead-in measures: no sum is a 期限."""
    lasts = place.text.endswith(("期", "期限", "时间", "年限", "时长"), *topic)
    return lasts is (place.measure is Measure.DURATION)
