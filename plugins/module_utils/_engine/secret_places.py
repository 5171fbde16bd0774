# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places of the secret of a service account: a file of its own, or an ovh.conf that logs in with it."""

from __future__ import annotations

import dataclasses
import pathlib
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.ovh_conf import KeyFile
from ansible_collections.community.ovh.plugins.module_utils._files import private_files


class SecretPlace(t.Protocol):
    """A file. path: how messages name it."""

    path: str

    def require_writable(self) -> str | None:
        """Return a warning about the file's location, or None. Raises UsageError if the file cannot be written."""

    def secret_of(self, client_id: str) -> str | None:
        """Return the secret that may be this client's."""

    def save(self, client_id: str, client_secret: str) -> None:
        """Keep a secret. Raises StateError, and leaves what was there."""


class SecretFile:
    """A file that holds nothing but the secret."""

    def __init__(self, path: str) -> None:
        self.path = path

    def require_writable(self) -> str | None:
        """Require a folder in which a file can be created."""
        try:
            with private_files.PreparedFile(self.path):
                return None
        except OSError as error:
            raise UsageError(f"dest {self.path} cannot be written ({error.strerror}); nothing was sent") from None

    def secret_of(self, client_id: str) -> str | None:
        """Return whatever the file holds: it does not say whose secret that is."""
        try:
            return pathlib.Path(self.path).read_text(encoding="utf-8").strip() or None
        except (OSError, ValueError):
            return None

    def save(self, client_id: str, client_secret: str) -> None:
        """Write one line."""
        try:
            private_files.save(self.path, client_secret.encode() + b"\n")
        except OSError as error:
            raise StateError(f"{self.path} could not be written ({error.strerror})") from error


class SecretInConf:
    """The section of the endpoint in an ovh.conf. keys: the caller's own, whose endpoint counts."""

    def __init__(self, path: str, keys: Credentials) -> None:
        self.path, self.file = path, KeyFile(path)
        self.keys = Credentials(keys.endpoint, "oauth2", token_url=keys.client_token_url)

    def require_writable(self) -> str | None:
        """Require a section that can hold a service account: one with other credentials cannot."""
        self.file.require_writable(self.keys)
        return self.file.warning()

    def secret_of(self, client_id: str) -> str | None:
        """Return the secret beside this client's id."""
        return self.file.client_secret(self.keys, client_id)

    def save(self, client_id: str, client_secret: str) -> None:
        """Write both options of the section."""
        keys = dataclasses.replace(self.keys, client_id=client_id, client_secret=client_secret)
        self.file.save(keys, check_mode=False)
