# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Containers that a task names without saying where they are, such as a mail account on one of several platforms.
Pure.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, last_parameter
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters


@dataclasses.dataclass(frozen=True)
class Place:
    """One place where containers are.

    word: its name in results. levels: the lists of names that lead to the containers, outermost first; each name fills
    a path parameter of what is below. item_route: one container, in a list of their names. collection: the objects
    inside a container.
    """

    word: str
    levels: tuple[str, ...]
    item_route: str
    collection: Collection

    @property
    def list_route(self) -> str:
        """Where the names of its containers are listed."""
        return self.item_route.rpartition("/")[0]

    @property
    def parameter(self) -> str:
        """The path parameter that the name of a container fills."""
        return last_parameter(self.item_route)

    @property
    def level_parameters(self) -> tuple[str, ...]:
        """The path parameters that the names of the levels fill."""
        return tuple(path_parameters(self.list_route))

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that find a container."""
        return reads(*self.levels, self.list_route)


@dataclasses.dataclass(frozen=True)
class Places:
    """The places where a container may be, in the order in which they are searched.

    compared: a name → as it is compared. elsewhere: where one may be that has none of these objects, and about: a
    name → the path parameters of that route. missing: a name, and what is elsewhere or None → why the task fails where
    no place has it.
    """

    places: tuple[Place, ...]
    compared: t.Callable[[str], str]
    elsewhere: str
    about: t.Callable[[str], Values]
    missing: t.Callable[[str, Values | None], str]

    @property
    def collections(self) -> list[Collection]:
        """The collections of which each task is about one."""
        return [place.collection for place in self.places]

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that find the container. What is elsewhere only explains a failure, and needs no right."""
        return tuple(operation for place in self.places for operation in place.operations)
