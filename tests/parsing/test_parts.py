"""Documents joined in one file."""

from __future__ import annotations

from plandigest.pipeline import parse, read_bytes

MEASURES = (
    "某区促进工业发展办法\n第一条 为促进工业发展，制定本办法。\n第二条 支持技术改造。\n"
    "第三条 本办法自2012年2月1日起施行。"
)
PLAN = "某区人才发展规划\n一、发展基础\n人才总量稳步增长。\n二、重点任务\n引进急需人才。\n"


def titles(text: str) -> list[str | None]:
    return [document.title for document in read_bytes(text.encode(), "-")]


def test_two_documents_in_one_file() -> None:
    documents = read_bytes(f"{MEASURES}\n{PLAN}".encode(), "-")
    assert [document.title for document in documents] == [
        "某区促进工业发展办法",
        "某区人才发展规划",
    ]
    assert [document.part for document in documents] == [1, 2]
    assert [len(document.sections) for document in documents] == [3, 2]
    first, second = documents
    assert first.span.end <= second.span.start


def test_the_line_break_between_them_may_be_lost() -> None:
    assert titles(f"{MEASURES} {PLAN}") == ["某区促进工业发展办法", "某区人才发展规划"]


def test_what_a_notice_encloses_is_part_of_it() -> None:
    notice = (
        "某区人民政府关于印发某区促进工业发展办法和某区人才发展规划的通知\n各街道办事处：\n"
        "《某区促进工业发展办法》《某区人才发展规划》已经同意，现印发给你们。\n某区人民政府\n2012年1月5日\n"
    )
    assert len(titles(f"{notice}{MEASURES}\n{PLAN}")) == 1


def test_a_mention_of_a_plan_begins_no_document() -> None:
    text = "一、总则\n本措施自2020年1月1日起施行。\n人才发展规划\n另行制定，由主管部门组织实施。\n"
    assert len(titles(text)) == 1
    assert parse(text).part == 1


def test_a_document_begins_with_a_first_number() -> None:
    first = "某区人才发展规划\n一、发展基础\n人才总量稳步增长。\n"
    assert titles(f"{MEASURES}\n{first}") == ["某区促进工业发展办法", "某区人才发展规划"]
    for other in ("二、", "三、", "（一）"):
        assert titles(f"{MEASURES}\n{first.replace('一、', other)}") == ["某区促进工业发展办法"]


def test_a_document_follows_what_has_visibly_ended() -> None:
    first = "某区人才发展规划\n一、发展基础\n人才总量稳步增长。\n"
    for end in (
        "某区人民政府\n2012年1月5日",
        "抄送：区委办公室。",
        "（此件公开发布）",
        "第四条 由主管部门负责解释。",
    ):
        assert len(titles(f"{MEASURES.replace('施行', '执行')}\n{end}\n{first}")) == 2, end
    assert len(titles(f"{MEASURES.replace('施行', '执行')}\n第四条 落实责任。\n{first}")) == 1
