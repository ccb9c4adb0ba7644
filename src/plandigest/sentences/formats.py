"""Errors of office documents and PDF."""

from __future__ import annotations

_OCR = "ocrmypdf -l chi_sim"

FORMATS: dict[str, tuple[str, str]] = {
    # office documents
    "ofd-pictures": (
        "{} 的每一页都是图片，没有文字；请另存为 PDF 后做文字识别（OCR）。",
        "{} holds pictures of pages without text; save it as PDF and run OCR on that.",
    ),
    "spreadsheet-old": (
        "{} 是旧格式的电子表格；请另存为 .xlsx。",
        "{} is a spreadsheet of the old format; save it as .xlsx.",
    ),
    "slides": ("{} 是幻灯片，不是文件正文。", "{} is a set of slides, not a document."),
    "office-password": (
        "{} 有密码保护；请另存一份没有密码的。",
        "{} is protected with a password; save a copy without one.",
    ),
    "office-other": (
        "{} 是复合文件，里面没有文件正文。",
        "{} is a compound file that holds no document.",
    ),
    "doc-old": (
        "{} 是 Word 97 以前的格式；请用 WPS 或 Word 打开，另存为 .docx。",
        "{} is of a format older than Word 97; open it in a word processor and save it as .docx.",
    ),
    "doc-damaged": (
        "{} 已损坏或不完整；请重新下载，或用 WPS 或 Word 打开后另存为 .docx。",
        "{} is damaged or cut short; get it again, or open it in a word processor and save it "
        "as .docx.",
    ),
    "extra-doc": (
        "{} 是 .doc 或 .wps 文件，读取它需要：pip install 'plandigest[doc]'。",
        "{} is a .doc or .wps file; to read it: pip install 'plandigest[doc]'.",
    ),
    "docx-body": (
        "{} 已损坏：正文部分是空的。",
        "{} is damaged: its document part has no body.",
    ),
    "docx-part": (
        "{0} 不是 Word 文件，或者丢失了正文：里面没有 {1}。",
        "{0} is no Word document, or lost its text: no {1} in it.",
    ),
    "part-missing": (
        "{0} 已损坏：里面没有 {1}。",
        "{0} is damaged: no {1} in it.",
    ),
    "xml-entities": (
        "不读取 {0}：{1} 声明了 XML 实体，只有恶意文件才这样。",
        "{0} is refused: {1} declares XML entities, as only attacks do.",
    ),
    "xml-large": (
        "{0} 太大：{1} 的标记超过 {2} 个。",
        "{0} is too large: {1} has over {2} tags.",
    ),
    "xml-damaged": (
        "{0} 已损坏：{1} 从第 {2} 行起不是有效的 XML。",
        "{0} is damaged: {1} is no valid XML from line {2} on.",
    ),
    "nested": (
        "不读取 {}：元素的嵌套深得不合情理。",
        "{} is refused: its elements are nested beyond reason.",
    ),
    # PDF
    "extra-pdf": (
        "{} 是 PDF，读取它需要 pypdfium2；请执行“pip install 'plandigest[pdf]'”。",
        "{} is a PDF, for which pypdfium2 is needed; "
        "install it with “pip install 'plandigest[pdf]'”.",
    ),
    "pdf-password": (
        "{} 是有密码的 PDF；请另存一份没有密码的，"
        "例如“qpdf --decrypt --password=… in.pdf out.pdf”。",
        "{} is a PDF protected by a password; make a copy without it, for instance "
        "with “qpdf --decrypt --password=… in.pdf out.pdf”.",
    ),
    "pdf-protected": (
        "{} 是受保护的 PDF，无法解除；请索取未加保护的文件。",
        "{} is a PDF protected in a way that cannot be undone; ask for an open copy.",
    ),
    "pdf-cut": (
        "{} 是不完整的 PDF：缺少结尾；请重新下载。",
        "{} is a PDF that was cut short: its end is missing; get the file again.",
    ),
    "pdf-damaged": (
        "{} 是损坏的 PDF，打不开；请重新下载。",
        "{} is a damaged PDF that cannot be opened; get the file again.",
    ),
    "pdf-pages": (
        "{} 是损坏的 PDF，没有一页能读；请重新下载。",
        "{} is a damaged PDF without a readable page; get the file again.",
    ),
    "pdf-codes": (
        "{} 的文字层是没有意义的编码：字体没有注明字符；请另找一份，"
        "或做文字识别（OCR），例如“ocrmypdf --force-ocr -l chi_sim”。",
        "{} has a text layer of codes without meaning: its fonts do not say which "
        "characters they show; find another copy, or run text recognition (OCR), for "
        "instance with “ocrmypdf --force-ocr -l chi_sim”.",
    ),
    "pdf-given-up": (
        "放弃读取 {}：读取程序中途崩溃，或一页用时、用内存太多；请打开它，打印成新的 PDF。",
        "{} was given up: reading it crashed, or a page took too much time or memory; open it and "
        "print it to a new PDF.",
    ),
    "pdf-long": (
        "{0} 声称有 {1} 页，超过 {2} 页的不读；请拆分。",
        "{0} says that it has {1} pages; files of more than {2} are not read; split it.",
    ),
    "pdf-shapes": (
        f"{{}} 里没有文字：字是画出来的图形；请先做文字识别（OCR），例如“{_OCR}”。",
        "{} holds no text: its characters are drawn as shapes; run text recognition "
        f"(OCR) first, for instance with “{_OCR}”.",
    ),
    "pdf-scan": (
        "{0} 是扫描件：{1} 页都是图片，{2}；{3}。",
        "{0} is a scan: pictures of its {1} pages {2}; {3}.",
    ),
    "scan.bare": ("没有文字", "without text"),
    "scan.layer": ("文字只有“{}”", "with no text but “{}”"),
    "scan.nothing": (
        "文字识别（OCR）几乎没有认出内容",
        "text recognition (OCR) found next to nothing in them",
    ),
    "scan.install": (
        f"请用“pip install 'plandigest[ocr]'”安装文字识别（OCR），或先执行“{_OCR}”",
        "install text recognition (OCR) with “pip install 'plandigest[ocr]'”, "
        f"or run it first with “{_OCR}”",
    ),
}
"""By code: Chinese, English."""
