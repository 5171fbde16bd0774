# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BACKUP = {
    "application_id": 102,
    "application_name": "backup",
    "application_description": "Nightly backups",
    "application_status": "active",
    "expiration": None,
    "at_work": False,
}

SCENARIO = Scenario(
    "ovh_api_credential_info",
    (
        Step(
            args={"application_name": "Backup", "status": "validated"},
            result={
                "credentials": [
                    {
                        **BACKUP,
                        "credential_id": 502,
                        "last_use": "2024-03-01T02:00:00+00:00",
                        "allowed_ips": None,
                        "ovh_support": False,
                        "rules": [{"method": "GET", "path": "/dedicated/server/*"}],
                    },
                    {
                        **BACKUP,
                        "credential_id": 505,
                        "last_use": None,
                        "allowed_ips": ["192.0.2.0/24"],
                        "ovh_support": True,
                    },
                ]
            },
        ),
        Step(
            args={"credential_id": [505, 999, 502], "unused_for": "90d"},
            result={"credentials": [{"credential_id": 505}, {"credential_id": 502}]},
        ),
        Step(
            args={"expires_within": "1h"},
            result={
                "credentials": [{"credential_id": 503, "status": "expired", "expiration": "2024-02-01T08:00:00+00:00"}]
            },
        ),
    ),
)
