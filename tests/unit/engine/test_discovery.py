# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which machines there are: what was read, sorted out."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import discovery


def failed(status: int, code: str = "") -> ApiError:
    return ApiError("GET", "/dedicated/server/a", "No", status=status, error_code=code)


def test_machines_with_trouble_of_their_own_are_left_out() -> None:
    errors: dict[str, OvhError] = {
        "b": failed(403),
        "c": failed(404),
        "d": failed(460),
        "e": failed(500),
        "f": StateError("No"),
        "g": failed(404, "UNKNOWN_ROUTE"),
    }
    found = discovery.classify_errors(Reading({"a": {}}, errors))
    assert found.machines == {"a": {}}
    assert found.left_out == {"b": "No (HTTP 403)", "c": "No (HTTP 404)", "d": "the service has expired (HTTP 460)"}
    assert list(found.unread) == ["e", "f", "g"]


@pytest.mark.parametrize(
    ("machines", "error"),
    [
        ({"b": {}}, failed(403, "INVALID_CREDENTIAL")),
        ({"b": {}}, failed(401)),
        ({}, failed(403, "NOT_GRANTED_CALL")),
        ({}, failed(403)),
    ],
)
def test_trouble_of_all_is_no_empty_inventory(machines: dict[str, dict[str, str]], error: ApiError) -> None:
    with pytest.raises(ApiError) as raised:
        discovery.classify_errors(Reading(machines, {"x": failed(460), "a": error}))
    assert raised.value is error


def test_an_account_of_expired_machines_is_empty() -> None:
    assert not discovery.classify_errors(Reading({}, {"a": failed(460)})).machines
    assert discovery.classify_errors(Reading()) == discovery.Discovery({})
