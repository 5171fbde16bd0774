# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/v2/iam/resource: every service of the account by name and tags, page by page; its own tags can be set."""

from __future__ import annotations

import fnmatch
import re
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from . import tags
from .registry import Paged, paged, route

if TYPE_CHECKING:
    from ..api import Api


COMPUTED = "ovh:"
KEY, VALUE = re.compile(r"[a-zA-Z0-9_.:/=+@-]{1,128}"), re.compile(r"[a-zA-Z0-9_.:/=+@-]{0,256}")


def owned(api: Api) -> list[tuple[str, str, dict[str, Any]]]:
    """Kind, name and object of every service that IAM knows of."""
    every = (
        [("dedicatedServer", name, server.facts) for name, server in api.state.servers.items()]
        + [("emailDomain", name, domain.facts) for name, domain in api.state.domains.items()]
        + [("vps", name, vps.facts) for name, vps in api.state.vps.items()]
        + [("account", api.state.nichandle["nichandle"], {"iam": api.state.account_iam})]
    )
    return [(kind, name, facts) for kind, name, facts in every if facts["iam"]]


def resources(api: Api) -> list[dict[str, Any]]:
    """Every service as IAM sees it."""
    return [
        {**facts["iam"], "name": name, "owner": api.state.nichandle["nichandle"], "type": kind}
        for kind, name, facts in owned(api)
    ]


@route("GET /v2/iam/resource")
def page(api: Api, call: Call) -> Paged:
    """One page of the services that fit the filters; the header names the cursor of the next, if there is one."""
    filters = tags.parse(call.asked("tags"))
    wanted = {
        field: {value for name, value in call.query if name == parameter}
        for parameter, field in (("resourceType", "type"), ("resourceName", "name"), ("resourceURN", "urn"))
    }
    found = [
        each
        for each in resources(api)
        if tags.match(each["tags"], filters) and all(not some or each[name] in some for name, some in wanted.items())
    ]
    return paged(found, call, api.settings.v2_page_size)


@route("GET /v2/iam/resource/{resourceURN}")
def resource(api: Api, call: Call) -> dict[str, Any]:
    """One service."""
    for each in resources(api):
        if each["urn"] == call.params["resourceURN"]:
            return each
    raise errors.no_such_object("resourceURN", call.params["resourceURN"])


@route("POST /v2/iam/resource/{resourceURN}/authorization/check")
def check_authorization(api: Api, call: Call) -> dict[str, list[str]]:
    """Which actions the caller may do with a resource; a consumer key may do all of them."""
    asked, granted = call.given["actions"], getattr(call.caller, "actions", ["*"])
    allowed = [each for each in asked if any(fnmatch.fnmatchcase(each, one) for one in granted)]
    return {"authorizedActions": allowed, "unauthorizedActions": [each for each in asked if each not in allowed]}


def metadata(api: Api, call: Call) -> dict[str, Any]:
    """What the service itself shows of IAM, which is what a write changes."""
    for _kind, _name, facts in owned(api):
        if facts["iam"]["urn"] == call.params["resourceURN"]:
            return facts["iam"]
    raise errors.no_such_object("resourceURN", call.params["resourceURN"])


def check(key: str, value: str) -> None:
    """Raises the 400 for what can be no tag."""
    if key.startswith(COMPUTED) or not KEY.fullmatch(key) or not VALUE.fullmatch(value):
        raise errors.bad_request("[tags] %s=%s can't be set" % (key, value))


@route("PUT /v2/iam/resource/{resourceURN}")
def change(api: Api, call: Call) -> dict[str, Any]:
    """Replaces all tags but the computed ones."""
    found, given = metadata(api, call), call.given.get("tags")
    if given is not None:
        for key, value in given.items():
            check(key, value)
        computed = {key: value for key, value in (found["tags"] or {}).items() if key.startswith(COMPUTED)}
        found["tags"] = {**computed, **given} or None
    return resource(api, call)


@route("POST /v2/iam/resource/{resourceURN}/tag")
def add_tag(api: Api, call: Call) -> None:
    """Adds one tag."""
    found, key = metadata(api, call), call.given["key"]
    check(key, call.given["value"])
    if key in (found["tags"] or {}):
        raise errors.conflict("Tag %s already exists" % key)
    found["tags"] = {**(found["tags"] or {}), key: call.given["value"]}


@route("DELETE /v2/iam/resource/{resourceURN}/tag/{key}")
def remove_tag(api: Api, call: Call) -> None:
    """Removes one tag."""
    found, key = metadata(api, call), call.params["key"]
    if key not in (found["tags"] or {}):
        raise errors.no_such_object("key", key)
    check(key, "")
    found["tags"] = {name: value for name, value in found["tags"].items() if name != key} or None
