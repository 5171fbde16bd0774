# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users of the Public Cloud: their roles, which are named at creation and changed by id, their passwords, S3."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ...contract.published import operations
from .. import errors
from ..generic import answers, handlers
from ..generic.collections import collections
from ..messages import Call
from ..state.cloud import role
from ..state.objects import Facts
from .cloud import PROJECT
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

USERS = collections()[PROJECT + "/user"]
USER = PROJECT + "/user/{userId}"
S3_KEYS = collections()[USER + "/s3Credentials"]
NAMES = [str(name) for name in operations()["POST %s/user" % PROJECT].body_fields["roles"].type.item.values]


def s3_secret(access: str) -> str:
    """The secret of an S3 key."""
    return "s3-secret-of-%s" % access


@route("GET %s/role" % PROJECT)
def roles(api: Api, call: Call) -> Facts:
    """All roles."""
    return {"roles": [role(name) for name in NAMES], "services": []}


@route("POST %s/user" % PROJECT)
def create(api: Api, call: Call) -> Any:
    """A user with some roles, by name; its own name is the API's."""
    number = api.state.next_number()
    body = {
        "description": call.given.get("description", ""),
        "username": "user-%d" % number,
        "roles": [role(name) for name in call.given.get("roles") or []],
    }
    return answers.to_creation(USERS, api, call, [handlers.create_one(USERS, api, call, body)])


@route("PUT %s/role" % USER)
def set_roles(api: Api, call: Call) -> Any:
    """Other roles, by their ids: at least one."""
    known = {each["id"]: each for each in map(role, NAMES)}
    wanted = call.given["rolesIds"]
    if not wanted or not set(wanted) <= set(known):
        raise errors.bad_request("Invalid roles")
    stored = handlers.require_object(USERS, api, call)
    facts = stored.latest(api.state.agenda.now()) or {}
    handlers.change(USERS, api, stored, {**facts, "roles": [known[each] for each in wanted]})
    return answers.shown(operations()["PUT %s/role" % USER].returns, api, stored)


@route("POST %s/regeneratePassword" % USER)
def new_password(api: Api, call: Call) -> Any:
    """A new password, which is shown only here."""
    stored = handlers.require_object(USERS, api, call)
    api.state.next_number()
    return answers.shown(operations()["POST %s/regeneratePassword" % USER].returns, api, stored)


# ---- S3 keys


@route("POST %s/s3Credentials" % USER)
def create_s3_key(api: Api, call: Call) -> Any:
    """A key with its secret, which can be read again."""
    access = "%032x" % api.state.next_number()
    facts = {"access": access, "tenantId": call.params["serviceName"], "userId": call.params["userId"]}
    handlers.create_one(S3_KEYS, api, call, facts)
    return {**facts, "secret": s3_secret(access)}


@route("POST %s/s3Credentials/{access}/secret" % USER)
def read_s3_secret(api: Api, call: Call) -> Any:
    """The secret of a key: a POST that changes nothing."""
    access = call.params["access"]
    if api.state.objects.get(S3_KEYS.list_path(call.params.values()), access, api.state.agenda.now()) is None:
        raise errors.no_such_object("access", access)
    return {"secret": s3_secret(access)}


# ---- S3 policies


@route("GET %s/policy" % USER)
def policy(api: Api, call: Call) -> Facts:
    """The policy of a user, a text; an empty one where none was set."""
    facts = handlers.require_object(USERS, api, call).latest(api.state.agenda.now()) or {}
    return {"policy": facts.get("s3Policy", "")}


@route("POST %s/policy" % USER)
def set_policy(api: Api, call: Call) -> None:
    """Another policy in the place of the former one."""
    try:
        json.loads(call.given["policy"])
    except ValueError:
        raise errors.bad_request("Invalid policy") from None
    stored = handlers.require_object(USERS, api, call)
    facts = stored.latest(api.state.agenda.now()) or {}
    handlers.change(USERS, api, stored, {**facts, "s3Policy": call.given["policy"]})
