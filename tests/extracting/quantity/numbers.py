"""Numbers in every notation with their value, for property tests."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

DIGITS = "零一二三四五六七八九"
Written = tuple[str, Decimal]


def in_hanzi(number: int) -> str:
    """The usual way to write a whole number in hanzi (GB/T 15835-2011)."""
    for size, power in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if low and low < size // 10 else ""
            return in_hanzi(high) + power + gap + (in_hanzi(low) if low else "")
    written, pending = "", False
    for place, power in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            written += ("零" if pending and written else "") + DIGITS[digit] + power
        pending = (not digit and bool(written)) or (pending and not digit)
    return written


def _whole(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(min_value=least, max_value=most)


def _plain() -> st.SearchStrategy[Written]:
    return _whole(1, 10**11).map(lambda number: (str(number), Decimal(number)))


def _grouped() -> st.SearchStrategy[Written]:
    comma = st.sampled_from([",", "，"])
    return st.tuples(_whole(1000, 10**11), comma).map(
        lambda pair: (f"{pair[0]:,}".replace(",", pair[1]), Decimal(pair[0]))
    )


def _decimal() -> st.SearchStrategy[Written]:
    return st.decimals(min_value="0.1", max_value=10**6, places=2).map(
        lambda number: (str(number), number)
    )


def _hanzi() -> st.SearchStrategy[Written]:
    return _whole(20, 10**12 - 1).map(lambda number: (in_hanzi(number), Decimal(number)))


def _hanzi_decimal() -> st.SearchStrategy[Written]:
    return st.tuples(_whole(20, 9999), _whole(1, 9)).map(
        lambda pair: (f"{in_hanzi(pair[0])}点{DIGITS[pair[1]]}", pair[0] + Decimal(pair[1]) / 10)
    )


def _ten_thousands() -> st.SearchStrategy[Written]:
    """3万4000, 16万6,511, 12万零50, 13万2."""
    high = _whole(1, 9999)
    filled = st.tuples(high, _whole(1000, 9999)).map(
        lambda pair: (f"{pair[0]}万{pair[1]}", Decimal(pair[0] * 10**4 + pair[1]))
    )
    grouped = st.tuples(high, _whole(1000, 9999)).map(
        lambda pair: (f"{pair[0]}万{pair[1]:,}", Decimal(pair[0] * 10**4 + pair[1]))
    )
    zero = st.tuples(high, _whole(1, 999)).map(
        lambda pair: (f"{pair[0]}万零{pair[1]}", Decimal(pair[0] * 10**4 + pair[1]))
    )
    named = st.tuples(high, _whole(1, 9)).map(
        lambda pair: (f"{pair[0]}万{pair[1]}千", Decimal(pair[0] * 10**4 + pair[1] * 1000))
    )
    spoken = st.tuples(high, _whole(1, 9)).map(
        lambda pair: (f"{pair[0]}万{pair[1]}", Decimal(pair[0] * 10**4 + pair[1] * 1000))
    )
    return filled | grouped | zero | named | spoken


def _hundred_millions() -> st.SearchStrategy[Written]:
    """2亿6000万, 2亿0600万 is none."""
    return st.tuples(_whole(1, 9999), _whole(1, 9999)).map(
        lambda pair: (f"{pair[0]}亿{pair[1]}万", Decimal(pair[0] * 10**8 + pair[1] * 10**4))
    )


def _multiplied() -> st.SearchStrategy[Written]:
    """1.8万亿, 3千万."""
    powers = st.sampled_from([("万", 4), ("亿", 8), ("万亿", 12), ("千万", 7), ("百亿", 10)])
    return st.tuples(_whole(1, 9999), powers).map(
        lambda pair: (f"{pair[0]}{pair[1][0]}", Decimal(pair[0] * 10 ** pair[1][1]))
    )


def written_numbers() -> st.SearchStrategy[Written]:
    """A number as written, and its value."""
    return (
        _plain()
        | _grouped()
        | _decimal()
        | _hanzi()
        | _hanzi_decimal()
        | _ten_thousands()
        | _hundred_millions()
        | _multiplied()
    )
