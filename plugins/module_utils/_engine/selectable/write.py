# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Change or remove objects: the object in use last, and each removal verified."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_back
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    Item,
    changed,
    write_each_item,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable.options import ABSENT
from ansible_collections.community.ovh.plugins.module_utils._schema.selectable import Selectable
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service

# How a caller is answered whose own key, or its application, has just been removed (docs/api_facts.md, Signature and
# credentials).
CUT_OFF = frozenset(("INVALID_CREDENTIAL", "INVALID_KEY", "NOT_CREDENTIAL"))

Items = t.Sequence[Item]


def is_in_use(kind: Selectable, item: Item) -> bool:
    """Return whether the task's own requests depend on this object."""
    return kind.in_use is not None and bool(item.before.get(kind.in_use.field))


def write_in_use_last(kind: Selectable, run: Run, items: Items) -> None:
    """Write the other objects first, and the one in use last, only if all others succeeded."""
    last = [item for item in items if is_in_use(kind, item)]
    others = [item for item in items if not is_in_use(kind, item)]
    write(kind, run, others)
    if any(item.target.error or item.not_attempted for item in others):
        for item in last:
            item.not_attempted, item.after = changed(item), item.before
    else:
        write(kind, run, last)


def write(kind: Selectable, run: Run, items: Items) -> None:
    """Remove the objects, or change and read them back, as planned."""
    if not items:
        return
    if run.params["state"] == ABSENT:
        remove(kind, run, items)
    else:
        settings.write(kind.settings, run, items)
        settings.read_back(kind.settings, run, items)


def remove(kind: Selectable, run: Run, items: Items) -> None:
    """Send a DELETE for each object to remove, some in parallel, and check that they are gone."""
    going = [item for item in items if changed(item)]
    write_each_item(
        run, going, f"{kind.of.word} removal", lambda item: delete(kind, run, item), f"{kind.of.plural} removed"
    )
    require_gone(kind, run, [item for item in going if item.written])


def delete(kind: Selectable, run: Run, item: Item) -> bool:
    """Delete one object and return True. After a lost response, check the object before repeating the request.

    An object that another client has just removed counts as removed.
    """
    values = {kind.of.path_parameter: item.target.name}

    def read_effect() -> bool | None:
        try:
            run.client.get_object(kind.of.item_route, values)
        except ApiError as error:
            if is_removed(kind, item, error):
                return True
            raise
        return None

    run.client.call("DELETE", kind.of.item_route, values, verify_effect=read_effect, accept=(404,))
    return True


def is_removed(kind: Selectable, item: Item, error: OvhError | None) -> bool:
    """Return whether a read error means that the object is gone.

    Removing the object in use also removes the permission to read it.
    """
    return isinstance(error, ApiError) and (error.not_found or (is_in_use(kind, item) and error.error_code in CUT_OFF))


def require_gone(kind: Selectable, run: Run, removed: Items) -> None:
    """Compare the removed objects with what the API shows now."""
    service: Service = kind.of
    reading = read_back(run.client, service.item_route, service.path_parameter, [item.target.name for item in removed])
    for item in removed:
        name, error = item.target.name, reading.errors.get(item.target.name)
        if is_removed(kind, item, error):
            item.target.error = None
        elif name in reading.objects:
            item.after = item.before
            item.target.error = item.target.error or StateError(
                f"{service.word} {name}: the API accepted its removal, and it is still there"
            )
        else:
            why = f" ({error})" if error else ""
            item.target.error = item.target.error or StateError(
                f"{service.word} {name}: removed, and whether it was removed could not be verified{why}"
            )
