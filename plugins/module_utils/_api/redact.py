# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hide secrets in everything that a run shows, however they are written: the one rule for both execution modes.

A secret is found as it is and url-encoded, JSON-escaped, HTML-escaped, in base64 (alone, or as a part of a longer text
such as `id:secret`) and in hexadecimal. How much of a text must be the secret depends on its length, so that a short
one does not mangle what has nothing to do with it:

- at least ANYWHERE characters: any part of a text or of a number;
- at least WORD characters: where no letter or digit adjoins it, and a number as a whole;
- fewer, and JSON's own words (`true`, `null`): a text as a whole; never a number.
"""

from __future__ import annotations

import base64
import functools
import html
import itertools
import re
import typing as t
from urllib.parse import unquote

from ansible_collections.community.ovh.plugins.module_utils._api.text import printable

# What stands in the place of a secret.
HIDDEN = "*" * 8
ANYWHERE = 8
WORD = 4
COMMON_WORDS = frozenset(("true", "false", "null", "none"))
# An encoded form that is shorter than this is found in unrelated texts by chance.
SHORTEST_ENCODING = 6
# So many characters in a row that a secret also has are a quotation of it.
QUOTATION = 12
# Keys of results that hold sentences, which may quote a part of a secret.
SENTENCES = frozenset(("msg", "warnings"))

WHITESPACE = r"(?:\s|\+|\\+[nrtfv]|(?i:%(?:25)*(?:20|0[9a-d])|\\+(?:u00|x)(?:20|0[9a-d])))+"
BEFORE_WORD = r"(?:(?<![0-9A-Za-z])|(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{2}))"
AFTER_WORD = r"(?![0-9A-Za-z])"
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")

# Headers of answers that hold a credential, or a key to a session.
SECRET_HEADER = re.compile(
    r"auth|cookie|credential|consumer|api-?key|password|secret|session|signature|token", re.IGNORECASE
)
ADDRESS_HEADERS = frozenset(("location", "content-location", "refresh", "referer"))
USER_IN_SENTENCE = re.compile(r"(?<=://)[^/?#\s]*@")
# An option may hold a URL that is broken: without its scheme, or with a / in the password.
USER_OF_URL = re.compile(r"(?:(?<=//)\S*|^[^\s/:]+:(?!//)\S*)@")
REST_OF_URL = re.compile(r"(?<=[?#])\S+")


class Redactor:
    """Hides one set of secrets; their patterns are made once."""

    def __init__(self, secrets: t.Iterable[t.Any]) -> None:
        texts = {str(secret).strip() for secret in secrets} - {""}
        short = {text for text in texts if len(text) < WORD or text.lower() in COMMON_WORDS}
        self.long = sorted(texts - short, key=len, reverse=True)
        self.short = short
        self.numbers = {int(text) if text.isdecimal() else float(text) for text in self.long if NUMBER.fullmatch(text)}
        self.pattern = re.compile("|".join(itertools.chain.from_iterable(map(forms, self.long)))) if self.long else None
        self.names: dict[str, str] = {}

    def text(self, text: str) -> str:
        """Return a text with each secret replaced by asterisks."""
        if text in self.short:
            return HIDDEN
        return self.pattern.sub(HIDDEN, text) if self.pattern else text

    def sentence(self, text: str) -> str:
        """Return a message without secrets, without quoted parts of long ones, and without users and passwords in
        URLs.
        """
        return USER_IN_SENTENCE.sub(HIDDEN + "@", self._without_quotations(self.text(text)))

    def value(self, value: t.Any) -> t.Any:
        """Return a JSON value without secrets, at every depth and also in keys."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, t.Mapping):
            return self._entries((self._name(name), self._entry(name, item)) for name, item in value.items())
        if isinstance(value, (list, tuple)):
            return [self.value(item) for item in value]
        if value is None or isinstance(value, bool):
            return value
        return HIDDEN if self._is_secret_number(value) else value

    def result(self, result: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """Return a task's result without secrets. Its own top-level keys are documented names and stay."""
        return {name: self._entry(name, item) for name, item in result.items()}

    def arguments(self, value: t.Any) -> t.Any:
        """Return the arguments of a task as they may be shown.

        A value that equals a secret is hidden however short it is, also if it is a number.
        """
        if isinstance(value, t.Mapping):
            return {name: self.arguments(item) for name, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.arguments(item) for item in value]
        if value is None or isinstance(value, bool):
            return value
        if str(value) in self.short:
            return HIDDEN
        return self.text(redact_url(value)) if isinstance(value, str) else self.value(value)

    def _entry(self, name: t.Any, item: t.Any) -> t.Any:
        if name not in SENTENCES:
            return self.value(item)
        if isinstance(item, list):
            return [self._entry(name, each) for each in item]
        return self.sentence(item) if isinstance(item, str) else self.value(item)

    def _name(self, name: t.Any) -> t.Any:
        # The objects of a list have the same names.
        if name not in self.names:
            self.names[name] = self.text(name) if isinstance(name, str) else name
        return self.names[name]

    def _entries(self, items: t.Iterable[tuple[t.Any, t.Any]]) -> dict[t.Any, t.Any]:
        """Return a dictionary in which keys that have become the same are told apart, so that no entry is lost."""
        entries: dict[t.Any, t.Any] = {}
        for name, item in items:
            while name in entries:
                name += "*"
            entries[name] = item
        return entries

    def _is_secret_number(self, number: float) -> bool:
        return number in self.numbers or bool(self.pattern and self.pattern.search(str(number)))

    @functools.cached_property
    def _quotations(self) -> set[str]:
        written = [form for secret in self.long for form in (printable(secret), printable(" ".join(secret.split())))]
        return {form[at : at + QUOTATION] for form in written for at in range(len(form) - QUOTATION + 1)}

    def _without_quotations(self, text: str) -> str:
        """Return the text without quotations of long secrets, wherever they are cut and whatever their line breaks."""
        starts = [at for at in range(len(text) - QUOTATION + 1) if text[at : at + QUOTATION] in self._quotations]
        if not starts:
            return text
        hidden = {place for at in starts for place in range(at, at + QUOTATION)}
        runs = itertools.groupby(range(len(text)), hidden.__contains__)
        return "".join(HIDDEN if is_hidden else "".join(text[place] for place in places) for is_hidden, places in runs)


@functools.lru_cache(maxsize=16)
def redactor(secrets: frozenset[str]) -> Redactor:
    """Return the Redactor of these secrets; cached, because the items of a loop share them."""
    return Redactor(secrets)


def redacting(show: t.Callable[[str], None], secrets: t.Callable[[], frozenset[str]]) -> t.Callable[[str], None]:
    """Return `show` for redacted, printable lines.

    secrets: returns the secrets that are known when a line is shown.
    """
    return lambda line: show(printable(redactor(secrets()).sentence(line)))


def forms(secret: str) -> list[str]:
    """Return the regular expressions of all encodings of a secret, the longest first."""
    data = secret.encode("utf-8", "surrogatepass")
    plain = "".join(
        WHITESPACE if part.isspace() else "".join(map(character, part)) for part in re.split(r"(\s+)", secret)
    )
    encoded = [form for shift in range(3) if len(form := base64_of(data, shift)) >= SHORTEST_ENCODING]
    # Alone, it has one character more, which otherwise depends on what follows.
    alone = base64.b64encode(data).decode("ascii").rstrip("=")
    rest = f"(?:{character(alone[-1])})?" if len(data) % 3 else ""
    found = ["".join(map(character, form)) + (rest if alone.startswith(form) else "") for form in encoded]
    return [*found, f"(?i:{data.hex()})", plain if len(secret) >= ANYWHERE else BEFORE_WORD + plain + AFTER_WORD]


def base64_of(data: bytes, shift: int) -> str:
    """Return the part that all base64 texts share which hold these bytes after 3 n + shift other bytes."""
    return base64.b64encode(b"\0" * shift + data).decode("ascii")[(0, 2, 3)[shift] : (shift + len(data)) * 8 // 6]


@functools.cache
def character(char: str) -> str:
    """Return a regular expression for one character, as itself or as one of its escapes.

    + and / also match their forms in URL-safe base64.
    """
    if char.isalnum() and char.isascii():
        return char
    literal = {"+": "[+-]", "/": "[/_]"}.get(char, re.escape(char))
    percent = "".join(f"%(?:25)*{byte:02x}" for byte in char.encode("utf-8", "surrogatepass"))
    units = char.encode("utf-16-be", "surrogatepass").hex()
    unicode = "".join(rf"\\+u{units[at : at + 4]}" for at in range(0, len(units), 4))
    python = rf"\\+(?:x0*{ord(char):x}|U0*{ord(char):x})"
    entities = "|".join(sorted({re.escape(html.escape(char)), f"&#0*{ord(char)};", f"&#x0*{ord(char):x};"}))
    before = "" if char == "\\" else r"\\*"
    return rf"(?:{before}{literal}{'+' if char == chr(92) else ''}|(?i:{percent}|{unicode}|{python}|{entities}))"


def redact_headers(headers: t.Mapping[str, str]) -> dict[str, str]:
    """Return response headers without credentials and session keys, and without those inside addresses."""
    return {
        name: HIDDEN if SECRET_HEADER.search(name) else redact_url(value) if name.lower() in ADDRESS_HEADERS else value
        for name, value in headers.items()
    }


def redact_url(text: str) -> str:
    """Return a URL or path without user, password, query and fragment; a sentence stays as it is."""
    text = USER_OF_URL.sub(HIDDEN + "@", text)
    return REST_OF_URL.sub(HIDDEN, text) if "://" in text or not re.search(r"\s", text) else text


def secrets_of_url(text: t.Any) -> set[str]:
    """Return the user, the password and the query values of a URL, as written and decoded. An endpoint must have none
    of them.
    """
    if not text:
        return set()
    rest = str(text).partition("://")[2] or str(text)
    user, unused, address = rest.rpartition("@")
    queries = [pair.partition("=") for pair in re.split("[?#&;]", address)[1:]]
    found = {*user.split(":", 1), *(value or name for name, unused, value in queries)} - {""}
    return found | set(map(unquote, found))
