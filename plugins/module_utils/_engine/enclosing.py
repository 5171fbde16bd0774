# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find containers by what is inside them, such as the IP block of an address."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing


def find_enclosing(client: Client, enclosing: Enclosing, inside: t.Sequence[str]) -> dict[str, str | None]:
    """Return the container of each address or object; None if no container holds it. One request for all of them.

    A list's filter may find fewer containers than enclose them: then the whole list is read.
    """
    if len(inside) == 1 and enclosing.query:
        names = list_names(client, enclosing, enclosing.query(inside[0]))
        found = enclosing.innermost(inside[0], names)
        if found is not None:
            return {inside[0]: found}
    names = list_names(client, enclosing, {}) if inside else []
    return {each: enclosing.innermost(each, names) for each in inside}


def require_enclosing(client: Client, enclosing: Enclosing, inside: t.Sequence[str]) -> list[str]:
    """Return the container's name for each address or object. Raises UsageError for the first that no container
    holds.
    """
    names = []
    for each, name in find_enclosing(client, enclosing, inside).items():
        if name is None:
            raise UsageError(enclosing.unknown.format(each))
        names.append(name)
    return names


def list_names(client: Client, enclosing: Enclosing, query: dict[str, t.Any]) -> list[str]:
    """Return the names of the containers that the list shows (GET, with this query)."""
    return [str(name) for name in client.get_list(enclosing.route, query=query)]
