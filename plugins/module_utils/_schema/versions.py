# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Earlier versions of a collection, which the API keeps and can restore. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.collection import ExportedSnapshot, Publication
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source


@dataclasses.dataclass(frozen=True)
class Versions:
    """Versions of a container, named by the time of their creation.

    option: the option with that time. list_route: where the times are listed. item_route: where one version is read.
    link: its field with the link to its file. media_type: of that file. snapshot: how the file is read and compared.
    restored: an object, and the facts of its file or of the set → its one form. publication: how staged
    changes are published. tasks: the tasks of the container. kind: what tasks of a restoration have. family: how they
    end.
    """

    option: str
    list_route: str
    item_route: str
    link: str
    media_type: str
    snapshot: ExportedSnapshot
    restored: t.Callable[[Values, Values], Values]
    publication: Publication
    tasks: Source
    kind: Values
    family: TaskFamily

    @property
    def restore_route(self) -> str:
        """The route that restores a version."""
        return f"{self.item_route}/restore"

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that find and restore a version."""
        return (
            *reads(self.list_route, self.item_route),
            *self.tasks.operations,
            f"POST {self.restore_route}",
        )
