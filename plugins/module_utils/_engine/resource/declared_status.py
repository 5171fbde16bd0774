# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The status that a task describes: which values mean ready, and which mean failed. Pure."""

from __future__ import annotations

import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import PublishedCollection
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

# Status values of objects that are being deleted, and of those that are deleted, in lower case.
DELETING = re.compile(r"deleting|removing|terminating|to_?delete|delete")
GONE = re.compile(r"(soft_)?(deleted|removed|terminated)")


def status_of(published: PublishedCollection, params: Values) -> Status | None:
    """Return the status of the objects. The task states which values mean ready and failed.

    Raises UsageError if the task waits for a status and does not state it.
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
    return classify_status(field, left or values, others=values if left else ())


def declared_status(published: PublishedCollection, ready: Values, field: str, values: t.Sequence[str]) -> Status:
    """Return the status that a task describes. Raises UsageError for values that the API does not have."""
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
    return classify_status(name, ready["values"], failed, others)


def is_leaving(value: str) -> bool:
    """Return whether a status value means that an object is deleted or about to be."""
    return any(pattern.fullmatch(value.lower()) for pattern in (DELETING, GONE))


def classify_status(
    field: str, ready: t.Sequence[str], failed: t.Sequence[str] = (), others: t.Iterable[str] = ()
) -> Status:
    """Return a status with its values in classes.

    others: the values that are neither ready nor failed; some of them mean that the object is being deleted.
    """
    left = list(others)
    return Status(
        field,
        ready=tuple(ready),
        failed=tuple(failed),
        deleting=tuple(value for value in left if DELETING.fullmatch(value.lower())),
        gone=tuple(value for value in left if GONE.fullmatch(value.lower())),
    )
