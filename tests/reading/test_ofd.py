"""How the pages of an OFD file are set: templates, fonts, steps of characters, ruled lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Command
from tests.reading.docx_files import zipped
from tests.reading.office_files import OFD, ofd, ofd_text

from plandigest.model.source import GridCell, Line, Note, NoteCode
from plandigest.reading import read_data

_PAGE_AREA = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"


def lines_of(data: bytes) -> tuple[Line, ...]:
    (source,) = read_data("a.ofd", data)
    return source.lines


def package(page: str, common: str = "", **parts: str) -> bytes:
    """An OFD file of one page with other parts beside it; `page` is all that the page holds."""
    return zipped(
        {
            "OFD.xml": f"<ofd:OFD {OFD}><ofd:DocBody><ofd:DocRoot>Doc/Document.xml</ofd:DocRoot>"
            "</ofd:DocBody></ofd:OFD>",
            "Doc/Document.xml": f"<ofd:Document {OFD}><ofd:CommonData>{_PAGE_AREA}{common}"
            '</ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Page.xml"/></ofd:Pages>'
            "</ofd:Document>",
            "Doc/Page.xml": f"<ofd:Page {OFD}>{page}</ofd:Page>",
            **{f"Doc/{name}.xml": part for name, part in parts.items()},
        }
    )


def content(objects: str) -> str:
    return f"<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"


def test_the_letterhead_of_a_template_is_read_with_its_page() -> None:
    data = package(
        '<ofd:Template TemplateID="7"/>' + content(ofd_text("关于加强养老服务的通知", 30, 60)),
        '<ofd:TemplatePage ID="7" BaseLoc="Head.xml"/>',
        Head=f"<ofd:Page {OFD}>{content(ofd_text('某市民政局文件', 60, 30))}</ofd:Page>",
    )
    assert [line.text for line in lines_of(data)] == ["某市民政局文件", "关于加强养老服务的通知"]


def test_a_template_that_is_not_there_costs_nothing() -> None:
    data = package('<ofd:Template TemplateID="9"/>' + content(ofd_text("正文", 30, 60)))
    assert [line.text for line in lines_of(data)] == ["正文"]


def test_a_page_that_is_not_there_is_named() -> None:
    page = f'<ofd:Page ID="2" BaseLoc="Gone.xml"/>{"</ofd:Pages>"}'
    document = (
        f"<ofd:Document {OFD}><ofd:CommonData>{_PAGE_AREA}</ofd:CommonData><ofd:Pages>"
        f'<ofd:Page ID="1" BaseLoc="Page.xml"/>{page}</ofd:Document>'
    )
    data = package(content(ofd_text("第一页", 30, 60)), Document=document)
    (source,) = read_data("a.ofd", data)
    assert [line.text for line in source.lines] == ["第一页"]
    assert source.notes == (Note(NoteCode.PAGES_MISSING, ("Doc/Gone.xml",)),)


@pytest.mark.parametrize(
    "font", ['FontName="SimHei"', 'FontName="宋体" Bold="true"', 'FamilyName="方正小标宋简体"']
)
def test_headings_are_known_by_their_fonts(font: str) -> None:
    plain = ofd_text("坚持把发展养老服务放在突出位置", 30, 30).replace('Font="1"', 'Font="2"')
    data = package(
        content(plain + ofd_text("总体要求", 30, 60)),
        "<ofd:PublicRes>Res.xml</ofd:PublicRes>",
        Res=f'<ofd:Res {OFD}><ofd:Fonts><ofd:Font ID="1" {font}/></ofd:Fonts></ofd:Res>',
    )
    (_, heading) = lines_of(data)
    assert heading.layout
    assert heading.layout.bold


def test_text_that_is_hidden_or_has_no_place_is_not_shown() -> None:
    hidden = ofd_text("看不见", 30, 30).replace(
        "<ofd:TextObject ", '<ofd:TextObject Visible="false" '
    )
    nowhere = ofd_text("无处", 30, 40).replace('Boundary="30 40', 'Boundary="x 40')
    assert [line.text for line in lines_of(ofd(hidden + nowhere + ofd_text("正文", 30, 60)))] == [
        "正文"
    ]


def test_a_table_ruled_by_one_path_that_is_moved_and_closed() -> None:
    """A frame drawn as one closed path, set off by its matrix, and a rule drawn as a thin box."""
    frame = (
        '<ofd:PathObject Boundary="20 20 140 40" CTM="1 0 0 1 10 10"><ofd:AbbreviatedData>'
        "M 0 0 L 120 0 L 120 20 L 0 20 C M 0 10 L 120 10 M 60 0 L 60 20 Q 1 1 2 2"
        "</ofd:AbbreviatedData></ofd:PathObject>"
    )
    words = (("指标", 32, 32), ("目标", 92, 32), ("床位", 32, 42), ("3.2万张", 92, 42))
    data = ofd(frame + "".join(ofd_text(text, x, y) for text, x, y in words))
    assert [(line.text, line.cell) for line in lines_of(data)] == [
        ("指标", GridCell(0, 0, 0)),
        ("目标", GridCell(0, 0, 1)),
        ("床位", GridCell(0, 1, 0)),
        ("3.2万张", GridCell(0, 1, 1)),
    ]


@pytest.mark.parametrize(
    "path",
    [
        '<ofd:PathObject Boundary="20 20"/>',
        '<ofd:PathObject Boundary="20 20 140 x"/>',
        '<ofd:PathObject Boundary="20 20 140 40" Stroke="false"><ofd:AbbreviatedData>M 0 0 L 9 0'
        "</ofd:AbbreviatedData></ofd:PathObject>",
        '<ofd:PathObject Boundary="20 20 140 40" CTM="1 0"/>',
        '<ofd:PathObject Boundary="20 20 140 40"><ofd:AbbreviatedData>M 0 0 L 90 30'
        "</ofd:AbbreviatedData></ofd:PathObject>",
    ],
)
def test_paths_that_rule_nothing(path: str) -> None:
    data = ofd(path + ofd_text("甲", 32, 32) + ofd_text("乙", 92, 32))
    assert [line.cell for line in lines_of(data)] == [None]


def test_a_page_that_is_not_there_is_a_loss_on_every_screen(
    plandigest: Command, tmp_path: Path
) -> None:
    document = (
        f"<ofd:Document {OFD}><ofd:CommonData>{_PAGE_AREA}</ofd:CommonData><ofd:Pages>"
        '<ofd:Page ID="1" BaseLoc="Page.xml"/><ofd:Page ID="2" BaseLoc="Gone.xml"/></ofd:Pages>'
        "</ofd:Document>"
    )
    words = ofd_text("养老服务规划", 60, 30) + ofd_text("一、总则", 30, 60)
    path = tmp_path / "a.ofd"
    path.write_bytes(package(content(words), Document=document))
    lost = "text is missing: pages that the file lists but does not hold: Doc/Gone.xml"
    assert plandigest("outline", "--lang", "en", path).out.splitlines()[-1] == (
        f"! {lost} (p. 1, line 1)"
    )
    digest = plandigest("digest", "--lang", "en", path).out
    assert digest.splitlines()[2].startswith("! incomplete  ")
    assert f"! {lost}" in digest
    found = plandigest("check", "--lang", "zh", path)
    assert (found.status, "正文有缺失：文件所列而未含的页：Doc/Gone.xml" in found.out) == (1, True)
    assert json.loads(plandigest("outline", "-f", "json", path).out)[0]["complete"] is False
