"""Errors of patterns, the lexicon, configuration, output and commands."""

from __future__ import annotations

USAGE: dict[str, tuple[str, str]] = {
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
    "yaml.twice": ("（第 {} 行：{} 写了两次）", " (line {}: {} is there twice)"),
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
    "output-packed": (
        "无法写入 {0}：后缀 .{1} 与格式 {2} 不符。",
        "cannot write {0}: the suffix .{1} and the form {2} do not go together.",
    ),
    "form-unknown": (
        "没有“{0}”这种格式{2}；可用的是 {1}。",
        "there is no form “{0}”{2}; there are {1}.",
    ),
    "columns-form": (
        "--columns 只用于 csv、tsv、xlsx 和 parquet；请加 -f csv。",
        "--columns goes with csv, tsv, xlsx and parquet; add -f csv.",
    ),
    "column-unknown": (
        "没有“{0}”这一列；可用的是 {1}。",
        "there is no column “{0}”; there are {1}.",
    ),
    "packed-terminal": (
        "{} 不是文字；请用 -o FILE 指定文件。",
        "{} is no text; name a file for it with -o FILE.",
    ),
    "extra-report": (
        "写报告需要另装：pip install 'plandigest[report]'。",
        "reports need an extra; install it with: pip install 'plandigest[report]'.",
    ),
    "extra-docx": (
        "写 Word 文件需要另装：pip install 'plandigest[docx]'。",
        "Word files need an extra; install it with: pip install 'plandigest[docx]'.",
    ),
    "extra-pandas": (
        "to_pandas 需要另装：pip install 'plandigest[pandas]'。",
        "to_pandas needs an extra; install it with: pip install 'plandigest[pandas]'.",
    ),
    "extra-polars": (
        "to_polars 需要另装：pip install 'plandigest[polars]'。",
        "to_polars needs an extra; install it with: pip install 'plandigest[polars]'.",
    ),
    "extra-xlsx": (
        "写工作簿需要另装：pip install 'plandigest[xlsx]'。",
        "workbooks need an extra; install it with: pip install 'plandigest[xlsx]'.",
    ),
    "extra-parquet": (
        "写 Parquet 需要另装：pip install 'plandigest[parquet]'。",
        "Parquet needs an extra; install it with: pip install 'plandigest[parquet]'.",
    ),
    "extra-cluster": (
        "集群和网址需要另装：pip install 'plandigest[cluster]'。",
        "clusters and URLs need an extra; install it with: pip install 'plandigest[cluster]'.",
    ),
    "cluster-lost": (
        "集群 {} 连接不上，或中途失去连接；请确认调度器在运行，各处 dask 与 plandigest 版本一致。",
        "the cluster at {} cannot be reached or was lost; see that its scheduler runs and that "
        "dask and plandigest are of one version everywhere.",
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
    "verify-sources": (
        "请在草稿之后给出至少一份原文：plandigest verify DRAFT SOURCE...。",
        "name at least one source behind the draft: plandigest verify DRAFT SOURCE….",
    ),
    "verify-nothing": (
        "{} 中没有引文，也没有数据可以核对。",
        "{} holds no quotation and no figure to verify.",
    ),
    "verify-terms": (
        "引号中的名称和用语未核对：{0} 处（{1}）。",
        "names and terms between quotation marks that were not looked up: {0} ({1}).",
    ),
    "verify-nameless": (
        "草稿没有说明所指的数据未核对：{0} 处（{1}）。",
        "figures of which the draft does not say what they measure, not looked up: {0} ({1}).",
    ),
    "compare-pair": (
        "compare 至少需要两份文件；请给出两个 PATH，较早的在前。",
        "compare takes two documents or more; name two PATHs, the earlier one first.",
    ),
    "compare-folders": (
        "{0} 与 {1} 中没有发文机关和标题相同的文件；请指定文件。",
        "{0} and {1} hold no documents of one issuer and title; name files.",
    ),
    "compare-same": (
        "{} 与前一份是同一个文件；请给出两份不同的文件。",
        "{} is the same file as the one before; name two that differ.",
    ),
    "store-missing": (
        "没有索引 {}；请先执行 plandigest index FOLDER。",
        "there is no store {}; make one with “plandigest index FOLDER”.",
    ),
    "store-broken": (
        "索引 {0} 无法使用：{1}；请用 --store 另指定文件，或删除该文件。",
        "cannot use the store {0}: {1}; name another file with --store, or take it away.",
    ),
    "store-foreign": (
        "{} 不是 plandigest 的索引，未作改动；请用 --store 另指定文件。",
        "{} is no store of plandigest and is left alone; name another file with --store.",
    ),
    "store-old": (
        "索引 {} 由另一版本建立；请用 plandigest index FOLDER 重建。",
        "the store {} is of another version; make it anew with “plandigest index FOLDER”.",
    ),
    "index-remote": (
        "{} 是网址；索引只收本机或共享存储上的文件。",
        "{} is a URL; a store keeps files of this machine or of shared storage.",
    ),
    "index-nothing": (
        "请给出要读取的文件夹，或用 --status、--update、--prune、--delete。",
        "name a folder to read, or give --status, --update, --prune or --delete.",
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
}
"""By code: Chinese, English."""
