# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets are found in a body however its fields are spelled, and in JSON text."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import secrets_in


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({"password": 90817263541}, {"90817263541"}),
        ({"client_secret": "a", "Access-Token": "b"}, {"a", "b"}),
        ({"password": {"a": ["b", 1.5]}}, {"b", "1.5"}),
        ({"password": True, "token": None, "secret": ""}, set()),
        ('{"password": "a"}', {"a"}),
        (' [{"token": "b"}]', {"b"}),
        ('{"password": ', set()),
        (
            {"userPassword": "a", "db_passwd": 7, "X-Api-Key": "b", "webhookSecret": "c", "push-token": ["d"]},
            {"a", "7", "b", "c", "d"},
        ),
        ({"passwordExpiration": "a", "tokenId": 5, "secrets": ["b"], "key": "c"}, set()),
        ({"data": '{"password": "a"}'}, {"a"}),
        ({"password": '{"x": 1}'}, {'{"x": 1}', "1"}),
        ("password", set()),
        (None, set()),
    ],
)
def test_secrets_in_a_body(body: Any, found: set[str]) -> None:
    assert secrets_in(body, "/me") == found
