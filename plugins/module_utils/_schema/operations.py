# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations of the API: what is published of each, and the rights that follow for those that a module calls. Pure.

An operation is named by its method and its route, as in 'GET /me/sshKey/{keyName}'.
"""

from __future__ import annotations

import dataclasses
import re
import typing as t

Fallbacks = t.Mapping[str, t.Sequence[str]]
# Operation → the names or paths of fields of its body.
BodyFields = t.Mapping[str, t.Sequence[str]]


def reads(*routes: str) -> tuple[str, ...]:
    """Return the GET operations of these routes; "" stands for no route."""
    return tuple(f"GET {route}" for route in routes if route)


@dataclasses.dataclass(frozen=True)
class BodyField:
    """A published field of a body, as an argument spec has it.

    choices: the values of an enum. secret: it is a password.
    """

    type: str = "str"
    elements: str = ""
    choices: tuple[t.Any, ...] = ()
    secret: bool = False


@dataclasses.dataclass(frozen=True)
class Model:
    """A request body of the API: its properties, with a Model for each nested object or list of objects; which of them
    may be null, and which must be there.
    """

    properties: t.Mapping[str, Model | None]
    nullable: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()

    @property
    def replaces(self) -> bool:
        """Whether the API takes the body for the whole object, so that a property left out of it is lost."""
        return bool(self.required)


@dataclasses.dataclass(frozen=True)
class Operation:
    """What is published of an operation.

    iam: the actions that a caller needs, the one on the object of the path first. endpoints: where it exists.
    unsigned: it takes no credentials. body: the fields of the body that options stand for, by name or path, such as
    'flavor.id'. model: the whole body of a PUT that replaces an object.
    """

    iam: tuple[str, ...] = ()
    endpoints: tuple[str, ...] = ()
    unsigned: bool = False
    body: t.Mapping[str, BodyField] = dataclasses.field(default_factory=dict)
    model: Model | None = None


@dataclasses.dataclass(frozen=True)
class Right:
    """An operation that a module calls, and the IAM actions that a caller needs.

    unsigned: it takes no credentials. on: the only endpoints where the module calls it; () for all of them.
    """

    method: str
    route: str
    actions: tuple[str, ...] = ()
    unsigned: bool = False
    on: tuple[str, ...] = ()

    @property
    def rule(self) -> str:
        """The route as the path of an access rule: each path parameter is a *."""
        return re.sub(r"\{\w+\}", "*", self.route)


@dataclasses.dataclass(frozen=True)
class Published:
    """What is published of the operations that the modules of a product family call."""

    family: str
    operations: t.Mapping[str, Operation]

    def operation(self, name: str) -> Operation:
        """Return what is published of one operation. Raises LookupError if `make pages` has not written it down."""
        try:
            return self.operations[name]
        except KeyError:
            raise LookupError(f"{name} is missing in _products/{self.family}/_published.py: run make pages") from None

    def body_field(self, name: str, path: str) -> BodyField:
        """Return a field of an operation's body. Raises LookupError if `make pages` has not written it down."""
        try:
            return self.operation(name).body[path]
        except KeyError:
            raise LookupError(
                f"field {path} of {name} is missing in _products/{self.family}/_published.py: run make pages;"
                " a field that is not published needs a type in its description"
            ) from None

    def rights(self, operations: t.Iterable[str], fallbacks: Fallbacks | None = None) -> tuple[Right, ...]:
        """Return the rights for these operations, each once.

        fallbacks: an operation → those that are called in its place on the endpoints that do not have it.
        """
        named = dict.fromkeys(operations)
        rights = [self._right(name) for name in named]
        for absent, others in (fallbacks or {}).items():
            lacking = self.operation(absent).endpoints
            rights += [
                self._right(name, tuple(each for each in self.operation(name).endpoints if each not in lacking))
                for name in dict.fromkeys(others)
                if name not in named
            ]
        return tuple(rights)

    def _right(self, name: str, on: tuple[str, ...] = ()) -> Right:
        published, (method, route) = self.operation(name), name.split(" ")
        return Right(method, route, published.iam, published.unsigned, on)
