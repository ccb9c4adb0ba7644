"""Writes the baked copies of all shipped lexicons: `python -m plandigest.lexicon.bake`.

The word list, which needs jieba and changes seldom, is baked by `plandigest.lexicon.wordlist`.
"""

from __future__ import annotations

from plandigest.lexicon.loader import FOLDER, bake, names


def main() -> None:
    """Write `baked/NAME.json` for every `NAME.yaml`."""
    folder = FOLDER / "baked"
    folder.mkdir(exist_ok=True)
    for name in names():
        (folder / f"{name}.json").write_text(bake(name), encoding="utf-8")


if __name__ == "__main__":
    main()
