# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Info` of objects that a caller has one of."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.overview import overview_job
from ansible_collections.community.ovh.plugins.module_utils._schema.info import Overview, SingleObject

OBJECTS = {"/me": {"nicHandle": "jane"}, "/wallet": {"euroCents": 5, "owner": "x"}, "/key": {"owner": "y"}}
KEY = SingleObject("/key", methods=("application_key",))
PARTS = (Overview("account", (SingleObject("/me"),)), Overview("wallet", (SingleObject("/wallet"), KEY), True))


@pytest.mark.parametrize(
    ("method", "owner", "read"),
    [("application_key", "y", ["/me", "/wallet", "/key"]), ("oauth2", "x", ["/me", "/wallet"])],
)
def test_objects_are_merged_in_their_order_and_one_that_the_method_lacks_is_not_read(
    method: str, owner: str, read: list[str]
) -> None:
    asked: list[str] = []

    def get_object(route: str) -> dict[str, Any]:
        asked.append(route)
        return OBJECTS[route]

    endpoint, sources = SimpleNamespace(name="ovh-eu"), {"clientId": "x.conf"}
    credentials = SimpleNamespace(method=method, endpoint=endpoint, sources=sources)
    client = SimpleNamespace(connection=SimpleNamespace(credentials=credentials), get_object=get_object)
    run: Any = SimpleNamespace(client=client)
    assert overview_job(PARTS).do(run) == {
        "changed": False,
        "account": {"nic_handle": "jane"},
        "wallet": {
            "euro_cents": 5,
            "owner": owner,
            "method": method,
            "endpoint": "ovh-eu",
            "sources": {"clientId": "x.conf"},
        },
    }
    assert asked == read


def test_its_operations_are_those_of_its_objects() -> None:
    assert overview_job(PARTS).operations == ("GET /me", "GET /wallet", "GET /key")
