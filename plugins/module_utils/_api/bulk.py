# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read many objects in few requests (docs/api_facts.md, Bulk reads): expanded lists, batches of ids, parallel reads.

What the API honours is detected.
"""

from __future__ import annotations

import dataclasses
import json
import typing as t
from urllib.parse import quote

from ansible_collections.community.ovh.plugins.module_utils._api import messages, paths
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, Values, expect_type
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    is_global_error,
    new_outcomes,
    progress_counter,
    run_in_parallel,
)

# The panel's own page size (docs/api_facts.md, Bulk reads).
PAGE_SIZE = 5000
BATCH_IDS = 40
BATCH_LENGTH = 3500
SEPARATORS = (",", ";", "~", "!")

Objects = dict[str, t.Any]


@dataclasses.dataclass
class Reading:
    """The result of reading many objects: by id, the object (or the list), or the error.

    not_attempted: ids that were not read because reading stopped. cached: ids that only an expanded list showed.
    """

    objects: dict[str, t.Any] = dataclasses.field(default_factory=dict)
    errors: dict[str, OvhError] = dataclasses.field(default_factory=dict)
    not_attempted: list[str] = dataclasses.field(default_factory=list)
    cached: frozenset[str] = frozenset()


def read_each(
    client: Client,
    route: str,
    path_parameter: str,
    ids: t.Sequence[str],
    values: Values | None = None,
    query: Values | None = None,
    *,
    kind: type = dict,
    key: str | None = None,
    succeeded: bool = False,
) -> Reading:
    """Read each id's object by a GET of its own, in parallel, or in batches if the API supports that: the current
    state.

    route: the GET route of one object; path_parameter: the parameter in it that takes the id. kind: list if the route
    returns a list instead of an object. key: the field that holds an object's id, if known; an object without it is an
    unexpected response. Errors are in the Reading, by id; nothing is raised for an object. succeeded: True to read all
    ids even if an access rule is missing for the first ones.
    """
    ids = list(dict.fromkeys(ids))
    batches = read_batches(client, route, path_parameter, ids, values or {}, query, kind)
    found = {name: item for name, item in batches.items() if key is None or key in item}
    outcomes = new_outcomes([name for name in ids if name not in found])

    def read(name: str) -> t.Any:
        filled = {**(values or {}), path_parameter: name}
        answer = client.read(route, filled, query=query)
        path = paths.fill(route, filled)
        item: t.Any = expect_type(kind, answer, "GET", path)
        if key is not None and key not in item:
            raise ApiError(
                "GET",
                path,
                messages.unexpected_response(f"an object without {key!r}"),
                status=answer.status,
                query_id=answer.query_id,
                final=True,
                foreign=True,
            )
        return item

    run_in_parallel(
        outcomes,
        read,
        client.reads,
        client.throttle,
        progress_of(client, route, len(outcomes)),
        succeeded=succeeded or bool(found),
    )
    not_attempted = [outcome for outcome in outcomes if not outcome.attempted]
    if (
        not_attempted
        and any(outcome.value is not None for outcome in outcomes)
        and not any(is_global_error(outcome.error, True) for outcome in outcomes)
    ):
        # The rule that was missing for the first is there for others: it was the object's own trouble, and no reason to
        # stop.
        run_in_parallel(
            not_attempted,
            read,
            client.reads,
            client.throttle,
            progress_of(client, route, len(not_attempted)),
            succeeded=True,
        )
    for outcome in outcomes:
        if outcome.value is not None:
            found[outcome.item] = outcome.value
    errors = {outcome.item: outcome.error for outcome in outcomes if outcome.error}
    return Reading(
        {name: found[name] for name in ids if name in found},
        errors,
        [outcome.item for outcome in outcomes if not outcome.attempted],
    )


def read_lists(
    client: Client, route: str, path_parameter: str, ids: t.Sequence[str], queries: t.Sequence[Values]
) -> Reading:
    """Return each id's list of strings (GET route), merged over several queries without duplicates.

    An id for which one of the queries failed has an error and no list.
    """
    lists: dict[str, list[str]] = {name: [] for name in ids}
    errors: dict[str, OvhError] = {}
    for query in queries:
        reading = read_each(client, route, path_parameter, list(lists), query=query, kind=list, succeeded=True)
        errors.update(reading.errors)
        # Half a list is none.
        lists = {name: list(dict.fromkeys([*lists[name], *map(str, found)])) for name, found in reading.objects.items()}
    return Reading(lists, errors)


def progress_of(client: Client, route: str, total: int, what: str = "") -> t.Callable[[int], None]:
    """Return a callback that takes the number of finished reads and shows 'reading ROUTE: 3 of 10'."""
    return progress_counter(client.progress, f"reading {route}", total, what)


def read_back(client: Client, route: str, path_parameter: str, ids: t.Sequence[str]) -> Reading:
    """Read objects that were written, like read_each. An error that stops all reads becomes the error of each id."""
    try:
        return read_each(client, route, path_parameter, ids)
    except ApiError as error:
        return Reading(errors=dict.fromkeys(ids, error))


def read_batches(
    client: Client,
    route: str,
    path_parameter: str,
    ids: list[str],
    values: Values,
    query: Values | None,
    kind: type,
    headers: t.Mapping[str, str] | None = None,
) -> dict[str, t.Any]:
    """Return the objects (or lists) that batched GETs return, by id. Ids that are missing or failed are left out."""
    # The first one alone: if it is refused, the others are not even sent.
    first, *rest = chunks(ids)
    found = read_batch(client, route, path_parameter, first, values, query, kind, headers)
    outcomes = new_outcomes(rest)
    run_in_parallel(
        outcomes,
        lambda chunk: read_batch(client, route, path_parameter, chunk, values, query, kind, headers),
        client.reads,
        client.throttle,
        progress_of(client, route, len(rest), " batches"),
    )
    for outcome in outcomes:
        found.update(outcome.value or {})
    return found


def chunks(ids: list[str]) -> list[list[str]]:
    """Split ids into groups that each fit into the path of one request."""
    groups: list[list[str]] = [[]]
    for name in ids:
        if len(groups[-1]) == BATCH_IDS or (
            groups[-1] and len(quote("".join(groups[-1]) + name, errors="replace")) > BATCH_LENGTH
        ):
            groups.append([])
        groups[-1].append(name)
    return groups


def read_batch(
    client: Client,
    route: str,
    path_parameter: str,
    ids: list[str],
    values: Values,
    query: Values | None = None,
    kind: type = dict,
    headers: t.Mapping[str, str] | None = None,
) -> dict[str, t.Any]:
    """Return the objects (or lists) of one batched GET, by id (docs/api_facts.md, Bulk reads).

    Returns {} if the API has rejected a batch in this run, or if there is only one id. Raises ApiError if the
    credential is rejected, the rate is limited, or no response came.
    """
    separator = next((char for char in SEPARATORS if not any(char in name for name in ids)), None)
    # Lists in batches are less sure than objects in batches: that they are refused says nothing of those.
    way = "batch" if kind is dict else "batch of lists"
    if len(ids) < 2 or separator is None or not {"batch", way} <= client.bulk_modes:
        return {}
    filled = {**values, path_parameter: paths.Joined(ids, separator)}
    try:
        batch = {**(headers or {}), "X-Ovh-Batch": separator}
        answer = client.call("GET", route, filled, query=query, headers=batch, bulk=True).data
    except ApiError as error:
        if error.status is None or error.credential_rejected or error.rate_limited:
            raise
        answer = None
    except UsageError:
        # An id that fits into no path spoils the batch; read by itself it has an error of its own.
        return {}
    if not isinstance(answer, list) or not all(isinstance(item, dict) and "key" in item for item in answer):
        client.bulk_modes.discard(way)
        return {}
    return {
        str(item["key"]): item["value"]
        for item in answer
        if not item.get("error") and isinstance(item.get("value"), kind)
    }


def read_all(
    client: Client,
    list_route: str,
    item_route: str,
    path_parameter: str,
    key: str | None = None,
    values: Values | None = None,
    query: Values | None = None,
    *,
    succeeded: bool = False,
) -> Reading:
    """Read all objects of a list (GET list_route) in as few requests as the API supports.

    Good for finding objects, not for deciding: an expanded list may be some seconds old. It is compared with the plain
    list of ids, so that no object is missing or left over. key: the field that holds an object's id, if known.
    succeeded: as for read_each. Raises ApiError if the list cannot be read.
    """
    items: list[t.Any] | None = None
    # The lists of v2 are objects already, in pages of another kind.
    if "expanded" in client.bulk_modes and not list_route.startswith("/v2/"):
        items = read_expanded(client, list_route, key, values, query)
    plain = items is not None and all(isinstance(item, (str, int)) for item in items) and bool(items)
    ids = [str(name) for name in (items if plain and items else client.get_list(list_route, values, query))]
    shown = {} if plain or not items else by_id(items, key, ids)
    known = {name: shown[name] for name in ids if name in shown}
    reading = read_each(
        client,
        item_route,
        path_parameter,
        [name for name in ids if name not in known],
        values,
        key=key,
        succeeded=succeeded,
    )
    found = {**reading.objects, **known}
    return Reading(
        {name: found[name] for name in ids if name in found}, reading.errors, reading.not_attempted, frozenset(known)
    )


def by_id(items: list[Objects], key: str | None, ids: list[str]) -> dict[str, Objects]:
    """Return the objects by their ids. Without a key, the field that holds most of the ids is used."""
    if key is None:
        wanted = set(ids)
        key = max(items[0], key=lambda name: sum(str(item.get(name)) in wanted for item in items), default="")
    return {str(item[key]): item for item in items if item.get(key) is not None}


def read_expanded(
    client: Client, route: str, key: str | None, values: Values | None, query: Values | None
) -> list[t.Any] | None:
    """Return the objects of an expanded list, all pages (GET route with X-Pagination-Mode).

    Returns a list of ids if the API ignored the header, and None if it rejected the request (docs/api_facts.md, Bulk
    reads).
    """
    found: dict[str, t.Any] = {}
    number = 0
    while True:
        number += 1
        try:
            answer = client.call("GET", route, values, query=query, headers=page_headers(number), bulk=True)
        except ApiError as error:
            if error.status is None or error.credential_rejected or error.rate_limited or error.answered_with(404, 460):
                raise
            client.bulk_modes.discard("expanded")
            return None
        page = answer.data
        if not isinstance(page, list) or not all(isinstance(item, dict) for item in page):
            client.bulk_modes.discard("expanded")
            return (
                page
                if isinstance(page, list) and number == 1 and all(isinstance(item, (str, int)) for item in page)
                else None
            )
        before = len(found)
        found.update((str(item.get(key)) if key else json.dumps(item, sort_keys=True), item) for item in page)
        if len(found) == before or not more_pages(answer.headers, len(found), len(page)):
            return list(found.values())


def page_headers(number: int) -> dict[str, str]:
    """Return the request headers for one page of an expanded list; pages count from 1."""
    return {
        "X-Pagination-Mode": "CachedObjectList-Pages",
        "X-Pagination-Size": str(PAGE_SIZE),
        "X-Pagination-Number": str(number),
        "Pragma": "no-cache",
    }


def more_pages(headers: t.Mapping[str, str], collected: int, page: int) -> bool:
    """Return whether to request another page: by the total in the response headers, or else if this page was full.

    collected: objects so far. page: objects on the last page.
    """
    total = headers.get("x-pagination-elements", "")
    return collected < int(total) if total.isdecimal() else page == PAGE_SIZE
