# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

KEYS = "/cloud/project/0123456789abcdef0123456789abcdef/user/4001/s3Credentials"
ACCESS = "5a9b0000000000000000000000000001"
OF_BACKUP = {"project": "shop", "user": "backup"}
FILE = {**OF_BACKUP, "dest": "keys"}

SCENARIO = Scenario(
    "ovh_cloud_s3_credential",
    (
        # The key that the user has: its secret is read again.
        Step(
            args={**FILE, "profile": "backup", "region": "gra", "endpoint_url": "https://s3.gra.example"},
            before={},
            after={"s3_credential": [f"read the secret of {ACCESS}", "write the key to keys"]},
            result={"s3_credential": {**OF_BACKUP, "access": ACCESS}, "s3_credentials": [{"changed": True}]},
            writes=(("POST", f"{KEYS}/{ACCESS}/secret"),),
        ),
        Step(
            args={**FILE, "profile": "other", "format": "rclone", "rotate_after": "90d"},
            before={},
            after={"s3_credential": [f"read the secret of {ACCESS}", "write the key to keys"]},
            result={"s3_credential": {**OF_BACKUP, "access": ACCESS}},
            writes=(("POST", f"{KEYS}/{ACCESS}/secret"),),
        ),
        Step(
            args={**OF_BACKUP, "access": [ACCESS, "x"], "state": "absent", "confirm": [ACCESS, "x"]},
            before={ACCESS: {"access": ACCESS}},
            after={ACCESS: {"access": None}},
            result={"s3_credentials": [{"access": ACCESS, "changed": True}, {"access": "x", "changed": False}]},
            writes=(("DELETE", f"{KEYS}/{ACCESS}"),),
        ),
        Step(
            args={**OF_BACKUP, "dest": "keys.env", "format": "env"},
            before={},
            after={"s3_credential": ["create a key", "write the key to keys.env"]},
            result={"s3_credential": {**OF_BACKUP, "user_id": "4001"}, "s3_credentials": [{"changed": True}]},
            writes=(("POST", KEYS),),
        ),
    ),
)
