# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which fields of the API hold secrets, wherever they appear (the contract's models)."""

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
SECRET_TEXTS = re.compile(r"/(authInfo|token|\w+Token)$")
HIDDEN = "VALUE_HIDDEN_UNLESS_SHOW_SECRETS"


def fields_of(path: str) -> frozenset[str]:
    """The fields that are secrets in what is sent to this path, or comes from there."""
    return SECRET_FIELDS.union(*(fields for route, fields in SECRETS_OF_ROUTES if route.search(path)))


def is_hidden(name: str, siblings: t.Collection[str], fields: t.Collection[str]) -> bool:
    """Whether a field is a secret, in an object with these fields."""
    return name in fields or (name in SIGNED_LINKS and not PAPERS.isdisjoint(siblings))


def redact_fields(value: t.Any, path: str = "") -> t.Any:
    """What comes from a path, with its secrets hidden."""
    if isinstance(value, str) and SECRET_TEXTS.search(path):
        return HIDDEN
    return redact_inside(value, fields_of(path))


def redact_inside(value: t.Any, fields: t.Collection[str]) -> t.Any:
    """A value with these fields hidden in all objects of it."""
    if isinstance(value, list):
        return [redact_inside(item, fields) for item in value]
    if isinstance(value, dict):
        return {
            name: HIDDEN if item is not None and is_hidden(name, value, fields) else redact_inside(item, fields)
            for name, item in value.items()
        }
    return value


def secrets_in(value: t.Any, path: str = "") -> set[str]:
    """The secrets in what is sent to a path, which no output may hold."""
    return texts_in(value, fields_of(path), False)


def texts_in(value: t.Any, fields: t.Collection[str], secret: bool) -> set[str]:
    """The texts and numbers inside of these fields, in whatever spelling of their names, and inside of those that are
    called a secret; of a value that is a secret as a whole, all.

    A dictionary or list may also be given as its JSON text.
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
    """A name without what tells camelCase, snake_case and Header-Case apart."""
    return re.sub(r"[^a-z0-9]", "", str(name).lower())


def parsed(text: str) -> t.Any:
    """What a JSON text stands for; None where it is not JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
