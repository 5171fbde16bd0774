# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Look up the ids of names: each list is read once per task."""

from __future__ import annotations

import dataclasses
import difflib
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import Segments
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import read_objects, read_one
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lists import Listing, Lists
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    Unresolved,
    read_value,
    value_at,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values

NEAREST = 10
# What ids of the API look like: numbers, UUIDs with and without hyphens, and networks (pn-1234_0).
LOOKS_LIKE_ID = re.compile(r"\d+|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]+-\d+_\d+")


class Lookups:
    """The lists that this task looks names up in, and the names of the ids that it has met."""

    def __init__(self, run: Run, lists: Lists | None = None) -> None:
        self.run, self.lists = run, Lists() if lists is None else lists
        self.not_granted: set[tuple[str | None, ...]] = set()

    def parents(self, resource: Resource, given: Values) -> Values:
        """Return the ids of the parents that a task names, by path parameter; None for a parent that does not exist
        yet.
        """
        ids: dict[str, str | None] = {}
        for parent in resource.parents:
            value = given[parent.parameter]
            if parent.segments:
                value = Segments(parent.segment(value))
            found = self.resolve(parent.lookup, value, ids) if parent.lookup else value
            ids[parent.parameter] = None if isinstance(found, Unresolved) else found
        return ids

    def ids(self, field: Field, value: t.Any, parents: Values, scope: Values) -> t.Any:
        """Return a field's value with names replaced by ids, also inside lists.

        scope: the values of the object's fields.
        """
        if isinstance(value, list):
            if field.lookup and not (value and all(map(field.lookup.is_id, value))):
                # Also for an empty list: the diff shows by name what is taken out.
                self.listing(field.lookup, {**scope, **parents})
            return [self.ids(field, each, parents, scope) for each in value]
        if isinstance(value, dict):
            nested = {inner.name: inner for inner in field.fields}
            return {
                name: self.ids(nested[name], each, parents, scope) if name in nested else each
                for name, each in value.items()
            }
        return self.resolve(field.lookup, value, {**scope, **parents}) if field.lookup and value else value

    def resolve(self, lookup: Lookup, value: str, scope: Values, *, may_be_missing: bool = False) -> str:
        """Return the id that a value means.

        A value that looks like an id is read directly, so that the list is not needed. Raises UsageError if the value
        matches no object, or several, and the error of an unreadable object that it may match.
        may_be_missing: whether it may match none.
        """
        if lookup.is_id(value):
            return value
        if lookup.item_route and LOOKS_LIKE_ID.fullmatch(value) and self._is_id(lookup, value, scope):
            return value
        listing = self.listing(lookup, scope)
        if value in listing.ids:
            return value
        within = {key: scope[name] for key, name in lookup.within.items() if scope.get(name) is not None}
        inside = {
            object_id: names_of(each, current)
            for each in lookup.lists
            for object_id, current in self._one_listing(each, place_of(each, scope)).objects.items()
            if all(current.get(key) == wanted for key, wanted in within.items())
        }
        found = [object_id for object_id, names in inside.items() if value in names]
        if len(found) == 1:
            return found[0]
        open_places = [snake_case(name) for name in lookup.within.values() if scope.get(name) is None]
        if found and open_places:
            raise UsageError(f"{lookup.label} {value!r} exists more than once; give {' and '.join(open_places)}")
        if found:
            raise UsageError(f"{lookup.label} {value!r} has several ids: {listed(found)}; give one of them")
        for each in lookup.lists:
            raise_if_forbidden(self._one_listing(each, place_of(each, scope)))
        raise_if_temporary(listing)
        if may_be_missing:
            return Unresolved(value)
        where = "".join(f" in {lookup.within[key]} {wanted!r}" for key, wanted in within.items())
        unread = f"; {len(listing.errors)} could not be read" if listing.errors else ""
        known = existing([name for names in inside.values() for name in names], value)
        message = f"{lookup.label} {value!r} does not exist{where}{known}{unread}"
        if not self.run.check_mode:
            raise UsageError(message)
        if message not in self.run.warnings:
            self.run.warnings.append(message)
        return Unresolved(value)

    def _is_id(self, lookup: Lookup, value: str, scope: Values) -> bool:
        """Return whether there is an object with this id; it is read unless the list has been."""
        values = place_of(lookup, scope)
        place = (lookup.route, *values.values())
        if None in values.values() or place in self.lists.looked_up:
            return False
        if (*place, value) not in self.lists.ids:
            found = read_one(self.run.client, lookup, value, values)
            self._remember(lookup, {} if found is None else {value: found})
            self.lists.ids[*place, value] = found is not None
        return self.lists.ids[*place, value]

    def listing(self, lookup: Lookup, scope: Values) -> Listing:
        """Return the objects of all lists of a lookup."""
        found = [self._one_listing(each, place_of(each, scope)) for each in lookup.lists]
        return found[0] if len(found) == 1 else joined(found)

    def _one_listing(self, lookup: Lookup, values: Values) -> Listing:
        """Return a list; empty inside an object that does not exist yet. values: its path parameters."""
        if None in values.values():
            return Listing()
        key = (lookup.route, *values.values())
        if key not in self.lists.looked_up:
            self.lists.looked_up[key] = read_inside(self.run.client, lookup, values)
            self._remember(lookup, self.lists.looked_up[key].objects)
        return self.lists.looked_up[key]

    def named(self, field: Field, ids: t.Sequence[str], scope: Values) -> list[str]:
        """Return the ids in a field for a message: by name if they have one."""
        if field.lookup:
            self.listing(field.lookup, scope)
        return [str(self.shown(each)) for each in ids]

    def learn_names(self, fields: t.Iterable[Field], values: Values, parents: Values) -> None:
        """Read the names of the objects that these values refer to by id, for the diff.

        The diff shows ids if the list cannot be read or does not exist, and for objects in it that cannot be read; a
        warning names a missing permission. Raises any other error.
        """
        for field, object_id in references(fields, values):
            if field.lookup and object_id not in self.lists.names:
                self._learn_name(field.lookup, object_id, {**parents, **values})

    def _learn_name(self, lookup: Lookup, object_id: str, scope: Values) -> None:
        """Read the list that has the name of an object, once per task if the permission to read it is missing."""
        place = (lookup.route, *place_of(lookup, scope).values())
        if place in self.not_granted:
            return
        try:
            listing = self.listing(lookup, scope)
            if object_id not in listing.ids:
                raise_if_temporary(listing)
        except ApiError as error:
            if not error.permanent:
                raise
            if error.not_granted:
                self.not_granted.add(place)
                self.run.warnings.append(f"{lookup.label}: shown by id, because the name could not be read ({error})")

    def remember_shown(self, resource: Resource, current: Values) -> None:
        """Keep the names of other objects that an object shows with their ids."""
        for field in resource.fields:
            name = value_at(current, field.shown_name) if field.shown_name else None
            if name:
                self.lists.names[str(read_value(field, current))] = str(name)

    def show(self, field: Field, value: t.Any) -> t.Any:
        """Return a field's value with names instead of ids."""
        return self.shown(value) if field.lookup else value

    def _remember(self, lookup: Lookup, objects: t.Mapping[str, Values]) -> None:
        """Keep the names of objects that were read, by which results show them."""
        for object_id, each in objects.items():
            self.lists.names[object_id] = next(iter(names_of(lookup, each)), object_id)

    def shown(self, value: t.Any) -> t.Any:
        """Return the name of an id if this task has read it, else the id; a planned object as its name with a null
        id.
        """
        if isinstance(value, list):
            return [self.shown(each) for each in value]
        if isinstance(value, Unresolved):
            return {"name": str(value), "id": None}
        return self.lists.names.get(str(value), value)


