# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Build the description of a resource from a task's options and its published collection. Pure."""

from __future__ import annotations

import dataclasses
import typing as t
from urllib.parse import unquote

from ansible_collections.community.ovh.plugins.module_utils._api import paths
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.declared_names import (
    Names,
    put_model,
    with_parameters,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.declared_status import status_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.declared_values import (
    declared,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request
from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import (
    Catalogue,
    Place,
    PublishedCollection,
    route_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    FROM_LIST,
    NOT_REPLACED,
    ROUTE,
    TARGET_SPEC,
    Resource,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import fields_of

CHECKSUM = "checksum"
OBJECT_ID = "object_id"


class Undescribed(Resource):
    """A resource without a module: tasks name an object by its id in `identity`."""

    @property
    def id_option(self) -> str:
        """The text that names the option of an object's id, for messages."""
        return f"identity.{self.id_field}"


@dataclasses.dataclass(frozen=True)
class Declaration:
    """What a task declares: its resource, the request for it, the endpoints that have it, the names of its secrets and
    the given properties that cannot be read back.
    """

    resource: Resource
    request: Request
    endpoints: tuple[str, ...]
    secrets: frozenset[str]
    not_compared: tuple[str, ...]


def declaration(catalogue: Catalogue, refused: t.Mapping[str, str], params: Values) -> Declaration:
    """Return the declaration of a task. Raises UsageError for options that are not valid or contradict each other."""
    published, parents = collection_of(catalogue, refused, params)
    names = Names(
        catalogue,
        published,
        bool(params["unpublished"]),
        secret_names(published, params["path"], params["secret_properties"] or ()),
    )
    identity = {name: value for name, value in (params["identity"] or {}).items() if value is not None}
    properties = {name: value for name, value in (params["properties"] or {}).items() if value is not None}
    require_identity(names, identity, properties)
    if params["state"] == "absent" and not published.deletable:
        raise UsageError(f"{published.route}: OVHcloud publishes no DELETE for these objects")
    by_id = set(identity) == {published.id_field} and published.id_field not in names.post
    given = {
        **{
            name: declared(names.identity_field(name), value, f"identity.{name}", False)
            for name, value in identity.items()
        },
        **{name: names.declared(name, value) for name, value in properties.items()},
    }
    fields = {name: each.field for name, each in given.items()}
    fields.update(
        {name: names.field(name) for name, each in names.post.items() if each.required and name not in fields}
    )
    values = {name: each.value for name, each in given.items()}
    first, *others = identity
    resource = Undescribed(
        published.route.rpartition("/")[2],
        published.route,
        published.parameter,
        tuple(identity),
        tuple(with_parameters(fields.values(), names)),
        plural=published.route.rpartition("/")[2],
        id_field=published.id_field,
        parents=tuple(Parent(name, name) for name in parents),
        put=put_model(names),
        unique=tuple(identity) == (published.id_field,),
        new_id=published.new_id,
        item=ROUTE if published.readable else FROM_LIST,
        status=status_of(published, params),
        tasks=published.tasks,
        checksum=CHECKSUM if CHECKSUM in (published.put or {}) else "",
        envelope=TARGET_SPEC if names.enveloped else "",
        replace=NOT_REPLACED,
        deletion_loses="the object and all that it holds",
        reveals=published.reveals,
        read_only=tuple(published.shown),
    )
    request = Request(
        state=params["state"],
        names=() if by_id else (values[first],),
        object_id=str(values[first]) if by_id else None,
        parents=parents,
        given={name: value for name, value in values.items() if name != first},
        identity={name: values[name] for name in others},
        parameters={name: values[name] for name in names.sent_along if name in values},
        **{name: params[name] for name in ("confirm", "wait", "wait_timeout", "dest")},
    )
    not_compared = sorted(name for each in given.values() for name in each.not_compared)
    return Declaration(resource, request, published.endpoints, names.secrets, tuple(not_compared))


# ---- the collection


def collection_of(
    catalogue: Catalogue, refused: t.Mapping[str, str], params: Values
) -> tuple[PublishedCollection, dict[str, str]]:
    """Return the published collection of a task's path, and the values of its path parameters.

    Raises UsageError for a path that is not a collection, that has a module, or that is refused.
    """
    path = params["path"]
    segments = [unquote(each) for each in paths.fill(path, params["path_params"]).strip("/").split("/")]
    way = catalogue.find(segments)
    exists = len(way) == len(segments)
    if exists:
        require_no_module(path, way[-1])
        if route_of(way) in refused:
            reason = refused[route_of(way)]
            raise UsageError(
                f"{path}: a POST here starts an action instead of creating an object: it {reason}; use ovh_api_call"
            )
    published = catalogue.collection(way) if exists else None
    if published is None and not params["unpublished"]:
        raise UsageError(no_collection(path, way, exists))
    if published is None:
        return unpublished(params, segments)
    id_field = params["id_field"] or published.id_field
    values = {place.name[1:-1]: segment for place, segment in zip(way, segments, strict=True) if place.is_parameter}
    return dataclasses.replace(published, id_field=id_field), values


def require_no_module(path: str, place: Place) -> None:
    """Raise UsageError for a collection that has a module."""
    if place.mark and not place.mark.isdecimal():
        modules = " or ".join(f"community.ovh.{name}" for name in place.mark.split(","))
        raise UsageError(f"{path}: these objects have a module: use {modules}")


def no_collection(path: str, way: t.Sequence[Place], exists: bool) -> str:
    """Return the sentence that a path is not a collection, with the operations there or at the nearest path above
    it.
    """
    known = [number for number in range(len(way), 0, -1) if way[number - 1].methods]
    nearest = way[: known[0]] if known else ()
    operations = f"{listed(nearest[-1].operations)} {route_of(nearest)}" if nearest else "nothing"
    return (
        f"{path}: OVHcloud publishes no collection here in which objects are created and read; "
        + (f"it publishes {operations}" if exists and nearest is way else f"the nearest path has {operations}")
        + "; for a single call use ovh_api_call, for a newer collection set unpublished: true"
    )


def unpublished(params: Values, segments: t.Sequence[str]) -> tuple[PublishedCollection, dict[str, str]]:
    """Return a collection that is not published, as the task describes it. Raises UsageError without an id_field."""
    if not params["id_field"]:
        raise UsageError(f"{params['path']}: with unpublished: true, id_field must be given")
    given = params["path_params"] or {}
    values = {name: str(given[name]) for name in PATH_PARAMETER.findall(params["path"])}
    return PublishedCollection(params["path"].rstrip("/"), OBJECT_ID, params["id_field"], {}, {}, {}), values


# ---- its identity and its secrets


def require_identity(names: Names, identity: Values, properties: Values) -> None:
    """Raise UsageError for an identity that cannot find an object."""
    if not identity:
        raise UsageError("identity is empty: give the properties that tell the object from others, such as its name")
    id_field = names.published.id_field
    shown = {*names.shown, id_field}
    for name, value in identity.items():
        if isinstance(value, (dict, list, bool)):
            raise UsageError(f"identity.{name} is a text or a number")
    hidden = [name for name in identity if name not in shown and names.published.shown]
    if hidden:
        raise UsageError(
            f"identity.{hidden[0]}: objects do not show {hidden[0]}, so that it finds none; they show"
            f" {listed(sorted(shown), 40)}"
        )
    twice = sorted(set(identity) & set(properties))
    if twice:
        raise UsageError(f"{twice[0]} is in identity and in properties")
    if id_field in identity and len(identity) > 1 and id_field not in names.post:
        raise UsageError(f"identity.{id_field} is the id, which names one object: remove the other properties")


def secret_names(published: PublishedCollection, path: str, declared: t.Iterable[str]) -> frozenset[str]:
    """Return the names of properties that no output may show, at any depth.

    declared: those that a task names.
    """
    return fields_of(path) | published.passwords | frozenset(declared)
