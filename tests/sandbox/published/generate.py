# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes routes.json and bodies.json from a directory of contract files. Not run at test time.

    python -m tests.sandbox.published.generate CONTRACT_DIRECTORY

routes.json  every published route: the endpoints that have it, its IAM actions, what a GET answers when there is nothing
bodies.json  what the writes of the products that the sandbox keeps accept, each body spelled out to its last field
"""
from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from .endpoints import ENDPOINTS

HERE = Path(__file__).parent
# The contract does not say where a route of 2025 or of v2 lives: v2 is on OVHcloud's own endpoints, and so we assume are the new ones.
UNTOLD = ENDPOINTS[:3]
# Products whose writes the sandbox keeps: the paths below these have their bodies in bodies.json.
KEPT = ("/auth/", "/dedicated/server/", "/domain/zone/", "/email/domain/", "/ip/", "/me", "/service/", "/services/",
        "/v2/iam/policy", "/v2/iam/resource", "/vps/", "/vrack/")

NUMBERS = {"long": "integer", "integer": "integer", "int": "integer", "double": "number", "number": "number", "float": "number"}
ANY = {"any", "object", "T"}
BLOCKS = {"ipBlock", "ip-block", "ipv4Block", "ipv4-block", "ipv6Block", "ipv6-block"}
FORMATS = {"datetime": "datetime", "date-time": "datetime", "date": "date", "ip": "ip", "ipv4": "ipv4", "ipv6": "ipv6", "uuid": "uuid",
           "macAddress": "mac", "mac-address": "mac", **dict.fromkeys(BLOCKS, "ipBlock")}
SMALLEST = {"string": "", "integer": 0, "number": 0, "boolean": False, "any": None, "datetime": "2024-01-01T00:00:00+00:00", "date": "2024-01-01",
            "ip": "192.0.2.1", "ipv4": "192.0.2.1", "ipv6": "2001:db8::1", "ipBlock": "192.0.2.0/24", "mac": "02:00:00:00:00:01",
            "uuid": "00000000-0000-4000-8000-000000000000"}


class Section:
    """One contract file, its types spelled out: a name, {list}, {map}, {enum} or {fields}."""

    def __init__(self, contract: dict[str, Any], models: dict[str, Any], enums: dict[str, Any]) -> None:
        self.operations, self.prefix = contract["operations"], "/v2" if contract["base"] == "/v2" else ""
        self.models, self.enums = {**models, **contract["models"]}, {**enums, **contract["enums"]}

    def spell(self, name: str, inside: tuple[str, ...] = ()) -> Any:
        """The type that the contract calls by this name. A model inside itself is "any"."""
        name = name.split(":", 1)[1] if ":" in name else name
        if name.endswith("[]"):
            return {"list": self.spell(name[:-2], inside)}
        if name.startswith("map["):
            rest = name[name.index("]") + 1:]
            return {"map": self.spell(rest[2:] + "[]" if rest.startswith("[]") else rest, inside)}
        if name in ANY or name in inside:
            return "any"
        if name in NUMBERS or name == "boolean" or name in FORMATS:
            return NUMBERS.get(name) or FORMATS.get(name) or name
        if name in self.enums:
            return {"enum": self.enums[name]}
        model = self.models.get(name, {"alias": "string"})
        if "fields" not in model:
            return "string" if model["alias"] in (name, "string") else self.spell(model["alias"], inside)
        generic = name[name.index("<") + 1:-1] if "<" in name and model.get("generics") else "T"
        return {"fields": self.spell_fields(model["fields"], inside + (name,), generic)}

    def spell_fields(self, fields: dict[str, Any], inside: tuple[str, ...] = (), generic: str = "T") -> dict[str, Any]:
        """The fields of a model, each with its type and what of null, readonly, required it is."""
        spelled = {}
        for name, field in fields.items():
            type_name = generic + field["type"][1:] if field["type"] in ("T", "T[]") else field["type"]
            marks = {mark: True for mark in ("null", "readonly", "required") if field.get(mark)}
            spelled[name] = {"type": self.spell(type_name, inside), **marks}
        return spelled


def smallest(spelled: Any) -> Any:
    """The least value of a type: no items, nulls where allowed."""
    if isinstance(spelled, str):
        return SMALLEST[spelled]
    kind, inner = next(iter(spelled.items()))
    if kind == "fields":
        return {name: None if field.get("null") else smallest(field["type"]) for name, field in inner.items()}
    return {"list": [], "map": {}, "enum": inner[0] if kind == "enum" and inner else ""}[kind]


def route(section: Section, method: str, path: str, operation: dict[str, Any]) -> dict[str, Any]:
    """One entry of routes.json; what is usual is left out."""
    entry: dict[str, Any] = {"on": "".join(str(ENDPOINTS.index(name)) for name in operation.get("on", " ".join(UNTOLD)).split())}
    if operation.get("iam"):
        entry["iam"] = operation["iam"]
    if operation.get("no_auth"):
        entry["no_auth"] = True
    if method == "GET" and operation.get("returns"):
        empty = smallest(section.spell(operation["returns"]))
        # An object below something that the sandbox does not keep is never answered: its 404 comes first.
        if empty == [] or "{" not in path or path.startswith(KEPT):
            entry["empty"] = empty
    return entry


def body(section: Section, operation: dict[str, Any]) -> Any:
    """The type of an operation's body."""
    declared = operation.get("body") or {}
    return section.spell(declared) if isinstance(declared, str) else {"fields": section.spell_fields(declared)}


def lines(entries: dict[str, Any]) -> str:
    """JSON with one entry a line, so that a regenerated file has a readable diff."""
    inner = ",\n".join("%s: %s" % (json.dumps(key), json.dumps(value, separators=(",", ":"))) for key, value in sorted(entries.items()))
    return "{\n%s\n}\n" % inner


def main(directory: Path, target: Path = HERE) -> None:
    """Reads every contract file of the directory and writes the two data files, by default beside this script."""
    contracts = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(directory.glob("*.json"))]
    models = {name: model for contract in contracts for name, model in contract["models"].items()}
    enums = {name: values for contract in contracts for name, values in contract["enums"].items()}
    routes, bodies = {}, {}
    for section in (Section(contract, models, enums) for contract in contracts):
        for key, operation in section.operations.items():
            method, path = key.split(" ", 1)
            key = "%s %s%s" % (method, section.prefix, path)
            routes[key] = route(section, method, section.prefix + path, operation)
            if method in ("POST", "PUT") and (section.prefix + path).startswith(KEPT):
                bodies[key] = body(section, operation)
    (target / "routes.json").write_text(lines(routes), encoding="utf-8")
    (target / "bodies.json").write_text(lines(bodies), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
