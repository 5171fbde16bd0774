# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Endpoint names, URLs, and what is where (docs/api_facts.md, Endpoints)."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import endpoints
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import (
    ENDPOINTS,
    Endpoint,
    endpoint_named,
    require_safe_url,
)
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ConfigError, UsageError

PUBLISHED = [
    ("ovh-eu", "https://eu.api.ovh.com/1.0", "https://www.ovh.com/auth/oauth2/token"),
    ("ovh-ca", "https://ca.api.ovh.com/1.0", "https://ca.ovh.com/auth/oauth2/token"),
    ("ovh-us", "https://api.us.ovhcloud.com/1.0", "https://us.ovhcloud.com/auth/oauth2/token"),
    ("soyoustart-eu", "https://eu.api.soyoustart.com/1.0", None),
    ("soyoustart-ca", "https://ca.api.soyoustart.com/1.0", None),
    ("kimsufi-eu", "https://eu.api.kimsufi.com/1.0", None),
    ("kimsufi-ca", "https://ca.api.kimsufi.com/1.0", None),
]


@pytest.mark.parametrize(("name", "url", "token_url"), PUBLISHED)
def test_the_known_endpoints_are_the_published_ones(name, url, token_url):
    assert endpoint_named(name) == Endpoint(name, url, token_url)
    assert not endpoint_named(name).is_url
    assert len(ENDPOINTS) == len(PUBLISHED)


@pytest.mark.parametrize(
    "url",
    [
        "https://host/1.0",
        "https://host:8443/api/1.0",
        "https://host/v1",
        "http://127.0.0.1:8080/1.0",
        "http://localhost/1.0",
        "http://[::1]:80/1.0",
        "https://host/V1/1.0",
    ],
)
def test_a_url_with_its_version_is_an_endpoint(url):
    endpoint = endpoint_named(url)
    assert (endpoint.name, endpoint.url, endpoint.token_url, endpoint.is_url) == (url, url, None, True)


def test_a_slash_at_the_end_of_a_url_means_nothing():
    assert endpoint_named("https://host/1.0/") == endpoint_named("https://host/1.0")


@pytest.mark.parametrize("text", ["ovh", "ovh-fr", "OVH-EU", "eu.api.ovh.com", "\x1b[31m"])
def test_an_unknown_name_is_an_error_that_lists_the_known_ones(text):
    with pytest.raises(ConfigError, match=", ".join(ENDPOINTS)) as caught:
        endpoint_named(text)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    "url",
    [
        "https://host",
        "https://host/",
        "https://host/2.0",
        "https://host/1.0/me",
        "https://host/1.0?",
        "https://host/v3",
    ],
)
def test_a_url_without_its_version_is_refused(url):
    with pytest.raises(ConfigError, match="must have its version"):
        endpoint_named(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://host/1.0",
        "http://127.0.0.1.example.net/1.0",
        "http://localhost.example.net/1.0",
        "http://192.0.2.1/1.0",
        "http://0.0.0.0/1.0",
        "ftp://localhost/1.0",
        "file://localhost/1.0",
    ],
)
def test_secrets_travel_over_https_or_to_this_machine_alone(url):
    with pytest.raises(ConfigError, match="use https"):
        endpoint_named(url)


@pytest.mark.parametrize(
    "url",
    [
        "https:///1.0",
        "/1.0",
        "host/1.0",
        "https://u:p4ssw0rd@host/1.0",
        "https://user@host/1.0",
        "https://host:0/1.0",
        "https://host:99999/1.0",
        "https://host:port/1.0",
        "https://[::1/1.0",
        "https://ho st/1.0",
        "https://ho\nst/1.0",
        "https://host\\@evil/1.0",
        "https://host/?x=/1.0",
        "https://host/#/1.0",
    ],
)
def test_what_is_no_plain_url_is_refused_without_quoting_it(url):
    with pytest.raises(ConfigError, match="endpoint is not a valid URL") as caught:
        endpoint_named(url)
    assert "p4ssw0rd" not in str(caught.value)


def test_the_option_that_holds_a_bad_url_is_named():
    with pytest.raises(ConfigError, match="oauth2_token_url 'http://host/token' is not allowed"):
        require_safe_url("oauth2_token_url", "http://host/token")


@pytest.mark.parametrize(
    ("name", "path", "address"),
    [
        ("ovh-eu", "/me", "https://eu.api.ovh.com/1.0/me"),
        ("ovh-eu", "/v1/me", "https://eu.api.ovh.com/v1/me"),
        ("ovh-us", "/v2/iam/resource", "https://api.us.ovhcloud.com/v2/iam/resource"),
        ("ovh-eu", "/v1x", "https://eu.api.ovh.com/1.0/v1x"),
        ("ovh-eu", "/v2x/y", "https://eu.api.ovh.com/1.0/v2x/y"),
        ("kimsufi-eu", "/v1/me", "https://eu.api.kimsufi.com/v1/me"),
        ("https://host/api/1.0", "/v2/x", "https://host/api/v2/x"),
        ("https://host/v1", "/v2/x", "https://host/v2/x"),
        ("https://host/v1", "/me", "https://host/v1/me"),
        ("https://host/v1", "/v1/me", "https://host/v1/me"),
        ("https://host/v2", "/me", "https://host/v1/me"),
        ("https://host/v2", "/v1/me", "https://host/v1/me"),
        ("https://host/v2", "/v2/me", "https://host/v2/me"),
        ("https://api.eu.ovhcloud.com/v1", "/me", "https://api.eu.ovhcloud.com/v1/me"),
        ("https://api.eu.ovhcloud.com/v2/", "/v2/iam/resource", "https://api.eu.ovhcloud.com/v2/iam/resource"),
    ],
)
def test_v1_and_v2_go_beside_1_0(name, path, address):
    assert endpoint_named(name).address(path) == address


