# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The endpoints: names, URLs, pages that create keys, and whether an endpoint has a product."""

from __future__ import annotations

import dataclasses
import ipaddress
import re
import typing as t
from urllib.parse import quote, urlsplit, urlunsplit

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ConfigError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.redact import redact_url


@dataclasses.dataclass(frozen=True)
class Endpoint:
    """One endpoint of the API: its name (the URL itself where it was given as one), its URL with the version, its token
    URL.

    key_pages: the URL below which keys are made; '' for the endpoint's own host. same_as: for a URL, the known endpoint
    that its host belongs to; '' for any other host.
    """

    name: str
    url: str
    token_url: str | None = None
    key_pages: str = ""
    same_as: str = ""

    @property
    def is_url(self) -> bool:
        """Whether the endpoint was given as a URL instead of a known name."""
        return self.name not in ENDPOINTS

    @property
    def known_as(self) -> str:
        """The name of the known endpoint that this is, by its name or its host; '' for an unknown host."""
        return self.same_as if self.is_url else self.name

    @property
    def has_v2(self) -> bool:
        """Whether the endpoint has the API v2, and IAM with it; an unknown host is assumed to have it."""
        return not self.known_as or bool(self.token_url)

    def address(self, path: str) -> str:
        """Return the URL of a path. /v1/… and /v2/… replace /1.0 (docs/api_facts.md, Endpoints).

        Raises UsageError for a path of the API v2 on an endpoint without it.
        """
        if path.startswith("/v2/") and not self.has_v2:
            raise UsageError(f"{path}: {messages.not_available('the API v2', self.name, V2_ENDPOINTS)}")
        if path.startswith(("/v1/", "/v2/")):
            return VERSION.sub("", self.url) + path
        return self.url + path

    def key_page(self, *rules: tuple[str, str]) -> str:
        """Return the URL of the page that creates keys, its form filled in with these access rules: (method, path) each
        (docs/api_facts.md, Endpoints).
        """
        query = "&".join(f"{method}={quote(path, safe='/*')}" for method, path in rules)
        return self._page("createToken") + ("?" + query if query else "")

    def application_page(self) -> str:
        """Return the URL of the page that creates applications: a key and a secret, without a consumer key
        (docs/api_facts.md, Endpoints).
        """
        return self._page("createApp")

    def _page(self, name: str) -> str:
        parts = urlsplit(self.url)
        return self.key_pages + name if self.key_pages else f"{parts.scheme}://{parts.netloc}/{name}/"


ENDPOINTS = {
    endpoint.name: endpoint
    for endpoint in (
        Endpoint("ovh-eu", "https://eu.api.ovh.com/1.0", "https://www.ovh.com/auth/oauth2/token"),
        Endpoint("ovh-ca", "https://ca.api.ovh.com/1.0", "https://ca.ovh.com/auth/oauth2/token"),
        Endpoint("ovh-us", "https://api.us.ovhcloud.com/1.0", "https://us.ovhcloud.com/auth/oauth2/token"),
        Endpoint("soyoustart-eu", "https://eu.api.soyoustart.com/1.0"),
        Endpoint("soyoustart-ca", "https://ca.api.soyoustart.com/1.0"),
        Endpoint("kimsufi-eu", "https://eu.api.kimsufi.com/1.0"),
        Endpoint("kimsufi-ca", "https://ca.api.kimsufi.com/1.0"),
    )
}

V2_ENDPOINTS = tuple(endpoint.name for endpoint in ENDPOINTS.values() if endpoint.has_v2)

# The hosts that endpoints move to: the same API, with tokens and key pages on hosts of their own (docs/api_facts.md,
# Endpoints).
NEW_HOSTS = tuple(
    Endpoint(
        f"ovh-{region}",
        f"https://api.{region}.ovhcloud.com/1.0",
        f"https://auth.{region}.ovhcloud.com/oauth2/token",
        f"https://auth.{region}.ovhcloud.com/api/",
    )
    for region in ("eu", "ca")
)
KNOWN_HOSTS = {urlsplit(endpoint.url).hostname: endpoint for endpoint in (*ENDPOINTS.values(), *NEW_HOSTS)}

VERSION = re.compile(r"/(1\.0|v1|v2)$", re.IGNORECASE)


def endpoint_named(text: str) -> Endpoint:
    """Return the endpoint of a name, such as ovh-eu, or of a URL. Raises ConfigError if the text is neither."""
    if text in ENDPOINTS:
        return ENDPOINTS[text]
    if "/" not in text:
        raise ConfigError(
            f"endpoint {redact_url(text)!r} is unknown: use one of {', '.join(ENDPOINTS)}, or a URL such as"
            " https://host/1.0"
        )
    url = text.rstrip("/")
    require_safe_url("endpoint", url)
    if not VERSION.search(url):
        raise ConfigError(f"endpoint {text!r}: a URL must have its version, for example https://host/1.0")
    return endpoint_at(normal_url(url))


def endpoint_at(url: str) -> Endpoint:
    """Return the endpoint of a normalized URL.

    Paths without a version belong to v1, also below a URL that ends in /v2.
    """
    parts = urlsplit(url)
    known = KNOWN_HOSTS.get(parts.hostname) if parts.scheme == "https" and parts.port in (None, 443) else None
    address = url.removesuffix("/v2") + "/v1" if url.endswith("/v2") else url
    return Endpoint(url, address, known.token_url, known.key_pages, known.name) if known else Endpoint(url, address)


def normal_url(text: str) -> str:
    """Return a URL in its normal form: scheme, host and version in lower case, no trailing slash."""
    parts = urlsplit(text.rstrip("/"))
    path = VERSION.sub(lambda version: version[0].lower(), parts.path)
    return urlunsplit(parts._replace(netloc=parts.netloc.lower(), path=path))


def is_same_url(one: str, other: str) -> bool:
    """Return whether two texts are the same URL. Texts that are not URLs are never the same."""
    try:
        return normal_url(one) == normal_url(other)
    except ValueError:
        return False


def require_safe_url(option: str, url: str) -> None:
    """Raise ConfigError unless secrets may travel to this URL: https, or http to this machine itself."""
    try:
        parts = urlsplit(url)
        good = (
            bool(parts.hostname)
            and parts.port != 0
            and not (parts.username or parts.password or parts.query or parts.fragment)
        )
    except ValueError:
        good = False
    if not good or not url.isprintable() or " " in url or "\\" in url:
        raise ConfigError(f"{option} is not a valid URL: use a scheme, a host, optionally a port, and a path")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        raise ConfigError(f"{option} {url!r} is not allowed: use https (http only to this machine)")


def is_loopback(host: str) -> bool:
    """Return whether a host is a name or an address of this machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_one_of(endpoint: Endpoint, names: t.Collection[str]) -> bool:
    """Return whether an endpoint is one of these names; an unknown host is assumed to be one."""
    return not endpoint.known_as or endpoint.known_as in names


def require_product(product: str, names: t.Collection[str], endpoint: Endpoint) -> None:
    """Raise UsageError if the endpoint is known not to have the product.

    names: the endpoints that have it.
    """
    if not is_one_of(endpoint, names):
        raise UsageError(messages.not_available(product, endpoint.name, names))
