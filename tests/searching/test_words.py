from __future__ import annotations

import subprocess
import sys

import pytest

import plandigest
from plandigest.searching import compile_pattern, search
from plandigest.searching.words import boundaries, segmenter

CASES = [
    # term, sentence, whether a reader would call it a word there
    ("生物", "加快生物医药产业发展。", False),
    ("医药", "加快生物医药产业发展。", False),
    ("生物医药", "加快生物医药产业发展。", True),
    ("生物", "保护生物多样性。", True),
    ("生物", "研究生物质能利用技术。", False),
    ("高新", "培育高新技术企业。", False),
    ("高新技术", "发展高新技术产业。", True),
    ("高新技术企业", "培育高新技术企业100家。", True),
    ("产业", "发展集成电路产业。", True),
    ("产业", "推进科技成果产业化。", False),
    ("产业", "提升产业链韧性。", False),
    ("产业", "该产业务必提质增效。", True),
    ("产业", "培育新兴产业和未来产业。", True),
    ("业务", "该产业务必提质增效。", False),
    ("发展", "大力发展数字经济。", True),
    ("发展", "发展中国家的合作。", False),
    ("大力", "大力发展数字经济。", True),
    ("联网", "推进物联网应用。", False),
    ("物联网", "推进物联网应用。", True),
    ("互联网", "建设工业互联网平台。", False),
    ("工业互联网", "建设工业互联网平台。", True),
    ("计算", "发展云计算和边缘计算。", False),
    ("云计算", "发展云计算和边缘计算。", True),
    ("区块链", "推广区块链技术。", True),
    ("能源", "推广新能源汽车。", False),
    ("能源", "优化能源结构。", True),
    ("汽车", "推广新能源汽车。", False),
    ("汽车", "发展汽车工业。", True),
    ("环境", "优化营商环境。", False),
    ("环境", "改善人居环境质量。", True),
    ("中和", "实现碳达峰碳中和目标。", False),
    ("碳中和", "实现碳达峰碳中和目标。", True),
    ("生产力", "发展新质生产力。", False),
    ("新质生产力", "发展新质生产力。", True),
    ("和平", "人民和平等机构。", False),
    ("效率", "提高效率和质量。", True),
    ("效率", "全年有效率达到90%。", False),
    ("技术", "提升技术创新能力。", True),
    ("创新", "提升技术创新能力。", True),
    ("人才", "本人才能办理登记。", False),
    ("人才", "引进高端人才。", True),
    ("国有", "深化国有企业改革。", True),
    ("市场", "建设全国统一大市场。", False),
    ("市场", "激发市场活力。", True),
    ("上市", "支持企业上市融资。", True),
    ("海上", "在上海上市的公司。", False),
    ("电路", "发展集成电路产业。", False),
    ("智能", "发展人工智能产业。", False),
    ("AI", "推广AIGC应用。", False),
    ("AI", "研发AI芯片。", True),
    ("5G", "建设5G基站。", True),
    ("集成电路", "发展集成電路產業。", True),
]
BY_A_READER = 0.95


def is_word(term: str, sentence: str) -> bool:
    document = plandigest.parse(sentence)
    return any(search(document, compile_pattern([term], words=())))


def test_whole_words_are_those_a_reader_sees() -> None:
    wrong = [case for case in CASES if is_word(case[0], case[1]) is not case[2]]
    assert len(CASES) >= 50
    assert len(wrong) <= len(CASES) * (1 - BY_A_READER), wrong


def test_both_segmenters_are_held_to_it() -> None:
    """Without rjieba as well, where it is installed."""
    script = (
        "import sys; sys.modules['rjieba'] = None; sys.path.insert(0, 'tests/searching');"
        "from test_words import CASES, is_word;"
        "wrong = [c for c in CASES if is_word(c[0], c[1]) is not c[2]];"
        "print(wrong); sys.exit(len(wrong) > 2)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""  # jieba is quiet


def test_jieba_cuts_as_its_own_tokenizer_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none of our words stand: the dictionary that is read in one go is the library's."""
    import jieba

    monkeypatch.setitem(sys.modules, "rjieba", None)
    segmenter.cache_clear()
    own = segmenter(("东方芯港",))
    try:
        jieba.setLogLevel(60)
        plain = jieba.Tokenizer()
        sentence = "今年以来，天气明显转暖，孩子们露出了笑容。"
        assert list(own.cut(sentence)) == list(plain.cut(sentence))
        assert "东方芯港" in own.cut("培育东方芯港园区。")
    finally:
        segmenter.cache_clear()


def test_a_word_may_be_letter_spaced() -> None:
    assert boundaries("发 展产业") == {0, 3, 5}


def test_own_words_count() -> None:
    document = plandigest.parse("培育东方芯港园区。")
    assert not any(search(document, compile_pattern(["芯港"], words=("东方芯港",))))
    assert any(search(document, compile_pattern(["东方芯港"], words=("东方芯港",))))


@pytest.mark.parametrize("text", ["", " ", "\t", "。", "a b"])
def test_any_text_has_boundaries(text: str) -> None:
    assert all(0 <= edge <= len(text) for edge in boundaries(text))
