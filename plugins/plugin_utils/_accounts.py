# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accounts that an inventory file names: who each is, and what is asked of it. Pure."""

from __future__ import annotations

import collections
import dataclasses
import typing as t

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ConfigError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONNECTION, Spec
from ansible_collections.community.ovh.plugins.plugin_utils._inventory import group_word, is_fit


@dataclasses.dataclass(frozen=True)
class Account:
    """One account: its name ('' if the file names none), its connection's options, and which machines of it become
    hosts.
    """

    name: str
    options: t.Mapping[str, t.Any]
    products: t.Sequence[str]
    projects: t.Sequence[str]

    def about(self, text: str) -> str:
        """Return a sentence about this account."""
        return f"account {self.name}: {text}" if self.name else text


def require_list(accounts: t.Any) -> None:
    """Raise ConfigError unless this is a list of dictionaries, and not empty."""
    if not isinstance(accounts, list) or not accounts or not all(isinstance(each, dict) for each in accounts):
        raise ConfigError("accounts is not a list of dictionaries, each with a name and the options of a connection")


def account_of(given: t.Mapping[str, t.Any], usual: Account, products: t.Sequence[str]) -> Account:
    """Return the account of an entry of the file, with the usual options as defaults. Raises ConfigError."""
    specification: Spec = {
        "name": {"type": "str", "required": True},
        **CONNECTION,
        "projects": {"type": "list", "elements": "str", "aliases": ["project"]},
        "products": {"type": "list", "elements": "str", "choices": list(products), "aliases": ["product"]},
    }
    checked = ArgumentSpecValidator(specification).validate(dict(given))
    if checked.error_messages:
        raise ConfigError(
            f"accounts: {printable(str(given.get('name') or 'one without a name'))}: {checked.error_messages[0]}"
        )
    said = {name: value for name, value in checked.validated_parameters.items() if value is not None}
    # It becomes a part of groups, and of host names.
    if not is_fit(said["name"]):
        raise ConfigError(f"accounts: {printable(said['name'])!r} is not a valid name: use letters, digits and _ . -")
    options = {**usual.options, **{name: said[name] for name in CONNECTION if name in said}}
    return Account(said["name"], options, said.get("products", usual.products), said.get("projects", usual.projects))


def require_own_names(accounts: t.Sequence[Account]) -> None:
    """Raise ConfigError if two accounts would have the same group."""
    words = collections.Counter(group_word(account.name) for account in accounts)
    shared = [account.name for account in accounts if words[group_word(account.name)] > 1]
    if shared:
        raise ConfigError(f"accounts: each needs a name of its own ({listed(shared)})")
