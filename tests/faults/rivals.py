# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks that want different things of the same domain or servers."""

from __future__ import annotations

import functools
from typing import Any

from tests.faults.jobs import Job, play_step
from tests.faults.stage import Stage

DOMAIN = "example.com"
SERVERS = ["ns3003.example-sbg.net", "ns3004.example-sbg.net"]


def mail_set(**options: Any) -> Job:
    """A task that keeps redirections of a domain that has some."""
    return Job(
        "ovh_mail_redirection_set",
        f"set {options}",
        functools.partial(play_step, "ovh_mail_redirection_set", {"domain": DOMAIN, **options}),
        True,
    )


def burst(state: str) -> Job:
    """A task that turns the burst of two servers."""
    args = {"service_name": SERVERS, "state": state}
    return Job("ovh_server_burst", f"burst {state}", functools.partial(play_step, "ovh_server_burst", args), True)


def sales(*destinations: str) -> list[dict[str, Any]]:
    """Where the mail of one source shall go."""
    return [{"from": "sales", "to": list(destinations)}]


def going(stage: Stage, source: str) -> list[str]:
    """Where it goes."""
    there = stage.sandbox.state.domains[DOMAIN].redirections.values()
    return sorted(item["to"] for item in there if item["from"].lower() == source)
