# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Web redirections in a zone, staged until a refresh. Each is also an A record of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from ..messages import Call
from ..state.objects import Facts
from .domain_zone import ZONE, ids_of, one_of, zone_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

# The server that sends visitors elsewhere.
SERVER = "213.186.33.5"
TEXTS = ("title", "keywords", "description")


@route("GET %s/redirection" % ZONE)
def redirection_ids(api: Api, call: Call) -> list[int]:
    """The web redirections, ?subDomain= of one name."""
    return ids_of(call, zone_of(api, call).redirections)


@route("GET %s/redirection/{id}" % ZONE)
def redirection(api: Api, call: Call) -> Facts:
    """One web redirection."""
    return one_of(call, zone_of(api, call).redirections)


@route("POST %s/redirection" % ZONE)
def create(api: Api, call: Call) -> Facts:
    """A staged redirection, with its record; the same name once more is a second one."""
    zone, given, number = zone_of(api, call), call.given, api.state.next_number()
    refuse_target(given["target"])
    name = given.get("subDomain") or ""
    zone.add(5280000000 + number, name, "A", SERVER)
    made = {"id": number, "zone": call.params["zoneName"], **dict.fromkeys(TEXTS), **given, "subDomain": name}
    zone.redirections[str(number)] = made
    return made


def refuse_target(target: str) -> None:
    """The 400 for what is no web address."""
    if not target.startswith(("http://", "https://")):
        raise errors.bad_request("[target] Given data (%s) is not a valid URL" % target)


@route("PUT %s/redirection/{id}" % ZONE)
def change(api: Api, call: Call) -> None:
    """Another target, type or text, staged."""
    refuse_target(call.given.get("target") or "http://")
    redirection(api, call).update(call.given)


@route("DELETE %s/redirection/{id}" % ZONE)
def delete(api: Api, call: Call) -> None:
    """A redirection is no more, and its record, once that is published."""
    zone, gone = zone_of(api, call), redirection(api, call)
    del zone.redirections[call.params["id"]]
    zone.drop(gone["subDomain"], "A", SERVER)
