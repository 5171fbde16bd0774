# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of actions and of resources, whose ids and URNs the API makes; the actions that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...contract.published import operations
from .. import errors
from ..generic import answers, handlers
from ..generic.collections import Collection, collections
from ..messages import Call
from ..state.objects import Facts
from .registry import Paged, paged, route

if TYPE_CHECKING:
    from ..api import Api

PERMISSIONS, RESOURCES = "/v2/iam/permissionsGroup", "/v2/iam/resourceGroup"
ITEM = PERMISSIONS + "/{permissionsGroupURN}"
# Those of some products: the list is as long as the sandbox has routes otherwise.
LISTED = ("/vps/{serviceName}/", "/vrack/{serviceName}/task")
CATEGORIES = {"GET": "READ", "POST": "CREATE", "PUT": "EDIT", "DELETE": "DELETE"}


@route("GET /v2/iam/reference/action")
def actions(api: Api, call: Call) -> Paged:
    """One page of the actions that published routes need."""
    wanted = {value for name, value in call.query if name == "resourceType"}
    found: dict[str, Facts] = {}
    for operation in operations().values():
        for action in operation.iam if operation.path.startswith(LISTED) else ():
            facts = {"action": action, "resourceType": action.partition(":")[0]}
            more = {"categories": [CATEGORIES[operation.method]], "description": operation.key}
            found[action] = {**facts, **more, "hasQueryParameters": bool(operation.query)}
    shown = [each for _name, each in sorted(found.items()) if not wanted or each["resourceType"] in wanted]
    return paged(shown, call, api.settings.v2_page_size)


@route("POST " + PERMISSIONS)
def create_permissions(api: Api, call: Call) -> Any:
    """A group of actions."""
    return create(collections()[PERMISSIONS], api, call, "permissionsGroup:account/%s/" % owner(api))


@route("POST " + RESOURCES)
def create_resources(api: Api, call: Call) -> Any:
    """A group of resources."""
    return create(collections()[RESOURCES], api, call, "resourceGroup:")


def owner(api: Api) -> str:
    """The account."""
    return str(api.state.nichandle["nichandle"])


def create(collection: Collection, api: Api, call: Call, kind: str) -> Any:
    """A group with an id, a URN and the account as its owner."""
    made = "00000000-0000-4000-8000-%012d" % api.state.next_number()
    body = {**call.given, "id": made, "urn": "urn:v1:eu:%s%s" % (kind, made), "owner": owner(api)}
    return answers.to_creation(collection, api, call, [handlers.create_one(collection, api, call, body)])


@route("PUT " + ITEM)
def change(api: Api, call: Call) -> Any:
    """Other actions, but not those of OVHcloud's groups."""
    return handlers.update(own(api, call), api, call)


@route("DELETE " + ITEM)
def remove(api: Api, call: Call) -> Any:
    """Removes a group, but none of OVHcloud's."""
    return handlers.delete(own(api, call), api, call)


def own(api: Api, call: Call) -> Collection:
    """The collection, if the group that is called is the account's own."""
    collection = collections()[PERMISSIONS]
    stored = handlers.require_object(collection, api, call)
    if (stored.current(api.state.agenda.now()) or {}).get("owner") == "ovh":
        raise errors.bad_request("This group cannot be changed")
    return collection
