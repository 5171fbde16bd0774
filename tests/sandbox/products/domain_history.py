# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Earlier versions of a zone: listed by their time, read by a link beside the API, restored by a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from .. import errors
from ..messages import Answer, Call
from ..state.objects import Facts
from ..state.zones import Zone
from . import domain_task
from .domain_zone import ZONE, zone_file, zone_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

HISTORY = ZONE + "/history"
TASKS = ZONE + "/task"
PATH = "/storage/zone.txt"
KEY = "signature-of-the-link"


def version_of(zone: Zone, date: str) -> list[dict[str, Any]]:
    """The records of one version."""
    if date not in zone.versions:
        raise errors.no_such_object("creationDate", date)
    return zone.versions[date]


@route("GET " + HISTORY)
def dates(api: Api, call: Call) -> list[str]:
    """The times of all versions."""
    return list(zone_of(api, call).versions)


@route("GET %s/{creationDate}" % HISTORY)
def version(api: Api, call: Call) -> Facts:
    """One version, with the link to its file."""
    date, zone = call.params["creationDate"], zone_of(api, call)
    version_of(zone, date)
    query = urlencode({"zone": zone.facts["name"], "number": list(zone.versions).index(date), "key": KEY})
    return {"creationDate": date, "zoneFileUrl": "%s%s?%s" % (api.base, PATH, query)}


@route("POST %s/{creationDate}/restore" % HISTORY)
def restore(api: Api, call: Call) -> Facts:
    """A task, after which the version is live, with records of other ids."""
    zone = zone_of(api, call)
    records = version_of(zone, call.params["creationDate"])

    def apply() -> None:
        zone.records.clear()
        for each in records:
            zone.add(api.state.next_number(), *(each[name] for name in ("subDomain", "fieldType", "target", "ttl")))
        zone.soa["serial"] += 1
        zone.publish()

    return domain_task.start(api, zone.tasks, TASKS, {"function": "ZoneRestore"}, apply)


@route("GET " + TASKS)
def task_ids(api: Api, call: Call) -> list[Any]:
    """The tasks of the zone."""
    return domain_task.ids(api, call, zone_of(api, call).tasks)


@route("GET %s/{id}" % TASKS)
def task(api: Api, call: Call) -> Facts | None:
    """One of them."""
    return domain_task.one(api, call, zone_of(api, call).tasks)


def answer(api: Api, call: Call) -> Answer:
    """The file of a version, for whoever has its link."""
    zone = api.state.zones.get(call.asked("zone") or "")
    if zone is None or call.asked("key") != KEY:
        return Answer(403, b"Request has expired", {"Content-Type": "text/plain"})
    records = list(zone.versions.values())[int(call.asked("number") or 0)]
    return Answer(200, zone_file(zone, records).encode(), {"Content-Type": "text/plain"})
