# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BUCKETS = "/cloud/project/0123456789abcdef0123456789abcdef/region/GRA/storage"
INVOICES = {"project": "shop", "region": "GRA", "name": "shop-invoices"}
NEW = {"owner_id": 4001, "versioning": "enabled", "encryption": "plaintext"}

SCENARIO = Scenario(
    "ovh_cloud_bucket",
    (
        Step(
            args={**INVOICES, **NEW},
            before=dict.fromkeys(NEW),
            after=NEW,
            result={"bucket": {**INVOICES, **NEW}, "buckets": [{"changed": True}]},
            writes=(("POST", BUCKETS),),
        ),
        Step(
            args={**INVOICES, "versioning": "suspended", "encryption": "AES256"},
            before={"versioning": "enabled", "encryption": "plaintext"},
            after={"versioning": "suspended", "encryption": "AES256"},
            result={"bucket": {**INVOICES, "versioning": "suspended", "encryption": "AES256"}},
            writes=(("PUT", BUCKETS + "/shop-invoices"),),
        ),
        Step(
            args={**INVOICES, "user_access": [{"user": "backup", "role": "readOnly"}]},
            before={},
            after={},
            result={"bucket": {**INVOICES, "versioning": "suspended"}},
        ),
        Step(
            args={**INVOICES, "state": "absent"},
            before={"owner_id": 4001, "versioning": "suspended", "encryption": "AES256"},
            after=dict.fromkeys(NEW),
            result={"bucket": None, "buckets": [{"changed": True}]},
            writes=(("DELETE", BUCKETS + "/shop-invoices"),),
        ),
    ),
)
