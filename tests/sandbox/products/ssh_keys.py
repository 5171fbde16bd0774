# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/me/sshKey: public keys by their names, added and removed but never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

ITEM = "/me/sshKey/{keyName}"


@route("GET /me/sshKey")
def names(api: Api, call: Call) -> list[str]:
    """Every key's name."""
    return list(api.state.ssh_keys)


@route("POST /me/sshKey")
def add(api: Api, call: Call) -> None:
    """Adds a key under a name that is free."""
    name, key = call.given["keyName"], call.given["key"]
    if name in api.state.ssh_keys:
        raise errors.conflict("An SSH key named %s already exists" % name)
    if len(key.split()) < 2:
        raise errors.bad_request("[key] Invalid SSH key")
    api.state.ssh_keys[name] = {"keyName": name, "key": key}


@route("GET " + ITEM)
def item(api: Api, call: Call) -> dict[str, Any]:
    """One key."""
    if call.params["keyName"] not in api.state.ssh_keys:
        raise errors.no_such_object("keyName", call.params["keyName"])
    return api.state.ssh_keys[call.params["keyName"]]


@route("DELETE " + ITEM)
def remove(api: Api, call: Call) -> None:
    """Removes a key."""
    del api.state.ssh_keys[item(api, call)["keyName"]]
