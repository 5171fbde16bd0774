# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

URN = "urn:v1:eu:resource:account:ab12345-ovh"
ACCOUNT = {"urn": URN, "name": "ab12345-ovh", "type": "account", "tags": None}

SCENARIO = Scenario(
    "ovh_iam_resource_info",
    (
        Step(args={"filters": {"type": "account"}}, result={"resources": [ACCOUNT]}),
        Step(args={"urn": [URN]}, result={"resources": [ACCOUNT]}),
        Step(args={"name": ["x"]}, result={"resources": [], "warnings": ["there is no resource x"]}),
    ),
)
