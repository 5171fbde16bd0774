# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of odd types get one sentence in both execution modes, and no request is sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

REDIRECTION = {"domain": "example.com", "from": "a", "to": "b@example.org"}
ODD: list[tuple[str, dict[str, Any], str]] = [
    # A list or a dictionary for a string, by its name, by an alias, in the connection's options.
    ("ovh_mail_redirection", {**REDIRECTION, "to": ["jane@example.net"]}, "to: expected a string, got a list"),
    (
        "ovh_mail_redirection",
        {"domain": "example.com", "source": {"a": 1}, "to": "b@example.org"},
        "source: expected a string, got a dictionary",
    ),
    ("ovh_domain_zone", {"zone": ["example.com"], "records": []}, "zone: expected a string, got a list"),
    ("ovh_api_call", {"path": ["/me"]}, "path: expected a string, got a list"),
    ("ovh_api_call", {"path": "/me", "endpoint": {"a": "b"}}, "endpoint: expected a string, got a dictionary"),
    ("ovh_api_call", {"path": "/me", "consumer_key": ["S3cret"]}, "consumer_key: expected a string, got a list"),
    ("ovh_api_call", {"path": "/me", "config_file": ["a"]}, "config_file: expected a string, got a list"),
    # Suboptions and elements.
    (
        "ovh_api_call",
        {"path": "/me", "method": "POST", "unless": {"path": ["/me"]}},
        "unless.path: expected a string, got a list",
    ),
    ("ovh_api_call", {"path": "/me", "method": "POST", "unless": {"path": None}}, "missing required arguments: path"),
    ("ovh_server_burst", {"service_name": [["ns1"]]}, "service_name[0]: expected a string, got a list"),
    ("ovh_server_burst", {"service_name": ["ns1", {"a": 1}]}, "service_name[1]: expected a string, got a dictionary"),
    # ansible-core 2.18 refuses this one itself.
    ("ovh_server_burst", {"datacenter": ["sbg1", None]}, "datacenter"),
    (
        "ovh_mail_redirection_set",
        {"domain": "example.com", "redirections": [{"from": ["a"], "to": ["b@example.org"]}]},
        "redirections[0].from: expected a string, got a list",
    ),
    (
        "ovh_mail_redirection_set",
        {"domain": "example.com", "redirections": [{"from": None, "to": ["b@example.org"]}]},
        "missing required arguments: from",
    ),
    # Null for what is required.
    ("ovh_domain_zone", {"zone": None, "records": []}, "missing required arguments: zone"),
    # A boolean for a string or a number; YAML takes an unquoted no for one.
    (
        "ovh_domain_record",
        {"zone": "example.org", "name": False, "type": "A", "value": "192.0.2.1"},
        "name: expected a string, got a boolean; put it in quotes, since YAML takes yes, no, on and off for booleans",
    ),
    (
        "ovh_mail_redirection_set",
        {"domain": "example.com", "redirections": [{"from": "a", "to": [True]}]},
        "redirections[0].to[0]: expected a string, got a",
    ),
    (
        "ovh_domain_record",
        {"zone": "example.org", "name": "a", "type": "A", "value": "192.0.2.1", "ttl": True},
        "ttl: expected a number, got a boolean",
    ),
    ("ovh_api_call", {"path": "/me", "request_timeout": True}, "request_timeout: expected a number, got a boolean"),
    (
        "ovh_domain_record",
        {"zone": "example.org", "name": "a", "type": "TXT", "value": [1.1]},
        "[1.1] is not a text or a list of texts; put it in quotes",
    ),
    # Ansible's own sentences.
    ("ovh_server_burst", {"service_name": {"a": 1}}, "service_name"),
    ("ovh_server_ipmi_access", {"service_name": "ns1", "ttl": ["1"]}, "ttl"),
    ("ovh_api_call", {"path": "/me", "authenticated": "perhaps"}, "authenticated"),
]


@pytest.mark.usefixtures("on_purpose")
@pytest.mark.parametrize(("module", "args", "sentence"), ODD)
def test_odd_types(
    execution_mode: Callable[..., Result],
    sandbox: Sandbox,
    home: Path,
    module: str,
    args: dict[str, Any],
    sentence: str,
) -> None:
    result = execution_mode(module, args, environ=dict(sandbox.environment))
    assert result["failed"] and sentence in result["msg"] and "Traceback" not in json.dumps(result)
    assert "S3cret" not in json.dumps(result) and not sandbox.exchanges


@pytest.mark.parametrize(
    ("module", "args"),
    [
        ("ovh_server_burst", {"service_name": "ns3003.example-sbg.net", "parallel": "3"}),
        (
            "ovh_server_burst",
            {"service_name": ["ns3003.example-sbg.net"], "datacenter": None, "state": None, "request_timeout": "30"},
        ),
        ("ovh_api_call", {"path": "/me", "authenticated": "yes", "accept_status": 404, "expected_account": None}),
    ],
)
def test_what_ansible_converts(
    execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path, module: str, args: dict[str, Any]
) -> None:
    assert not execution_mode(module, args, environ=dict(sandbox.environment)).get("failed")


def test_null_is_not_given(execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path) -> None:
    result = execution_mode(
        "ovh_bill_info",
        {"bill_id": None, "date_from": "2024-01-01", "details": None, "include_refunds": None},
        environ=dict(sandbox.environment),
    )
    assert result["bills"] and "details" not in result["bills"][0]
