# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of a module that stand for values of its other options. Pure, but for the reader that it is given."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec

Values = t.Mapping[str, t.Any]
# Takes the path of a YAML file, relative to where the task's paths start; returns its content, None where there is
# none. Raises ValueError for one that cannot be read.
Read = t.Callable[[str], t.Any]


class Computation(t.NamedTuple):
    """What was computed: all options as they are from then on, further keys of the result, and warnings."""

    params: Values
    shown: Values
    warnings: t.Sequence[str] = ()


@dataclasses.dataclass(frozen=True)
class Computed:
    """options: an argument spec. compute: the options of a task, a reader, and the name of the endpoint → what they
    stand for; raises ValueError for options that are not valid.
    """

    options: Spec
    compute: t.Callable[[Values, Read, str | None], Computation]
