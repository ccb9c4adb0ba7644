"""What can go wrong: each error has a code, and `sentences.py` what it says in both languages.

Only reading, the lexicon, patterns and the command line raise. Parsing and everything
after it accept any text: what they cannot place becomes a paragraph and a `Problem`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandigest.sentences import Language, Phrase


class ErrorCode(StrEnum):
    """What went wrong. Its value is the key of its sentence."""

    # files
    FILE_MISSING = "file-missing"
    FILE_IS_FOLDER = "file-is-folder"
    FILE_UNREADABLE = "file-unreadable"
    FILE_EMPTY = "file-empty"
    FILE_WITHOUT_TEXT = "file-without-text"
    FILE_NOT_REGULAR = "file-not-regular"
    FILE_BINARY = "file-binary"
    PROCESS_ENDED = "process-ended"
    CLUSTER_LOST = "cluster-lost"
    FOLDER_UNREADABLE = "folder-unreadable"
    FOLDER_EMPTY = "folder-empty"
    GLOB_EMPTY = "glob-empty"
    INPUT_EMPTY = "input-empty"
    NOTHING_READ = "nothing-read"
    # text
    ENCODING_UNKNOWN = "encoding-unknown"
    ENCODING_UTF_7 = "encoding-utf-7"
    ENCODING_MISNAMED = "encoding-misnamed"
    ENCODING_WRONG = "encoding-wrong"
    GLYPH_NUMBERS = "glyph-numbers"
    # web pages
    EXTRA_HTML = "extra-html"
    # archives
    ZIP_MEMBERS = "zip-members"
    ZIP_DIRECTORY = "zip-directory"
    ZIP_PASSWORD = "zip-password"  # noqa: S105 - a code
    ZIP_METHOD = "zip-method"
    ZIP_DAMAGED = "zip-damaged"
    ZIP_LARGE = "zip-large"
    ZIP_BOMB = "zip-bomb"
    ARCHIVE_LARGE = "archive-large"
    ARCHIVE_NESTED = "archive-nested"
    ARCHIVE_EMPTY = "archive-empty"
    # office documents
    OFD_PICTURES = "ofd-pictures"
    SPREADSHEET_OLD = "spreadsheet-old"
    SLIDES = "slides"
    OFFICE_PASSWORD = "office-password"  # noqa: S105 - a code
    OFFICE_OTHER = "office-other"
    DOC_OLD = "doc-old"
    DOC_DAMAGED = "doc-damaged"
    EXTRA_DOC = "extra-doc"
    DOCX_BODY = "docx-body"
    DOCX_PART = "docx-part"
    PART_MISSING = "part-missing"
    XML_ENTITIES = "xml-entities"
    XML_LARGE = "xml-large"
    XML_DAMAGED = "xml-damaged"
    NESTED = "nested"
    # PDF
    EXTRA_PDF = "extra-pdf"
    PDF_PASSWORD = "pdf-password"  # noqa: S105 - a code
    PDF_PROTECTED = "pdf-protected"
    PDF_CUT = "pdf-cut"
    PDF_DAMAGED = "pdf-damaged"
    PDF_PAGES = "pdf-pages"
    PDF_CODES = "pdf-codes"
    PDF_GIVEN_UP = "pdf-given-up"
    PDF_LONG = "pdf-long"
    PDF_SHAPES = "pdf-shapes"
    PDF_SCAN = "pdf-scan"
    # patterns
    PATTERN_NONE = "pattern-none"
    PATTERN_EMPTY = "pattern-empty"
    PATTERN_NEAR = "pattern-near"
    PATTERN_FOLDED = "pattern-folded"
    PATTERN_REPEATS = "pattern-repeats"
    EXPRESSION = "expression"
    PERIOD = "period"
    # lexicon and configuration
    YAML = "yaml"
    RULES = "rules"
    RULE = "rule"
    RULE_FIELD = "rule-field"
    CONFIGURATION_UNREADABLE = "configuration-unreadable"
    CONFIGURATION = "configuration"
    CONFIGURATION_LIST = "configuration-list"
    CONFIGURATION_TOPICS = "configuration-topics"
    SAMPLE_MISSING = "sample-missing"
    # output
    OUTPUT_FOLDER = "output-folder"
    OUTPUT_FAILED = "output-failed"
    OUTPUT_IS_INPUT = "output-is-input"
    OUTPUT_SUFFIX = "output-suffix"
    OUTPUT_PACKED = "output-packed"
    FORM_UNKNOWN = "form-unknown"
    COLUMNS_FORM = "columns-form"
    COLUMN_UNKNOWN = "column-unknown"
    PACKED_TERMINAL = "packed-terminal"
    EXTRA_XLSX = "extra-xlsx"
    EXTRA_REPORT = "extra-report"
    EXTRA_DOCX = "extra-docx"
    EXTRA_PARQUET = "extra-parquet"
    EXTRA_CLUSTER = "extra-cluster"
    EXTRA_PANDAS = "extra-pandas"
    EXTRA_POLARS = "extra-polars"
    SHEET_FULL = "sheet-full"
    # commands
    SECTION_NONE = "section-none"
    SECTION_SEVERAL = "section-several"
    NEW_NEEDS_KEYNESS = "new-needs-keyness"
    COMPARE_TWO = "compare-two"
    STORE_MISSING = "store-missing"
    STORE_BROKEN = "store-broken"
    STORE_OLD = "store-old"
    STORE_FOREIGN = "store-foreign"
    INDEX_REMOTE = "index-remote"
    INDEX_NOTHING = "index-nothing"
    COMPARE_SAME = "compare-same"
    VERIFY_SOURCES = "verify-sources"
    VERIFY_NOTHING = "verify-nothing"
    COMPARE_PAIR = "compare-pair"
    COMPARE_FOLDERS = "compare-folders"
    COMMAND_UNKNOWN = "command-unknown"
    OPTION_UNKNOWN = "option-unknown"
    OPTION_WITH_VALUE = "option-with-value"
    OPTION_WITHOUT_VALUE = "option-without-value"
    ARGUMENT_MISSING = "argument-missing"
    ARGUMENTS_SURPLUS = "arguments-surplus"
    VALUE_UNKNOWN = "value-unknown"
    VALUE_NUMBER = "value-number"
    VALUE_WRONG = "value-wrong"
    INTERNAL = "internal"


class PlandigestError(Exception):
    """A mistake or a file that plandigest cannot go on from.

    Its text is one sentence that says what is wrong, where, and what to do; `sentence`
    says it in either language.

    Attributes:
        code: what went wrong.
        details: what stands in the sentence's places: names, numbers, an `OSError`, phrases.
    """

    def __init__(self, code: ErrorCode, *details: object) -> None:
        super().__init__(code, *details)  # so that it travels between processes
        self.code = code
        self.details = details

    def sentence(self, language: Language) -> str:
        """What is wrong, in words."""
        from plandigest.sentences import said

        return said(self.code, language, *self.details)

    @property
    def phrase(self) -> Phrase:
        """The sentence as part of another."""
        from plandigest.sentences import Phrase

        return Phrase(self.code, self.details)

    def __str__(self) -> str:
        return self.sentence("en")


class ReadError(PlandigestError):
    """A file that is missing, empty, unreadable, or holds no text."""


class MissingExtraError(ReadError):
    """A format that needs an optional library which is not installed."""


class PatternError(PlandigestError):
    """A search pattern that cannot be used."""


class LexiconError(PlandigestError):
    """A lexicon or configuration file that does not follow its schema."""
