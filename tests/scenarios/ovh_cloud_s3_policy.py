# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json

from tests.support.scenario import Scenario, Step

POLICY = "/cloud/project/0123456789abcdef0123456789abcdef/user/4001/policy"
OF_BACKUP = {"project": "shop", "user": "backup"}
READ = {"Statement": [{"Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"]}]}
TEXT = json.dumps(READ)

SCENARIO = Scenario(
    "ovh_cloud_s3_policy",
    (
        Step(
            args={**OF_BACKUP, "policy": READ},
            before={"policy": ""},
            after={"policy": TEXT},
            result={"s3_policy": {**OF_BACKUP, "policy": TEXT}, "s3_policies": [{"changed": True}]},
            writes=(("POST", POLICY),),
        ),
        # The same in other words.
        Step(args={**OF_BACKUP, "policy": json.dumps(READ, indent=1)}, before={}, after={}, result={}),
        Step(
            args={**OF_BACKUP, "policy": "{}"},
            before={"policy": TEXT},
            after={"policy": "{}"},
            result={"s3_policy": {"policy": "{}"}},
            writes=(("POST", POLICY),),
        ),
    ),
)
