"""What plandigest says of errors and problems: one table, each code in Chinese and English.

`{0}` and the like are the places of details, or `{}` where the order is the same. A
detail may be a `Phrase`, which is said in the same language.
"""

from __future__ import annotations

import errno
import os
from typing import Literal, NamedTuple

Language = Literal["zh", "en"]


class Phrase(NamedTuple):
    """Part of a sentence: a key of the table, and its own details."""

    key: str
    details: tuple[object, ...] = ()


def said(key: str, language: Language, *details: object) -> str:
    """The sentence of a code, or the words of a phrase, with details in their places."""
    pair = SENTENCES[key]
    words = pair[0] if language == "zh" else pair[1]
    return words.format(*(_detail(detail, language) for detail in details))


def _detail(detail: object, language: Language) -> str:
    if isinstance(detail, Phrase):
        return said(detail.key, language, *detail.details)
    if isinstance(detail, OSError):
        return _reason(detail, language)
    if isinstance(detail, (list, tuple)):
        between = "、" if language == "zh" else ", "
        return between.join(_detail(each, language) for each in detail)
    return said("standard-input", language) if detail == "-" else str(detail)


def _reason(error: OSError, language: Language) -> str:
    """Why the system refused; in Chinese where the reason is one of those that are met."""
    chinese = _REASONS.get(error.errno or 0)
    if language == "zh" and chinese:
        return chinese
    return error.strerror or (os.strerror(error.errno) if error.errno else str(error))


_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样操作",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中有一部分不是文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出磁盘配额",
    errno.EROFS: "文件系统只读",
    errno.EIO: "读写出错",
    errno.ENAMETOOLONG: "名称太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENOMEM: "内存不足",
    errno.ENXIO: "没有这个设备",
    errno.EEXIST: "已经存在",
    errno.EPIPE: "管道已关闭",
}

