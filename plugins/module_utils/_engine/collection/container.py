# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The container of a collection that a task is about."""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Wanted


@dataclasses.dataclass(frozen=True)
class Container:
    """What each step takes: the description, what the task declares, and the task. label: its name in messages."""

    collection: Collection
    wanted: Wanted
    run: Run
    label: str
