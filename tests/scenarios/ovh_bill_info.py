# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SERVER = "ns3001.example-sbg.net"

SCENARIO = Scenario(
    "ovh_bill_info",
    (
        Step(
            args={"date_from": "2024-02-01", "date_to": "2024-03-05"},
            result={
                "bills": [{"bill_id": "FR10000002"}, {"bill_id": "FR10000003"}],
                "sums": {
                    "EUR": {
                        "with_tax": "109.20",
                        "without_tax": "91.00",
                        "tax": "18.20",
                        "months": {"2024-02": {"with_tax": "54.60"}, "2024-03": {"with_tax": "54.60"}},
                    }
                },
            },
        ),
        Step(
            args={"bill_id": ["FR10000003", "FR10000001"], "details": True, "include_refunds": True},
            result={
                "bills": [
                    {
                        "bill_id": "FR10000003",
                        "details": [{"domain": SERVER, "total_price": {"currency_code": "EUR", "value": 45.5}}],
                    },
                    {"bill_id": "FR10000001", "details": [{"bill_detail_id": "FR10000001_1"}]},
                ],
                "refunds": [
                    {
                        "refund_id": "AFR20000001",
                        "original_bill_id": "FR10000003",
                        "details": [{"refund_detail_id": "AFR20000001_1"}],
                    }
                ],
                "sums": {"EUR": {"with_tax": "160.80", "without_tax": "134.00", "tax": "26.80"}},
                "services": {
                    SERVER: {
                        "EUR": {
                            "total": "134.00",
                            "months": {"2024-01": {"total": "99.00"}, "2024-03": {"total": "35.00"}},
                        }
                    }
                },
            },
        ),
    ),
)
