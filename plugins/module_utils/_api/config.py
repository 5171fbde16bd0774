# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merge task options, environment and configuration files into one `Credentials` value with the source of each part.

Nothing here reads os.environ or prints: both execution modes pass their own environment and directory.
"""

from __future__ import annotations

import configparser
import dataclasses
import os
import stat
import string
import typing as t
from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined]  # typeshed leaves it out

from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import (
    ENDPOINTS,
    Endpoint,
    endpoint_named,
    is_same_url,
    require_safe_url,
)
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ConfigError
from ansible_collections.community.ovh.plugins.module_utils._api.redact import secrets_of_url
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable

# Each method, and the options that name it; all of them are needed.
METHODS = {
    "application_key": ("application_key", "application_secret", "consumer_key"),
    "oauth2": ("client_id", "client_secret"),
    "access_token": ("access_token",),
}
# The part whose owner decides where it may be sent.
GUARDED = {"application_key": "application_secret", "oauth2": "client_secret", "access_token": "access_token"}
SECRETS = ("application_secret", "consumer_key", "client_secret", "access_token")
URLS = ("endpoint", "oauth2_token_url")
PARTS = tuple(part for parts in METHODS.values() for part in parts) + ("oauth2_token_url",)
# What may stand in the environment, as OVH_ and the name in capitals.
VARIABLES = (*PARTS, "endpoint", "config_file", "expected_account", "request_timeout", "retry_timeout")
USUAL_FILES = ("./ovh.conf", "~/.ovh.conf", "/etc/ovh.conf")
TASK = "the task's options"
ENVIRONMENT = "the environment (OVH_...)"

Found = tuple[t.Any, int]


@dataclasses.dataclass(frozen=True)
class Credentials:
    """The credentials and their endpoint; sources: the place that each part comes from. method is None if none is
    needed. client_token_url: where another service account of the endpoint would fetch its tokens, "" if not known.
    """

    endpoint: Endpoint
    method: str | None = None
    application_key: str = ""
    application_secret: str = dataclasses.field(default="", repr=False)
    consumer_key: str = dataclasses.field(default="", repr=False)
    client_id: str = ""
    client_secret: str = dataclasses.field(default="", repr=False)
    access_token: str = dataclasses.field(default="", repr=False)
    token_url: str = ""
    client_token_url: str = ""
    expected_account: str = ""
    sources: t.Mapping[str, str] = dataclasses.field(default_factory=dict, compare=False)


@dataclasses.dataclass(frozen=True)
class Settings:
    """How to connect: request_timeout and retry_timeout in seconds, ca_file, and the proxies (name in lower case →
    URL).
    """

    request_timeout: float = 180.0
    retry_timeout: float = 120.0
    ca_file: str | None = None
    proxy_urls: tuple[tuple[str, str], ...] = ()

    def proxies(self, scheme: str, host: str, port: int | None = None) -> dict[str, str]:
        """Return the proxies for one host: scheme to URL, as requests takes them.

        no_proxy may name a host alone, or with its port.
        """
        urls = dict(self.proxy_urls)
        place = f"{host}:{port or (443 if scheme == 'https' else 80)}" if ":" not in host else host
        return (
            {}
            if proxy_bypass_environment(place, urls)
            else {name: url for name, url in urls.items() if name in (scheme, "all")}
        )


@dataclasses.dataclass(frozen=True)
class Configuration:
    """The result of `resolve`. secrets: what no output may show."""

    credentials: Credentials
    settings: Settings
    secrets: frozenset[str]
    warnings: tuple[str, ...]


@dataclasses.dataclass
class Layer:
    """One place that provides options. The first layer that provides an option wins."""

    place: str
    options: t.Mapping[str, t.Any]
    file: configparser.RawConfigParser | None = None

    def get(self, name: str, endpoint: Endpoint | None = None) -> t.Any:
        """Return the option's value, or None if this layer does not have it; '' counts as not given."""
        if self.file is not None:
            section = "default" if name == "endpoint" else self.section(endpoint) if endpoint else ""
            value = self.file.get(section, name, fallback=None)
        else:
            value = self.options.get(name)
        value = value.strip() if isinstance(value, str) else value
        return None if value == "" else value

    def section(self, endpoint: Endpoint) -> str:
        """Return the name of the file's section for an endpoint, in any form of its URL; '' without one."""
        sections = self.file.sections() if self.file is not None else []
        if endpoint.name in sections or not endpoint.is_url:
            return endpoint.name if endpoint.name in sections else ""
        return next((section for section in sections if is_same_url(section, endpoint.name)), "")

    def methods(self, endpoint: Endpoint) -> list[str]:
        """Return the authentication methods that this layer names."""
        return [
            method for method, parts in METHODS.items() if any(self.get(part, endpoint) is not None for part in parts)
        ]


