"""Writes the baked copies of all shipped lexicons: `python -m plandigest.lexicon.bake`."""

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
