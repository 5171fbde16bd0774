# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Web redirections: names of a zone that redirect visitors to a URL (/domain/zone/{zoneName}/redirection)."""

from __future__ import annotations

import typing as t
from urllib.parse import urlsplit

from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import (
    declared_name,
    name_of,
    shown_name,
)
from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import ZONE
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import (
    ITEM as ZONE_RECORD,
)
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import (
    PUBLICATION,
    ZONE_OPTION,
    zone_of,
)
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import (
    ROUTE as ZONE_RECORDS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import no_log
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    Lookup,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUTE = ZONE + "/redirection"
ITEM = ROUTE + "/{id}"
TYPES = ("visible", "visiblePermanent", "invisible")
TEXTS = ("title", "keywords", "description")
FIELDS = ("target", "type", *TEXTS)


def item_of(redirection: Values) -> Item:
    """Return a redirection as an item, compared by name. Its line shows every field that a task can declare."""
    name = name_of(redirection)
    texts = [f"{field}={redirection[field]!r}" for field in TEXTS if redirection.get(field)]
    kind = redirection["type"] or TYPES[0]
    return Item(
        redirection,
        identity=(name,),
        group=name,
        replaceable_group=name,
        line=" ".join([shown_name(redirection), kind, str(redirection["target"]), *texts]),
    )


def merge_into(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing redirection with the declared fields. An empty text removes the field."""
    given = {name: declared.values[name] for name in FIELDS if declared.values[name] is not None}
    return {
        **existing.values,
        **{name: value for name, value in given.items() if value != (existing.values[name] or "")},
    }


def additions(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return one POST for each missing redirection."""
    return [Write("POST", ROUTE, path_values, new_redirection(item.values), (item,)) for item in missing]


def new_redirection(redirection: Values) -> Values:
    """Return the body of a POST."""
    given = {name: redirection[name] for name in ("subDomain", *FIELDS) if redirection[name]}
    return {"type": TYPES[0], "subDomain": "", **given}


def change(old: Item, new: Item, path_values: Values) -> Write:
    """Return a PUT with the fields that differ."""
    body = {name: new.values[name] or None for name in FIELDS if new.values[name] != old.values.get(name)}
    return Write("PUT", ITEM, {**path_values, "id": old.values["id"]}, body, (new,))


def refuses(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why redirections cannot be added: a record next to a CNAME stops publication of the zone."""
    taken = {name_of(record) for record in facts["aliases"] if record["fieldType"] == "CNAME"} - {
        item.group for item in before
    }
    names = [shown_name(item.values) for item in after if item.group in taken]
    return f"{', '.join(names)}: a redirection cannot be next to a CNAME record; remove the record" if names else None


REDIRECTION = Collection(
    word="web redirection",
    plural="web redirections",
    container="zone",
    list_route=ROUTE,
    item_route=ITEM,
    key="id",
    item=item_of,
    merge_into=merge_into,
    add=additions,
    change=change,
    writes_at_once=1,
    writes=(f"POST {ROUTE}", f"PUT {ITEM}", f"DELETE {ITEM}"),
    publication=PUBLICATION,
    before_writing=(Lookup("aliases", ZONE_RECORDS, ZONE_RECORD, lambda facts: {"fieldType": "CNAME"}),),
    refuses=refuses,
)

NAME: dict[str, t.Any] = {"type": "str", "required": True, "aliases": ["sub_domain"]}
OPTIONS: dict[str, dict[str, t.Any]] = {
    "zone": ZONE_OPTION,
    "redirections": {
        "type": "list",
        "elements": "dict",
        "required": True,
        "options": {
            "name": NAME,
            "target": {"type": "str"},
            "type": {"type": "str", "choices": list(TYPES)},
            **{name: {"type": "str", **no_log(name, secret=False)} for name in TEXTS},
            "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
        },
    },
    "purge": {"type": "bool", "default": False},
}
INFO_OPTIONS: dict[str, dict[str, t.Any]] = {
    "zone": ZONE_OPTION,
    "name": {"type": "list", "elements": "str", "aliases": ["sub_domain"]},
}


def wanted_redirections(params: Values) -> Wanted:
    """Return the state that ovh_domain_redirection declares. Raise ValueError with a sentence for invalid options."""
    zone = zone_of(params)
    present, absent = dict[str, Item](), set[str]()
    for entry in params["redirections"]:
        name = declared_name(entry["name"], zone)
        if name in present or name in absent:
            raise ValueError(f"{name or '@'}: there are two entries for this name, and a name has one redirection")
        if entry["state"] == "absent":
            absent.add(name)
        else:
            target = None if entry["target"] is None else web_address(entry["target"])
            values = {**{field: entry[field] for field in FIELDS}, "target": target}
            present[name] = item_of({"zone": zone, "subDomain": name, **values})

    def objection(current: t.Sequence[Item]) -> str | None:
        there = {item.group for item in current}
        several = {name: {item.line for item in current if item.group == name} for name in there}
        for name, item in sorted(present.items()):
            if len(several.get(name, ())) > 1:
                return f"{name or '@'}: there are several redirections of this name; remove them first"
            if name not in there and item.values["target"] is None:
                return f"{name or '@'}: target is missing: where does the redirection lead?"
        return None

    return Wanted(
        {"zoneName": zone},
        frozenset({*present, *absent}),
        present=tuple(present.values()),
        absent=lambda item: item.group in absent,
        objection=objection,
        purge=params["purge"],
    )


def web_address(text: str) -> str:
    """Return a valid target URL. Raise ValueError if a browser cannot open it."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        is_complete = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_complete = False
    if not is_complete:
        raise ValueError(f"target: {text!r} is not a web address such as https://www.example.com")
    return text


def asked_redirections(params: Values) -> Wanted:
    """Return the selection of ovh_domain_redirection_info: some names of a zone, or all of them."""
    zone = zone_of(params)
    names = frozenset(declared_name(each, zone) for each in params["name"] or ())
    return Wanted({"zoneName": zone}, names, purge=params["name"] is None)


def shown_redirections(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the selected redirections in the form of the option, sorted by name."""
    concerned = [item for item in current if wanted.purge or item.group in wanted.groups]
    return {
        "redirections": [
            {
                "id": item.values.get("id"),
                "name": shown_name(item.values),
                **{field: item.values.get(field) or None for field in FIELDS},
                "type": item.values["type"] or TYPES[0],
            }
            for item in sorted(concerned, key=lambda item: item.line)
        ]
    }
