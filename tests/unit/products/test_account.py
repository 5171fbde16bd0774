# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account and the credential at work, by each way to authenticate."""

from __future__ import annotations

from collections.abc import Callable

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result


def test_a_consumer_key_shows_its_rules_and_where_each_part_came_from(
    play: Callable[..., Result], sandbox: Sandbox
) -> None:
    key = sandbox.consumer_key(rules=[("GET", "/me"), ("GET", "/auth/*")], allowed_ips=["127.0.0.0/8"])
    result = play("ovh_account_info", consumer_key=key)
    credential = result["credential"]
    assert result["account"]["nichandle"] == credential["account"] == "ab12345-ovh" and not result["changed"]
    assert (
        credential["method"] == "application_key"
        and credential["status"] == "validated"
        and credential["endpoint"] == sandbox.url
    )
    assert credential["rules"] == [{"method": "GET", "path": "/me"}, {"method": "GET", "path": "/auth/*"}]
    assert credential["allowed_ips"] == ["127.0.0.0/8"]
    assert (
        credential["sources"]["consumer_key"] == "the task's options"
        and credential["sources"]["application_key"] == "the environment (OVH_...)"
    )
    assert key not in str(result)


def test_a_service_account_has_no_consumer_key(play: Callable[..., Result], sandbox: Sandbox) -> None:
    client_id, client_secret = sandbox.service_account(actions=["*"])
    result = play(
        "ovh_account_info",
        endpoint=sandbox.url,
        client_id=client_id,
        client_secret=client_secret,
        oauth2_token_url=sandbox.token_url,
    )
    assert result["credential"]["method"] == "oauth2" and "rules" not in result["credential"]
    assert not any(each["path"].endswith("/auth/currentCredential") for each in sandbox.exchanges)
    assert client_secret not in str(result)
