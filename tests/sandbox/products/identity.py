# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users of the account, who are enabled or not, their groups and their tokens."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic import answers, handlers
from ..generic.collections import collections
from ..messages import Call
from ..state.iam import ACCOUNT, GROUPS, USERS
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

USER, GROUP, TOKENS = USERS + "/{user}", GROUPS + "/{group}", USERS + "/{user}/token"


@route("POST " + USERS)
def create_user(api: Api, call: Call) -> None:
    """A new user, of which the answer says nothing."""
    require_group(api, call)
    urn = "urn:v1:eu:identity:user:%s/%s" % (ACCOUNT, call.given["login"])
    known = {"group": "DEFAULT", "type": "USER", "status": "OK", "urn": urn, "passwordLastUpdate": api.date()}
    dates = {"creation": api.date(), "lastUpdate": api.date()}
    shown = {name: value for name, value in call.given.items() if name != "password"}
    handlers.create_one(collections()[USERS], api, call, {**known, **dates, **shown})


@route("PUT " + USER)
def change_user(api: Api, call: Call) -> Any:
    """Other facts of a user."""
    require_group(api, call)
    return handlers.update(collections()[USERS], api, call)


def require_group(api: Api, call: Call) -> None:
    """The 400 for a group that does not exist."""
    group = call.given.get("group")
    if group and not api.state.objects.get(GROUPS, group, api.state.agenda.now()):
        raise errors.bad_request("Group %s does not exist" % group)


@route("POST %s/enable" % USER)
def enable(api: Api, call: Call) -> None:
    """A user can sign in again."""
    set_status(api, call, "OK")


@route("POST %s/disable" % USER)
def disable(api: Api, call: Call) -> None:
    """A user cannot sign in any more."""
    set_status(api, call, "DISABLED")


def set_status(api: Api, call: Call, status: str) -> None:
    """Another status of a user."""
    collection = collections()[USERS]
    stored = handlers.require_object(collection, api, call)
    facts = stored.latest(api.state.agenda.now()) or {}
    handlers.change(collection, api, stored, {**facts, "status": status})


@route("POST " + GROUPS)
def create_group(api: Api, call: Call) -> Any:
    """A new group."""
    urn = "urn:v1:eu:identity:group:%s/%s" % (ACCOUNT, call.given["name"])
    dates = {"creation": api.date(), "lastUpdate": api.date()}
    known = {"role": "REGULAR", "defaultGroup": False, "urn": urn, **dates, **call.given}
    collection = collections()[GROUPS]
    return answers.to_creation(collection, api, call, [handlers.create_one(collection, api, call, known)])


@route("DELETE " + GROUP)
def delete_group(api: Api, call: Call) -> Any:
    """Removes a group that is none of those that the account always has."""
    collection = collections()[GROUPS]
    if (handlers.require_object(collection, api, call).current(api.state.agenda.now()) or {}).get("defaultGroup"):
        raise errors.bad_request("A default group cannot be deleted")
    return handlers.delete(collection, api, call)


@route("POST " + TOKENS)
def create_token(api: Api, call: Call) -> Any:
    """A new token, whose value is shown only here."""
    given = {name: value for name, value in call.given.items() if name != "expiresIn"}
    seconds = call.given.get("expiresIn")
    if seconds:
        moment = datetime.datetime.fromtimestamp(api.now() + seconds, datetime.UTC)
        given["expiresAt"] = moment.isoformat(timespec="seconds")
    api.state.next_number()  # the value of each token is another one
    collection = collections()[TOKENS]
    made = handlers.create_one(collection, api, call, {**given, "creation": api.date()})
    return answers.to_creation(collection, api, call, [made])
