# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths and queries as sent: path parameters filled in, everything encoded once, nothing outside the endpoint."""

from __future__ import annotations

import dataclasses
import json
import re
import typing as t
from urllib.parse import quote, unquote, urlencode

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.redact import redact_url
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable

PATH_PARAMETER = re.compile(r"\{(\w+)\}")
ENCODED_PATH = re.compile(r"/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*")


@dataclasses.dataclass(frozen=True)
class Joined:
    """Several ids for one path parameter, which X-Ovh-Batch reads apart again (docs/api_facts.md, Bulk reads)."""

    ids: t.Sequence[str]
    separator: str


class Segments(str):
    """A part of a route that a description has as a value, such as `dedicated/server`; it is sent as it is."""


def with_segments(route: str, values: t.Mapping[str, t.Any] | None) -> tuple[str, dict[str, t.Any]]:
    """Return the route as OVHcloud publishes it, with the parts of it that are values, and the other values."""
    others = dict(values or {})
    for name in [name for name, value in others.items() if isinstance(value, Segments)]:
        route = route.replace(f"{{{name}}}", others.pop(name))
    return route, others


def fill(route: str, values: t.Mapping[str, t.Any] | None = None) -> str:
    """Return the path of a route: '/ip/{ip}' with {'ip': '192.0.2.0/28'} is '/ip/192.0.2.0%2F28'.

    The route itself must be percent-encoded already; each value is encoded completely. Raises UsageError for a path
    parameter without a value, a value without a path parameter, and a path that could mean anything but one object of
    the endpoint.
    """
    route, values = with_segments(route, values)
    parameters = PATH_PARAMETER.findall(route)
    unused = sorted(set(values) - set(parameters))
    if unused:
        raise UsageError(f"{printable_path(route)}: there is no {{{printable(unused[0])}}} in the path for its value")
    path = PATH_PARAMETER.sub(
        lambda path_parameter: encoded(route, path_parameter.group(1), values.get(path_parameter.group(1))), route
    )
    require_inside(path)
    return path


def encoded(route: str, name: str, value: t.Any) -> str:
    """Return one path parameter's value, completely percent-encoded. Raises UsageError if it is empty, a list or a
    dictionary.
    """
    if isinstance(value, Joined):
        return value.separator.join(quote(str(item), safe="", errors="surrogatepass") for item in value.ids)
    if isinstance(value, (dict, list)):
        raise UsageError(
            f"{printable_path(route)}: the value of {{{name}}} is a"
            f" {'dictionary' if isinstance(value, dict) else 'list'}, and not a text or a number"
        )
    text = query_text(value) if value is not None else ""
    if not text:
        raise UsageError(f"{printable_path(route)}: path parameter {name!r} has no value")
    return quote(text, safe="", errors="surrogatepass")


def require_inside(path: str) -> None:
    """Raise UsageError unless a path stays below the endpoint's URL."""
    if not path.startswith("/"):
        raise UsageError(
            f"{printable_path(path)}: a path must begin with / and have no host, for example /me or /dedicated/server"
        )
    if "?" in path or "#" in path:
        raise UsageError(f"{printable_path(path)}: a path cannot contain ? or #; set query instead")
    if not ENCODED_PATH.fullmatch(path):
        raise UsageError(
            f"{printable_path(path)}: a path must be percent-encoded; set names with other characters in path_params"
        )
    plain = unquote(path, errors="replace")
    if "//" in path or "\\" in plain or not plain.isprintable() or {".", ".."} & set(plain.split("/")):
        raise UsageError(
            f"{printable_path(path)}: a path cannot contain empty, '.' or '..' parts, backslashes or control characters"
        )


def access_rule(route: str) -> str:
    """Return the path of the access rule that grants a route: each path parameter becomes * (docs/api_facts.md,
    Signature and credentials).
    """
    return PATH_PARAMETER.sub("*", route)


def query_string(query: t.Mapping[str, t.Any] | None) -> str:
    """Return the query as sent, without '?': a list repeats its name, booleans are lower-case, None is null
    (docs/api_facts.md, Signature and credentials).
    """
    pairs = []
    for name, value in (query or {}).items():
        for item in value if isinstance(value, (list, tuple)) else [value]:
            pairs.append((name, query_text(item)))
    return urlencode(pairs, errors="surrogatepass")


def query_text(value: t.Any) -> str:
    """Return one value as text: maps (iamTags) are JSON, as the API reads them (docs/api_facts.md, Bulk reads)."""
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, dict, list)) or value is None:
        return json.dumps(value, separators=(",", ":"))
    return str(value)


def printable_path(path: str) -> str:
    """Return a path for a message: printable, at most some 200 characters, and without secrets of a URL."""
    path = redact_url(path)
    return printable(path if len(path) <= 200 else path[:200] + "...") or "''"
