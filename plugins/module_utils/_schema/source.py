# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for what can be read of each service of a kind beside the service itself. Nothing here does anything."""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


@dataclasses.dataclass(frozen=True)
class Source:
    """Something that each service has: one object, a list of plain values or of objects, or the objects behind
    a list of ids.

    route: where it is; its one path parameter takes the service's name. is_list: whether a list is there. item_route:
    where the object of an id of that list is. queries: what the list is asked with, once for each. of_objects: the list
    holds objects instead of ids. product: what an endpoint may lack. optional: where an endpoint does not have the
    route, the list is empty.
    """

    route: str
    is_list: bool = False
    item_route: str = ""
    queries: tuple[Values, ...] = ({},)
    of_objects: bool = False
    product: str | None = None
    optional: bool = False

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read it."""
        return reads(self.route, self.item_route)


@dataclasses.dataclass(frozen=True)
class Choice:
    """A field's value by what a task says of it: the boot of a type, of which a server may have one or several.

    field: the API's name of the field, which is also the objects' id. option, values: what the task says, and what it
    can say. source: the objects to choose from.
    filter: the query parameter that the list takes for it. narrower: the option that tells several apart, and the name
    of the field that it means.
    """

    field: str
    option: str
    source: Source
    filter: str
    narrower: tuple[str, str]
    word: str
    values: tuple[str, ...]
