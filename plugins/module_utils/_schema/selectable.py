# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Selectable`: objects that the account already has, which tasks select by ids and filters, to read, change
or remove them. Pure.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.filters import Filter
from ansible_collections.community.ovh.plugins.module_utils._schema.info import SingleObject
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import (
    ApiObject,
    Service,
    Setting,
    Values,
    path_parameters,
)


@dataclasses.dataclass(frozen=True)
class SharedObject:
    """An object that many of the selected ones belong to, which is read once.

    by: the field that tells which one they belong to. route: where it is read, below one of them. fields: a field that
    they get from it → its name there. Filters can use these fields.
    """

    by: str
    route: str
    fields: t.Mapping[str, str]


@dataclasses.dataclass(frozen=True)
class RelatedIds:
    """The ids of objects of another list that belong to each object.

    field: holds them in the object. of: the other kind. query: a parameter of its list → the field with its value.
    removed_too: whether they are removed with the object, and so count towards the removal limit.
    """

    field: str
    of: Service
    query: t.Mapping[str, str]
    removed_too: bool = False


@dataclasses.dataclass(frozen=True)
class InUse:
    """The object that the task's own requests depend on: it is changed last, and only if all others succeeded.

    shown_by: what names it, in the field that holds its id. field: tells of each object whether it is in use. protects:
    takes the object and what is to be changed of it, None for its removal; returns why that needs `force`, "" if it
    does not.
    """

    shown_by: SingleObject
    field: str
    protects: t.Callable[[ApiObject, Values | None], str]


@dataclasses.dataclass(frozen=True)
class Selectable:
    """Objects of one list of the account, which others have created.

    of: the list. id_option: selects objects by their ids. filters: the options that select by what objects show.
    naming: a filter that names objects as an id does, so that one which cannot be done is a failure. fields: what
    results show. line: an object in a diff. only_by_id: why only its id selects an object, "" where filters do, too.
    settings: what can be changed of each object; () where they can only be removed.
    """

    of: Service
    id_option: str
    filters: tuple[Filter, ...]
    fields: tuple[str, ...]
    line: t.Callable[[ApiObject], str]
    naming: str = ""
    shared: tuple[SharedObject, ...] = ()
    related: tuple[RelatedIds, ...] = ()
    in_use: InUse | None = None
    only_by_id: t.Callable[[ApiObject], str] | None = None
    settings: tuple[Setting, ...] = ()

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"selectable {self.of.plural}: {wrong}")

    def _contradiction(self) -> str:
        if len(set(self.selectors)) < len(self.selectors):
            return "an option is described twice"
        if self.naming and self.naming not in self.selectors[1:]:
            return "what names objects is a filter"
        if any(path_parameters(each.route) != [self.of.path_parameter] for each in self.shared):
            return f"a shared object is read below {self.of.item_route}"
        if any(each.of != self.of for each in self.settings):
            return f"its settings are those of a {self.of.word}"
        return ""

    @property
    def selectors(self) -> tuple[str, ...]:
        """The options that select objects."""
        return (self.id_option, *(each.option for each in self.filters))

    @property
    def read_operations(self) -> tuple[str, ...]:
        """The operations that find and read the objects."""
        beside = [*(each.route for each in self.shared), *(each.of.list_route for each in self.related)]
        return (*self.of.operations, *reads(*beside), *(self.in_use.shown_by.operations if self.in_use else ()))

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read, change and remove them."""
        changing = [operation for each in self.settings for operation in each.operations]
        return (*self.read_operations, *changing, f"DELETE {self.of.item_route}")
