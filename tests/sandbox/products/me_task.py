# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/me/task: the tasks of all domain names and of all zones, which their own lists show too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic.collections import collections
from ..generic.values import fitted
from ..messages import Call
from ..state.objects import Facts
from .registry import route

if TYPE_CHECKING:
    from ..api import Api


def of_all(api: Api, kind: str, owner: str) -> dict[str, Facts]:
    """The tasks of all services of a kind, by id, each with its owner."""
    now = api.state.agenda.now()
    return {
        number: {**(stored.current(now) or {}), owner: name}
        for name, service in getattr(api.state, kind).items()
        for number, stored in service.tasks.items()
    }


def file_list(path: str, kind: str, owner: str) -> None:
    """Files both routes of a list."""

    @route("GET " + path)
    def ids(api: Api, call: Call) -> list[Any]:
        return [
            each["id"]
            for each in of_all(api, kind, owner).values()
            if all(str(each.get(name)) == text for name, text in call.query)
        ]

    @route("GET %s/{id}" % path)
    def one(api: Api, call: Call) -> Facts:
        found = of_all(api, kind, owner).get(call.params["id"])
        if found is None:
            raise errors.no_such_object("id", call.params["id"])
        shown: Facts = fitted(collections()[path].model, found)
        return shown


LISTS: tuple[tuple[str, str, str], ...] = (
    ("/me/task/domain", "domain_names", "domain"),
    ("/me/task/dns", "zones", "zone"),
)
for each_list in LISTS:
    file_list(*each_list)
