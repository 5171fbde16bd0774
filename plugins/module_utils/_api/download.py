# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Download files behind links of the API. Such a link is a secret: no message shows more of it than its host.

A link leads to the public internet by https, at each redirect. The address that was checked is the one that is
connected to. Through a proxy the proxy resolves names, so that only hosts written as addresses are checked.
"""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from ansible_collections.community.ovh.plugins.module_utils._api.addresses import require_public_literal
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import Endpoint, is_loopback
from ansible_collections.community.ovh.plugins.module_utils._api.error_body import any_message
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request

MOST_REDIRECTS = 5


def download(client: Client, link: str, kind: str) -> bytes:
    """Return the content of the file at a link (GET, without credentials).

    kind: its media type. Raises StateError if the link must not be followed, or the file cannot be fetched.
    """
    for _hop in range(MOST_REDIRECTS + 1):
        host, public = host_of(link, client.endpoint)
        request = Request(
            "GET", link, host, headers=(("Accept", kind),), raw=True, public=public, message_of=any_message
        )
        try:
            answer = client.send_with_retries(request, host)
        except ApiError as error:
            why = f"HTTP {error.status}" if error.status and error.status >= 400 else error.message
            raise StateError(f"{host} did not return it: {why}") from None
        if answer.status < 300:
            return bytes(answer.data)
        try:
            link = urljoin(link, answer.headers.get("location", ""))
        except ValueError:
            raise StateError(f"{host} did not return it: it redirects to a URL that is not valid") from None
    raise StateError(f"{host} redirects without an end")


def host_of(link: str, endpoint: Endpoint) -> tuple[str, bool]:
    """Return the host of a link, and whether that host must be on the public internet.

    It need not be if it is this machine and the endpoint is, too. Raises StateError if the link must not be followed.
    """
    try:
        scheme, host = urlsplit(link).scheme, urlsplit(link).hostname
    except ValueError:
        scheme, host = "", None
    if not scheme or not host:
        raise StateError("the API returned no link to download")
    is_local = is_loopback(host) and is_loopback(urlsplit(endpoint.url).hostname or "")
    if scheme != "https" and not (scheme == "http" and is_local):
        raise StateError(f"its link is not followed: expected https, got {printable(scheme)}")
    if not is_local:
        require_public_literal(host)
    return printable(host), not is_local