def resolve(
    options: t.Mapping[str, t.Any],
    environ: t.Mapping[str, str],
    directory: str,
    *,
    authenticated: bool = True,
    optional: t.Collection[str] = (),
) -> Configuration:
    """Return the configuration of a task, from its options, its environment, and configuration files.

    options: the task's own, None where not given. environ: OVH_ variables, proxies, CA paths. directory: where
    ./ovh.conf is searched. authenticated: False if no credentials are needed. optional: parts of the credentials that
    may be missing. Raises ConfigError, which never quotes a value of a file.
    """
    warnings: list[str] = []
    layers = layers_of(options, environ, directory, warnings)
    credentials = credentials_of(layers, authenticated, optional)
    plain = [layer for layer in layers if layer.file is None]
    settings = Settings(
        request_timeout=seconds(plain, "request_timeout", Settings.request_timeout, 0.001),
        retry_timeout=seconds(plain, "retry_timeout", Settings.retry_timeout, 0.0),
        ca_file=ca_file(options, environ, directory),
        proxy_urls=proxy_urls(environ),
    )
    return Configuration(credentials, settings, secrets_of(layers, credentials.endpoint, settings), tuple(warnings))


def secrets_of(layers: list[Layer], endpoint: Endpoint, settings: Settings) -> frozenset[str]:
    """Return all credentials that any layer provides, used or not, and those inside URLs."""
    keys = {str(layer.get(name, endpoint) or "") for layer in layers for name in SECRETS}
    urls = [layer.get(name, endpoint) for layer in layers for name in URLS] + [
        url for name, url in settings.proxy_urls if name != "no"
    ]
    return frozenset(keys.union(*map(secrets_of_url, urls)) - {""})


def layers_of(
    options: t.Mapping[str, t.Any], environ: t.Mapping[str, str], directory: str, warnings: list[str]
) -> list[Layer]:
    """Return the layers in order of precedence. With config_file, only the task's options and this file are used."""
    task = Layer(TASK, options)
    environment = Layer(ENVIRONMENT, {name: environ.get("OVH_" + name.upper()) for name in VARIABLES})
    given = task.get("config_file") or environment.get("config_file")
    if given:
        path = expanded(given, environ, directory)
        if not os.path.isfile(path):
            raise ConfigError(f"config_file {printable(path)}: there is no such file")
        return [task, file_layer(path, warnings)]
    layers = [task, environment]
    for name in USUAL_FILES:
        path = expanded(name, environ, directory)
        layers.append(default_file(path, name.startswith("./"), warnings))
    return layers


def default_file(path: str, here: bool, warnings: list[str]) -> Layer:
    """Return the layer of a default file. A file that is missing or not trusted is an empty layer that says why."""
    if not os.path.isfile(path):
        return Layer(f"{printable(path)} (no such file)", {})
    if here and os.stat(os.path.dirname(path)).st_mode & stat.S_IWOTH:
        warnings.append(f"{printable(path)} is not read: all users can write to its directory")
        return Layer(f"{printable(path)} (skipped: all users can write to its directory)", {})
    if not os.access(path, os.R_OK):
        return Layer(f"{printable(path)} (not readable)", {})
    return file_layer(path, warnings)


