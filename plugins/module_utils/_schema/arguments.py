# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that many modules share, as argument specs. Their documentation is in plugins/doc_fragments."""

from __future__ import annotations

import typing as t

Spec = dict[str, dict[str, t.Any]]
# Ansible takes an option for a secret by these parts of its name, unless it is told whether it is one.
SECRET_NAMES = ("cred", "key", "pass", "priv", "secret", "token")


def no_log(option: str, secret: bool) -> dict[str, bool]:
    """Return no_log of a spec: true for a secret, false for a name that only sounds like one, else empty."""
    return {"no_log": secret} if secret or any(part in option for part in SECRET_NAMES) else {}


# No env_fallback: the environment is read by _api/config.py, which both execution modes pass their own.
CONNECTION: Spec = {
    "endpoint": {"type": "str"},
    "application_key": {"type": "str", "no_log": False},
    "application_secret": {"type": "str", "no_log": True},
    "consumer_key": {"type": "str", "no_log": True},
    "client_id": {"type": "str"},
    "client_secret": {"type": "str", "no_log": True},
    "access_token": {"type": "str", "no_log": True},
    "config_file": {"type": "path"},
    "oauth2_token_url": {"type": "str", "no_log": False},
    "expected_account": {"type": "str"},
    "request_timeout": {"type": "float", "aliases": ["timeout"]},
    "retry_timeout": {"type": "float"},
    "ca_path": {"type": "path"},
    "rate_limit": {"type": "float"},
}
PARALLEL: Spec = {"parallel": {"type": "int"}}
TARGETS: Spec = {
    "service_name": {"type": "list", "elements": "str"},
    "datacenter": {"type": "list", "elements": "str"},
    "region": {"type": "list", "elements": "str"},
    "tagged": {"type": "dict", "aliases": ["tags"]},
}
ON_EMPTY: Spec = {"on_empty": {"type": "str", "choices": ["warn", "fail"], "default": "warn"}}
WAIT: Spec = {"wait": {"type": "bool", "default": True}, "wait_timeout": {"type": "float", "default": 300.0}}
CONFIRM: Spec = {"confirm": {"type": "str"}, "unless_done_since": {"type": "str"}}
REMOVALS: Spec = {"max_removals": {"type": "str"}}
REFRESH: Spec = {"refresh": {"type": "str", "choices": ["auto", "always", "never"], "default": "auto"}}


def option_value(option: str, text: str, read: t.Callable[[str], str]) -> str:
    """Return an option's text in its normal form. Raises ValueError that names the option."""
    try:
        return read(text)
    except ValueError as error:
        raise ValueError(f"{option}: {error}") from None


def unique_names(option: str, names: t.Sequence[str]) -> list[str]:
    """Return the names of containers that a task gives. Raises ValueError for one that is empty or given twice."""
    if any(not name for name in names):
        raise ValueError(f"{option} has an empty name")
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"{option}: {twice} is given twice")
    return list(names)
