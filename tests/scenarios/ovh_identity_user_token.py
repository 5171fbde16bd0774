# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

TOKENS = "/me/identity/user/jane/token"
BACKUP = {"user": "jane", "name": "backup"}
OLD, NEW = "2030-05-04T12:15:00+02:00", "2031-05-04T10:15:00+00:00"

SCENARIO = Scenario(
    "ovh_identity_user_token",
    (
        Step(
            args={**BACKUP, "description": "Backups", "expires_at": OLD},
            before={"description": None, "expires_at": None},
            after={"description": "Backups", "expires_at": OLD},
            result={"user_token": {**BACKUP, "description": "Backups", "expires_at": OLD}, "user_tokens": [{}]},
            writes=(("POST", TOKENS),),
        ),
        Step(
            args={**BACKUP, "description": "Nightly backups", "expires_at": NEW},
            before={"description": "Backups", "expires_at": OLD},
            after={"description": "Nightly backups", "expires_at": NEW},
            result={"user_token": {"description": "Nightly backups", "expires_at": NEW}},
            writes=(("PUT", TOKENS + "/backup"),),
        ),
        Step(
            args={"user": "jane", "name": ["backup", "x"], "state": "absent"},
            before={"backup": {"description": "Nightly backups", "expires_at": NEW}},
            after={"backup": {"description": None, "expires_at": None}},
            result={"user_tokens": [{"name": "backup", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", TOKENS + "/backup"),),
        ),
    ),
)
