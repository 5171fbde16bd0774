# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that select objects: empty selections and invalid values."""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import Filter
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values


def is_empty_selection(run: Run, selectors: t.Iterable[str], service: Service) -> bool:
    """Return whether a selector is an empty list, which is not the same as an option that is not given. Warns if so."""
    empty = [
        name
        for name in selectors
        if isinstance(run.params[name], list) and not any(str(item).strip() for item in run.params[name])
    ]
    if empty:
        run.warnings.append(f"{empty[0]} is empty: no {service.word} is selected, and nothing is done")
    return bool(empty)


def check_filters(filters: t.Iterable[Filter], params: Values) -> None:
    """Raise ValueError for a filter's value that is not valid."""
    for each in filters:
        try:
            if each.check and params[each.option] is not None:
                each.check(params[each.option])
        except ValueError as error:
            raise ValueError(f"{each.option}: {error}") from None


def current_time(run: Run) -> datetime.datetime:
    """Return the current time by the API's clock (GET /auth/time)."""
    return datetime.datetime.fromtimestamp(run.client.connection.clock.timestamp(), datetime.UTC)
