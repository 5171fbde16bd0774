# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text and data of a run without what differs from run to run, and without secrets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# The keys that the sandbox issues open nothing else; they are masked all the same.
SECRETS = re.compile(r"sandbox(?:ApplicationSecret|ConsumerKey|ClientSecret|AppKey)\w+")
SECRET_NAMES = {
    "password",
    "secret",
    "url",
    "validation_url",
    "validationUrl",
    "consumer_key",
    "consumerKey",
    "application_secret",
    "client_secret",
    "clientSecret",
    "pdf_url",
    "pdfUrl",
}
# A time of these years comes from the clock; the sandbox's own data is from before or after them.
CLOCK = re.compile(r"20(?:2[6-9]|30)-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:\d\d|Z)?)?")
VOLATILE = (
    (SECRETS, "<secret>"),
    (re.compile(r"EU\.ext-3\.[0-9a-f]+\.\d+"), "<query id>"),
    (re.compile(r"https?://127\.0\.0\.1:\d+"), "<api>"),
    (re.compile(r"127\.0\.0\.1:\d+|port=\d+"), "<api>"),
    (CLOCK, "<time>"),
    # Which of two reasons is found first depends on the version of OpenSSL.
    (re.compile(r"(?<=certificate is not trusted \()[^()]*(?=\))"), "<reason>"),
)


def stable(value: Any) -> Any:
    """JSON data whose secrets, times, query ids, ports and paths are replaced by what they are."""
    if isinstance(value, Mapping):
        return {stable_text(str(name)): stable_item(name, item) for name, item in value.items() if name != "invocation"}
    if isinstance(value, (list, tuple)):
        return [stable(item) for item in value]
    return stable_text(value) if isinstance(value, str) else value


def stable_item(name: str, item: Any) -> Any:
    """A value by its name. Of HTTP headers, which the server adds to, only their names are kept."""
    if name in SECRET_NAMES and item:
        return "<secret>"
    return sorted(item) if name == "headers" and isinstance(item, Mapping) else stable(item)


def stable_text(text: str) -> str:
    """A text of which the same holds."""
    text = text.replace(str(Path.cwd()), "<home>")
    for pattern, name in VOLATILE:
        text = pattern.sub(name, text)
    return str(text)
