"""JSON Schema of all records, made from `shapes`: `python -m plandigest.rendering.schema`.

It writes `docs/schema/vN/NAME.json`, one for each command's json; a test compares.
"""

from __future__ import annotations

import json
import sys
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    Annotated,
    Literal,
    NotRequired,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from plandigest.rendering.shapes import RECORDS

VERSION = 1
"""Raised when a key is taken away or changes its meaning; one that is added leaves it as it is."""

Schema: TypeAlias = "dict[str, Schema] | list[Schema] | str | bool | None"
Object: TypeAlias = dict[str, Schema]

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}


def schemas() -> dict[str, str]:
    """The schema of each command's json, as JSON text, by its name."""
    return {
        name: json.dumps(_array(name, command, shape), ensure_ascii=False, indent=2) + "\n"
        for name, (command, shape) in RECORDS.items()
    }


def _array(name: str, command: str, shape: type) -> Object:
    definitions: Object = {}
    items = _schema(shape, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:plandigest:schema:v{VERSION}:{name}",
        "title": f"{command} -f json",
        "type": "array",
        "items": items,
        "$defs": definitions,
    }


def _schema(shape: object, definitions: Object) -> Object:
    """The schema of a type; those of records are put into the definitions."""
    origin, arguments = get_origin(shape), get_args(shape)
    if origin is Annotated:
        return _noted(arguments[0], arguments[1:], definitions)
    if origin is NotRequired:
        return _schema(arguments[0], definitions)
    if origin in (Union, UnionType):
        return _union([_schema(each, definitions) for each in arguments])
    if origin is list:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is Literal:
        return {"enum": list(arguments)}
    if isinstance(shape, type) and shape in _PLAIN:
        return {"type": _PLAIN[shape]}
    if isinstance(shape, type) and is_typeddict(shape):
        name = shape.__name__.removesuffix("Record")
        if name not in definitions:
            definitions[name] = None  # a section holds sections
            definitions[name] = _record(shape, definitions)
        return {"$ref": f"#/$defs/{name}"}
    raise TypeError(f"no schema is known for {shape}")


def _record(shape: type, definitions: Object) -> Object:
    hints = get_type_hints(shape, include_extras=True)
    left_out: frozenset[str] = getattr(shape, "__optional_keys__", frozenset())
    required = [
        key
        for key, each in hints.items()
        if key not in left_out and get_origin(each) is not NotRequired
    ]
    return {
        "description": (shape.__doc__ or "").strip().partition("\n")[0],
        "type": "object",
        "properties": {key: _schema(each, definitions) for key, each in hints.items()},
        "required": list(required),
    }


def _noted(shape: object, notes: tuple[object, ...], definitions: Object) -> Object:
    """A type with what its notes say: a description, the values of an enumeration."""
    schema = _schema(shape, definitions)
    words = [note for note in notes if isinstance(note, str)]
    for note in notes:
        if isinstance(note, type) and issubclass(note, Enum):
            values: list[Schema] = [member.value for member in note]
            schema = {"enum": [*values, None] if schema != {"type": "string"} else values}
    return {"description": words[-1], **schema} if words else schema


def _union(members: list[Object]) -> Object:
    types = [member["type"] for member in members if set(member) == {"type"}]
    if len(types) < len(members):
        return {"anyOf": list(members)}
    if {"number", "integer"} <= {*types}:  # a whole number is one too
        types.remove("integer")
    return {"type": types if len(types) > 1 else types[0]}


def main() -> None:
    """Write the schemas into a folder, docs/schema unless another is named."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/schema") / f"v{VERSION}"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
