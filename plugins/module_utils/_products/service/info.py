# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The services of the account: until when each runs, and whether it is renewed (ovh_service_info)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    KINDS,
    SERVICE,
    from_contract,
    from_service_infos,
    named,
    order,
    with_days,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import TEXTS, Filter, expiry_filter
from ansible_collections.community.ovh.plugins.module_utils._schema.info import Elsewhere, ListInfo

SERVICE_INFO = ListInfo(
    SERVICE,
    filters=(
        Filter(
            "service_name",
            TEXTS,
            lambda service, wanted, now: named(service, wanted),
            values=lambda service: (service["service_name"], service["display_name"]),
        ),
        Filter(
            "product",
            TEXTS,
            lambda service, wanted, now: service["product"] in [name.strip("/ ") for name in wanted],
            values=lambda service: (service["product"],),
        ),
        expiry_filter("expires_within", "expiration"),
        Filter("ends", {"type": "bool"}, lambda service, wanted, now: service["ends"] is wanted),
    ),
    entry=from_contract,
    timed=with_days,
    order=order,
    elsewhere=tuple(Elsewhere(kind, "/serviceInfos", from_service_infos) for kind in KINDS),
)
