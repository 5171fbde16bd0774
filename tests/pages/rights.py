# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/rights.md: what each module needs to be allowed, from the modules' own tables."""
from __future__ import annotations

import importlib
from pathlib import Path

from tests import environment

PAGE = environment.ROOT / "docs/rights.md"
PRODUCTS = "ansible_collections.community.ovh.plugins.module_utils._products"
HEAD = """\
# What each module needs to be allowed

A consumer key needs the access rules of the modules that are to work with it, a service account an IAM policy with their actions. A module's own
documentation lists each route that it calls.

`ovh_consumer_key` asks for a key that has just these rules, for as many modules as are named, and returns the policy that grants a service account
the same. With names for the holes in the paths the rules are narrower still:

```yaml
- name: A key for the mail redirections of one domain
  community.ovh.ovh_consumer_key:
    modules: [ovh_mail_redirection_set]
    targets:
      domain: example.com
    save_to: ovh.conf
```

`*` stands for any characters, `/` too. `/x` and `/x/*` are separate rules. `expected_account` needs `GET /auth/details` beside the rules of any
module. What `ovh_api_call` and `ovh_task_wait` need are the routes that its tasks name, and the lookup `api` needs `GET` and its paths.

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
