# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Save keys in an ovh.conf, each in its endpoint's section, and keep everything else (docs/api_facts.md,
Configuration files).
"""

from __future__ import annotations

import os
import pathlib

from ansible_collections.community.ovh.plugins.module_utils._api.config import METHODS, Credentials, Layer, file_layer
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._files import private_files
from ansible_collections.community.ovh.plugins.module_utils._files.file_paths import writable_target
from ansible_collections.community.ovh.plugins.module_utils._files.ini_file import with_options


class KeyFile:
    """The file of that path, which need not be there yet."""

    def __init__(self, path: str) -> None:
        self.path, self.name = path, printable(path)

    def require_writable(self, keys: Credentials) -> None:
        """Raise UsageError if these keys cannot be saved in the file."""
        try:
            target = writable_target(self.path)
        except OSError as error:
            raise UsageError(f"{self.name} cannot be written: {error.strerror}") from None
        if not os.access(os.path.dirname(target), os.W_OK | os.X_OK):
            raise UsageError(f"{self.name} cannot be written: its folder does not exist or is not writable")
        if os.path.exists(target) and os.geteuid() not in (0, os.stat(target).st_uid):
            raise UsageError(f"{self.name} belongs to another user of this machine")
        layer = self.layer()
        others = [each for each in (layer.methods(keys.endpoint) if layer else ()) if each != keys.method]
        if others:
            raise UsageError(
                f"{self.name} has {' and '.join(METHODS[others[0]])} in the section of {keys.endpoint.name}, next to"
                " which another way to authenticate cannot stand: save to another file, or remove them"
            )

    def warning(self) -> str | None:
        """Return a warning about the file's location; None if there is no reason for one."""
        tree = private_files.git_tree(self.path)
        return (
            f"{self.name} lies in the git tree {printable(tree)}, which does not ignore it: add it to .gitignore"
            if tree
            else None
        )

    def layer(self) -> Layer | None:
        """Return the file's current content as a layer; None if it does not exist. Raises ConfigError if it is not an
        INI file.
        """
        return file_layer(self.path, []) if os.path.exists(self.path) else None

    def consumer_key(self, keys: Credentials) -> str | None:
        """Return the consumer key that the file has for this application; None without one."""
        layer = self.layer()
        if layer is None or layer.get("application_key", keys.endpoint) != keys.application_key:
            return None
        value: str | None = layer.get("consumer_key", keys.endpoint)
        return value

    def client_secret(self, keys: Credentials, client_id: str) -> str | None:
        """Return the secret that the file has for this service account of the endpoint, or None."""
        layer = self.layer()
        if layer is None or layer.get("client_id", keys.endpoint) != client_id:
            return None
        value: str | None = layer.get("client_secret", keys.endpoint)
        return value

    def save(self, keys: Credentials, *, check_mode: bool) -> bool:
        """Save the keys of their method in their endpoint's section, and return whether that changes anything.

        The endpoint is added to the file if it names none. Raises StateError.
        """
        layer, endpoint = self.layer(), keys.endpoint.name
        try:
            before = pathlib.Path(self.path).read_bytes().decode() if layer else ""
            after = (
                before if layer and layer.get("endpoint") else with_options(before, "default", {"endpoint": endpoint})
            )
            after = with_options(after, endpoint, options_of(keys))
            if before != after and not check_mode:
                private_files.save(self.path, after.encode())
        except (OSError, ValueError) as error:
            made = "the key is granted" if keys.consumer_key else "the client is created"
            raise StateError(f"{made}, and could not be saved in {self.name} ({error}): run the task again") from error
        return before != after


def options_of(keys: Credentials) -> dict[str, str]:
    """Return the options that log in with these keys, with the token URL if the endpoint has none itself."""
    parts = {part: str(getattr(keys, part)) for part in METHODS[keys.method or ""]}
    needs_url = keys.method == "oauth2" and not keys.endpoint.token_url and keys.token_url
    return {**parts, **({"oauth2_token_url": keys.token_url} if needs_url else {})}
