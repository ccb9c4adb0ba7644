"""A file with marks in it is passed over only where reading it would find nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Command
from tests.reading.docx_files import docx, item, level, lists, p, r

import plandigest
from plandigest.cli.glancing import AtAGlance
from plandigest.reading.stretches import between_marks, counts_in_hanzi, without_marks
from plandigest.searching import Folding, compile_pattern, search
from plandigest.searching.glance import Glance
from plandigest.searching.stretches import Stretches

TERMS = [
    "集成电路", "电路产业", "产业，发展", "成电", "业", "A业", "電路", "第章发展", "章发",
    "一体", "十一业", "第三章", "3业", "业3", "集成3电路", "行业",
]  # fmt: skip
WORDS = (
    "集", "成", "电", "路", "集成", "电路", "产业", "发展", "電", "，", "A", "Ａ", " ", "业",
    "一", "十一", "三", "第", "章", "体", "⾏", "３",
)  # fmt: skip
MARKDOWN = (
    "**", "*", "`", "~~", "_", "|", "\\*", "\n## ", "\n- ", "\n1. ", "\n> ", "\n| --- |\n", "\n",
    "\n\n", "<!-- 电路 -->", "[电](a)", "&#38598;", "&#x96c6;", "[", "](成)", "![成](b)", "<b>",
    "<br>", "\n```\n", "\n---\n", "\u200b", "\n<table><tr><td>", "</td></tr></table>\n", "[^1]",
)  # fmt: skip
PAGE = (
    "<b>", "</b>", "<p>", "</p>", "<br>", "<div hidden>", "</div>", "<span style='display:none'>",
    "</span>", "<!-- 电 -->", "<script>路</script>", "<style>b{display:none}</style>", "&#x96c6;",
    "&#25104;", "&nbsp;", "<ol><li>", "</li></ol>", "<sup>2</sup>", "<td>", "<table><tr>", "\n",
    "<a title='成>'>", "</a>", "<", ">", "&lt;", "&zwnj;", "\u200b", "<rt>电</rt>", "<h2>", "</h2>",
    "<img alt='电路'>", "3",
)  # fmt: skip
DELETED = "<w:del><w:r><w:delText>电</w:delText></w:r></w:del>"
WORD = (
    r("集"), r("成"), r("电路"), r("产业"), r("发展"), r("集成电路"), r("，"), r(" "), r("電"),
    r("路", "<w:vanish/>"), DELETED, "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", r("&#38598;"),
    "<w:r><w:instrText>PAGE</w:instrText></w:r>", r("A"), "</w:p><w:p>", r("3"),
)  # fmt: skip
OPENING = "标题与正文都在这里，好让文件够长，也让人看得出来这是一篇中文的文章。"


def marked(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from((*WORDS, *pieces)), max_size=16).map("".join)


def check(name: str, data: bytes, term: str) -> bool:
    """Whether a file is passed over; if so, that nothing is found in it."""
    pattern = compile_pattern([term])
    text = between_marks(name, data)
    assert text is not None
    if Stretches(pattern).may_match(text, counted=counts_in_hanzi(name, data)):
        return False
    documents = plandigest.read_bytes(data, name)
    assert not any(next(search(each, pattern), None) for each in documents)
    return True


@given(marked(MARKDOWN), st.sampled_from(TERMS))
@settings(max_examples=400, deadline=None)
def test_markdown(text: str, term: str) -> None:
    check("a.md", f"# {OPENING}\n\n{text}".encode(), term)


@given(
    st.lists(st.sampled_from((*WORDS, "目录", "……………3", "\n", "\n\n", "\n# ", "\n- ", "1", "。")),
             max_size=24).map("".join),
    st.sampled_from(TERMS),
)  # fmt: skip
@settings(max_examples=400, deadline=None)
def test_markdown_that_holds_a_term_for_certain(text: str, term: str) -> None:
    data = f"# {OPENING}\n\n{text}".encode()
    pattern = compile_pattern([term])
    bare = without_marks("a.md", data)
    assert bare is not None
    sight = Glance(pattern, Folding()).look(bare, enough=1)
    if sight.certain and not sight.doubtful:
        documents = plandigest.read_bytes(data, "a.md")
        assert any(next(search(each, pattern), None) for each in documents)


def test_marks_within_a_line_are_for_reading() -> None:
    assert without_marks("a.md", f"# {OPENING}\n\n集*成电路\n".encode()) is None
    assert without_marks("a.md", f"---\ntitle: 集\n---\n{OPENING}".encode()) is None
    assert without_marks("a.md", f"- {OPENING}".encode()) == OPENING
    assert without_marks("a.md", f"{OPENING}<!-- 集*成 -->".encode()) == OPENING


@given(marked(PAGE), st.sampled_from(TERMS))
@settings(max_examples=400, deadline=None)
def test_pages(text: str, term: str) -> None:
    check("a.html", f"<html><body><h1>{OPENING}</h1><p>{OPENING}</p>{text}".encode(), term)


@given(st.lists(st.sampled_from(WORD), max_size=12), st.sampled_from(TERMS))
@settings(max_examples=300, deadline=None)
def test_word(runs: list[str], term: str) -> None:
    numbering = lists(level(0, "第%1章"))
    body = p(r(OPENING)) + item("发展") + f"<w:p>{''.join(runs)}</w:p>"
    check("a.docx", docx(body, numbering=numbering), term)


def test_what_cannot_match_is_passed_over() -> None:
    page = f"<html><body><p>{OPENING}</p><p>发展&#25968;字<b>经济</b>。</p>"
    made = {
        "a.md": f"# {OPENING}\n\n发展**数字**[经济](https://example.org/a)。\n".encode(),
        "a.html": page.encode(),
        "a.docx": docx(p(r(OPENING)) + p(r("发展数") + r("字经济"))),
    }
    for name, data in made.items():
        assert check(name, data, "集成电路")
        assert check(name, data, "数据")
        assert not check(name, data, "数字经济")


@pytest.mark.parametrize("term", ["2", "三", "甲乙", "①", "*", "ひらがな"])
def test_what_reading_counts_or_changes_is_never_certain(term: str) -> None:
    stretches = Stretches(compile_pattern([term]))
    assert not stretches.can_tell()
    assert stretches.may_match("")


def test_of_a_term_with_a_number_the_rest_is_told() -> None:
    stretches = Stretches(compile_pattern(["集成2号电路"]))
    assert stretches.can_tell()
    assert stretches.may_match("1. 集成\n2. 号电路")
    assert not stretches.may_match("1. 集成电路")  # 号 stands nowhere
    assert not stretches.may_match("号，集成，电路。")


def test_lists_of_markdown_are_not_counted_in_hanzi() -> None:
    stretches = Stretches(compile_pattern(["一体化"]))
    assert stretches.may_match("1. 体化", counted=True)
    assert not stretches.may_match("1. 体化", counted=False)
    assert not counts_in_hanzi("a.md", f"# {OPENING}".encode())
    assert counts_in_hanzi("a.md", f"# {OPENING}\n<TABLE><ol>".encode())
    assert counts_in_hanzi("a.html", f"<html><p>{OPENING}".encode())


def test_numbers_found_in_all_ways_of_writing_are_not_told() -> None:
    for term in ("两年规划", "一年规划"):
        stretches = Stretches(compile_pattern([term]), numbers=True)
        assert stretches.may_match("2年规划", counted=False)
        assert not stretches.may_match("2年计划", counted=False)


def test_a_radical_is_read_as_the_character() -> None:
    assert Stretches(compile_pattern(["行动"])).may_match("开展⾏动")


def test_several_terms() -> None:
    text = "发展集成电路。"
    either = Stretches(compile_pattern(["集成电路", "人工智能"]))
    both = Stretches(compile_pattern(["集成电路", "人工智能"], every=True))
    assert (either.may_match(text), both.may_match(text)) == (True, False)
    assert Stretches(compile_pattern(["人工智能", "2"], every=True)).can_tell()
    assert not Stretches(compile_pattern(["人工智能", "2"])).can_tell()
    assert Stretches(compile_pattern(["人工(智能|翻译)"], regexp=True)).may_match("人工翻译")
    assert not Stretches(compile_pattern(["人工(智能|翻译)"], regexp=True)).may_match(text)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.md", b"---\ntitle: x\n---\n<!-- " + OPENING.encode() + b" -->\n[a](b)"),
        ("a.md", OPENING.encode("gb18030") * 4),
        ("a.html", b"<html><body><script>" + OPENING.encode() + b"</script>" + b" " * 64),
        ("a.docx", docx(p())),
        ("a.docx", docx(p(r(OPENING))) + b"PK"),
        ("a.docx", docx(p(r(OPENING)))[:400]),
        ("a.docx", docx(f"{p(r(OPENING))}<w:p>")),
        ("a.docx", docx(p(r(OPENING)), styles="<!DOCTYPE a><a/>")),
        ("a.txt", OPENING.encode()),
    ],
    ids=lambda each: each if isinstance(each, str) else f"{len(each)} bytes",
)
def test_what_reading_may_complain_of_is_read(name: str, data: bytes) -> None:
    try:
        plandigest.read_bytes(data, name)
    except plandigest.PlandigestError:
        assert between_marks(name, data) is None
    else:
        assert between_marks(name, data) is None or name == "a.docx"


@pytest.mark.parametrize("what", [["-l"], ["-c"], ["-f", "json"], []])
def test_a_search_is_the_same_with_a_glance_and_without(
    what: list[str], plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, word in enumerate(("集成电路", "集<b>成</b>电路", "人工智能", "集成")):
        text = f"{OPENING}\n\n发展{word}产业。\n"
        (tmp_path / f"{number}.md").write_text(text, "utf-8")
        (tmp_path / f"{number}.html").write_text(f"<html><body><p>{text}</p>", "utf-8")
        (tmp_path / f"{number}.docx").write_bytes(docx(p(r(OPENING)) + p(r(f"发展{word[:4]}"))))
    (tmp_path / "5.docx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "6.html").write_bytes(b"<html><body></body></html>")
    call: list[str | Path] = ["grep", *what, "--jobs", "1", "--no-index", "集成电路", tmp_path]
    glanced = plandigest(*call)
    monkeypatch.setattr(AtAGlance, "__call__", lambda *_: None)
    monkeypatch.setattr(AtAGlance, "rules_out", lambda *_: False)
    assert plandigest(*call) == glanced
    assert glanced.status == 2
