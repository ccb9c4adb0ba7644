"""How long two plans take to compare, and a draft to be verified against many documents.

    python benchmarks/between.py [--characters N] [--quotes N] [--documents N]

Plans of N characters each are made from a seed: chapters of tasks and targets, the later one
with other values, some chapters moved and some new. Of the documents, a draft quotes N
sentences, half of them altered. Processor time of whole processes; the medians of five.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 5
THINGS = ("数据港", "书屋", "绿道", "学堂", "泵站", "花圃", "码头", "驿站", "窑厂", "水闸")
WHERE = ("老城片区", "滨江片区", "北部山区", "临港组团", "东部新区")
HOW = ("统筹推进", "分批实施", "稳步开展", "集中建设", "持续优化")
FIGURES = 0.15
"""Of sentences that set targets, as in plans of provinces."""
UNITS = ("座", "处", "公里", "万平方米", "个")


def main() -> None:
    """Make the documents and take the time."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--characters", type=int, default=100_000)
    parser.add_argument("--quotes", type=int, default=100)
    parser.add_argument("--documents", type=int, default=30)
    arguments = parser.parse_args()
    random.seed(9)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        old, new = _plans(folder, arguments.characters)
        print(f"compare   {_seconds(['compare', '-f', 'json', str(old), str(new)]):6.2f} s")
        print(f"--text    {_seconds(['compare', '--text', str(old), str(new)]):6.2f} s")
        draft, sources = _draft(folder, arguments.quotes, arguments.documents)
        print(f"verify    {_seconds(['verify', '-q', str(draft), *map(str, sources)]):6.2f} s")


def _plans(folder: Path, characters: int) -> tuple[Path, Path]:
    chapters: list[str] = []
    while sum(len(each) for each in chapters) < characters:
        chapters.append("".join(_sentence(2025) for _ in range(12)))
    later = ["".join(_sentence(2030) for _ in range(12)) for _ in chapters]
    mixed = [random.choice(pair) for pair in zip(chapters, later, strict=True)]
    first = len(mixed) // 10
    mixed = [*mixed[first:], *mixed[:first]]
    return (
        _plan(folder / "14.txt", "第十四个五年", chapters),
        _plan(folder / "15.txt", "第十五个五年", mixed),
    )


def _plan(path: Path, which: str, chapters: list[str]) -> Path:
    titles = (
        f"第{number}章 {WHERE[number % len(WHERE)]}" for number in range(1, len(chapters) + 1)
    )
    body = "\n".join(f"{title}\n{text}" for title, text in zip(titles, chapters, strict=True))
    path.write_text(f"临江市国民经济和社会发展{which}规划纲要\n{body}\n", "utf-8")
    return path


def _sentence(year: int) -> str:
    thing, where, how, unit = (random.choice(words) for words in (THINGS, WHERE, HOW, UNITS))
    if random.random() > FIGURES:
        return f"{how}{where}{thing}提升行动，完善{thing}管护制度，压实各方责任。"
    aim = f"到{year}年，{where}新建{thing}{random.randint(2, 900)}{unit}"
    return f"{aim}，{thing}利用率达到{random.randint(40, 99)}%。"


def _draft(folder: Path, quotes: int, documents: int) -> tuple[Path, list[Path]]:
    sources = []
    said: list[str] = []
    for number in range(documents):
        sentences = [_sentence(2025) for _ in range(120)]
        said += sentences
        path = folder / f"source{number}.txt"
        path.write_text(
            f"{WHERE[number % len(WHERE)]}发展规划\n一、任务\n{''.join(sentences)}\n", "utf-8"
        )
        sources.append(path)
    chosen = random.sample(said, min(quotes, len(said)))
    altered = [
        each.replace("，", "，尽快", 1) if at % 2 else each for at, each in enumerate(chosen)
    ]
    draft = folder / "draft.txt"
    draft.write_text("简报\n" + "".join(f"规划指出，“{each}”\n" for each in altered), "utf-8")
    return draft, sources


def _seconds(arguments: list[str]) -> float:
    """The processor time of a command, the median of several runs."""
    taken = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "plandigest", *arguments, "--no-index", "--jobs", "1"]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
