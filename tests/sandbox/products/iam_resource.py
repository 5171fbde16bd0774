# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/v2/iam/resource: every service of the account by name and tags, page by page."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from . import tags
from .registry import Paged, route

if TYPE_CHECKING:
    from ..api import Api


def resources(api: Api) -> list[dict[str, Any]]:
    """Every service as IAM sees it."""
    owned = [("dedicatedServer", name, server.facts) for name, server in api.state.servers.items()]
    owned += [("emailDomain", name, domain.facts) for name, domain in api.state.domains.items()]
    return [{**facts["iam"], "name": name, "owner": api.state.nichandle["nichandle"], "type": kind} for kind, name, facts in owned]


@route("GET /v2/iam/resource")
def page(api: Api, call: Call) -> Paged:
    """One page of the services that fit the filters; the header names the cursor of the next, if there is one."""
    filters = tags.parse(call.asked("tags"))
    wanted = {field: {value for name, value in call.query if name == parameter}
              for parameter, field in (("resourceType", "type"), ("resourceName", "name"), ("resourceURN", "urn"))}
    found = [each for each in resources(api) if tags.match(each["tags"], filters) and all(not some or each[name] in some for name, some in wanted.items())]
    size, first = call.number("X-Pagination-Size", 1) or api.settings.v2_page_size, call.number("X-Pagination-Cursor") or 0
    beyond = first + size
    return Paged(found[first:beyond], {"X-Pagination-Cursor-Next": str(beyond)} if beyond < len(found) else {})


@route("GET /v2/iam/resource/{resourceURN}")
def resource(api: Api, call: Call) -> dict[str, Any]:
    """One service."""
    for each in resources(api):
        if each["urn"] == call.params["resourceURN"]:
            return each
    raise errors.no_such_object("resourceURN", call.params["resourceURN"])
