# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SANDBOX = {"name": "sandbox", "oauth2_client_id": "EU.sandbox0client01", "flow": "CLIENT_CREDENTIALS"}

SCENARIO = Scenario(
    "ovh_oauth2_client_info",
    (
        Step(args={"name": ["sandbox"]}, result={"oauth2_clients": [SANDBOX]}),
        Step(args={"name": ["x"]}, result={"oauth2_clients": [], "warnings": ["there is no oauth2 client x"]}),
    ),
)