def file_layer(path: str, warnings: list[str]) -> Layer:
    """Return the layer of a configuration file in the SDK's INI form (docs/api_facts.md, Configuration files).

    Raises ConfigError, which names the file and never quotes it.
    """
    parser = configparser.RawConfigParser()
    name = printable(path)
    try:
        with open(path, encoding="utf-8-sig") as file:
            others_read = os.fstat(file.fileno()).st_mode & stat.S_IROTH
            parser.read_file(file)
    except OSError as error:
        raise ConfigError(f"{name} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{name} is not UTF-8 text") from None
    except configparser.Error as error:
        line = getattr(error, "lineno", None) or next(iter(getattr(error, "errors", [])), [None])[0]
        raise ConfigError(f"{name} is not a valid INI file" + (f": look at line {line}" if line else "")) from None
    if others_read:
        warnings.append(f"{name} holds credentials and all users of this machine can read it; run chmod 600 on it")
    return Layer(name, {}, parser)


def credentials_of(layers: list[Layer], authenticated: bool, optional: t.Collection[str] = ()) -> Credentials:
    """Return the credentials for the endpoint. Raises ConfigError if a part is missing."""
    expected = first_value([layer for layer in layers if layer.file is None], "expected_account")[0] or ""
    passed_over = []
    for rank, layer in enumerate(layers):
        text = layer.get("endpoint")
        if text is None:
            continue
        endpoint = endpoint_named(str(text))
        method, parts = (
            method_of(layers, endpoint, optional) if authenticated else (None, unauthenticated(layers, endpoint))
        )
        guarded = parts[GUARDED[method]][1] if method else len(layers)
        if endpoint.is_url and rank > guarded:
            passed_over.append(f"{printable(endpoint.name)} of {layer.place}")
            continue
        values = {name: str(value) for name, (value, unused) in parts.items()}
        sources = {name: layers[place].place for name, (unused, place) in parts.items()}
        for name, value in values.items():
            require_key(name, value, sources[name])
        return Credentials(
            endpoint,
            method,
            token_url=token_url(layers, endpoint, guarded) if method == "oauth2" else "",
            client_token_url=known_token_url(layers, endpoint, guarded),
            expected_account=str(expected),
            sources={"endpoint": layer.place, **sources},
            **values,
        )
    hint = (
        f" ({', '.join(passed_over)} is not used: a URL counts only where the secret comes from, or nearer)"
        if passed_over
        else ""
    )
    raise ConfigError(
        f"no endpoint is given{hint}: set endpoint, or OVH_ENDPOINT, or endpoint= in the section [default] of an"
        f" ovh.conf, to one of {', '.join(ENDPOINTS)}, or to a URL such as https://host/1.0"
    )


def method_of(
    layers: list[Layer], endpoint: Endpoint, optional: t.Collection[str] = ()
) -> tuple[str, dict[str, Found]]:
    """Return the authentication method that the first layer names, and its parts, completed from later layers."""
    for layer in layers:
        named = layer.methods(endpoint)
        if len(named) > 1:
            raise ConfigError(
                f"{layer.place} sets two authentication methods ({', '.join(METHODS[named[0]])} and"
                f" {', '.join(METHODS[named[1]])}): keep one"
            )
        if named:
            found = {part: first_value(layers, part, endpoint) for part in METHODS[named[0]]}
            parts = {part: place for part, place in found.items() if place[0] is not None}
            missing = [part for part in found if part not in parts and part not in optional]
            if missing:
                raise ConfigError(
                    f"{' and '.join(missing)} of the credentials for {endpoint.name} is missing ({layer.place} has"
                    f" {', '.join(parts)}): {searched_places(layers, endpoint, optional)}"
                )
            return named[0], parts
    raise ConfigError(f"no credentials for {endpoint.name}: {searched_places(layers, endpoint, optional)}")


