# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The event sources: what each one reads, and the conditions that it finds in the API's objects."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import hashlib
import json
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_all
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._events.arguments import names, number
from ansible_collections.community.ovh.plugins.module_utils._events.interventions import is_current, read_interventions
from ansible_collections.community.ovh.plugins.module_utils._events.tasks import OPTIONS as TASK_OPTIONS
from ansible_collections.community.ovh.plugins.module_utils._events.tasks import read_tasks
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import SERVERS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import SERVICE, from_contract
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Service
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

Objects = t.Sequence[ApiObject]
Events = dict[str, dict[str, t.Any]]

TROUBLE = frozenset(SERVERS.documented["states"]) - {"ok"}
# What begins a template of Jinja: rulebooks pass events on to playbooks as variables.
TEMPLATE = re.compile(r"\{(?=[{%#])")


@dataclasses.dataclass(frozen=True)
class Source:
    """read: the objects of one look at the API, for the arguments of the source. find: the conditions that these
    objects show, each under a key that is the same as long as the condition lasts. report_existing: whether what exists
    at the first start is an event. options: the source's own arguments.
    """

    read: t.Callable[[Client, t.Mapping[str, t.Any]], Objects]
    find: t.Callable[[Objects, t.Mapping[str, t.Any], datetime.date], Events]
    report_existing: bool
    options: frozenset[str] = frozenset()


def read_objects(client: Client, service: Service) -> Objects:
    """Return all services of a kind, except those that these credentials may not read or that have expired.

    Raises ApiError if another one cannot be read, or if none can: half a list would end conditions that last.
    """
    reading = read_all(client, service.list_route, service.item_route, service.path_parameter, service.key)
    for error in reading.errors.values():
        if not (reading.objects and isinstance(error, ApiError) and error.permanent):
            raise error
    return list(reading.objects.values())


def read_servers(client: Client, args: t.Mapping[str, t.Any]) -> Objects:
    """Return the dedicated servers (GET /dedicated/server), and the interventions on those that are named."""
    named = names(args, "interventions")
    return [*read_objects(client, SERVER), *read_interventions(client, named)]


def read_services(client: Client, args: t.Mapping[str, t.Any]) -> Objects:
    """Return the contracts of all services (GET /services)."""
    return read_objects(client, SERVICE)


def read_audit_log(client: Client, args: t.Mapping[str, t.Any]) -> Objects:
    """Return the entries of the account's audit log (GET /me/logs/audit)."""
    return client.get_list("/me/logs/audit")


def servers_in_trouble(servers: Objects, args: t.Mapping[str, t.Any], today: datetime.date) -> Events:
    """Return an event for each server that is hacked, blocked or in error, and for each current intervention."""
    found: Events = {}
    known = {server["name"]: server for server in servers if "intervention" not in server}
    for entry in servers:
        name, intervention = entry["name"], entry.get("intervention")
        server = known.get(name, {})
        place = {"ip": server.get("ip"), "datacenter": server.get("datacenter")}
        if intervention and is_current(intervention, today):
            key = f"{name} intervention {intervention['id']} {intervention['status']}"
            found[key] = {"service_name": name, "state": "intervention", "intervention": intervention, **place}
        elif entry.get("state") in TROUBLE:
            found[f"{name} {entry['state']}"] = {"service_name": name, "state": entry["state"], **place}
    return found


def changed_tasks(tasks: Objects, args: t.Mapping[str, t.Any], today: datetime.date) -> Events:
    """Return an event for each task and status: one that changes its status begins a new condition."""
    return {f"{each['kind']} {each['service_name']} {each['task_id']} {each['status']}": dict(each) for each in tasks}


def expiring_services(services: Objects, args: t.Mapping[str, t.Any], today: datetime.date) -> Events:
    """Return an event for each service that expires within `days`, or has expired. A renewal begins a new condition."""
    days = number(args, "days", 30, 0)
    found: Events = {}
    for entry in map(from_contract, services):
        end = moment(entry["expiration"])
        left = None if end is None else (end.date() - today).days
        if end and left is not None and left <= days:
            found[f"{entry['service_id']} {end.date()}"] = {
                "service_id": entry["service_id"],
                "service_name": entry["service_name"],
                "display_name": entry["display_name"],
                "expires": str(end.date()),
                "days_left": left,
                "renewal": entry["renewal"],
            }
    return found


def audit_entries(entries: Objects, args: t.Mapping[str, t.Any], today: datetime.date) -> Events:
    """Return an event for each entry, oldest first. Entries have no id: they are known by date, type and content."""
    found: Events = {}
    copies: collections.Counter[str] = collections.Counter()
    for entry in sorted(entries, key=lambda each: str(each.get("createdAt"))):
        content = json.dumps(entry, sort_keys=True).encode()
        key = f"{entry.get('createdAt')} {entry.get('type')} {hashlib.sha256(content).hexdigest()[:16]}"
        copies[key] += 1
        found[f"{key} {copies[key]}"] = {
            "created_at": entry.get("createdAt"),
            "type": entry.get("type"),
            "entry": entry,
        }
    return found


SOURCES: dict[str, Source] = {
    "audit_log": Source(read_audit_log, audit_entries, report_existing=False),
    "expiring": Source(read_services, expiring_services, report_existing=True, options=frozenset(["days"])),
    "server_state": Source(
        read_servers, servers_in_trouble, report_existing=True, options=frozenset(["interventions"])
    ),
    "tasks": Source(read_tasks, changed_tasks, report_existing=False, options=TASK_OPTIONS),
}


def new_events(found: Events, known: t.Collection[str]) -> Events:
    """Return the events of the conditions that are not known yet."""
    return {key: as_data(event) for key, event in found.items() if key not in known}


def as_data(value: t.Any) -> t.Any:
    """Return a value of the API without the beginnings of templates, which a playbook would evaluate."""
    if isinstance(value, dict):
        return {as_data(name): as_data(item) for name, item in value.items()}
    if isinstance(value, list):
        return [as_data(item) for item in value]
    return TEMPLATE.sub("{ ", value) if isinstance(value, str) else value
