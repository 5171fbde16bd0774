# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The requests of one resource inside its parents: its list, its objects, and its writes."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import paths
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, by_id, read_each, read_expanded
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT, Client, expect_type, is_absent
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lists import Listing, Lists
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import from_list, value_at
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FROM_LIST, Resource, Values

VerifyEffect = t.Callable[[], "Values | None"]


class Collection(t.Protocol):
    """Where objects are listed and read: what a Resource and a Lookup have in common."""

    @property
    def route(self) -> str:
        """The route of the list."""

    @property
    def item_route(self) -> str:
        """The route of one object."""

    @property
    def parameter(self) -> str:
        """The path parameter of one object."""

    @property
    def id_field(self) -> str:
        """The field that holds an object's id."""


@dataclasses.dataclass(frozen=True)
class Found:
    """One object read by itself: None if it does not exist, or the error that kept it from being read."""

    current: Values | None = None
    error: OvhError | None = None


def read_list(
    client: Client, route: str, id_field: str, values: Values, query: Values | None = None
) -> tuple[list[str], dict[str, Values]]:
    """Return a list's ids, and its objects by id if the API lists objects (GET route, all pages)."""
    items = client.get_list(route, values, query)
    objects: dict[str, Values] = {str(item[id_field]): item for item in items if isinstance(item, dict)}
    return list(objects) or [str(item) for item in items], objects


def read_objects(client: Client, where: Collection, values: Values, query: Values | None = None) -> Listing:
    """Return all objects of a list in as few requests as possible.

    They come from the list itself, from an expanded list, or from one GET each (in batches). An object that vanishes
    meanwhile is left out.
    """
    ids, objects = read_list(client, where.route, where.id_field, values, query)
    if objects or not ids:
        return Listing(tuple(ids), objects)
    expanded = None
    if "expanded" in client.bulk_modes:
        expanded = read_expanded(client, where.route, where.id_field, values, query)
    known = by_id([item for item in expanded or [] if isinstance(item, dict)], where.id_field, ids)
    cached = {name: known[name] for name in ids if name in known}
    found = read_by_id(client, where, [name for name in ids if name not in cached], values)
    objects = {name: each.current for name, each in found.items() if each.current is not None}
    errors = {name: each.error for name, each in found.items() if each.error}
    return Listing(tuple(ids), {**cached, **objects}, frozenset(cached), errors, listed=False)


def read_by_id(client: Client, where: Collection, ids: t.Sequence[str], values: Values) -> dict[str, Found]:
    """Return each object as it is now, by id. Raises the error of a rejected credential."""
    if not ids:
        return {}
    if len(ids) == 1:
        return {ids[0]: read_alone(client, where, ids[0], values)}
    reading = read_each(client, where.item_route, where.parameter, ids, values)
    if reading.not_attempted:
        raise next(iter(reading.errors.values()))
    missing = {name for name, error in reading.errors.items() if isinstance(error, ApiError) and error.not_found}
    return {
        **{name: Found(current) for name, current in reading.objects.items()},
        **{name: Found(error=None if name in missing else error) for name, error in reading.errors.items()},
    }


def read_alone(client: Client, where: Collection, object_id: str, values: Values) -> Found:
    """Return one object as it is now (one GET)."""
    try:
        return Found(client.get_object(where.item_route, values_of(where, object_id, values)))
    except ApiError as error:
        return Found(error=None if error.not_found else error)
    except OvhError as error:
        return Found(error=error)


def read_one(client: Client, where: Collection, object_id: str, values: Values) -> Values | None:
    """Return one object as it is now (GET); None if it does not exist. Raises ApiError, also if a parent does not
    exist.
    """
    try:
        return client.get_object(where.item_route, values_of(where, object_id, values))
    except ApiError as error:
        if is_absent(client, error):
            return None
        raise


def values_of(where: Collection, object_id: str, values: Values) -> Values:
    """Return the path parameters of one object; of a singleton, those of its parents."""
    return {**values, where.parameter: object_id} if where.parameter else values


