# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Earlier versions of a zone, and the checks before one is restored."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import ZONE
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import (
    PUBLICATION,
    SNAPSHOT,
    ZONE_OPTIONS,
    effective_ttl,
    wanted_zone,
    zone_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction, Params
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Lookup, Wanted
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import wrong_timestamp
from ansible_collections.community.ovh.plugins.module_utils._schema.versions import Versions

TASKS = Source(ZONE + "/task", item_route=ZONE + "/task/{id}")
# The times of all versions.
HISTORY = Lookup("history", ZONE + "/history", is_list=True)
OPTIONS: dict[str, dict[str, object]] = {**ZONE_OPTIONS, "restore": {"type": "str"}, "confirm": {"type": "str"}}
# Options that declare something, which a version would contradict.
DECLARING = ("records", "zone_file", "soa", "exclusive", "purge", "ignore")


def restored(record: Values, facts: Values) -> Values:
    """Return a record of a version as the API lists it. TTL 0 is the default of the zone and of the file."""
    default = int((facts.get("default") or {}).get("ttl") or 0)
    ttl = effective_ttl(record["ttl"], facts.get("default"))
    return {**record, "ttl": 0 if ttl == default else ttl}


VERSIONS = Versions(
    "restore",
    HISTORY.route,
    HISTORY.route + "/{creationDate}",
    link="zoneFileUrl",
    media_type="text/plain",
    snapshot=SNAPSHOT,
    restored=restored,
    publication=PUBLICATION,
    tasks=TASKS,
    kind={"function": "ZoneRestore"},
    family=TaskFamily(ZONE, TASKS.item_route, "id"),
)


def restoration(params: Params) -> DestructiveAction | None:
    """Return the restoration that a task declares, or None. A second run finds it already done."""
    if params["restore"] is None:
        return None
    return DestructiveAction(
        "restore", "restoration", "replaces all records of the zone", once=True, named_by=("zone",)
    )


def wanted_zone_or_version(params: Values) -> Wanted:
    """Return the state that ovh_domain_zone declares: records and SOA, or an earlier version of them.

    Raise ValueError for options that contradict each other, and for a restoration without confirmation.
    """
    action = restoration(params)
    if action is None:
        return wanted_zone(params)
    zone, time = zone_of(params), params["restore"].strip()
    others = [name for name in DECLARING if params[name] != ZONE_OPTIONS[name].get("default")]
    if others:
        raise ValueError(f"restore cannot be combined with {', '.join(others)}")
    wrong = wrong_timestamp(time)
    if wrong:
        raise ValueError(f"restore {wrong}")
    if not same_name((params["confirm"] or "").strip(), zone):
        raise ValueError(f"{action}: to do it, set confirm to {zone}; nothing was done")
    return Wanted({"zoneName": zone}, frozenset(), purge=True, version=time)
