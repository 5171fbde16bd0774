# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A container with a switch: create it when needed, and switch it on or off."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import read_set
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import CurrentSet
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.settle import read_settled
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Switch
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

WRITTEN = "what was written"


def create(container: Container, switch: Switch) -> None:
    """Create the container, and wait until it is ready. After a lost response, its list shows whether it exists."""
    body = {switch.parameter: container.wanted.path_values[switch.parameter]}
    write(container, "POST", switch.list_route, body, lambda current: current.exists)


def set_switch(container: Container, switch: Switch, is_on: bool) -> None:
    """Switch the container on or off, and wait until the API shows it."""
    write(container, "PUT", switch.item_route, {switch.field: is_on}, lambda current: current.is_on is is_on)


def write(container: Container, method: str, route: str, body: Values, shows: t.Callable[[CurrentSet], bool]) -> None:
    """Send one write and wait for its effect.

    shows: returns whether it has taken effect, given the container as it is then.
    """

    def effect() -> bool | None:
        return shows(read_set(container, CurrentSet())) or None

    try:
        container.run.client.call(
            method, route, container.wanted.path_values_of(route), body=body, verify_effect=effect
        )
    except ApiError as error:
        raise error.for_object(container.label) from None
    read_settled(container, CurrentSet(), WRITTEN)


def require_switched(container: Container, switch: Switch, current: CurrentSet, is_on: bool) -> None:
    """Raise StateError if the container was switched and does not show it."""
    if current.is_on is not is_on:
        raise StateError(
            f"{container.label}: the API accepted the change but"
            f" {messages.not_changed(switch.field, current.is_on, is_on)}"
        )
