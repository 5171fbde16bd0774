# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of the API that hold secrets, wherever they appear (the contract's models)."""

from __future__ import annotations

import json
import re
import typing as t

SECRET_FIELDS = frozenset(
    (
        "accessToken",
        "adminPassword",
        "authInfo",
        "bootstrapPassword",
        "clientSecret",
        "consumerKey",
        "password",
        "privateKey",
        "privateKeyPassphrase",
        "qrcodeHelper",
        "readToken",
        "rescuePassword",
        "secret",
        "secretKey",
        "sftpArchive",
        "sftpStorage",
        "swiftArchive",
        "swiftStorage",
        "testPassword",
        "token",
    )
)
# The links of a bill, a refund or a deposit open its PDF without a login (docs/api_facts.md, Objects).
# An object with one of these ids is such a paper.
SIGNED_LINKS = frozenset(("pdfUrl", "url"))
PAPERS = frozenset(("billId", "refundId", "depositId"))
# What else is a secret below these routes, where the same word elsewhere is none.
SECRETS_OF_ROUTES = tuple(
    (re.compile(route), frozenset(fields))
    for route, fields in (
        (r"/ai/token(/|$)", ["value"]),
        (r"/encryptionKey(/|$)", ["content"]),
        (r"/envVar(/|$)", ["value"]),
        (r"/hosting/web/[^/]+/ssl$", ["key"]),
        (r"/kafka/[^/]+/user/[^/]+/access$", ["key"]),
        (r"/keymanager/certificate$", ["certificate", "intermediates"]),
        (r"/kubeconfig(/reset)?$", ["content"]),
        (r"/me/insight$", ["access"]),
        (r"/reinstall$", ["configDriveMetadata", "configDriveUserData", "httpHeaders", "postInstallationScript"]),
    )
)
# What is sent in a field whose name ends so is a secret, whether the contract knows the field or not. In one spelling.
SECRET_NAME = re.compile(r"(password|passwd|passphrase|secret|token|apikey|secretkey|privatekey)$")
# Routes that answer with nothing but a secret.
SECRET_TEXTS = re.compile(r"/(authInfo|getConsoleUrl|token|\w+Token)$")
HIDDEN = "VALUE_HIDDEN_UNLESS_SHOW_SECRETS"


def fields_of(path: str) -> frozenset[str]:
    """Return the names of the secret fields in requests to this path and in its responses."""
    return SECRET_FIELDS.union(*(fields for route, fields in SECRETS_OF_ROUTES if route.search(path)))


def is_hidden(name: str, siblings: t.Collection[str], fields: t.Collection[str]) -> bool:
    """Return whether a field is a secret, in an object with these fields."""
    return name in fields or (name in SIGNED_LINKS and not PAPERS.isdisjoint(siblings))


def redact_fields(value: t.Any, path: str = "") -> t.Any:
    """Return a response of a path with its secrets hidden."""
    if isinstance(value, str) and SECRET_TEXTS.search(path):
        return HIDDEN
    return redact_inside(value, fields_of(path))


def redact_inside(value: t.Any, fields: t.Collection[str]) -> t.Any:
    """Return a value with these fields hidden in all its objects."""
    if isinstance(value, list):
        return [redact_inside(item, fields) for item in value]
    if isinstance(value, dict):
        return {
            name: HIDDEN if item is not None and is_hidden(name, value, fields) else redact_inside(item, fields)
            for name, item in value.items()
        }
    return value


def secrets_in(value: t.Any, path: str = "") -> set[str]:
    """Return the secrets in a request to a path, which no output may show."""
    return texts_in(value, fields_of(path), False)


def texts_in(value: t.Any, fields: t.Collection[str], secret: bool) -> set[str]:
    """Return the texts and numbers inside these fields, in any spelling of their names, and inside fields with a secret
    name.

    A dictionary or list may also be given as its JSON text. secret: whether the whole value is secret.
    """
    spellings = set(map(spelling, fields))

    def is_secret(name: t.Any) -> bool:
        return spelling(name) in spellings or SECRET_NAME.search(spelling(name)) is not None

    def found(part: t.Any, secret: bool) -> set[str]:
        if isinstance(part, list):
            return {text for item in part for text in found(item, secret)}
        if isinstance(part, dict):
            return {text for name, item in part.items() for text in found(item, secret or is_secret(name))}
        inside = (
            found(parsed(part), secret) if isinstance(part, str) and part.lstrip().startswith(("{", "[")) else set()
        )
        return inside | ({str(part)} if secret and part not in (None, "") and not isinstance(part, bool) else set())

    return found(value, secret)


def spelling(name: t.Any) -> str:
    """Return a name in the form that is the same for camelCase, snake_case and Header-Case."""
    return re.sub(r"[^a-z0-9]", "", str(name).lower())


def parsed(text: str) -> t.Any:
    """Return the value of a JSON text; None if it is not JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
