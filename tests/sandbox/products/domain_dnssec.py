# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNSSEC of a zone: on or off after a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from ..messages import Call
from ..state.objects import Facts
from .domain_zone import ZONE, zone_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api


@route("GET %s/dnssec" % ZONE)
def status(api: Api, call: Call) -> Facts:
    """Whether it is on."""
    return {"status": zone_of(api, call).dnssec}


def turn(api: Api, call: Call, on: bool) -> None:
    """On or off after a while, and so is the domain."""
    zone, word = zone_of(api, call), "enable" if on else "disable"
    if not zone.facts["dnssecSupported"]:
        raise errors.bad_request("DNSSEC is not supported by this zone")
    if zone.dnssec != ("disabled" if on else "enabled"):
        raise errors.conflict("DNSSEC is %s already, or is being changed" % zone.dnssec)
    zone.dnssec = word + "InProgress"

    def apply() -> None:
        zone.dnssec, zone.facts["dnssecActivated"] = word + "d", on
        domain = api.state.domain_names.get(call.params["zoneName"])
        if domain and domain.facts["nameServerType"] == "hosted":
            domain.facts["dnssecState"] = word + "d"

    api.state.agenda.add(api.settings.task_seconds, apply)


@route("POST %s/dnssec" % ZONE)
def enable(api: Api, call: Call) -> None:
    """On."""
    turn(api, call, on=True)


@route("DELETE %s/dnssec" % ZONE)
def disable(api: Api, call: Call) -> None:
    """Off."""
    turn(api, call, on=False)
