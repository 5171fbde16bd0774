# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The undocumented ways to read many objects at once: expanded lists and batches."""

from __future__ import annotations

import contextlib
import copy
import time
from typing import TYPE_CHECKING, Any

from . import errors, products
from .errors import ApiError
from .identity.callers import ServiceAccount
from .messages import Call
from .published import Route, find

if TYPE_CHECKING:
    from .api import Api

MODE = "CachedObjectList-Pages"
# What an expanded list does with a service that a single GET refuses with this status.
REFUSED_IN_LIST = {460: "expanded_expired", 403: "expanded_forbidden"}


# --- batches: ids joined by a separator in one path segment


def separator(api: Api, call: Call, route: Route) -> str | None:
    """The text that joins the ids, if this call is a batch."""
    text = call.headers.get("X-Ovh-Batch")
    if not text or call.method != "GET" or "{" not in route.path or api.settings.batch == "ignore":
        return None
    return text


def batch(api: Api, call: Call, route: Route) -> list[dict[str, Any]]:
    """One {key, value, error} for each id."""
    if api.settings.batch == "refuse":
        call.batch = None
        raise errors.refused(403, "Client::Forbidden", "Batch mode is not allowed")
    places = [number for number, part in enumerate(route.parts) if part.startswith("{")]
    place = next((number for number in places if call.batch in call.segments[number]), places[-1])
    keys = call.segments[place].split(call.batch)
    if api.settings.batch_max and len(keys) > api.settings.batch_max:
        raise errors.bad_request("A batch has at most %d elements" % api.settings.batch_max)
    return [entry(api, call, route, place, key) for key in keys]


def entry(api: Api, call: Call, route: Route, place: int, key: str) -> dict[str, Any]:
    """What one id of a batch is answered; its error does not fail the others."""
    segments = [*call.segments[:place], key, *call.segments[place + 1 :]]
    try:
        alone = copy.copy(call)
        alone.segments, alone.path = segments, "/" + "/".join(segments)
        if api.settings.batch_expands == "honour" and wants_objects(api, alone, route):
            value: Any = expanded(api, alone, route)[0]
            call.expanded = True
        else:
            value, _headers = api.one(call, route, segments)
    except ApiError as error:
        return {"key": key, "value": None, "error": error.body}
    return {"key": key, "value": value, "error": None}


# --- expanded lists: a list of ids answered as the objects themselves


def wants_objects(api: Api, call: Call, route: Route) -> bool:
    """True if a list of ids shall be answered as a list of objects."""
    if (
        call.headers.get("X-Pagination-Mode") != MODE
        or route.path.startswith("/v2/")
        or item_route(api, call, route) is None
    ):
        return False
    if api.settings.expanded == "refuse":
        raise errors.refused(api.settings.expanded_refusal, "Client::BadRequest", "Pagination mode is not allowed here")
    return api.settings.expanded == "honour"


def item_route(api: Api, call: Call, route: Route) -> Route | None:
    """The route of one object of this list, if the sandbox keeps such objects."""
    found = find(api.settings.endpoint, "GET", [*call.segments, "any"])
    is_kept = found and products.handler_of(route.key) and products.handler_of(found.key)
    return found if is_kept and found.path.startswith(route.path + "/{") else None


def expanded(api: Api, call: Call, route: Route) -> tuple[list[Any], dict[str, str]]:
    """The objects, maybe from a list that is some seconds old, and maybe one page of them."""
    call.expanded = True
    values = remembered(api, call, route)
    size, page = call.number("X-Pagination-Size", 1), call.number("X-Pagination-Number", 1)
    shown = values
    if size and api.settings.paging == "honour":
        first = ((page or 1) - 1) * size
        shown = values[first : first + size]
    headers = {
        "X-Pagination-Elements": len(values),
        "X-Pagination-Number": page or 1,
        "X-Pagination-Size": size or len(values),
    }
    return shown, {name: str(value) for name, value in headers.items()} if api.settings.paging_headers else {}


def remembered(api: Api, call: Call, route: Route) -> list[Any]:
    """The whole list: a fresh one, or the one that was taken up to stale_seconds ago."""
    call.params = route.parameters(call.segments)
    products.gate(api, route, call.params)
    key, age = (call.path, call.raw_query), api.settings.stale_seconds
    if not age:
        return objects(api, call, route)
    fresh = call.headers.get("Pragma") == "no-cache" and api.settings.pragma == "honour"
    taken, values = api.snapshots.get(key, (0.0, []))
    if fresh or key not in api.snapshots or time.monotonic() - taken > age:
        values = copy.deepcopy(objects(api, call, route))
        api.snapshots[key] = (time.monotonic(), values)
    return values


def objects(api: Api, call: Call, route: Route) -> list[Any]:
    """Every object of the list, less those that the settings leave out."""
    item, values = item_route(api, call, route), []
    ids, read = products.handler_of(route.key)(api, call), products.handler_of(item.key)
    if ids and isinstance(ids[0], dict):
        return ids  # a list of objects is that already
    for each in ids:
        call.params = item.parameters([*call.segments, str(each)])
        if in_list(api, call, item):
            # An object that cannot be read at the moment is missing from the list.
            with contextlib.suppress(ApiError):
                values.append(read(api, call))
    return values


def in_list(api: Api, call: Call, item: Route) -> bool:
    """False for a service that an expanded list leaves out."""
    try:
        if isinstance(call.caller, ServiceAccount):
            call.caller.authorise_services(item, list(call.params.values())[:1])
        products.gate(api, item, call.params)
    except ApiError as error:
        return getattr(api.settings, REFUSED_IN_LIST.get(error.status, ""), "shown") == "shown"
    return True
