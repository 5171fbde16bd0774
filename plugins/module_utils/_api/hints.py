# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hints: what a person can do about an error of the API. Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import Endpoint
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import access_rule
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed

HINT_OF_CODE = {
    "INVALID_KEY": (
        "the application key is mistyped, removed, or created on another endpoint than {endpoint}; create keys for"
        " it at {page}"
    ),
    "INVALID_SIGNATURE": (
        "application_secret is wrong, the three keys do not belong together, or the consumer key awaits its"
        " validation; create new ones at {page}"
    ),
    "NOT_CREDENTIAL": (
        "the consumer key is mistyped, or belongs to another application or endpoint; create a new one at {page}"
    ),
    "INVALID_CREDENTIAL": (
        "the consumer key is not yet validated, expired, refused, revoked, or not allowed from this address;"
        " create a new one at {page}"
    ),
    "QUERY_TIME_OUT": (
        "this machine's clock and the API's still differ after asking the API for its time; set this machine's clock"
    ),
    "UNKNOWN_ROUTE": "this route does not exist on {endpoint}: check the path and the endpoint",
}
HINT_OF_STATUS = {
    401: "the credential is not accepted here (expired, revoked, or none was sent); create keys at {page}",
    404: "check the name, and whether the account of this credential has it",
    409: "another operation is in progress on it; run the task again when it has finished",
    429: "the API limits requests: lower parallel, set rate_limit, or raise retry_timeout",
    460: "the service has expired; renew it first",
}

TAKEN = (
    "there is one that lists do not show: yet, or because it belongs to another account or project; run the task again"
    " later, or choose another name"
)


def missing_rights(
    error: ApiError, route: str, known: t.Mapping[tuple[str, str], t.Sequence[str]] | None
) -> list[dict[str, str]]:
    """Return what to grant, as {iam_action} or {method, path}: the IAM actions that the API names, or else the access
    rule of the consumer key.

    known: for a service account, which has no rules, the IAM actions of each call, by method and access rule.
    """
    call = error.method, access_rule(route)
    if error.actions or known is not None:
        return [{"iam_action": action} for action in error.actions or (known or {}).get(call, ())]
    return [{"method": call[0], "path": call[1]}] if error.error_code in ("NOT_GRANTED_CALL", "") else []


def hint_of_error(error: ApiError, endpoint: Endpoint) -> str:
    """Return the hint for a response with an error status; '' if there is none."""
    if error.foreign:
        return "check the endpoint and the proxies (https_proxy, no_proxy), or run the task again later"
    if error.not_granted:
        return permissions_hint(error.missing_rights, endpoint)
    if error.rate_limited:
        return HINT_OF_STATUS[429]
    if error.status in (400, 409) and "already exist" in error.message.lower():
        return TAKEN
    text = HINT_OF_CODE.get(error.error_code) or HINT_OF_STATUS.get(error.status or 0, "")
    if not text and (error.status or 0) >= 500:
        text = "the error is on OVHcloud's side; run the task again later"
    return text.format(endpoint=endpoint.name, page=endpoint.key_page())


def permissions_hint(rights: list[dict[str, str]], endpoint: Endpoint) -> str:
    """Return the hint for missing permissions: which ones to grant, and where."""
    actions = [right["iam_action"] for right in rights if "iam_action" in right]
    rules = [(right["method"], right["path"]) for right in rights if "path" in right]
    if actions:
        return (
            f"missing right: the IAM action {listed(actions)}; grant it to this identity with an IAM policy in the"
            f" control panel, or use keys created at {endpoint.key_page()}"
        )
    if rules:
        wanted = listed([f"{method} {path}" for method, path in rules])
        return (
            f"missing right: the access rule {wanted}; create a consumer key that has it at {endpoint.key_page(*rules)}"
        )
    return (
        "missing right: grant this identity an IAM policy that allows the call, or use keys created at"
        f" {endpoint.key_page()}"
    )
