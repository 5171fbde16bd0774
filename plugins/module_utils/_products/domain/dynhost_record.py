# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DynHost records, whose address a router updates."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import (
    declared_name,
    name_of,
    shown_name,
)
from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import DYNHOST_OFFERED, ZONE
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import (
    PUBLICATION,
    ZONE_OPTION,
    zone_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    Lookup,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUTE = ZONE + "/dynHost/record"
ITEM = ROUTE + "/{id}"


def item_of(record: Values) -> Item:
    """Return a DynHost record as an item, compared by name only: the router owns the address."""
    name, shown = name_of(record), shown_name(record)
    return Item(record, (name,), name, name, f"{shown} DynHost {record['ip']}")


def additions(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return one POST for each missing record."""
    return [
        Write("POST", ROUTE, path_values, {name: item.values[name] for name in ("subDomain", "ip")}, (item,))
        for item in missing
    ]


def refuses(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why records cannot be added. Existing records can always be removed."""
    is_added = bool({item.group for item in after} - {item.group for item in before})
    return DYNHOST_OFFERED.check(facts["capabilities"]) or None if is_added else None


DYNHOST_RECORD = Collection(
    word="DynHost record",
    plural="DynHost records",
    container="zone",
    list_route=ROUTE,
    item_route=ITEM,
    key="id",
    item=item_of,
    add=additions,
    change=None,
    writes_at_once=1,
    writes=(f"POST {ROUTE}", f"DELETE {ITEM}"),
    publication=PUBLICATION,
    before_writing=(Lookup("capabilities", DYNHOST_OFFERED.route),),
    refuses=refuses,
)

NAMES: dict[str, t.Any] = {"type": "list", "elements": "str", "aliases": ["sub_domain"]}
OPTIONS: dict[str, dict[str, t.Any]] = {
    "zone": ZONE_OPTION,
    "name": {**NAMES, "required": True},
    "ip": {"type": "str"},
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
}
INFO_OPTIONS: dict[str, dict[str, t.Any]] = {"zone": ZONE_OPTION, "name": NAMES}


def wanted_records(params: Values) -> Wanted:
    """Return the state that ovh_domain_dynhost_record declares. Raise ValueError with a sentence."""
    zone = zone_of(params)
    names = frozenset(declared_name(each, zone) for each in params["name"])
    ip = None if params["ip"] is None else ip_address(params["ip"])
    present = params["state"] == "present"

    def objection(current: t.Sequence[Item]) -> str | None:
        new = sorted(name or "@" for name in names - {item.group for item in current})
        if not present or ip or not new:
            return None
        return f"{', '.join(new)}: ip is missing: creation needs an address, which the router then changes"

    return Wanted(
        {"zoneName": zone},
        names,
        present=tuple(item_of({"zone": zone, "subDomain": name, "ip": ip}) for name in sorted(names) if present),
        absent=lambda item: not present and item.group in names,
        objection=objection,
    )


def asked_records(params: Values) -> Wanted:
    """Return the selection of ovh_domain_dynhost_record_info: some names of a zone, or all of them."""
    zone = zone_of(params)
    names = frozenset(declared_name(each, zone) for each in params["name"] or ())
    return Wanted({"zoneName": zone}, names, purge=params["name"] is None)


def shown_records(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the selected records for the result, sorted by name."""
    concerned = [item for item in current if wanted.purge or item.group in wanted.groups]
    return {
        "dynhost_records": [
            {"id": item.values.get("id"), "name": shown_name(item.values), "ip": item.values["ip"]}
            for item in sorted(concerned, key=lambda item: item.line)
        ]
    }