def require_key(part: str, value: str, place: str) -> None:
    """Raise ConfigError for a key with characters that no header can carry, such as line breaks."""
    if not (value.isascii() and value.isprintable()):
        raise ConfigError(f"{part} of {place} contains characters that are not allowed in keys, such as line breaks")


def unauthenticated(layers: list[Layer], endpoint: Endpoint) -> dict[str, Found]:
    """Return the application key, if one is given, for calls that need no credentials."""
    found = first_value(layers, "application_key", endpoint)
    return {"application_key": found} if found[0] is not None else {}


def first_value(layers: list[Layer], name: str, endpoint: Endpoint | None = None) -> Found:
    """Return the option's value and the index of the layer that provides it; (None, number of layers) if none does."""
    for rank, layer in enumerate(layers):
        value = layer.get(name, endpoint)
        if value is not None:
            return value, rank
    return None, len(layers)


def known_token_url(layers: list[Layer], endpoint: Endpoint, guarded: int) -> str:
    """Return the URL of OAuth2 tokens: the option, if its layer has at least the precedence of the secret's, else the
    endpoint's; "" if there is none.
    """
    value, rank = first_value(layers, "oauth2_token_url", endpoint)
    return str(value) if value is not None and rank <= guarded else endpoint.token_url or ""


def token_url(layers: list[Layer], endpoint: Endpoint, guarded: int) -> str:
    """Return the URL of OAuth2 tokens. Raises ConfigError if there is none, or none that is safe."""
    url = known_token_url(layers, endpoint, guarded)
    if not url:
        raise ConfigError(
            f"{endpoint.name} has no OAuth2: use application_key, application_secret and consumer_key"
            + (", or set oauth2_token_url" if endpoint.is_url else "")
        )
    require_safe_url("oauth2_token_url", url)
    return url


def searched_places(layers: list[Layer], endpoint: Endpoint, optional: t.Collection[str] = ()) -> str:
    """Return the end of a message: every place that was searched, and the page where keys are created."""
    places = []
    for layer in layers:
        no_section = layer.file is not None and not layer.section(endpoint)
        places.append(layer.place + (f" (no section [{endpoint.name}])" if no_section else ""))
    page = endpoint.application_page() if "consumer_key" in optional else endpoint.key_page()
    return f"looked at {', '.join(places)}; create keys at {page}"


def seconds(layers: list[Layer], name: str, default: float, least: float) -> float:
    """Return a number of seconds. Raises ConfigError if it is not a number."""
    value, unused = first_value(layers, name)
    try:
        number = default if value is None else float(value)
    except (TypeError, ValueError):
        number = -1.0
    if not least <= number < 1e8:
        raise ConfigError(f"{name} is not a number of seconds")
    return number


def ca_file(options: t.Mapping[str, t.Any], environ: t.Mapping[str, str], directory: str) -> str | None:
    """Return the file or folder of trusted certificate authorities; None for those of requests. Raises ConfigError."""
    for name, value in (
        ("ca_path", options.get("ca_path")),
        *((name, environ.get(name)) for name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")),
    ):
        if value:
            path = expanded(value, environ, directory)
            if not os.path.exists(path):
                raise ConfigError(f"{name} {printable(path)}: there is no such file or folder")
            return path
    return None


def proxy_urls(environ: t.Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return http_proxy, https_proxy, all_proxy and no_proxy of the environment; lower-case names win, as in urllib."""
    given = [(name, value) for name, value in environ.items() if name[-6:].lower() == "_proxy"]
    urls = {name[:-6].lower(): value for name, value in sorted(given, key=lambda each: each[0][-6:].islower())}
    return tuple(sorted((name, url) for name, url in urls.items() if url))


def expanded(path: str, environ: t.Mapping[str, str], directory: str) -> str:
    """Return a path with ~ and variables expanded from this environment, relative to this directory."""
    path = string.Template(str(path)).safe_substitute(environ)
    if path.startswith("~/") and environ.get("HOME"):
        path = environ["HOME"] + path[1:]
    return os.path.normpath(os.path.join(directory, os.path.expanduser(path)))
