# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OF_BACKUP = {"project": "shop", "user": "backup"}
KEY = {**OF_BACKUP, "access": "5a9b0000000000000000000000000001", "tenant_id": "0123456789abcdef0123456789abcdef"}

SCENARIO = Scenario(
    "ovh_cloud_s3_credential_info",
    (
        Step(args=OF_BACKUP, result={"s3_credentials": [KEY]}),
        Step(
            args={**OF_BACKUP, "access": ["x"]},
            result={"s3_credentials": [], "warnings": ["there is no s3 credential x"]},
        ),
    ),
)