_OCR = "ocrmypdf -l chi_sim"
SENTENCES: dict[str, tuple[str, str]] = {
    "standard-input": ("标准输入", "standard input"),
    # files
    "file-missing": ("{} 不存在。", "{} does not exist."),
    "file-is-folder": ("{} 是文件夹，不是文件。", "{} is a folder, not a file."),
    "file-unreadable": ("{} 无法读取：{}。", "{} cannot be read: {}."),
    "file-empty": ("{} 是空的。", "{} is empty."),
    "file-without-text": ("{} 里没有文字。", "{} holds no text."),
    "file-not-regular": (
        "{} 是设备或套接字，不是文件；请指定文件。",
        "{} is a device or a socket, not a file; name a file.",
    ),
    "file-binary": (
        "{} 是二进制文件，不是能读取的格式。",
        "{} is a binary file, not text in a format that can be read.",
    ),
    "process-ended": (
        "{} 未能读完：读取它的进程中途结束。",
        "{} could not be read: the process that read it ended.",
    ),
    "folder-unreadable": ("文件夹 {} 打不开：{}。", "cannot open the folder {}: {}."),
    "folder-empty": ("文件夹 {} 里没有文件可读。", "the folder {} holds no documents."),
    "glob-empty": ("没有与 {} 相符的文件。", "nothing matches {}."),
    "input-empty": ("标准输入是空的。", "standard input is empty."),
    "nothing-read": ("所有文件都是空的。", "all files are empty."),
    "reading-configured": (
        "未给出 PATH；读取 {} 所列的文件。",
        "no PATH given; reading the documents of {}.",
    ),
    "reading-sample": (
        "未给出 PATH；读取附带的样例 {}。",
        "no PATH given; reading the bundled sample {}.",
    ),
    "figures-none": ("没有符合条件的数据{}。", "no figure fits{}."),
    "hint.grep": (
        "；“plandigest grep {0}”能找到 {1} 处",
        "; “plandigest grep {0}” has {1} hits",
    ),
    "configuration-used": ("使用配置文件 {}。", "the configuration is {}."),
    "file-passed": ("略过 {}。", "passed over {}."),
    "files-passed": (
        "略过不是政策文件或空的文件 {} 个：{}。",
        "passed over what is no document or empty: {} ({}).",
    ),
    # text
    "encoding-unknown": (
        "{} 的编码无法识别，或者文件已损坏；请用 --encoding 指定编码。",
        "{} is text in an unknown encoding, or damaged; name the encoding with --encoding.",
    ),
    "encoding-misnamed": ("没有名为“{}”的编码。", "there is no encoding called “{}”."),
    "encoding-wrong": ("{} 不是 {} 编码的文字。", "{} is not {} text."),
    "glyph-numbers": (
        "{} 里是 (cid:31) 之类的字形编号而不是文字，因为原 PDF 的字体没有注明字符；"
        "请对该 PDF 做文字识别（OCR）。",
        "{} holds numbers of glyphs such as (cid:31) instead of text, because the fonts "
        "of the PDF it was made from name no characters; run OCR on the PDF instead.",
    ),
    # web pages
    "extra-html": (
        "{} 是网页，读取它需要：pip install 'plandigest[html]'。",
        "{} is a web page; to read it: pip install 'plandigest[html]'.",
    ),
    # archives
    "zip-members": (
        "{} 里的文件超过 {} 个；请先解压。",
        "{} holds more than {} files; unpack it first.",
    ),
    "zip-directory": (
        "{} 已损坏或不完整：缺少 ZIP 目录。",
        "{} is damaged or cut short: its ZIP directory is missing.",
    ),
    "zip-password": (
        "{} 有密码保护；请另存一份没有密码的。",
        "{} is protected with a password; save a copy without one.",
    ),
    "zip-method": (
        "{} 的压缩方式无法解开；请压缩成普通的 ZIP。",
        "{} is packed in a way that cannot be unpacked; pack it as plain ZIP.",
    ),
    "zip-damaged": ("{} 已损坏，无法解压。", "{} is damaged: it cannot be unpacked."),
    "zip-large": (
        "{} 解压后超过 {} MB，文件不应有这么大。",
        "{} unpacks to more than {} MB, too much for a document.",
    ),
    "archive-large": (
        "{} 解压后超过 {} MB；请先解压。",
        "{} unpacks to more than {} MB; unpack it first.",
    ),
    "archive-nested": (
        "{} 是压缩包里的压缩包；请先解压。",
        "{} is an archive within an archive; unpack it first.",
    ),
    "archive-empty": ("{} 里没有文件可读。", "{} holds no documents."),
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
    # patterns
    "pattern-none": (
        "没有要查找的内容；请给出 PATTERN，或用 -e 给出词语。",
        "there is nothing to search for; give a PATTERN, or terms with -e.",
    ),
    "pattern-empty": (
        "空的查找内容到处都相符；请至少给出一个字。",
        "an empty pattern would match everywhere; give at least one character.",
    ),
    "pattern-near": ("--near 至少需要两个词语。", "nearness needs at least two terms."),
    "pattern-folded": (
        "--expand 和 --fold-numbers 只能用于词语，不能用于正则表达式。",
        "--expand and --fold-numbers go with terms, not with expressions.",
    ),
    "pattern-repeats": (
        "正则表达式重复太多；请用小一些的数。",
        "the regular expression repeats too much; use smaller numbers.",
    ),
    "expression": (
        "正则表达式“{0}”不能用：{1}（第 {2} 个字符）。",
        "cannot use the regular expression “{0}”: {1} (character {2}).",
    ),
    "expression.closing": ("“)”前面没有“(”", "a “)” has no “(”"),
    "expression.opening": ("“(”后面没有“)”", "a “(” has no “)”"),
    "expression.set": ("“[”后面没有“]”", "a “[” has no “]”"),
    "expression.repeat": ("这里没有可重复的内容", "there is nothing here to repeat"),
    "expression.possessive": ("不支持独占重复", "possessive repeats are not supported"),
    "expression.bounds": (
        "重复次数不得超过 {}，小的数在前",
        "a repeat must lie within {}, the smaller number first",
    ),
    "expression.group": (
        "以“(?”开头的组只支持“(?:”",
        "of the groups that begin with “(?”, only “(?:” is supported",
    ),
    "expression.depth": ("组的嵌套太深", "too many groups within groups"),
    "expression.range": (
        "范围必须从前面的字符到后面的字符",
        "a range must go from a character to a later one",
    ),
    "expression.backslash": ("以反斜线结尾", "it ends in a backslash"),
    "expression.escape": ("不支持“\\{}”", "“\\{}” is not supported"),
    "period": (
        "{} 不是时期；请写年、月、其范围或一个五年规划期："
        "2020、2024-06、2021-2025、2016/2020、十四五。",
        "{} is no period; write a year, a month, a range of them or the name of a "
        "five-year plan: 2020, 2024-06, 2021-2025, 2016/2020, 十四五.",
    ),
    # lexicon and configuration
    "yaml": ("{} 不是有效的 YAML{}。", "{} is no valid YAML{}."),
    "yaml.line": ("（第 {} 行）", " (line {})"),
    "yaml.somewhere": ("", ""),
    "rules": ("{} 必须是规则的列表。", "{} must be a list of rules."),
    "rule": ("{0} 第 {1} 条：必须是键和值。", "{0}, rule {1}: must be a mapping."),
    "rule-field": ("{0} 第 {1} 条：“{2}”必须是{3}。", "{0}, rule {1}: “{2}” must be {3}."),
    "rule.text": ("文字", "a text"),
    "rule.texts": ("文字的列表", "a list of texts"),
    "rule.number": ("整数", "a whole number"),
    "rule.flag": (" true 或 false", "true or false"),
    "rule.one-of": ("其中之一：{}", "one of {}"),
    "rule.quoted": ("引号中的数", "a number in quotation marks"),
    "configuration-unreadable": (
        "配置文件 {} 无法读取：{}。",
        "cannot read the configuration {}: {}.",
    ),
    "configuration": (
        "{} 必须由“documents”之类的键和值组成。",
        "{} must be a mapping with keys such as “documents”.",
    ),
    "configuration-list": ("{0}：“{1}”必须是{2}的列表。", "{0}: “{1}” must be a list of {2}."),
    "configuration.files": ("文件、文件夹或通配符", "files, folders or globs"),
    "configuration.words": ("词语", "words"),
    "configuration.units": ("单位", "units"),
    "configuration-topics": (
        "{}：“topics”必须给出主题的名称和词语。",
        "{}: “topics” must map the name of a topic to its words.",
    ),
    "sample-missing": (
        "这个安装里没有附带的样例文件；请给出 PATH。",
        "this installation lacks the bundled sample; name a PATH.",
    ),
    # output
    "output-folder": ("无法写入 {}：它是文件夹。", "cannot write {}: it is a folder."),
    "output-failed": ("无法写入 {}：{}。", "cannot write {}: {}."),
    "output": ("结果", "the output"),
    "output-is-input": (
        "{} 既是输入又是输出；请写入别的文件。",
        "{} would be written over while it is read; write to another file.",
    ),
    "output-suffix": (
        "无法写入 {0}：没有“{1}”这种格式；可用的后缀是 {2}。",
        "cannot write {0}: there is no form for “{1}”; there are {2}.",
    ),
    "output-workbook": (
        "无法写入 {0}：后缀 .xlsx 与格式 {1} 不符。",
        "cannot write {0}: the suffix .xlsx and the form {1} do not go together.",
    ),
    "form-unknown": (
        "没有“{0}”这种格式；可用的是 {1}。",
        "there is no form “{0}”; there are {1}.",
    ),
    "columns-form": (
        "--columns 只用于 csv、tsv 和 xlsx；请加 -f csv。",
        "--columns goes with csv, tsv and xlsx; add -f csv.",
    ),
    "column-unknown": (
        "没有“{0}”这一列；可用的是 {1}。",
        "there is no column “{0}”; there are {1}.",
    ),
    "workbook-terminal": (
        "工作簿不是文字；请用 -o FILE 指定文件。",
        "a workbook is no text; name a file for it with -o FILE.",
    ),
    "extra-report": (
        "写报告需要另装：pip install 'plandigest[report]'。",
        "reports need an extra; install it with: pip install 'plandigest[report]'.",
    ),
    "extra-xlsx": (
        "写工作簿需要另装：pip install 'plandigest[xlsx]'。",
        "workbooks need an extra; install it with: pip install 'plandigest[xlsx]'.",
    ),
    "sheet-full": (
        "一张工作表最多 1,048,575 行；请改用 csv。",
        "a sheet holds 1,048,575 rows; write csv instead.",
    ),
    # commands
    "section-none": (
        "没有叫“{}”的章节；“plandigest outline”列出所有章节。",
        "no section is called “{}”; “plandigest outline” lists what there is.",
    ),
    "section-several": (
        "有 {1} 个章节与“{0}”相符，请指明一个或加 --all：{2}{3}。",
        "“{0}” fits {1} sections, name one or add --all: {2}{3}.",
    ),
    "section.more": ("，另有 {} 个", " and {} more"),
    "section.none": ("", ""),
    "section.place": ("{0}“{1}”（{2}）", "{0} “{1}” ({2})"),
    "new-needs-keyness": (
        "--new 只能与 --method keyness 一起使用。",
        "--new goes with --method keyness.",
    ),
    "compare-two": (
        "--compare 用于两个文件；请给出两个 PATH。",
        "--compare takes two documents; name two PATHs.",
    ),
    "nothing": ("", ""),
    "nearest": ("（是不是 {}？）", " (did you mean {}?)"),
    "command-unknown": (
        "没有命令“{0}”{1}；“plandigest --help”列出所有命令。",
        "there is no command “{0}”{1}; “plandigest --help” lists them.",
    ),
    "option-unknown": (
        "{0} 没有选项 {1}{2}；加 --help 可列出所有选项。",
        "{0} has no option {1}{2}; --help lists them.",
    ),
    "option-with-value": ("{} 后面不带值。", "{} takes no value."),
    "option-without-value": ("{} 后面缺少值。", "{} needs a value."),
    "argument-missing": (
        "{0} 缺少 {1}；加 --help 可看说明。",
        "{0} needs {1}; --help explains it.",
    ),
    "arguments-surplus": (
        "{0} 多了参数：{1}。",
        "{0} was given more than it takes: {1}.",
    ),
    "value-unknown": (
        "{0} 没有“{1}”这个值{3}；可用的是 {2}。",
        "{0} does not know “{1}”{3}; it knows {2}.",
    ),
    "value-number": (
        "{} 需要不小于 {} 的整数。",
        "{} takes a whole number, {} or more.",
    ),
    "value-wrong": ("{} 的值不能用。", "{} cannot have this value."),
    "internal": (
        "内部错误（{}: {}）；请附上文件报告此问题，PLANDIGEST_TRACEBACK=1 会显示出错位置。",
        "internal error ({}: {}); please report it with the document, "
        "PLANDIGEST_TRACEBACK=1 shows where.",
    ),
    # problems of documents, with their detail
    "truncated": (
        "正文在此中断，文件不完整",
        "the text breaks off here; the document is incomplete",
    ),
    "numbering-gap": ("序号不连续，缺 {}", "the numbering skips {}"),
    "numbering-repeat": ("序号 {} 重复", "the number {} stands twice"),
    "numbering-mixed": (
        "同级序号写法不一：{}",
        "numbers of one level are written in different ways: {}",
    ),
    "attachment-missing": (
        "提到的附件不在文件中：{}",
        "an attachment is announced that the file does not hold: {}",
    ),
    "attachment-empty": (
        "附件有标题而无正文：{}",
        "an attachment has nothing below its heading: {}",
    ),
    "untitled": ("找不到文件的标题", "the document has no title that could be found"),
    "count-announced": (
        "所说的篇章条数与正文不符：{}",
        "the text says it has more or fewer parts than it has: {}",
    ),
    "contents-missing": (
        "目录所列标题不见于正文：{}",
        "the contents list what is not in the body: {}",
    ),
    "contents-wording": (
        "目录与正文标题不一致：{}",
        "contents and body word a heading differently: {}",
    ),
    "contents-page": (
        "目录页码与正文不符：{}",
        "contents and body have a heading on different pages: {}",
    ),
    "garbled": ("乱码：{}", "garbled characters: {}"),
    "table-unreadable": ("表格未能读出：{}", "a table that could not be read: {}"),
    "contradiction": ("同一指标前后数值不一：{}", "one indicator with two values: {}"),
    "classified": (
        "文件标有密级：{}。请按保密规定管理",
        "CLASSIFIED: the document is marked {}; handle it by the rules of secrecy",
    ),
    "body-hidden": (
        "网页没有显示大部分正文：隐藏着，或由脚本写出；请从浏览器另存为 .mhtml 再读",
        "the page does not show most of its text: it is hidden or drawn by a script; "
        "save it from a browser as .mhtml and read that",
    ),
    "body-twice": (
        "网页两次载有正文，文字不尽相同；只读了较长的一份",
        "the page holds its text twice, in words that differ; the longer copy was read",
    ),
    "reading": ("读取时有改动：{}", "mended on reading: {}"),
}
"""By code: Chinese, English."""
