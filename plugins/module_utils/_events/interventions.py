# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interventions on named servers for the event sources: the API lists them for each server only."""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._events.tasks import read_items
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

# The words of the planned ones, and how long one that has taken place is reported.
OPEN = ("todo", "doing")
RECENT = datetime.timedelta(days=2)
PLANNED, PERFORMED = (
    f"{SERVER.item_route}/{name}/{{interventionId}}" for name in ("plannedIntervention", "intervention")
)


def read_interventions(client: Client, servers: t.Sequence[str]) -> list[ApiObject]:
    """Return the interventions on each of these servers, from two lists a server.

    Raises ApiError if one of the lists cannot be read.
    """
    found = []
    for name in servers:
        values = {"serviceName": name}
        for each in read_items(client, PLANNED, "interventionId", "id", values):
            found.append({"name": name, "intervention": planned(each)})
        for each in read_items(client, PERFORMED, "interventionId", "interventionId", values):
            found.append({"name": name, "intervention": performed(each)})
    return found


def planned(each: ApiObject) -> dict[str, t.Any]:
    """Return what an event says of an intervention that is planned or takes place."""
    dates = {"begins": each["wantedStartDate"], "ends": each["expectedEndDate"]}
    return {"id": each["id"], "type": each["type"], "status": each["status"], **dates}


def performed(each: ApiObject) -> dict[str, t.Any]:
    """Return what an event says of an intervention that has taken place."""
    return {"id": each["interventionId"], "type": each["type"], "status": "done", "begins": each["date"], "ends": None}


def is_current(intervention: dict[str, t.Any], today: datetime.date) -> bool:
    """Return whether an intervention is open, or took place in the last days, or the API does not tell when."""
    begun = moment(intervention["begins"])
    return intervention["status"] in OPEN or begun is None or begun.date() >= today - RECENT
