# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of the objects of one of the account's lists, chosen as the list's `_info` module does. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.info import ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Fallbacks
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Service, Setting, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source


@dataclasses.dataclass(frozen=True)
class OfferedValues:
    """The values that a field of each object can have, which the API lists at a route of their own.

    asked: takes the wanted value and the current one, returns whether the list decides. choose: takes the wanted value
    and the listed ones, returns the wanted value in the form of the list; raises ValueError with the reason why none of
    them is meant.
    """

    field: str
    source: Source
    asked: t.Callable[[t.Any, t.Any], bool]
    choose: t.Callable[[t.Any, list[t.Any]], t.Any]


@dataclasses.dataclass(frozen=True)
class SettingsOf:
    """How the settings of one kind of objects are read, written and shown.

    settings: in the order in which they are written; the first one is always read. composed: a field that several
    options make up → its wanted value by the task's options, or None; it raises ValueError for options that are not
    valid. shown: takes the fields as read, returns the words of results. refuses: takes the fields to write and the
    object, returns why it does not take them, or "". lacks: options that this kind does not have.
    """

    of: Service
    settings: tuple[Setting, ...]
    composed: t.Mapping[str, t.Callable[[Values], t.Any]]
    shown: t.Callable[[Values], Values]
    refuses: t.Callable[[Values, ApiObject], str]
    offered: tuple[OfferedValues, ...] = ()
    lacks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.settings or any(each.of != self.of for each in self.settings):
            raise ValueError(
                f"settings of {self.of.plural}: each of them, and at least one, belongs to a {self.of.word}"
            )
        known = {field.name for each in self.settings for field in each.fields}
        if not {*self.composed, *(each.field for each in self.offered)} <= known:
            raise ValueError(f"settings of {self.of.plural}: what is composed or offered is a field")

    def wanted(self, params: Values) -> Values:
        """Return what the task asks for: API name → value."""
        composed = {name: compose(params) for name, compose in self.composed.items()}
        plain = {name: value for each in self.settings for name, value in each.wanted(params).items()}
        return {**plain, **{name: value for name, value in composed.items() if value is not None}}

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read and write the settings."""
        return (
            *(operation for each in self.settings for operation in each.operations),
            *(operation for each in self.offered for operation in each.source.operations),
        )


@dataclasses.dataclass(frozen=True)
class Asks:
    """What a task asks people for, which shows in an object only once they have agreed.

    name: the key of an entry of the result, and its name in messages. requests: the list of all that was asked.
    wanted: takes the task's options, returns what is to be asked, or None; raises ValueError. routes: the service of
    each kind of objects → where it is asked. kind: takes an entry, returns its kind, or None. name_of: the path
    parameter's value. body: takes what is wanted, an entry and the requests, returns what is still to be asked; empty
    where all is so, or was asked. pending: the same, of what was asked. words: what is asked, for a line of the diff.
    """

    name: str
    requests: Source
    wanted: t.Callable[[Values], Values | None]
    routes: t.Mapping[Service, str]
    kind: t.Callable[[Values], Service | None]
    body: t.Callable[[Values, Values, list[Values]], Values]
    pending: t.Callable[[Values, Values, list[Values]], Values]
    words: t.Callable[[Values], str]

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that ask, and list what was asked."""
        return (*self.requests.operations, *(f"POST {route}" for route in self.routes.values()))


@dataclasses.dataclass(frozen=True)
class ListSettings:
    """Settings of the objects of a list.

    info: the list, and the options that choose its objects. naming: the option that names objects, which is also the
    key of their name in an entry. listed: the settings of the list's objects; elsewhere: those of the kinds of services
    that the task is about where the endpoint does not have the list. options: those that make up composed fields.
    line: an entry as a line of the diff. destroys: what the task's options destroy, or None; objects are then chosen by
    their own names only, each of them once, and confirmed.
    """

    info: ListInfo
    naming: str
    listed: SettingsOf
    elsewhere: tuple[SettingsOf, ...]
    options: Spec
    line: t.Callable[[Values], str]
    asks: Asks
    destroys: t.Callable[[Values], DestructiveAction | None] = lambda params: None

    def __post_init__(self) -> None:
        if self.listed.of != self.info.service:
            raise ValueError("list settings: the settings of the list's objects are those of its service")
        if [each.of for each in self.elsewhere] != [each.service for each in self.info.elsewhere]:
            raise ValueError("list settings: each kind of services that is read elsewhere has its settings")
        if self.naming not in [each.option for each in self.info.filters]:
            raise ValueError("list settings: what names objects is a filter")

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs where the endpoint has the list."""
        return (*self.info.service.operations, *self.listed.operations, *self.asks.operations)

    @property
    def fallbacks(self) -> Fallbacks:
        """The operations that are called where an endpoint does not have the list."""
        written = tuple(operation for each in self.elsewhere for operation in each.operations)
        return {first: (*others, *written) for first, others in self.info.fallbacks.items()}
