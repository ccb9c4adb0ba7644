"""Errors of files, encodings, web pages and archives."""

from __future__ import annotations

FILES: dict[str, tuple[str, str]] = {
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
    "tasks-none": (
        "没有符合条件的任务；--all 连同没有写明由谁负责的。",
        "no task fits; --all also shows what nobody is named for.",
    ),
    "awards-none": ("没有符合条件的奖补。", "no award fits."),
    "awards-absent": (
        "没有写明金额或比例的奖补；plandigest rules 列出全部带数字的规定。",
        "no awards with a sum or a share; plandigest rules lists every norm with a number.",
    ),
    "norms-none": ("没有符合条件的规定。", "no norm fits."),
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
    "encoding-utf-7": (
        "{} 像是 UTF-7 编码的；若确实如此，请加 --encoding utf-7。",
        "{} looks like UTF-7; if it is, add --encoding utf-7.",
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
    "zip-bomb": (
        "不读取 {0}：解压后是原来的 {1} 倍以上，只有压缩炸弹才这样。",
        "{0} is refused: it unpacks to more than {1} times its size, as only bombs do.",
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
}
"""By code: Chinese, English."""
