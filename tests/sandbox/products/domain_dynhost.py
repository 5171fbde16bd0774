# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DynHost in a zone: records, which are also A or AAAA records of the zone, and logins. Records are staged until a
refresh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.objects import Facts
from .domain_zone import ZONE, ids_of, one_of, zone_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

DYNHOST = ZONE + "/dynHost"
SHORTEST_PASSWORD = 8


@route("GET %s/capabilities" % ZONE)
def capabilities(api: Api, call: Call) -> Facts:
    """Whether DynHost is offered."""
    return {"dynHost": zone_of(api, call).dynhost}


@route("GET %s/record" % DYNHOST)
def record_ids(api: Api, call: Call) -> list[int]:
    """The records, ?subDomain= of one name."""
    return ids_of(call, zone_of(api, call).dynhosts)


@route("GET %s/record/{id}" % DYNHOST)
def record(api: Api, call: Call) -> Facts:
    """One record."""
    return one_of(call, zone_of(api, call).dynhosts)


def require_offered(api: Api, call: Call) -> None:
    """The 400 of a zone without DynHost."""
    if not zone_of(api, call).dynhost:
        raise errors.bad_request("DynHost is not available for this zone")


def kind_of(ip: str) -> str:
    """The type of the zone's record."""
    return "AAAA" if ":" in ip else "A"


@route("POST %s/record" % DYNHOST)
def create_record(api: Api, call: Call) -> Facts:
    """A staged record; the same name once more is a second one."""
    require_offered(api, call)
    zone, name, ip = zone_of(api, call), call.given.get("subDomain") or "", call.given["ip"]
    number = api.state.next_number()
    zone.add(5280000000 + number, name, kind_of(ip), ip, 60)
    made = {"id": number, "zone": call.params["zoneName"], "subDomain": name, "ip": ip, "ttl": 60}
    zone.dynhosts[str(number)] = made
    return made


@route("DELETE %s/record/{id}" % DYNHOST)
def delete_record(api: Api, call: Call) -> None:
    """A record is no more, once that is published."""
    zone, gone = zone_of(api, call), record(api, call)
    zone.drop(gone["subDomain"], kind_of(gone["ip"]), gone["ip"])
    del zone.dynhosts[call.params["id"]]


@route("GET %s/login" % DYNHOST)
def logins(api: Api, call: Call) -> list[str]:
    """The logins, ?login= and ?subDomain= of one."""
    return [
        name
        for name, each in zone_of(api, call).logins.items()
        if call.asked("login") in (None, name) and call.asked("subDomain") in (None, each["subDomain"])
    ]


@route("GET %s/login/{login}" % DYNHOST)
def login(api: Api, call: Call) -> Facts:
    """One login, without its password."""
    name = call.params["login"]
    return {"login": name, "zone": call.params["zoneName"], "subDomain": known_login(api, call)["subDomain"]}


def known_login(api: Api, call: Call) -> dict[str, Any]:
    """What is kept of the login that the call names."""
    known = zone_of(api, call).logins
    if call.params["login"] not in known:
        raise errors.no_such_object("login", call.params["login"])
    return known[call.params["login"]]


def password_in(call: Call) -> str:
    """The password in a body, if it can be one."""
    password = str(call.given["password"])
    if len(password) < SHORTEST_PASSWORD:
        raise errors.bad_request("[password] The password is too short")
    return password


@route("POST %s/login" % DYNHOST)
def create_login(api: Api, call: Call) -> Facts:
    """A login: its name is the zone, a hyphen, and what is given."""
    require_offered(api, call)
    zone, name = zone_of(api, call), "%s-%s" % (call.params["zoneName"], call.given["loginSuffix"])
    if name in zone.logins:
        raise errors.conflict("The login %s already exists" % name)
    zone.logins[name] = {"subDomain": call.given["subDomain"], "password": password_in(call)}
    return {"login": name, "zone": call.params["zoneName"], "subDomain": call.given["subDomain"]}


@route("PUT %s/login/{login}" % DYNHOST)
def change_login(api: Api, call: Call) -> None:
    """A login may change another name."""
    known_login(api, call).update(call.given)


@route("POST %s/login/{login}/changePassword" % DYNHOST)
def change_password(api: Api, call: Call) -> None:
    """Another password."""
    known_login(api, call)["password"] = password_in(call)


@route("DELETE %s/login/{login}" % DYNHOST)
def delete_login(api: Api, call: Call) -> None:
    """A login is no more."""
    known_login(api, call)
    del zone_of(api, call).logins[call.params["login"]]
