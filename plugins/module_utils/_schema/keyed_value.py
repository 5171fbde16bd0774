# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A value that the API keeps for each key, such as the host name of an address: many keys in one task. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values, path_parameters


@dataclasses.dataclass(frozen=True)
class Refusal:
    """Why the API refuses a value (HTTP 400) that it may take later, and the option with which a task waits for it."""

    reason: str
    option: str


@dataclasses.dataclass(frozen=True)
class KeyedValue:
    """One value for each key: set by POST whether there is one or not, and removed by DELETE.

    word, plural: of messages; plural is the result's key. enclosing: the container that a key is in; nothing_around:
    why a key cannot have a value where there is no such container. route: the keys of a container, and where a POST
    sets a value. value: the API's name of the value, and the result's key; the key has the name of the last path
    parameter of item_route. options: of the module. key, container: the result's keys of both. wanted: the options →
    the value of each key, None if there must be none; raises ValueError for options that cannot be meant.
    compared: the one form of a key, which the API may write in others. same: whether two values are the same. refusal:
    why a value may be refused for a time.
    """

    word: str
    plural: str
    enclosing: Enclosing
    nothing_around: str
    item_route: str
    value: str
    key: str
    container: str
    options: dict[str, dict[str, t.Any]]
    constraints: Values
    wanted: t.Callable[[Values], dict[str, str | None]]
    compared: t.Callable[[str], str]
    same: t.Callable[[str | None, str | None], bool]
    refusal: Refusal

    @property
    def route(self) -> str:
        """The keys of a container, and where a value is set."""
        return self.item_route.rpartition("/")[0]

    @property
    def parameter(self) -> str:
        """The API's name of the key."""
        return path_parameters(self.item_route)[-1]

    @property
    def service(self) -> Service:
        """What results count."""
        route = self.enclosing.route
        return Service(self.word, self.plural, route, f"{route}/{{{self.enclosing.parameter}}}", key=self.key)

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs."""
        read = (*self.enclosing.operations, *reads(self.route, self.item_route))
        return (*read, f"POST {self.route}", f"DELETE {self.item_route}")
