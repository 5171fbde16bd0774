# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One object read by its id: what a failed request says of it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import Found, read_by_id

DISKS = SimpleNamespace(route="/disk", item_route="/disk/{diskId}", parameter="diskId")
MISSING = ApiError("GET", "/disk/a", "The requested object (diskId) does not exist", status=404)
DENIED, LIST = ApiError("GET", "/disk/a", "No", status=403), StateError("expected a JSON object, got a list")


@pytest.mark.parametrize(
    ("error", "found"), [(MISSING, Found()), (DENIED, Found(error=DENIED)), (LIST, Found(error=LIST))]
)
def test_only_an_object_that_is_said_not_to_exist_is_missing(error: OvhError, found: Found) -> None:
    def get_object(*unused: Any) -> Any:
        raise error

    client: Any = SimpleNamespace(get_object=get_object)
    assert read_by_id(client, DISKS, ["a"], {}) == {"a": found}
