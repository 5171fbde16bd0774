# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

JANE = {"login": "jane", "email": "jane@example.net", "group": "developers", "status": "OK"}

SCENARIO = Scenario(
    "ovh_identity_user_info",
    (
        Step(args={"login": ["jane"]}, result={"users": [JANE]}),
        Step(args={"filters": {"status": "DISABLED"}}, result={"users": [{"login": "john"}]}),
        Step(args={"login": ["x"]}, result={"users": [], "warnings": ["there is no user x"]}),
    ),
)
