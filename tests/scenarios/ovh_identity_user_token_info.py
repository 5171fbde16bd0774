# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

LAPTOP = {"user": "jane", "name": "laptop", "description": "Laptop of Jane", "expires_at": None}

SCENARIO = Scenario(
    "ovh_identity_user_token_info",
    (
        Step(args={"user": "jane"}, result={"user_tokens": [LAPTOP]}),
        Step(
            args={"user": "jane", "name": ["x"]},
            result={"user_tokens": [], "warnings": ["there is no user token x"]},
        ),
    ),
)
