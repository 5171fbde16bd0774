# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each playbook under some of the faults, through `ansible-playbook`, by the rules for all runs
(tests/faults/rules.py).
"""

from __future__ import annotations

import pytest

from tests.faults import faults, rules
from tests.faults.faults import EVERY_REQUEST
from tests.faults.playbooks import ALL, ASKING, PLAYBOOKS, STARTING_OTHERS, WITHOUT_REQUESTS, playbook_job
from tests.faults.stage import Stage
from tests.faults_page import Count

WELL, WITH_A_SENTENCE = False, True
# The playbook, the fault, the request that it hits, what that request is, and how the run ends.
CASES = [
    ("bill_report", "a page with status 200", 8, "GET /me/bill/FR10000003/details/FR10000003_1", WITH_A_SENTENCE),
    ("burst_datacenter", "reset, though carried out", 8, "PUT /dedicated/server/ns3004.example-sbg.net/burst", WELL),
    (
        "burst_datacenter",
        "credential revoked",
        9,
        "PUT /dedicated/server/ns3005.example-sbg.net/burst",
        WITH_A_SENTENCE,
    ),
    ("credential_audit", "500, though carried out", 12, "DELETE /me/api/credential/502", WELL),
    ("expiring_services", "503", 1, "GET /services", WELL),
    ("expiring_services", "429, Retry-After beyond retry_timeout", 2, "GET /services", WITH_A_SENTENCE),
    ("export_domains", "503", 1, "GET /domain/zone", WELL),
    ("failover_ip", "reset, though carried out", 10, "POST /ip/198.51.100.32%2F32/move", WELL),
    ("failover_ip", "credential revoked", 10, "POST /ip/198.51.100.32%2F32/move", WITH_A_SENTENCE),
    ("import", "credential revoked", 30, "GET /ip/192.0.2.31%2F32/reverse", WITH_A_SENTENCE),
    ("inventory_report", "502", 2, "GET /dedicated/server", WELL),
    ("inventory_report", "credential revoked", 1, "GET /dedicated/server", WITH_A_SENTENCE),
    ("mail_redirections", "429, Retry-After in seconds", 5, "POST /email/domain/example.com/redirection", WELL),
    ("mail_redirections", "reset, though carried out", 5, "POST /email/domain/example.com/redirection", WELL),
    ("mail_redirections", "credential revoked", 7, "GET /email/domain/example.com/task/redirection", WITH_A_SENTENCE),
    ("offboard", "reset, though carried out", 4, "POST /me/identity/user/jane/disable", WELL),
    ("offboard", "credential revoked", 10, "DELETE /me/identity/user/jane/token/laptop", WITH_A_SENTENCE),
    (
        "open_kvm",
        "reset, though carried out",
        10,
        "POST /dedicated/server/ns3001.example-sbg.net/features/ipmi/access",
        WELL,
    ),
]


@pytest.mark.parametrize(
    ("name", "fault_name", "position", "request_line", "ends"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_fault_through_the_command(
    name: str, fault_name: str, position: int, request_line: str, ends: bool, stage: Stage
) -> None:
    job, fault = playbook_job(name, stage), next(fault for fault in faults.FAULTS if fault.name == fault_name)
    usual, count = stage.undisturbed(job), Count(job.module)
    assert not usual.failed, usual.text
    hit = usual.exchanges[position - 1]
    assert request_line == f"{hit['method']} {hit['path'].removeprefix('/1.0')}", "the fault hits what the table says"

    first, second, advised = stage.disturbed(job, fault, position)
    assert first.failed is ends, first.text
    assert first.failed or any("fault" in each for each in first.exchanges), "the fault has struck"
    rules.require_all(usual, first, second, advised, stage.secrets())
    count.add(first.failed)
    if EVERY_REQUEST:
        count.keep()


def test_each_playbook_is_put_to_a_fault() -> None:
    assert {case[0] for case in CASES} == set(PLAYBOOKS) == ALL - ASKING - STARTING_OTHERS - WITHOUT_REQUESTS
