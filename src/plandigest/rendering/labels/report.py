"""Labels of the report and of the extras."""

from __future__ import annotations

REPORT: dict[str, tuple[str, str]] = {
    "report.shared": ("各文件共有的目标", "Targets that several documents set"),
    "report.search": ("筛选", "Filter"),
    "report.copy_csv": ("复制为 CSV", "Copy as CSV"),
    "report.save_csv": ("保存 CSV", "Save CSV"),
    "report.copy": ("复制引文出处", "Copy citation"),
    "report.changes": ("变化", "Changes"),
    "report.limits": ("问题与局限", "Problems and limits"),
    "report.text": ("全文", "Whole text"),
    "report.strength": ("各章的力度", "Strength by section"),
    "report.deadlines": ("完成时限", "Deadlines"),
    "report.place": ("出处", "Place"),
    "report.made": ("plandigest {} 生成：", "made by plandigest {}:"),
    "extra.html": ("读网页", "reads web pages"),
    "extra.pdf": ("读 PDF", "reads PDF"),
    "extra.ocr": ("读扫描件", "reads scans"),
    "extra.doc": ("读 DOC、WPS", "reads DOC and WPS"),
    "extra.report": ("写 HTML 报告", "writes reports"),
    "extra.docx": ("写 Word 文件", "writes Word files"),
    "extra.xlsx": ("写工作簿", "writes workbooks"),
    "extra.parquet": ("写 Parquet", "writes Parquet"),
    "extra.cluster": ("在集群上读取，读取网址", "reads on a cluster, reads URLs"),
    "extra.pandas": ("数据作 pandas 表", "pandas frames"),
    "extra.polars": ("数据作 polars 表", "polars frames"),
    "extra.fast": ("分词更快", "segments words faster"),
}
