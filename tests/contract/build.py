# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rebuilds data/*.json from a folder of OVHcloud's schemas.

    python -m tests.contract.build FOLDER [TARGET]

Each schema file is one section of the API: {base, operations, models, enums}. The data keeps every fact of it, one
entry a line:

operations  'GET /path/{id}': {path, query, header, body, returns, iam, no_auth, on, status, deprecated,
            replacement, seen}; base /v2 becomes a part of the path; `on` lists the endpoints by their place in
            endpoints.py, and is absent where unknown
models      name: {fields} or {alias}
enums       name: [values]
fields      name: 'TYPE', followed by `null`, `readonly` and `required` where they hold
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from .endpoints import ENDPOINTS

DATA = Path(__file__).parent / "data"
MARKS = ("null", "readonly", "required")


def main(arguments: list[str]) -> None:
    """Write a data file for each schema file of a folder, and remove those of sections that it no longer has."""
    folder, target = Path(arguments[0]), Path(arguments[1]) if len(arguments) > 1 else DATA
    target.mkdir(parents=True, exist_ok=True)
    sources = sorted(folder.glob("*.json"))
    if not sources:
        raise SystemExit(f"no schema file in {folder}")
    for old in target.glob("*.json"):
        old.unlink()
    for source in sources:
        (target / source.name).write_text(lines(compact(json.loads(source.read_text()))))


def compact(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """One section: its operations, models and enums."""
    prefix = schema["base"].removeprefix("/1.0")
    operations = {
        with_prefix(name, prefix): compact_operation(operation) for name, operation in schema["operations"].items()
    }
    models = {name: compact_groups(model, ("fields",)) for name, model in schema["models"].items()}
    return {"operations": operations, "models": models, "enums": schema["enums"]}


def with_prefix(operation: str, prefix: str) -> str:
    """'GET /iam/policy' of a /v2 section is 'GET /v2/iam/policy'."""
    method, path = operation.split(" ")
    return f"{method} {prefix}{path}"


def compact_operation(operation: dict[str, Any]) -> dict[str, Any]:
    """An operation, its fields as text and its endpoints as digits."""
    kept = compact_groups(operation, ("path", "query", "header", "body"))
    if "on" in kept:
        kept["on"] = "".join(str(ENDPOINTS.index(name)) for name in kept["on"].split())
    return kept


def compact_groups(entry: dict[str, Any], groups: tuple[str, ...]) -> dict[str, Any]:
    """The entry with the fields of each group as text; a group that is the name of a model stays as it is."""
    return {
        key: (
            {name: field_text(field) for name, field in value.items()}
            if key in groups and isinstance(value, dict)
            else value
        )
        for key, value in entry.items()
    }


def field_text(field: dict[str, Any]) -> str:
    """'string null readonly' for {type: string, null: true, readonly: true}."""
    return " ".join([field["type"], *(mark for mark in MARKS if field.get(mark))])


def lines(section: dict[str, dict[str, Any]]) -> str:
    """JSON with one entry a line, so that a rebuilt file has a readable diff."""
    return "{%s}\n" % ",\n".join(f'"{part}": {{\n{entries(content)}}}' for part, content in section.items())


def entries(content: dict[str, Any]) -> str:
    """The entries of one part, sorted by name."""
    return ",\n".join(
        f"{json.dumps(name)}: {json.dumps(entry, separators=(',', ':'))}" for name, entry in sorted(content.items())
    )


if __name__ == "__main__":
    main(sys.argv[1:])
