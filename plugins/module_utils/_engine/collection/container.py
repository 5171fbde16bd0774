# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One container of a collection, as one task is about it."""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Wanted
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters


@dataclasses.dataclass(frozen=True)
class Container:
    """What each step takes: the description, what the task declares, and the task. label: its name in messages."""

    collection: Collection
    wanted: Wanted
    run: Run
    label: str

    @property
    def waits(self) -> bool:
        """Whether the task waits for what it writes. Without the option it always does."""
        return bool(self.run.params.get("wait", True))

    def path_values(self, route: str) -> Values:
        """What fills the path parameters of a route above the objects."""
        return {name: self.wanted.path_values[name] for name in path_parameters(route)}