class ResourceClient:
    """The objects of one resource inside the parents that a task names.

    query: what its list is asked for; all reads of the list ask for the same. busy_seconds: how long a write may be
    repeated that is refused since the object is busy. lists: the lists that objects are found in. lists_objects:
    whether the list has shown objects.
    """

    def __init__(
        self,
        client: Client,
        resource: Resource,
        parents: Values,
        query: Values | None = None,
        busy_seconds: float = 0.0,
        lists: Lists | None = None,
    ) -> None:
        self.client, self.resource, self.parents = client, resource, dict(parents)
        self.query, self.busy_seconds = query or None, busy_seconds
        self.lists = Lists() if lists is None else lists
        self.lists_objects = False

    @property
    def exists(self) -> bool:
        """Whether the parent exists. In check mode it may not exist yet; then nothing is inside it."""
        return None not in self.parents.values()

    def parents_in(self, route: str) -> Values:
        """Return the parents that are path parameters of a route; they may be fewer than the resource's."""
        return {name: self.parents[name] for name in PATH_PARAMETER.findall(route)}

    def ids(self) -> tuple[list[str], dict[str, Values]]:
        """Return the plain list (GET): the ids, and the objects by id if the API lists objects."""
        if not self.exists or self.resource.singleton:
            return [], {}
        ids, objects = read_list(self.client, self.resource.route, self.resource.id_field, self.parents, self.query)
        self.lists_objects = bool(objects)
        return ids, {object_id: from_list(self.resource, each) for object_id, each in objects.items()}

    def listing(self) -> Listing:
        """Return the list in which objects are found, read once; if objects are named by id, only the plain list."""
        place = (self.resource.route, *self.parents.items(), *(self.query or {}).items())
        if place not in self.lists.managed:
            self.lists.managed[place] = self.list_ids() if self.resource.named_by_id else self.list_objects()
        listing = self.lists.managed[place]
        self.lists_objects = bool(listing.objects) and listing.listed
        return listing

    def list_ids(self) -> Listing:
        """Return the plain list as a Listing."""
        ids, objects = self.ids()
        return Listing(tuple(ids), objects)

    def list_objects(self) -> Listing:
        """Return all objects; those of an expanded list are marked as cached.

        Raises the error of an object that cannot be read, because a task might create it a second time. If tasks create
        none, only transient errors are raised.
        """
        if not self.exists:
            return Listing()
        listing = read_objects(self.client, self.resource, self.parents, self.query)
        self.lists_objects = bool(listing.objects) and listing.listed
        for error in listing.errors.values():
            if self.resource.created or not (isinstance(error, ApiError) and error.permanent):
                raise error
        if not listing.listed:
            return listing
        objects = {object_id: from_list(self.resource, each) for object_id, each in listing.objects.items()}
        return dataclasses.replace(listing, objects=objects)

    def new_since(self, known: t.Collection[str]) -> dict[str, Values]:
        """Return the objects that are listed now and were not listed before, by id."""
        ids, objects = self.ids()
        new = [object_id for object_id in ids if object_id not in known]
        found = self.read([object_id for object_id in new if object_id not in objects])
        shown = {each: objects[each] if each in objects else found[each].current for each in new}
        return {object_id: current for object_id, current in shown.items() if current is not None}

    def read(self, ids: t.Sequence[str]) -> dict[str, Found]:
        """Return each object as it is now, by id, with the fields of all its routes."""
        if not ids:
            return {}
        if self.resource.item is FROM_LIST:
            objects = self.ids()[1]
            return self.completed({object_id: Found(objects.get(object_id)) for object_id in ids})
        if self.resource.singleton:
            return {object_id: Found(self.read_one(object_id)) for object_id in ids}
        return self.completed(read_by_id(self.client, self.resource, ids, self.parents))

    def completed(self, found: dict[str, Found]) -> dict[str, Found]:
        """Return the objects with the fields that other routes show; None for an object without them."""
        for field in self.resource.fields:
            ids = [object_id for object_id, each in found.items() if field.read_at and each.current is not None]
            if not ids:
                continue
            route, kind = self.resource.item_route + field.read_at, dict if field.read or field.type != "list" else list
            reading = self.read_below(route, ids, kind)
            if field.read_each:
                reading = self.with_elements(field, reading)
            for object_id in ids:
                error, answer = reading.errors.get(object_id), reading.objects.get(object_id)
                if error is not None and not (isinstance(error, ApiError) and error.not_found):
                    found[object_id] = Found(error=error)
                    continue
                value = value_at(answer, field.read) if field.read else answer
                value = field.read_as(value) if field.read_as and answer is not None else value
                found[object_id] = Found({**(found[object_id].current or {}), field.name: value})
        return found

    def read_below(self, route: str, ids: t.Sequence[str], kind: type) -> Reading:
        """Return what a route below each object shows, by id (one GET each, or batches; one request for a
        singleton).
        """
        if not self.resource.singleton:
            return read_each(self.client, route, self.resource.id, ids, self.parents, kind=kind)
        try:
            answer = self.client.read(route, self.parents)
            return Reading({each: expect_type(kind, answer, "GET", paths.fill(route, self.parents)) for each in ids})
        except OvhError as error:
            return Reading(errors=dict.fromkeys(ids, error))

    def with_elements(self, field: Field, reading: Reading) -> Reading:
        """Return lists of ids as lists of the objects with these ids; an object that cannot be read is an error of its
        list.
        """
        route = self.resource.item_route + field.read_each
        parameter = PATH_PARAMETER.findall(route)[-1]
        lists, errors = dict[str, t.Any](), dict(reading.errors)
        for object_id, ids in reading.objects.items():
            elements = read_each(self.client, route, parameter, list(map(str, ids)), self.values(object_id))
            lists[object_id] = list(elements.objects.values())
            # What has vanished meanwhile is left out.
            lasting = [each for each in elements.errors.values() if not (isinstance(each, ApiError) and each.not_found)]
            errors.update((object_id, error) for error in lasting)
        return dataclasses.replace(reading, objects=lists, errors=errors)

    def read_now(self, ids: t.Sequence[str]) -> dict[str, Found]:
        """Return each object as it is now, by id; several from one list if the list shows complete objects."""
        listed = self.ids()[1] if len(ids) > 1 and self.lists_objects else {}
        whole = {each: Found(listed[each]) for each in ids if each in listed and is_whole(self.resource, listed[each])}
        return {**whole, **self.read([each for each in ids if each not in whole])}

    def read_one(self, object_id: str) -> Values | None:
        """Return one object as it is now; None if it does not exist. Raises ApiError, also if a parent does not
        exist.
        """
        if not self.exists:
            return None
        if self.resource.item is FROM_LIST:
            current = self.ids()[1].get(object_id)
        else:
            current = read_one(self.client, self.resource, object_id, self.parents)
        found = self.completed({object_id: Found(current)})[object_id]
        if found.error:
            raise found.error
        return found.current

    def values(self, object_id: str) -> Values:
        """Return the path parameters of one object."""
        return values_of(self.resource, object_id, self.parents)

    def path(self, object_id: str) -> str:
        """Return the path of one object."""
        return paths.fill(self.resource.item_route, self.values(object_id))

    def create(self, body: Values, verify_effect: VerifyEffect, path: Values) -> t.Any:
        """Send the POST, and return its response, or the object that verify_effect found after a lost response.

        path: further path parameters.
        """
        return self._send(
            "POST", self.resource.post_route, {**self.parents, **path}, verify_effect, body=body or ABSENT
        )

    def write(
        self,
        method: str,
        object_id: str,
        verify_effect: VerifyEffect,
        path: str = "",
        body: Values | None = None,
        values: Values | None = None,
        inside: str = "",
    ) -> t.Any:
        """Send a write to one object, or to a path below it, and return the response.

        values: further path parameters. inside: the route that the path is below, if it is not that of the object.
        """
        query = self.resource.delete_query if method == "DELETE" and not path else None
        return self._send(
            method,
            (inside or self.resource.item_route) + path,
            {**(self.parents if inside else self.values(object_id)), **(values or {})},
            verify_effect,
            body=ABSENT if body is None else body,
            query=query or None,
        )

    def _send(self, method: str, route: str, values: Values, verify_effect: VerifyEffect, **more: t.Any) -> t.Any:
        """Send a write, and send it again while the API says that the object is busy."""
        throttle, pause = self.client.throttle, polling.FIRST_PAUSE
        end = throttle.now() + self.busy_seconds
        while True:
            try:
                return self.client.call(method, route, values, verify_effect=verify_effect, **more).data
            except ApiError as error:
                if throttle.stopping or throttle.now() >= end or not says_busy(self.resource, error):
                    raise
            throttle.wait(pause)
            pause = min(polling.LONGEST_PAUSE, pause * polling.GROWTH)


def says_busy(resource: Resource, error: ApiError) -> bool:
    """Return whether an error means that the object is busy."""
    return error.answered_with(409) and any(text in error.message.lower() for text in resource.busy_when)


def is_whole(resource: Resource, current: Values) -> bool:
    """Return whether a listed object shows every field that the description reads."""
    read = [field.read_path for field in resource.fields if field.readable]
    read += [resource.status.field] if resource.status else []
    return all(path.partition(".")[0] in current for path in read)
