# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The resources of a Terraform state as options of modules. Pure."""

from __future__ import annotations

import json
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import SECRET_NAME, spelling

OWN = "ovh_"
VERSION = 4
NO_STATE = f"this is not a Terraform state of version {VERSION}: give the file of `terraform state pull`"
# What Terraform writes where nothing is set.
EMPTY: tuple[t.Any, ...] = (None, "", [], {})


def objects_of(state: t.Any, table: t.Mapping[str, t.Mapping[str, t.Any]]) -> dict[str, t.Any]:
    """Return the objects of a state, or of its JSON text.

    {products: {name: [options]}, left_out: [{address, attribute, reason}]}. Raises ValueError.
    table: a row for each type of resource; playbooks/vars/import_terraform.yml describes them.
    """
    try:
        state = json.loads(state) if isinstance(state, str) else state
    except ValueError:
        raise ValueError(NO_STATE) from None
    if not isinstance(state, dict) or state.get("version") != VERSION or not isinstance(state.get("resources"), list):
        raise ValueError(NO_STATE)
    products: dict[str, list[dict[str, t.Any]]] = {}
    left_out: list[dict[str, str]] = []
    incomplete: list[tuple[str, str]] = []
    for resource in state["resources"]:
        if resource.get("mode") != "managed":
            continue
        for instance in resource.get("instances") or []:
            address, kind = address_of(resource, instance), str(resource.get("type"))
            row = table.get(kind)
            if not row or "reason" in row:
                own = "its type is not mapped" if kind.startswith(OWN) else "it is of another provider"
                left_out.append({"address": address, "attribute": "", "reason": (row or {}).get("reason", own)})
                continue
            options, problems = options_of(row, instance)
            left_out += [{"address": address, **problem} for problem in problems]
            if options:
                merge(products.setdefault(row["product"], []), row, options)
            # A list is complete, or not declared: what it lacks would be removed.
            elif row.get("inside"):
                incomplete.append((row["product"], row["inside"]))
    for product, name in incomplete:
        for each in products.get(product, []):
            each.pop(name, None)
    for row in table.values():
        if "id" in row:
            tell_apart(products.get(row["product"], []), row)
    return {
        "products": {name: [without_id(each) for each in rows] for name, rows in products.items()},
        "left_out": left_out,
    }


def address_of(resource: t.Mapping[str, t.Any], instance: t.Mapping[str, t.Any]) -> str:
    """Return the address of an instance, such as module.web[0].ovh_ip_reverse.this["a"]."""
    module = f"{resource['module']}." if resource.get("module") else ""
    key = instance.get("index_key")
    index = "" if key is None else f'["{key}"]' if isinstance(key, str) else f"[{key}]"
    deposed = " (deposed)" if instance.get("deposed") else ""
    return f"{module}{resource.get('type')}.{resource.get('name')}{index}{deposed}"


def options_of(
    row: t.Mapping[str, t.Any], instance: t.Mapping[str, t.Any]
) -> tuple[dict[str, t.Any], list[dict[str, str]]]:
    """Return the options of one instance, and what of it is left out: {attribute, reason}."""
    if instance.get("deposed"):
        return {}, [{"attribute": "", "reason": "Terraform is about to delete it"}]
    sensitive = {str(path[0].get("value")) for path in instance.get("sensitive_attributes") or [] if path}
    attributes, problems = {}, []
    for name, value in (instance.get("attributes") or {}).items():
        if value in EMPTY:
            continue
        if name in sensitive or SECRET_NAME.search(spelling(name)):
            problems.append({"attribute": name, "reason": "it is secret"})
        elif name in row.get("left_out", {}):
            problems.append({"attribute": name, "reason": row["left_out"][name]})
        else:
            attributes[name] = value
    options: dict[str, t.Any] = dict(row.get("set", {}))
    for option, places in row["options"].items():
        found = [value_at(attributes, place.split(".")) for place in listed(places)]
        value = next((each for each in found if each not in EMPTY), None)
        if value is None:
            continue
        try:
            options[option] = converted(value, row.get("convert", {}).get(option))
        except ValueError:
            return {}, [*problems, {"attribute": option, "reason": "the module cannot express its value"}]
    missing = [option for option in row["key"] if option not in options]
    if missing:
        return {}, [*problems, {"attribute": "", "reason": f"it has no value for {', '.join(missing)}"}]
    if row.get("id") and attributes.get("id"):
        options["#id"] = attributes["id"]
    return options, problems


def value_at(value: t.Any, place: list[str]) -> t.Any:
    """Return what is at a place of nested attributes. A block is an object, or a list with one or several of them."""
    for at, name in enumerate(place):
        if isinstance(value, list):
            if name == "*":
                found = (value_at(each, place[at + 1 :]) for each in value)
                return [each for each in found if each not in EMPTY]
            value = value[0] if len(value) == 1 else None
        value = value.get(name) if isinstance(value, dict) else None
    return value


def listed(value: t.Any) -> list[t.Any]:
    """Return a list as it is, and anything else as a list of it."""
    return value if isinstance(value, list) else [value]


def converted(value: t.Any, how: str | None) -> t.Any:
    """Return a value in the form of the option."""
    if how == "list":
        return listed(value)
    if how == "not":
        return not value
    if how == "int":
        # A port is "eq 80" in the API.
        return int(re.sub(r"^eq\s+", "", str(value)))
    if how == "state":
        return "disabled" if value == "DISABLED" else "present"
    if how == "tags":
        return {name: text for name, text in value.items() if not name.startswith("ovh:")}
    return value


def merge(rows: list[dict[str, t.Any]], row: t.Mapping[str, t.Any], options: dict[str, t.Any]) -> None:
    """Add the options of an instance to the rows: those that are lists join the row with the same key."""
    if row.get("inside"):
        inside = {name: value for name, value in options.items() if name not in row["key"]}
        options = {name: options[name] for name in row["key"] if name not in inside}
        options[row["inside"]] = [inside]
    same = [each for each in rows if row.get("joins") and all(each.get(name) == options[name] for name in row["key"])]
    if not same:
        rows.append(options)
        return
    for name, value in options.items():
        if isinstance(value, list):
            same[0][name] = same[0].get(name, []) + value
        else:
            same[0].setdefault(name, value)


def tell_apart(rows: list[dict[str, t.Any]], row: t.Mapping[str, t.Any]) -> None:
    """Give those of the same key their ids."""
    keys = [[each[name] for name in row["key"]] for each in rows]
    for each, key in zip(rows, keys, strict=True):
        if keys.count(key) > 1 and "#id" in each:
            each[row["id"]] = each["#id"]


def without_id(options: dict[str, t.Any]) -> dict[str, t.Any]:
    """Return options without the id that only tells objects apart."""
    return {name: value for name, value in options.items() if name != "#id"}