def means_the_same(field: Field, value: t.Any, current: Values | None) -> bool:
    """Return whether a task gives the id or the name of the object that this field refers to."""
    if not field.shown_name or current is None or value is None:
        return False
    return value in (read_value(field, current), value_at(current, field.shown_name))


def read_inside(client: Client, lookup: Lookup, values: Values) -> Listing:
    """Return the objects of a list (GET), which may be a part of the response, or concern one object."""
    if lookup.single:
        objects = [lookup.single(client.get_object(lookup.route, values))]
    elif lookup.items:
        objects = client.get_object(lookup.route, values)[lookup.items]
    else:
        listing = read_objects(client, lookup, values)
        return by_id_field(lookup, listing) if lookup.lists_names else listing
    found = {str(each[lookup.id_field]): each for each in objects}
    return Listing(tuple(found), found)


def raise_if_forbidden(listing: Listing) -> None:
    """Raise the error of a list in which no object can be read, so that the missing permission is named."""
    errors = list(listing.errors.values())
    if errors and not listing.objects and all(isinstance(each, ApiError) and each.not_granted for each in errors):
        raise errors[0]


def raise_if_temporary(listing: Listing) -> None:
    """Raise the transient error of an object that may be the requested one."""
    for error in listing.errors.values():
        if not (isinstance(error, ApiError) and error.permanent):
            raise error


def by_id_field(lookup: Lookup, listing: Listing) -> Listing:
    """Return a list of names by the ids that its objects show, without objects that have no id yet."""
    objects = {str(each[lookup.id_field]): each for each in listing.objects.values() if each.get(lookup.id_field)}
    return dataclasses.replace(listing, ids=tuple(objects), objects=objects)


def joined(listings: t.Sequence[Listing]) -> Listing:
    """Return several lists as one."""
    ids = tuple(each for listing in listings for each in listing.ids)
    objects = {name: each for listing in listings for name, each in listing.objects.items()}
    errors = {name: each for listing in listings for name, each in listing.errors.items()}
    return Listing(ids, objects, errors=errors)


def place_of(lookup: Lookup, scope: Values) -> dict[str, str | None]:
    """Return the path parameters of a list; None for an object that does not exist yet.

    scope: the parents, and the fields by name. Raises UsageError if a field that the list depends on is not known.
    """
    for field in lookup.places.values():
        if field not in scope:
            raise UsageError(f"a {lookup.label} is looked up inside of {snake_case(field)}, which must be given")
    values = {name: scope[field] for name, field in lookup.places.items()}
    return {name: None if isinstance(value, Unresolved) else value for name, value in values.items()}


def references(fields: t.Iterable[Field], values: Values) -> t.Iterator[tuple[Field, str]]:
    """Yield each id of another object in these values, with its field; also inside lists and nested properties."""
    for field in fields:
        value = values.get(field.name)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from references(field.fields, each)
            elif field.lookup and each is not None:
                yield field, str(each)


def names_of(lookup: Lookup, current: Values) -> list[str]:
    """Return the names of an object, the most visible one first."""
    return [str(current[field]) for field in lookup.names if current.get(field)]


def existing(names: t.Sequence[str], wanted: str) -> str:
    """Return up to ten existing names, the most similar to the wanted one first, for a message."""
    nearest = sorted(set(names), key=lambda name: (-difflib.SequenceMatcher(None, wanted, name).ratio(), name))
    return f"; existing: {listed(nearest, NEAREST)}" if nearest else "; there is none"
