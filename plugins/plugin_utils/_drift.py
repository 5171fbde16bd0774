# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of a run in check mode, as entries of a drift report. Pure."""

from __future__ import annotations

import difflib
import json
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.redact import HIDDEN
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import SECRET_NAME, spelling

COLLECTION = "community.ovh."
# The environment variable that names the file of entries, one JSON object a line.
VARIABLE = "OVH_DRIFT_DEST"
# The product of a module, by the beginning of its name. The longest one applies.
PRODUCTS = {
    "ovh_server": "Dedicated servers",
    "ovh_vps": "VPS",
    "ovh_cloud": "Public Cloud",
    "ovh_domain": "DNS zones and domain names",
    "ovh_ip": "IP addresses",
    "ovh_vrack": "Private networks (vRack)",
    "ovh_mail": "Mail",
    "ovh_iam": "Permissions (IAM)",
    "ovh_identity": "Permissions (IAM)",
    "ovh_oauth2": "Permissions (IAM)",
}
ACCOUNT, OTHER = "Account", "Other modules"
# Options of a task, and variables of its environment, that choose its credentials.
CREDENTIALS = ("expected_account", "config_file", "application_key", "client_id", "access_token", "endpoint")
# Names of objects in the items of a loop.
NAMES = ("name", "service_name", "zone", "domain", "login", "ip", "key_name", "project", "id")
# A longer diff is cut, so that one object does not fill the report.
MOST_LINES = 400
ASSIGNMENT = re.compile(r"^(?P<name>[+ -]?\s*(?:- )?[\"']?(?P<key>[\w.-]+)[\"']?\s*[:=]\s*)(?P<value>\S.*)$")
CHECK_MODE = re.compile(r"check[ _]mode", re.IGNORECASE)


def product_of(module: str) -> str:
    """Return the product of a module, such as community.ovh.ovh_ip_reverse."""
    if not module.startswith(COLLECTION):
        return OTHER
    fitting = [prefix for prefix in PRODUCTS if module.removeprefix(COLLECTION).startswith(prefix)]
    return PRODUCTS[max(fitting, key=len)] if fitting else ACCOUNT


def diff_of(diff: t.Any) -> str:
    """Return the diff of a result, one or several {before, after}, as the lines that differ; secrets are hidden."""
    lines: list[str] = []
    for each in diff if isinstance(diff, list) else [diff]:
        if isinstance(each, dict):
            lines += difference(each)
    more = len(lines) - MOST_LINES
    return "\n".join(lines[:MOST_LINES] + ([f"... {more} more lines"] if more > 0 else []))


def difference(diff: dict[str, t.Any]) -> list[str]:
    """Return the lines of one diff."""
    if diff.get("prepared"):
        return [without_secret(line) for line in str(diff["prepared"]).splitlines()]
    before, after = text_of(diff.get("before")), text_of(diff.get("after"))
    found = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=2, lineterm=""))[2:]
    return [without_secret(line) for line in found if not line.startswith("@@")]


def text_of(value: t.Any) -> str:
    """Return one side of a diff as text."""
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False, default=str)


def without_secret(line: str) -> str:
    """Return a line without its value, if its name is one of secrets, such as `+ password: x`."""
    found = ASSIGNMENT.match(line)
    return f"{found['name']}{HIDDEN}" if found and SECRET_NAME.search(spelling(found["key"])) else line


def object_of(result: t.Mapping[str, t.Any]) -> str:
    """Return the name of the object that a result is about: the item of a loop, or the heading of its diff."""
    item = result.get("_ansible_item_label", result.get("item"))
    if isinstance(item, dict):
        item = next((item[name] for name in NAMES if isinstance(item.get(name), str)), None)
    if isinstance(item, (str, int)):
        return str(item)
    diffs = result.get("diff")
    headers = (
        each.get("after_header") or each.get("before_header") for each in listed(diffs) if isinstance(each, dict)
    )
    return ", ".join(dict.fromkeys(str(header) for header in headers if header))


def listed(value: t.Any) -> list[t.Any]:
    """Return a list as it is, and anything else as a list of it."""
    return value if isinstance(value, list) else [value]


def account_of(args: t.Mapping[str, t.Any], environment: t.Iterable[t.Any]) -> str:
    """Return the account of a task with credentials of its own; an empty text if it has those of the run."""
    given = {f"OVH_{name}".upper(): value for name, value in args.items() if value not in (None, "")}
    for part in environment:
        # The whole dictionary can be a template, of which only the run knows the value.
        given = {**(part if isinstance(part, dict) else {"OVH_ENDPOINT": part}), **given}
    names = [name for name in CREDENTIALS if given.get(f"OVH_{name}".upper())]
    if not names:
        return ""
    value = str(given[f"OVH_{names[0]}".upper()])
    if names[0] in ("expected_account", "config_file") and "{{" not in value:
        return value
    return "set by the task or play"


def failure_of(result: t.Mapping[str, t.Any]) -> str:
    """Return why a task failed."""
    return str(result.get("msg") or result.get("censored") or result.get("stderr") or "no message")


def unchecked_reason(result: t.Mapping[str, t.Any]) -> str:
    """Return why a skipped task could not be compared; an empty text if it was skipped for another reason."""
    message = str(result.get("msg") or "")
    return message if CHECK_MODE.search(message) else ""
