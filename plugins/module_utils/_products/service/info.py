# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The services of the account: until when each runs, and whether it is renewed (ovh_service_info)."""

from __future__ import annotations

import datetime

from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    KINDS,
    SERVICE,
    from_contract,
    from_service_infos,
    named,
    order,
    with_days,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import TEXTS, Filter, time_filter
from ansible_collections.community.ovh.plugins.module_utils._schema.list_info import Elsewhere, ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration, moment


def expires_within(service: Values, wanted: str, now: datetime.datetime) -> bool:
    """Whether a service ends within a length of time, or has ended."""
    end = moment(service["expiration"])
    return end is not None and end - now <= duration(wanted)


SERVICE_INFO = ListInfo(
    SERVICE,
    filters=(
        Filter(
            "service_name",
            TEXTS,
            lambda service, wanted, now: named(service, wanted),
            shown=lambda service: (service["service_name"], service["display_name"]),
        ),
        Filter(
            "product",
            TEXTS,
            lambda service, wanted, now: service["product"] in [name.strip("/ ") for name in wanted],
            shown=lambda service: (service["product"],),
        ),
        time_filter("expires_within", expires_within),
        Filter("ends", {"type": "bool"}, lambda service, wanted, now: service["ends"] is wanted),
    ),
    entry=from_contract,
    timed=with_days,
    order=order,
    elsewhere=tuple(Elsewhere(kind, "/serviceInfos", from_service_infos) for kind in KINDS),
)
