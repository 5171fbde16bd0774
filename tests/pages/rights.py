# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/rights.md: the required permissions of each module, from the tables of the modules."""

from __future__ import annotations

import importlib
from pathlib import Path

from tests import environment

PAGE = environment.ROOT / "docs/rights.md"
PRODUCTS = "ansible_collections.community.ovh.plugins.module_utils._products"
HEAD = """\
# Required permissions

A consumer key needs the access rules of the modules that use it. A service account needs an IAM policy with their
actions. The documentation of each module lists the routes that it calls.

`ovh_consumer_key` requests a key with only these access rules, for any number of modules, and returns the IAM policy
that grants a service account the same permissions. With values for the path parameters, the access rules are narrower:

```yaml
- name: Create a key for the mail redirections of one domain
  community.ovh.ovh_consumer_key:
    modules: [ovh_mail_redirection_set]
    targets:
      domain: example.com
    save_to: ovh.conf
```

`*` matches any characters, including `/`. `/x` and `/x/*` are separate rules. `expected_account` also needs `GET
/auth/details`. `ovh_api_call`, `ovh_api_resource` and `ovh_task_wait` need the routes that their tasks name. The lookup
`api` needs `GET` on its paths.

| module | access rules | IAM actions |
|---|---|---|
"""


def pages() -> dict[Path, str]:
    """The page and its content."""
    return {PAGE: page()}


def page() -> str:
    """The page, as the tables have it now."""
    rights = importlib.import_module(f"{PRODUCTS}._rights").RIGHTS
    return HEAD + "".join(row(module) for module in sorted(rights))


def row(module: str) -> str:
    """One module's line of the table."""
    access = importlib.import_module(f"{PRODUCTS}.account.access_rules")
    needed = access.rights_of_modules([module])
    rules = [f"`{rule.method} {rule.path}`" for rule in access.fewest(access.rules_of_rights(needed, {}))]
    elsewhere = [right for right in importlib.import_module(f"{PRODUCTS}._rights").RIGHTS[module] if right.on]
    rules += [f"`{right.method} {right.rule}` on {' and '.join(right.on)}" for right in elsewhere]
    actions = [f"`{action}`" for action in dict.fromkeys(action for right in needed for action in right.actions)]
    return f"| `{module}` | {'<br>'.join(rules)} | {'<br>'.join(actions) or 'none'} |\n"
