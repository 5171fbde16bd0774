# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

URN = "urn:v1:eu:permissionsGroup:ovh:controlPanelAccess"
ACCESS = {"urn": URN, "name": "controlPanelAccess", "owner": "ovh", "allow": ["account:apiovh:me/get"]}

SCENARIO = Scenario(
    "ovh_iam_permissions_group_info",
    (
        Step(args={"filters": {"owner": "ovh"}}, result={"permissions_groups": [ACCESS]}),
        Step(args={"urn": [URN]}, result={"permissions_groups": [ACCESS]}),
        Step(
            args={"name": ["x"]},
            result={"permissions_groups": [], "warnings": ["there is no permissions group x"]},
        ),
    ),
)
