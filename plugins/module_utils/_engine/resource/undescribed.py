# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The description of a resource that has none: from a task's options and what is published of its collection. Pure."""

from __future__ import annotations

import dataclasses
import re
import typing as t
from urllib.parse import unquote

from ansible_collections.community.ovh.plugins.module_utils._api import paths
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.declared_values import (
    Declared,
    declared,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request
from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import (
    Catalogue,
    Place,
    Properties,
    Property,
    PublishedCollection,
    route_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import subset
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, PUT, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    FROM_LIST,
    NOT_REPLACED,
    ROUTE,
    TARGET_SPEC,
    Model,
    Resource,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import fields_of
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CHECKSUM = "checksum"
OBJECT_ID = "object_id"
# Status values of objects that are being deleted, and of those that are deleted, in lower case.
DELETING = re.compile(r"deleting|removing|terminating|to_?delete|delete")
GONE = re.compile(r"(soft_)?(deleted|removed|terminated)")


class Undescribed(Resource):
    """A resource without a module: tasks name an object by its id in `identity`."""

    @property
    def id_option(self) -> str:
        """How messages say that an object is named by its id."""
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
    """The declaration of a task. Raises UsageError for what cannot be meant."""
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
    """What is published of the collection of a task, and the values of its path parameters.

    Raises UsageError for a path that is none, that has a module, or that is refused.
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
                f"{path}: a POST here is an act and not an object: it {reason}; to do it, use ovh_api_call"
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
    """That a path is no collection, with the operations that exist there or at the nearest path above it."""
    known = [number for number in range(len(way), 0, -1) if way[number - 1].methods]
    nearest = way[: known[0]] if known else ()
    operations = f"{listed(nearest[-1].operations)} {route_of(nearest)}" if nearest else "nothing"
    return (
        f"{path}: OVHcloud publishes no collection here in which objects are created and read; "
        + (f"it publishes {operations}" if exists and nearest is way else f"the nearest path has {operations}")
        + "; for a single call use ovh_api_call, for a newer collection set unpublished: true"
    )


def unpublished(params: Values, segments: t.Sequence[str]) -> tuple[PublishedCollection, dict[str, str]]:
    """A collection of which nothing is published: all is as the task says. Raises UsageError without an id_field."""
    if not params["id_field"]:
        raise UsageError(f"{params['path']}: with unpublished: true, id_field must be given")
    given = params["path_params"] or {}
    values = {name: str(given[name]) for name in PATH_PARAMETER.findall(params["path"])}
    return PublishedCollection(params["path"].rstrip("/"), OBJECT_ID, params["id_field"], {}, {}, {}), values


# ---- its properties


@dataclasses.dataclass(frozen=True)
class Names:
    """The published properties of a collection, by which names in a task are understood.

    open: whether a task may also give what is not published. secrets: the names of secrets.
    """

    catalogue: Catalogue
    published: PublishedCollection
    open: bool
    secrets: frozenset[str]

    @property
    def enveloped(self) -> bool:
        """Whether requests hold the properties inside `targetSpec`."""
        return TARGET_SPEC in self.published.post

    def inside(self, properties: Properties) -> Properties:
        """The properties that a task can give: those inside of the envelope where there is one."""
        return self.catalogue.properties(properties[TARGET_SPEC].model) if self.enveloped else properties

    @property
    def post(self) -> Properties:
        """The properties that the POST takes."""
        return self.inside(self.published.post)

    @property
    def put(self) -> Properties:
        """The properties that the PUT takes; none where there is none."""
        return self.inside(self.published.put) if self.published.put else {}

    @property
    def shown(self) -> Properties:
        """The properties that an object shows."""
        return self.inside(self.published.shown)

    @property
    def replaces(self) -> bool:
        """Whether the PUT replaces the object, as one does that requires properties."""
        return any(each.required for each in self.put.values())

    @property
    def sent_along(self) -> list[str]:
        """The properties that a replacing PUT would lose, since they cannot be read: sent with each where given."""
        return [name for name in self.put if name not in self.shown] if self.replaces else []

    def is_known(self, name: str) -> bool:
        """Whether a write takes a property."""
        return name in self.post or name in self.put

    def field(self, name: str) -> Field:
        """The field of a property, with what is published inside of it."""
        is_open = self.open and not self.is_known(name) and name not in self.shown
        in_post, in_put, is_shown = (is_open or name in each for each in (self.post, self.put, self.shown))
        property_ = self.put.get(name) or self.post.get(name) or Property(name, "raw")
        inner = self.fields_inside(tuple(models_of(name, self.post, self.put, self.shown)))
        return Field(
            name,
            option=name,
            create="" if in_post else None,
            update=PUT if in_put else NEVER,
            initial=not is_shown and in_post and (not in_put or name in self.sent_along),
            write_only=not is_shown and in_put and not (in_post and name in self.sent_along),
            type="" if inner else property_.option_type,
            required=name in self.post and self.post[name].required,
            equals=None if inner else subset,
            fields=inner,
            secret=name in self.secrets or property_.password,
        )

    def identity_field(self, name: str) -> Field:
        """The field of a property that finds an object. One that the POST does not take is never sent."""
        field = self.field(name)
        return dataclasses.replace(field, update=NEVER, write_only=False) if field.create is None else field

    def fields_inside(self, models: tuple[str, ...], path: tuple[str, ...] = ()) -> tuple[Field, ...]:
        """The fields of an object that is one model in the POST, one in the PUT and one where it is shown. path: the
        models that it is inside of.
        """
        post, put, shown = map(self.catalogue.properties, models)
        known = path + models[:2]
        return tuple(
            Field(
                name,
                option=name,
                type="" if inner else each.option_type,
                initial=bool(shown) and name not in shown,
                equals=None if inner else subset,
                fields=inner,
                secret=name in self.secrets or each.password,
            )
            for name, each in {**post, **put}.items()
            if not each.read_only
            for models in [tuple(models_of(name, post, put, shown))]
            for inner in [() if each.model in known else self.fields_inside(models, known)]
        )

    def declared(self, name: str, value: t.Any) -> Declared:
        """A property that a task gives. Raises UsageError for one that no write takes."""
        if not self.is_known(name) and not self.open:
            read_only = name in self.shown or name in self.published.shown
            what = "is read-only" if read_only else "is not published"
            takes = [
                f"{verb} takes {listed(sorted(each), 40)}"
                for verb, each in (("POST", self.post), ("PUT", self.put))
                if each
            ]
            raise UsageError(f"properties.{name} {what}; {'; '.join(takes)}")
        return declared(self.field(name), value, f"properties.{name}", self.open)


def models_of(name: str, *where: Properties) -> t.Iterator[str]:
    """The model that a property is in each of these; "" where it is none."""
    return (each[name].model if name in each else "" for each in where)


def require_identity(names: Names, identity: Values, properties: Values) -> None:
    """Raise UsageError for an identity that finds no object."""
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
        raise UsageError(f"identity.{id_field} is the id, which names one object: give nothing beside it")


def with_parameters(fields: t.Iterable[Field], names: Names) -> t.Iterator[Field]:
    """The fields, those of a replacing PUT with the properties that are sent along."""
    along = tuple(Field(name, option=name) for name in names.sent_along)
    for field in fields:
        yield dataclasses.replace(field, with_update=along) if along and field.update is PUT else field


def put_model(names: Names) -> Model | None:
    """The body of a PUT that replaces the object; None where it does not."""
    if not names.replaces:
        return None
    whole = model_of(names.catalogue, {name: each for name, each in names.put.items() if name in names.shown})
    return Model({TARGET_SPEC: whole}, replaces=True) if names.enveloped else dataclasses.replace(whole, replaces=True)


def model_of(catalogue: Catalogue, properties: Properties, path: tuple[str, ...] = ()) -> Model:
    """Published properties as a Model, at every depth."""

    def inner(each: Property) -> Model | None:
        is_known = each.model and each.model not in path
        return model_of(catalogue, catalogue.properties(each.model), (*path, each.model)) if is_known else None

    sent = {name: each for name, each in properties.items() if not each.read_only}
    nullable = frozenset(name for name, each in sent.items() if each.nullable)
    return Model({name: inner(each) for name, each in sent.items()}, nullable)


# ---- its status and its secrets


def status_of(published: PublishedCollection, params: Values) -> Status | None:
    """The status of the objects: which values are ready and which have failed is what the task says.

    Raises UsageError where the task waits for a status and does not say it.
    """
    ready, known = params["ready"], published.status
    field, values = known or ("", ())
    if ready:
        return declared_status(published, ready, field, values)
    if known is None:
        return None
    if params["wait"] and params["state"] == "present":
        raise UsageError(
            f"{published.route}: these objects have a status: set ready to the field {field} and the values of a ready"
            f" object, among {listed(values, 40)}; or set wait: false"
        )
    left = [value for value in values if not is_leaving(value)]
    return classed(field, left or values, others=values if left else ())


def declared_status(published: PublishedCollection, ready: Values, field: str, values: t.Sequence[str]) -> Status:
    """The status that a task describes."""
    failed = ready.get("failed") or ()
    name, given = ready.get("field") or field, [*ready["values"], *failed]
    if not name or not ready["values"]:
        raise UsageError("ready has a field, and the values of a ready object")
    if published.shown and name not in published.shown:
        raise UsageError(f"ready.field: objects do not show {name}; they show {listed(sorted(published.shown), 40)}")
    unknown = [value for value in given if value not in values] if name == field and values else []
    if unknown:
        raise UsageError(f"ready: {unknown[0]!r} is not a value of {name}, which is one of {listed(values, 40)}")
    twice = sorted({value for value in given if given.count(value) > 1})
    if twice:
        raise UsageError(f"ready: {twice[0]!r} is given twice")
    others = [value for value in values if value not in given] if name == field else []
    return classed(name, ready["values"], failed, others)


def is_leaving(value: str) -> bool:
    """Whether a status says that an object is deleted, or about to be."""
    return any(pattern.fullmatch(value.lower()) for pattern in (DELETING, GONE))


def classed(field: str, ready: t.Sequence[str], failed: t.Sequence[str] = (), others: t.Iterable[str] = ()) -> Status:
    """A status. others: the values that are neither ready nor failed, of which some say that the object goes away."""
    left = list(others)
    return Status(
        field,
        ready=tuple(ready),
        failed=tuple(failed),
        deleting=tuple(value for value in left if DELETING.fullmatch(value.lower())),
        gone=tuple(value for value in left if GONE.fullmatch(value.lower())),
    )


def secret_names(published: PublishedCollection, path: str, declared: t.Iterable[str]) -> frozenset[str]:
    """The names of properties that no output may show, at any depth. declared: those that a task names."""
    return fields_of(path) | published.passwords | frozenset(declared)
