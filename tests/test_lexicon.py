"""Every rule of every shipped lexicon takes and refuses what it says, and is baked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plandigest.citing import citations
from plandigest.comparing.likeness import differences, may_be_left_out
from plandigest.comparing.measure import Measure, measure_of
from plandigest.comparing.wording import Accrual, wording
from plandigest.extracting.folding import fold
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reader import quantities
from plandigest.extracting.quantity.value import read_approximate, read_number
from plandigest.extracting.time.calendar import calendar_of
from plandigest.extracting.time.expression import moments
from plandigest.lexicon import bake as baking
from plandigest.lexicon.assignments import assignment_pattern, role_of
from plandigest.lexicon.bodies import body_pattern, compared_form, usual_form
from plandigest.lexicon.characters import common_characters
from plandigest.lexicon.citations import cited_kind
from plandigest.lexicon.folding import simplified
from plandigest.lexicon.goals import counts_goals, names_goals, opens_goals
from plandigest.lexicon.indicators import own_words
from plandigest.lexicon.loader import FOLDER, Rule, bake, names, rules_of_file
from plandigest.lexicon.names import name_pattern
from plandigest.lexicon.numbering import find_marker
from plandigest.lexicon.numerals import numeral_words
from plandigest.lexicon.qualifiers import negations
from plandigest.lexicon.times import filled
from plandigest.lexicon.trends import trend_words, trends
from plandigest.lexicon.units import units_with
from plandigest.lexicon.webpage import is_furniture
from plandigest.lexicon.wordlist import WordList, bake_wordlist, wordlist
from plandigest.lexicon.wordlist import main as write_wordlist
from plandigest.model.document import Document
from plandigest.model.figure import FigureKind
from plandigest.model.norm import Norm
from plandigest.model.task import Strength
from plandigest.pipeline import awards, figures, norms, parse
from plandigest.tasking.headline import action_of, strength_of
from plandigest.tasking.line import Line

Judge = Callable[[Rule, str], bool]


def _numeral(rule: Rule, example: str) -> bool:
    """A character is judged by the reader of numerals, a word by the quantities it makes."""
    if rule.texts("pairs"):
        return read_number(example) is None and read_approximate(example) is not None
    if rule.text("negative", ""):
        return any(quantity.value < 0 for quantity in _quantities(example))
    if rule.texts("ending"):
        return not _quantities(example)
    if rule.texts("words"):
        return any(
            numeral_words().at(_folded(example), quantity.end, len(_folded(example)))
            in rule.texts("words")
            for quantity in _quantities(example)
        )
    if rule.text("rank_after", ""):
        return any(quantity.kind is FigureKind.RANK for quantity in _quantities(example))
    return read_number(example) is not None


def _folded(example: str) -> str:
    return fold(example).content


def _quantities(example: str) -> list[Quantity]:
    text = _folded(example)
    return quantities(text, 0, len(text), [], units_with())


def _unit(rule: Rule, example: str) -> bool:
    text = fold(example).content
    return any(
        quantity.unit is not None and quantity.unit.endswith(rule.texts("units"))
        for quantity in quantities(text, 0, len(text), [], units_with())
    )


def _qualifier(rule: Rule, example: str) -> bool:
    if words := rule.texts("between"):
        said = [example[each.start : each.end] for each in _quantities(example) if each.qualifier]
        return any(word in text for word in words for text in said)
    found = [quantity.qualifier or "" for quantity in _quantities(example)]
    if rule.texts("negations"):
        return any(word.startswith(rule.texts("negations")) for word in found)
    whole = {rule.text("text")}
    if rule.text("negated", ""):
        whole |= {negation + rule.text("text") for negation in negations()}
    return any(word in whole for word in found)


def _name(rule: Rule, example: str) -> bool:
    assert rule.text("pattern") in name_pattern().pattern
    return re.search(rule.text("pattern"), fold(example).content) is not None


def _trend(rule: Rule, example: str) -> bool:
    words = trend_words("change", "difference", "arrival")
    found = (words.at(example, at, len(example)) for at in range(len(example)))
    word = next(filter(None, found), "")
    return bool(word) and trends()[word].direction.value == rule.text("direction")


def _period(_: Rule, example: str) -> bool:
    from datetime import date

    found = moments(example, 0, len(example), calendar_of(date(2025, 1, 20)))
    return bool(found) and found[0].role != "name"


def _base_period(_: Rule, example: str) -> bool:
    return any(moment.role == "base" for moment in moments(example, 0, len(example)))


def _plan_name(_: Rule, example: str) -> bool:
    return any(moment.role == "name" for moment in moments(example, 0, len(example)))


def _review(_: Rule, example: str) -> bool:
    """Whether an example makes what follows it in its section be of the year before."""
    text = f"2026年甲省政府工作报告\n一、各项工作取得新成效\n{example}。\n新建公园5座。\n"
    return str(list(figures(parse(text)))[-1].period) == "2025"


def _time(rule: Rule, example: str) -> bool:
    return re.search(filled(rule.text("pattern")), fold(example).content) is not None


def _by_sort(rule: Rule, example: str) -> bool:
    sort = rule.text("sort")
    if sort in {"account", "opening", "announcing", "course", "state"}:
        return _contains(rule, example)
    judge = {"base": _base_period, "name": _plan_name, "review": _review}.get(sort, _period)
    return judge(rule, example)


BARE, PLAN = "丙县情况\n{}\n", "丙县发展规划\n{}\n"
REVIEW, MEASURE = "丙县情况\n一、2024年回顾\n{}\n", "丙县若干措施\n第一条 {}\n"
FRAMES = {
    ("clause", "actual"): PLAN,
    ("heading", "actual"): "丙县发展规划\n一、{}\n新建公园5座。\n",
    ("heading", "target"): "丙县情况\n一、{}\n新建公园5座。\n",
    ("heading", "reference"): "丙县情况\n一、{}\n新建公园5座。\n",
    ("subheading", "actual"): "丙县发展规划\n一、{}\n新建公园5座。\n",
    ("genre", "actual"): "{}\n第一条 新建公园5座。\n",
    ("genre", "target"): "{}\n第一条 新建公园5座。\n",
    ("yearly", "target"): "{}\n第一条 新建公园5座。\n",
    ("genre", "rule"): "{}\n第一条 新建公园5座。\n",
    ("ending", "rule"): "{}\n第一条 新建公园5座。\n",
    ("assigning", "target"): REVIEW,
    ("assigned", "target"): REVIEW,
    ("undertaking", "target"): MEASURE,
    ("done", "target"): MEASURE,
}
"""A document in which a status is told by nothing but the words of an example."""


def _status(rule: Rule, example: str) -> bool:
    """Whether the figures of an example have the status, read as a command reads them."""
    where, status = rule.text("where"), rule.text("status")
    text = FRAMES.get((where, status), BARE).format(example)
    told = [figure for figure in figures(parse(text)) if not figure.enumeration]
    return bool(told) and told[-1].status.value == status


RULED = "丙县管理办法\n{}\n"


def _provision(rule: Rule, example: str) -> bool:
    """Whether a figure of a measure is named as the example says, read as a command reads it."""
    assert rule.text("name")
    sentence, name = example.split(" → ")
    article = sentence if sentence.startswith("第") else f"第一条 {sentence}"
    document = parse(RULED.format(article.replace(" / ", "\n")))
    return name in [str(figure.indicator) for figure in figures(document)]


def _contains(rule: Rule, example: str) -> bool:
    return any(word in example for word in rule.texts("words"))


def _equals(rule: Rule, example: str) -> bool:
    """Words of indicators are judged by themselves or as they open or close a phrase."""
    words = rule.texts("words")
    if rule.text("sort") in {
        "head",
        "rate",
        "scope",
        "noun",
        "compound",
        "predicate",
        "holding",
        "done",
        "keeping",
        "of-which",
        "generic",
        "owner",
    }:
        return any(word in example for word in words)
    return example.startswith(words)


def _marker(rule: Rule, example: str) -> bool:
    marker = find_marker(example)
    return marker is not None and marker.scheme.name == rule.text("name")


def _whole_line(rule: Rule, example: str) -> bool:
    needs = rule.texts("needs")
    if needs and not any(all(word in example for word in need.split()) for need in needs):
        return False
    return re.fullmatch(rule.text("pattern"), example.strip()) is not None


def _squeezed_line(rule: Rule, example: str) -> bool:
    return re.fullmatch(rule.text("pattern"), "".join(example.split())) is not None


def _page_line(rule: Rule, example: str) -> bool:
    words = "".join(example.split()).translate(simplified())
    taken = re.fullmatch(rule.text("pattern"), words) is not None
    assert not taken or rule.text("kind") != "furniture" or is_furniture(example)
    return taken


def _trace(rule: Rule, example: str) -> bool:
    needs = rule.texts("needs")
    if needs and not any(need in example for need in needs):
        return False
    return re.search(rule.text("pattern"), example) is not None


def _genre(rule: Rule, example: str) -> bool:
    return example.endswith(rule.text("word"))


def _goal(rule: Rule, example: str) -> bool:
    if rule.text("place") == "text":
        return opens_goals(example) is not None
    if rule.text("place") == "counted":
        return counts_goals(example)
    if rule.text("place") == "met":
        return example.endswith("目标") and not names_goals(example)
    return names_goals(example)


def _common(_: Rule, example: str) -> bool:
    return sum(char in common_characters() for char in example) > len(example) / 2


def _body(rule: Rule, example: str) -> bool:
    """A name is judged from its beginning to its end; a form by whether it changes."""
    if rule.text("sort") == "alias":
        form = compared_form(example)
        return form != example and rule.text("text") in form
    if rule.text("sort") == "form":
        return usual_form(example) != example
    return body_pattern(rule.text("sort")).fullmatch(example) is not None


def _assignment(rule: Rule, example: str) -> bool:
    pattern = assignment_pattern(rule.text("sort"))
    match = (pattern.search if rule.text("sort") == "first" else pattern.fullmatch)(example)
    role = rule.text("role", "")
    return match is not None and (not role or role_of(match).value == role)


def _deadline(rule: Rule, example: str) -> bool:
    return re.search(rule.text("pattern"), example) is not None


def _strength(rule: Rule, example: str) -> bool:
    """Whether a sentence is of the class; adverbs and nouns are passed over on the way."""
    line = Line(example, tuple(range(len(example))))
    action, _ = action_of(line)
    told = strength_of(line) == Strength(rule.text("class"))
    if rule.texts("plain") or rule.texts("nouns"):
        return told and action is not None and action.start > 0
    return told


def _measure(rule: Rule, example: str) -> bool:
    """Two names of one measure, joined by =; a narrowing word parts them whatever is said near."""
    sides = example.split(" = ")
    if rule.text("sort") in {"unit", "standing", "summed"}:
        first, second = (_measured(side) for side in sides)
        return (first.amount, first.unit, first.flow) == (second.amount, second.unit, second.flow)
    share = rule.text("sort") == "rate"
    one, other = (wording(side, moves=True, share=share) for side in sides)
    if sorted(one.words) == sorted(other.words):
        return (one.accrual is Accrual.ADDED) == (other.accrual is Accrual.ADDED)
    _, left, right = differences(one.words, other.words)
    return rule.text("sort") == "narrowing" and all(map(may_be_left_out, left + right))


def _measured(said: str) -> Measure:
    document = parse(f"某市规划\n2025年，{said}。")
    measure = measure_of(document, figures(document)[0], ())
    assert measure is not None
    return measure


def _citation(rule: Rule, example: str) -> bool:
    """A title is judged by its end; a relation by a sentence that cites something."""
    if rule.text("sort") in {"kind", "none"}:
        return (cited_kind(example) or "") == rule.text("as")
    cited = citations(parse("某市规划\n一、总则\n" + example))
    if rule.text("sort") == "issued":
        return rule.text("as") in [each.kind for each in cited]
    return [each.relation for each in cited] == [rule.text("as")]


def _rule_of(example: str) -> Document:
    return parse(MEASURE.replace("若干措施", "管理办法").format(example))


def _norms(example: str) -> tuple[Norm, ...]:
    return norms(_rule_of(example))


def _norm(rule: Rule, example: str) -> bool:
    return any(norm.kind.value == rule.text("norm") for norm in _norms(example))


def _legal_word(rule: Rule, example: str) -> bool:
    """Words of rules are judged by what is read of the number: who acts, the act, its rung."""
    found = _norms(example)
    match rule.text("sort"):
        case "neutral":
            return bool(found) and found[-1].rung is None
        case "leading":
            return bool(found) and str(found[-1].act) == "答复"
        case "receiving":
            return any(award.recipient for award in awards(_rule_of(example)))
        case "gift":
            return any(award.gift for award in awards(_rule_of(example)))
        case _:
            return bool(found) and found[-1].actor is not None


JUDGES: dict[str, Judge] = {
    "characters": _common,
    "assignments": _assignment,
    "bodies": _body,
    "deadlines": _deadline,
    "citations": _citation,
    "garbling": _trace,
    "goals": _goal,
    "genres": _genre,
    "indicators": _equals,
    "legal_words": _legal_word,
    "letterhead": _whole_line,
    "measures": _measure,
    "names": _name,
    "headings": _squeezed_line,
    "noise": _whole_line,
    "norms": _norm,
    "numbering": _marker,
    "numerals": _numeral,
    "periods": _by_sort,
    "provisions": _provision,
    "qualifiers": _qualifier,
    "statuses": _status,
    "strength": _strength,
    "tables": _squeezed_line,
    "times": _time,
    "trends": _trend,
    "units": _unit,
    "webpage": _page_line,
}
JUDGED_WITH_SEARCHING = {"folding", "stopwords", "topics", "words"}
"""These speak of two texts at a time; tests/searching runs their examples."""

EXAMPLES = [
    pytest.param(name, rule, example, wanted, id=f"{name}-{example}")
    for name in JUDGES
    for rule in rules_of_file(FOLDER / f"{name}.yaml")
    for key, wanted in (("takes", True), ("refuses", False))
    for example in rule.texts(key)
]


@pytest.mark.parametrize(("name", "rule", "example", "wanted"), EXAMPLES)
def test_a_rule_takes_and_refuses_what_it_says(
    name: str, rule: Rule, example: str, *, wanted: bool
) -> None:
    assert JUDGES[name](rule, example) is wanted


def test_every_lexicon_has_a_judge() -> None:
    assert set(names()) == set(JUDGES) | JUDGED_WITH_SEARCHING


@pytest.mark.parametrize("name", names())
def test_every_rule_has_examples_and_a_source(name: str) -> None:
    for rule in rules_of_file(FOLDER / f"{name}.yaml"):
        assert rule.texts("takes")
        assert rule.texts("refuses")
        assert rule.text("source")


@pytest.mark.parametrize("name", names())
def test_the_baked_copy_is_current(name: str) -> None:
    assert (FOLDER / "baked" / f"{name}.json").read_text("utf-8") == bake(name)


def test_the_baked_copies_are_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = FOLDER / "baked"
    shutil.copytree(FOLDER, tmp_path, ignore=shutil.ignore_patterns("baked"), dirs_exist_ok=True)
    monkeypatch.setattr("plandigest.lexicon.bake.FOLDER", tmp_path)
    baking.main()
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "baked").iterdir()}
    assert written == {
        f"{name}.json": (shipped / f"{name}.json").read_text("utf-8") for name in names()
    }


DICTIONARY = """\
产业 5000 n
产业链 300 n
第三产业 900 n
手机 800 n
部手机 30 n
家家 21 n
第三 700 m
三百 900 m
王小明 50 nr
偏词 3 n
产 900 v
A股 100 n
abc 100 eng
一二三四五六七八九 100 n
"""


def test_a_word_list_of_a_dictionary() -> None:
    """Rare words, numbers, people, classifiers with their noun and Latin letters stay out."""
    baked = bake_wordlist(DICTIONARY, frozenset({"研发投入", "产业"}), ("第三",))
    words = {word for line in baked.splitlines() for word in line.partition("\t")[0].split(" ")}
    assert words == {"产业", "产业链", "手机", "产", "A股", "研发投入"}
    assert "产 产业 产业链\t" in baked
    costs = WordList(baked)["产"].costs
    assert costs["产业"] < costs["产"] < costs["产业链"]


def test_the_word_list_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plandigest.lexicon.wordlist._FILE", tmp_path / "wordlist.txt")
    write_wordlist()
    known = WordList((tmp_path / "wordlist.txt").read_text("utf-8"))
    assert known["产"].costs["产业"] <= wordlist()["产"].costs["产"]
    assert {word for word in own_words() if word not in known[word[0]].costs} == set()


def test_the_baked_word_list_holds_our_own_words() -> None:
    """The general dictionary may change with its release; our own words must be in it."""
    known = wordlist()
    assert {word for word in own_words() if word not in known[word[0]].costs} == set()
