# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Map the property names of a task to fields by what is published. Pure."""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.declared_values import Declared, declared
from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import (
    Catalogue,
    Properties,
    Property,
    PublishedCollection,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import subset
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, PUT, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Model
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import TARGET_SPEC


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
        """Whether requests wrap the properties in `targetSpec`."""
        return TARGET_SPEC in self.published.post

    def inside(self, properties: Properties) -> Properties:
        """Return the properties that a task can give: those inside the envelope, if there is one."""
        return self.catalogue.properties(properties[TARGET_SPEC].model) if self.enveloped else properties

    @functools.cached_property
    def post(self) -> Properties:
        """The properties that the POST accepts."""
        return self.inside(self.published.post)

    @functools.cached_property
    def put(self) -> Properties:
        """The properties that the PUT accepts; empty without a PUT."""
        return self.inside(self.published.put) if self.published.put else {}

    @functools.cached_property
    def shown(self) -> Properties:
        """The properties that an object shows."""
        return self.inside(self.published.shown)

    @property
    def replaces(self) -> bool:
        """Whether the PUT replaces the whole object. A PUT with required properties does."""
        return bool(required_of(self.put))

    @property
    def sent_along(self) -> list[str]:
        """The properties that a replacing PUT would lose because they cannot be read; sent with each PUT if given."""
        return [name for name in self.put if name not in self.shown] if self.replaces else []

    def is_known(self, name: str) -> bool:
        """Return whether a write accepts a property."""
        return name in self.post or name in self.put

    def field(self, name: str) -> Field:
        """Return the field of a property, with its published nested properties."""
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
        """Return the field of a property that finds an object. If the POST does not accept it, it is never sent."""
        field = self.field(name)
        return dataclasses.replace(field, update=NEVER, write_only=False) if field.create is None else field

    def fields_inside(self, models: tuple[str, ...], path: tuple[str, ...] = ()) -> tuple[Field, ...]:
        """Return the fields of a nested object.

        models: its models in the POST, in the PUT, and where it is shown. path: the models that enclose it.
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
        """Return a property that a task gives. Raises UsageError if no write accepts it."""
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
    """Yield the model of a property in each of these property tables; "" if it has none."""
    return (each[name].model if name in each else "" for each in where)


def with_parameters(fields: t.Iterable[Field], names: Names) -> t.Iterator[Field]:
    """Yield the fields; those of a replacing PUT with the properties that are sent along."""
    along = tuple(Field(name, option=name) for name in names.sent_along)
    for field in fields:
        yield dataclasses.replace(field, with_update=along) if along and field.update is PUT else field


def put_model(names: Names) -> Model | None:
    """Return the body model of a PUT that replaces the object; None if it does not."""
    if not names.replaces:
        return None
    shown = {name: each for name, each in names.put.items() if name in names.shown}
    whole = dataclasses.replace(model_of(names.catalogue, shown), required=required_of(names.put))
    return Model({TARGET_SPEC: whole}, required=frozenset([TARGET_SPEC])) if names.enveloped else whole


def required_of(properties: Properties) -> frozenset[str]:
    """Return the names of the required properties."""
    return frozenset(name for name, each in properties.items() if each.required)


def model_of(catalogue: Catalogue, properties: Properties, path: tuple[str, ...] = ()) -> Model:
    """Return published properties as a Model, at every depth."""

    def inner(each: Property) -> Model | None:
        is_known = each.model and each.model not in path
        return model_of(catalogue, catalogue.properties(each.model), (*path, each.model)) if is_known else None

    sent = {name: each for name, each in properties.items() if not each.read_only}
    nullable = frozenset(name for name, each in sent.items() if each.nullable)
    return Model({name: inner(each) for name, each in sent.items()}, nullable)
