# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Info` of one list: which of its objects a task reads, and how results show them. Pure."""

from __future__ import annotations

import dataclasses
import operator
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values


@dataclasses.dataclass(frozen=True)
class Filter:
    """An option that keeps the objects with one of some values.

    value: an object → its value. same: whether a given value and that of an object are the same. possible: values that
    are never unknown, although no object may have them.
    """

    option: str
    value: t.Callable[[Values], t.Any]
    same: t.Callable[[t.Any, t.Any], bool] = operator.eq
    possible: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class ListInfo:
    """What a module reads of one list: all objects, or those that hold what a task names, and of them those that the
    filters keep.

    enclosing: the object that something named is in. option: names such things; check raises ValueError for what cannot
    be named. entry: an object in the result. order: what entries are sorted by.
    """

    service: Service
    enclosing: Enclosing
    option: str
    check: t.Callable[[str], t.Any]
    filters: tuple[Filter, ...]
    entry: t.Callable[[Values], Values]
    order: t.Callable[[Values], t.Any]
