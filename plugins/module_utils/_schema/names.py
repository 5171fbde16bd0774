# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The API's camelCase names as the snake_case names of options and results."""

from __future__ import annotations

import functools
import re
import typing as t

# A capital begins a word where a small letter or a digit stands before it, or where a run of capitals ends:
# serviceName, allowedIPs.
WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
PLURAL_OF_CAPITALS = re.compile(r"(?<=[A-Z])s(?=$|[A-Z])")


@functools.lru_cache(4096)
def snake_case(name: str) -> str:
    """Return a name in snake_case: 'serviceName' becomes service_name, 'allowedIPs' allowed_ips, 'kvmipHtml5URL'
    kvmip_html5_url.
    """
    return WORD.sub("_", PLURAL_OF_CAPITALS.sub("S", name)).lower()


def snake_keys(value: t.Any, maps: t.Collection[str] = ("tags", "headers")) -> t.Any:
    """Return a response with its field names in snake_case; the keys of `maps` are data and stay unchanged."""
    if isinstance(value, list):
        return [snake_keys(item, maps) for item in value]
    if isinstance(value, dict):
        return {snake_case(name): item if name in maps else snake_keys(item, maps) for name, item in value.items()}
    return value


PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def is_plain_name(text: str) -> bool:
    """Return whether a text of the API can be a file name, or a part of one: not a path, not hidden, no quoting
    needed.
    """
    return bool(PLAIN_NAME.fullmatch(text))
