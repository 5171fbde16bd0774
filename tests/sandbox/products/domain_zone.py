# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/domain/zone: records whose changes are staged until a refresh publishes them (docs/api_facts.md, Tasks), and what
stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.zones import Zone
from . import tags
from .registry import route
from .zone_targets import kept, kept_ttl

if TYPE_CHECKING:
    from ..api import Api

ZONE = "/domain/zone/{zoneName}"
FILTERS: dict[str, Callable[[str, str], bool]] = {
    "like": lambda value, wanted: value.lower() == wanted.lower(),
    "contains": lambda value, wanted: wanted.lower() in value.lower(),
    "ignored": lambda value, wanted: True,
}


def zone_of(api: Api, call: Call) -> Zone:
    """The zone that the call names; the gate has seen that it exists."""
    return api.state.zones[call.params["zoneName"]]


@route("GET /domain/zone")
def names(api: Api, call: Call) -> list[str]:
    """Every zone, expired ones too."""
    filters = tags.parse(call.asked("iamTags"))
    return [name for name, zone in api.state.zones.items() if tags.match(tags.of(zone.facts), filters)]


@route("GET " + ZONE)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """The zone itself."""
    return zone_of(api, call).facts


@route("GET %s/serviceInfos" % ZONE)
def service_infos(api: Api, call: Call) -> dict[str, Any]:
    """Until when, and how it is renewed."""
    return zone_of(api, call).service_infos


# --- records


@route("GET %s/record" % ZONE)
def record_ids(api: Api, call: Call) -> list[int]:
    """The records, ?fieldType= and ?subDomain= of some; the latter is a LIKE without case."""
    kind, name, fits = call.asked("fieldType"), call.asked("subDomain"), FILTERS[api.settings.record_filter]
    return [
        record["id"]
        for record in zone_of(api, call).records.values()
        if kind in (None, record["fieldType"]) and (name is None or fits(record["subDomain"], name))
    ]


@route("GET %s/record/{id}" % ZONE)
def record(api: Api, call: Call) -> dict[str, Any]:
    """One record; a new one may not be found for a while."""
    zone, number = zone_of(api, call), call.params["id"]
    if number not in zone.records or zone.fresh_reads.get(number, 0) > 0:
        zone.fresh_reads[number] = zone.fresh_reads.get(number, 0) - 1
        raise errors.no_such_object("id", number)
    return zone.records[number]


@route("POST %s/record" % ZONE)
def create(api: Api, call: Call) -> dict[str, Any]:
    """A staged record; the same once more is a second one."""
    zone, given, number = zone_of(api, call), call.given, 5280000000 + api.state.next_number()
    made = zone.add(
        number,
        given.get("subDomain") or "",
        given["fieldType"],
        kept(given["fieldType"], given["target"]),
        kept_ttl(given.get("ttl")),
    )
    zone.fresh_reads[str(number)] = api.settings.fresh_record_reads
    return {**made, "id": 0} if api.settings.record_id == "zero" else made


@route("PUT %s/record/{id}" % ZONE)
def change(api: Api, call: Call) -> None:
    """Another name, target or TTL, staged; the type stays."""
    known, given = record(api, call), call.given
    if "target" in given:
        known["target"] = kept(known["fieldType"], given["target"])
    if "subDomain" in given:
        known["subDomain"] = given["subDomain"] or ""
    if "ttl" in given:
        known["ttl"] = kept_ttl(given["ttl"])


@route("DELETE %s/record/{id}" % ZONE)
def delete(api: Api, call: Call) -> None:
    """Staged, too."""
    record(api, call)
    del zone_of(api, call).records[call.params["id"]]


# --- publishing


@route("POST %s/refresh" % ZONE)
def refresh(api: Api, call: Call) -> None:
    """Publishes all that is staged, a little later; nobody is told when."""
    zone, outcome = zone_of(api, call), api.settings.refresh_outcome

    def apply() -> None:
        zone.soa["serial"] += 1
        zone.errors = ["The zone could not be loaded"] if outcome == "errors" else clashes(zone)
        if not zone.errors:
            zone.publish()

    if outcome == "never":
        api.state.agenda.hold(apply)
    else:
        api.state.agenda.add(api.settings.task_seconds, apply)


def clashes(zone: Zone) -> list[str]:
    """A CNAME stands alone at its name, which is not the top of the zone."""
    found: dict[str, list[str]] = {}
    for each in zone.records.values():
        found.setdefault(each["subDomain"].lower(), []).append(each["fieldType"])
    return [
        "CNAME and other data at %s" % (name or "@")
        for name, kinds in found.items()
        if "CNAME" in kinds and (len(kinds) > 1 or not name)
    ]


@route("GET %s/status" % ZONE)
def status(api: Api, call: Call) -> dict[str, Any]:
    """Whether what is staged is live, and what is wrong with it."""
    zone = zone_of(api, call)
    return {"isDeployed": zone.is_deployed, "errors": zone.errors, "warnings": zone.warnings}


@route("GET %s/soa" % ZONE)
def soa(api: Api, call: Call) -> dict[str, Any]:
    """The SOA; its serial grows with each publication."""
    return zone_of(api, call).soa


@route("PUT %s/soa" % ZONE)
def change_soa(api: Api, call: Call) -> None:
    """Other values, staged; a serial that is lower than the one that is published is refused."""
    zone = zone_of(api, call)
    if call.given.get("serial", zone.soa["serial"]) < zone.soa["serial"]:
        raise errors.bad_request("[serial] The serial must not decrease")
    zone.soa.update(call.given)


@route("GET %s/export" % ZONE)
def export(api: Api, call: Call) -> str:
    """The zone as a file, staged changes too or not."""
    zone = zone_of(api, call)
    return zone_file(zone, (zone.published if api.settings.export == "published" else zone.records).values())


def zone_file(zone: Zone, records: Iterable[dict[str, Any]]) -> str:
    """Records of a zone as a file."""
    head = "$TTL %d\n@\tIN SOA %s %s (%d %d %d %d %d)\n" % (
        zone.soa["ttl"],
        *(zone.soa[name] for name in ("server", "email", "serial", "refresh", "refresh", "expire", "nxDomainTtl")),
    )
    lines = ((each["subDomain"] or "@", each["ttl"] or "", each["fieldType"], each["target"]) for each in records)
    return head + "".join("%-24s %6s IN %-6s %s\n" % line for line in lines)


# --- for what else is kept in a zone


def ids_of(call: Call, objects: dict[str, dict[str, Any]]) -> list[int]:
    """The ids of those that have the name that is asked for."""
    return [each["id"] for each in objects.values() if call.asked("subDomain") in (None, each["subDomain"])]


def one_of(call: Call, objects: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The one that the call names."""
    if call.params["id"] not in objects:
        raise errors.no_such_object("id", call.params["id"])
    return objects[call.params["id"]]