@pytest.mark.parametrize("version", ["1.0", "v1", "v2", "V1", "1.0/", "v2///"])
@pytest.mark.parametrize(
    ("host", "known_as", "token_url", "pages"),
    [
        (
            "api.eu.ovhcloud.com",
            "ovh-eu",
            "https://auth.eu.ovhcloud.com/oauth2/token",
            "https://auth.eu.ovhcloud.com/api/{}",
        ),
        (
            "API.ca.OVHcloud.com",
            "ovh-ca",
            "https://auth.ca.ovhcloud.com/oauth2/token",
            "https://auth.ca.ovhcloud.com/api/{}",
        ),
        (
            "api.eu.ovhcloud.com:443",
            "ovh-eu",
            "https://auth.eu.ovhcloud.com/oauth2/token",
            "https://auth.eu.ovhcloud.com/api/{}",
        ),
        (
            "api.us.ovhcloud.com",
            "ovh-us",
            "https://us.ovhcloud.com/auth/oauth2/token",
            "https://api.us.ovhcloud.com/{}/",
        ),
        ("eu.api.ovh.com", "ovh-eu", "https://www.ovh.com/auth/oauth2/token", "https://eu.api.ovh.com/{}/"),
        ("ca.api.kimsufi.com", "kimsufi-ca", None, "https://ca.api.kimsufi.com/{}/"),
        ("api.eu.ovhcloud.com:8443", "", None, "https://api.eu.ovhcloud.com:8443/{}/"),
        ("api.eu.ovhcloud.com.example.net", "", None, "https://api.eu.ovhcloud.com.example.net/{}/"),
    ],
)
def test_a_host_of_ovhclouds_is_known_in_whatever_form_its_url_is_written(host, known_as, token_url, pages, version):
    endpoint = endpoint_named(f"HTTPS://{host}/{version}")
    assert (endpoint.known_as, endpoint.token_url, endpoint.is_url) == (known_as, token_url, True)
    assert endpoint.key_page() == pages.format("createToken") and endpoint.application_page() == pages.format(
        "createApp"
    )
    assert endpoint.name == f"https://{host.lower()}/{version.rstrip('/').lower()}"
    assert [endpoints.is_one_of(endpoint, [name]) for name in ENDPOINTS] == [
        known_as in ("", name) for name in ENDPOINTS
    ]
    assert endpoint.key_page(("GET", "/me")).endswith(
        "createToken?GET=/me" if "auth." in pages else "createToken/?GET=/me"
    )


@pytest.mark.parametrize(
    "name", ["soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca", "https://ca.api.kimsufi.com/v1"]
)
def test_v2_is_refused_where_it_does_not_exist(name):
    with pytest.raises(UsageError, match="ovh-eu, ovh-ca, ovh-us"):
        endpoint_named(name).address("/v2/iam/resource")


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("ovh-eu", "https://eu.api.ovh.com/createToken/"),
        ("ovh-us", "https://api.us.ovhcloud.com/createToken/"),
        ("kimsufi-ca", "https://ca.api.kimsufi.com/createToken/"),
        ("https://host:444/api/1.0", "https://host:444/createToken/"),
    ],
)
def test_keys_are_made_beside_the_endpoint(name, page):
    assert endpoint_named(name).key_page() == page
    assert endpoint_named(name).application_page() == page.replace("createToken", "createApp")


def test_the_page_for_keys_has_the_rules_filled_in():
    page = ENDPOINTS["ovh-eu"].key_page(("GET", "/me"), ("PUT", "/ip/*/x y&z"))
    assert page == "https://eu.api.ovh.com/createToken/?GET=/me&PUT=/ip/*/x%20y%26z"


def test_a_product_that_the_endpoint_lacks_is_refused_naming_where_it_is():
    with pytest.raises(UsageError) as caught:
        endpoints.require_product("burst", ("ovh-eu", "ovh-ca"), ENDPOINTS["kimsufi-eu"])
    assert str(caught.value) == "burst is not available on kimsufi-eu (available on ovh-eu, ovh-ca)"


@pytest.mark.parametrize("name", ["ovh-eu", "https://host/1.0"])
def test_a_url_endpoint_has_everything(name):
    endpoints.require_product("burst", ("ovh-eu",), endpoint_named(name))
