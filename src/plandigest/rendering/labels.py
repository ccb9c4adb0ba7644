"""Words that plandigest itself says on screens and in messages: (Chinese, English)."""

from __future__ import annotations

from plandigest.model.outline import Problem
from plandigest.sentences import Language, said

_LABELS: dict[str, tuple[str, str]] = {
    "to": ("主送", "To"),
    "untitled": ("（无标题）", "(untitled)"),
    "page": ("第 {} 页", "p. {}"),
    "line": ("第 {} 行", "line {}"),
    "page_and_line": ("第 {} 页第 {} 行", "p. {}, line {}"),
    "no_problems": ("未发现问题。", "Nothing is wrong."),
    "problem_words": ("问题", "Problem"),
    "quote": ("原文", "Text"),
    "summary.problems": ("共 {} 个问题", "problems {}"),
    "problem": ("{}（{}）", "{} ({})"),
    "characters": ("{} 字", "{} chars"),
    "figures": ("{} 个数据", "{} figures"),
    "indicator": ("指标", "Indicator"),
    "period": ("时期", "Period"),
    "value": ("数值", "Value"),
    "change": ("变化", "Change"),
    "kind": ("类别", "Kind"),
    "status": ("性质", "Status"),
    "section": ("章节", "Section"),
    "clause": ("分句", "clause"),
    "named_by": ("命名规则", "named by"),
    "unnamed": ("无法确定所指", "nothing that is measured is named"),
    "role.opening": ("起首", "opening"),
    "role.period": ("时间", "period"),
    "role.base": ("比较时间", "base period"),
    "role.subject": ("主体", "subject"),
    "role.comparator": ("比较对象", "comparator"),
    "role.movement": ("变动", "movement"),
    "role.manner": ("连接", "manner"),
    "role.per": ("每", "per"),
    "role.label": ("单位标注", "unit label"),
    "role.value": ("数值", "value"),
    "role.counted": ("所数事物", "counted"),
    "role.narrowing": ("限定", "narrowing"),
    "page_line": ("页:行", "Place"),
    "line_only": ("行", "Line"),
    "no_figures": ("没有符合条件的数据。", "No figures fit."),
    "says_more": ("《{}》说得更多", "“{}” says more of"),
    "no_section": ("（正文）", "(outside the sections)"),
    "nature.binding": ("（约束性）", " (binding)"),
    "nature.anticipatory": ("（预期性）", " (anticipatory)"),
    "kind.level": ("总量", "level"),
    "kind.count": ("数量", "count"),
    "kind.share": ("比重", "share"),
    "kind.growth_rate": ("增速", "growth rate"),
    "kind.pp_difference": ("百分点差", "pp difference"),
    "kind.multiple": ("倍数", "multiple"),
    "kind.fraction": ("分数", "fraction"),
    "kind.rank": ("位次", "rank"),
    "kind.duration": ("期限", "duration"),
    "kind.spec": ("规格", "spec"),
    "kind.qualitative": ("定性", "in words"),
    "status.actual": ("结果", "actual"),
    "status.target": ("目标", "target"),
    "status.rule": ("规定", "rule"),
    "status.reference": ("参考", "reference"),
    "report.search": ("筛选", "Filter"),
    "report.copy_csv": ("复制为 CSV", "Copy as CSV"),
    "report.save_csv": ("保存 CSV", "Save CSV"),
    "report.copy": ("复制引文出处", "Copy citation"),
    "report.changes": ("变化", "Changes"),
    "report.limits": ("问题与局限", "Problems and limits"),
    "report.text": ("全文", "Whole text"),
    "report.place": ("出处", "Place"),
    "report.made": ("plandigest {} 生成：", "made by plandigest {}:"),
    "extra.html": ("读网页", "reads web pages"),
    "extra.pdf": ("读 PDF", "reads PDF"),
    "extra.ocr": ("读扫描件", "reads scans"),
    "extra.doc": ("读 DOC、WPS", "reads DOC and WPS"),
    "extra.report": ("写 HTML 报告", "writes reports"),
    "extra.xlsx": ("写工作簿", "writes workbooks"),
    "extra.fast": ("分词更快", "segments words faster"),
    "no_terms": (
        "没有哪个词语说得比通常多；可试 --method tfidf。",
        "No term is said more than usual; try --method tfidf.",
    ),
    "growth_of": ("{}（增速）", "{} (growth)"),
    "horizon": ("，远景 {}", ", looking to {}"),
    "pages": ("{} 页", "{} pages"),
    "document_number": ("文号", "number"),
    "issuer": ("发文机关", "issuer"),
    "dated": ("日期", "date"),
    "and": ("、", ", "),
    "absent": ("文中未见{}", "not in the text: {}"),
    "points": ("{} 个百分点", "{} points"),
    "whole": ("完整 ✓", "complete ✓"),
    "broken": ("! 不完整：文本在末尾中断", "! incomplete: the text breaks off"),
    "lacking": ("! 不完整", "! incomplete"),
    "more": ("另有 {} 项：{}", "{} more: {}"),
    "targets": ("目标 {}", "Targets {}"),
    "targets_binding": ("目标 {} · 约束性 {}", "Targets {} · binding {}"),
    "target": ("目标值", "Target"),
    "base": ("基期", "Base"),
    "relative": ("变幅", "By"),
    "unit": ("单位", "Unit"),
    "page_short": ("页", "Page"),
    "binding_short": ("[约束]", "[binding]"),
    "greatest_changes": ("变化最大", "Greatest changes"),
    "greatest_changes_of": ("变化最大（{}）", "Greatest changes ({})"),
    "topics": ("主题", "Topics"),
    "structure": ("结构", "Structure"),
    "chapters": ("{} 章", "{} chapters"),
    "longest": ("最长 {}", "longest {}"),
    "summary.figures": ("共 {} 个数据", "figures {}"),
    "summary.actual": ("结果 {}", "actual {}"),
    "summary.target": ("目标 {}", "target {}"),
    "summary.rule": ("规定 {}", "rule {}"),
    "summary.reference": ("参考 {}", "reference {}"),
    "summary.binding": ("约束性 {}", "binding {}"),
    "summary.changes": ("变化 {} 组", "changes {}"),
}


def label(name: str, language: Language, *values: object) -> str:
    """The words for `name`, with `values` put in their places."""
    return _pick(_LABELS[name], language).format(*values)


def message(problem: Problem, language: Language) -> str:
    """What a problem is, as a clause."""
    return said(problem.code, language, problem.detail)


def detail(problem: Problem, language: Language) -> str:
    """The particular of a problem, in the reader's language."""
    given = problem.detail
    return given if isinstance(given, str) else said(given.key, language, *given.details)


def _pick(pair: tuple[str, str], language: Language) -> str:
    return pair[0] if language == "zh" else pair[1]
