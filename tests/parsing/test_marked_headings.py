"""Headings that the markup of a file names are headings one by one."""

from __future__ import annotations

from plandigest.pipeline import read_bytes


def test_a_heading_below_a_heading_does_not_go_on_with_it() -> None:
    text = "# 计划\n\n## 1.1 总体思路\n\n### 推动高质量发展\n\n正文。\n\n### 统筹发展和安全\n"
    document = read_bytes(text.encode(), "x.md")[0]
    headings = [document.string(section.heading) for section in document.walk()]
    assert headings == ["1.1 总体思路", "推动高质量发展", "统筹发展和安全"]


def test_a_bare_marker_still_has_its_title_below() -> None:
    text = "# 管理办法\n\n## 第一章\n\n## 总则\n\n第一条 为规范管理，制定本办法。\n"
    document = read_bytes(text.encode(), "x.md")[0]
    assert [document.string(section.heading) for section in document.sections] == ["第一章总则"]
