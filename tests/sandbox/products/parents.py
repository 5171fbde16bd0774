# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The objects that a path runs through: each must exist, whether `products/` keeps it or it is known only from the
contract.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from ..messages import Call
from .registry import HANDLERS

if TYPE_CHECKING:
    from ..api import Api

# Parameters that name a service: an unknown one has a message of its own.
SERVICE_NAMES = {"serviceName", "domain", "zoneName"}


def require_parents(api: Api, call: Call, path: str) -> None:
    """Raises the 404 of the first object in a path, parameters in braces, that does not exist."""
    known = kept_by_products(api, call, path)
    parts, values = path.split("/"), list(call.params.items())
    filled = list(parts)
    for place, (name, value) in zip(
        [at for at, part in enumerate(parts) if part.startswith("{")], values, strict=False
    ):
        filled[place] = value
        known -= 1
        if known < 0 and not api.state.objects.get("/".join(filled[:place]), value, api.state.agenda.now()):
            raise errors.no_such_service() if name in SERVICE_NAMES else errors.no_such_object(name, value)


def kept_by_products(api: Api, call: Call, path: str) -> int:
    """How many of the path's parameters name an object that a product keeps; raises its 404 if there is none of that
    name.
    """
    parts = path.split("/")
    for end in range(len(parts), 0, -1):
        above = "GET " + "/".join(parts[:end])
        if above.endswith("}") and above in HANDLERS:
            HANDLERS[above](api, call)
            return above.count("{")
    return 0
