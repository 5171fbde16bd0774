# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installation of a dedicated server: what a task declares of it, and the body of the request (docs/api_facts.md,
Objects, reinstall). Pure.
"""

from __future__ import annotations

import difflib
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

REINSTALL = SERVER.item_route + "/reinstall"
REINSTALL_TASK = "reinstallServer"
TEMPLATES = SERVER.item_route + "/install/compatibleTemplates"
PARTITION_SCHEMES = SERVER.item_route + "/install/compatibleTemplatePartitionSchemes"
HARDWARE = SERVER.item_route + "/specifications/hardware"

Options = dict[str, dict[str, t.Any]]
LANGUAGES = ["cs-cz", "de-de", "en-us", "es-es", "fr-fr", "it-it", "nl-nl", "pl-pl", "pt-pt"]
FILE_SYSTEMS = [
    "btrfs",
    "ext3",
    "ext4",
    "fat16",
    "none",
    "ntfs",
    "reiserfs",
    "swap",
    "ufs",
    "vmfs5",
    "vmfs6",
    "vmfsl",
    "xfs",
    "zfs",
]


# The API's names of all that stands in the options.
FIELDS: dict[str, str] = {}


def named(**fields: dict[str, t.Any]) -> Options:
    """Return options for fields of the API, which are given by the API's names."""
    FIELDS.update({snake_case(name): name for name in fields})
    return {snake_case(name): option for name, option in fields.items()}


# Keys that the API has and these options lack, by the API's names: it adds some faster than this collection.
EXTRA = "extra"

NAME = {"type": "dict", "options": named(name={"type": "str"})}
LAYOUT = named(
    mountPoint={"type": "str", "required": True},
    fileSystem={"type": "str", "required": True, "choices": FILE_SYSTEMS},
    size={"type": "int"},
    raidLevel={"type": "int", "choices": [0, 1, 5, 6, 7, 10]},
    extras={"type": "dict", "options": named(lv=NAME, zp=NAME)},
)
PARTITIONING = {
    **named(
        disks={"type": "int"},
        schemeName={"type": "str"},
        layout={"type": "list", "elements": "dict", "options": LAYOUT},
    ),
    EXTRA: {"type": "dict"},
}
HARDWARE_RAID = named(
    raidLevel={"type": "int", "choices": [0, 1, 5, 6, 10, 50, 60]},
    disks={"type": "int"},
    arrays={"type": "int"},
    spares={"type": "int"},
)
STORAGE = {
    **named(
        diskGroupId={"type": "int"},
        erase={"type": "bool"},
        hardwareRaid={"type": "list", "elements": "dict", "options": HARDWARE_RAID},
        partitioning={"type": "dict", "options": PARTITIONING},
    ),
    EXTRA: {"type": "dict"},
}
CUSTOMIZATIONS = {
    **named(
        hostname={"type": "str"},
        sshKey={"type": "str", "no_log": False},
        language={"type": "str", "choices": LANGUAGES},
        postInstallationScript={"type": "str", "no_log": True},
        postInstallationScriptExtension={"type": "str", "choices": ["cmd", "ps1"]},
        configDriveUserData={"type": "str", "no_log": True},
        configDriveMetadata={"type": "dict", "no_log": True},
        efiBootloaderPath={"type": "str"},
        imageURL={"type": "str"},
        imageType={"type": "str", "choices": ["qcow2", "raw"]},
        imageCheckSum={"type": "str"},
        imageCheckSumType={"type": "str", "choices": ["md5", "sha1", "sha256", "sha512"]},
        httpHeaders={"type": "dict", "no_log": True},
    ),
    # Secret, since nobody knows what it holds.
    EXTRA: {"type": "dict", "no_log": True},
}
# With an option, those that it needs.
NEEDED = {
    "post_installation_script_extension": ["post_installation_script"],
    "image_type": ["image_url"],
    "image_check_sum": ["image_check_sum_type"],
    "image_check_sum_type": ["image_check_sum", "image_url"],
    "http_headers": ["image_url"],
}
OPTIONS = named(
    operatingSystem={"type": "str", "required": True},
    customizations={"type": "dict", "options": CUSTOMIZATIONS, "required_by": NEEDED},
    storage={"type": "list", "elements": "dict", "options": STORAGE},
    properties={"type": "dict", "no_log": True},
)
# Options that no output may show. The argument spec marks them, too, which counts once it has been checked.
SECRETS = frozenset(
    ("post_installation_script", "config_drive_user_data", "config_drive_metadata", "http_headers", "properties")
)
# Options whose keys are data.
MAPS = ("http_headers", "config_drive_metadata")
# Options that the published API does not name: an endpoint may not know their fields yet.
UNPUBLISHED = ("config_drive_metadata", "erase")


def shown(system: str | None) -> str:
    """Return an operating system in a message."""
    return f"the operating system is {system}" if system else "the operating system is unknown (the API shows none)"


def body(params: Values, template: str) -> Values:
    """Return the body of the request. What is not given, or empty, is not sent."""
    given = {name: params[name] for name in OPTIONS if name != "properties"}
    fields = api_names({**given, "operating_system": template})
    return {name: value for name, value in fields.items() if value}


def api_names(value: t.Any) -> t.Any:
    """Return options with the API's names, without those that are not given."""
    if isinstance(value, list):
        return [api_names(item) for item in value]
    if isinstance(value, dict):
        fields = {
            FIELDS[name]: texts(item) if name in MAPS else api_names(item)
            for name, item in value.items()
            if item is not None and name != EXTRA
        }
        return {**fields, **(value.get(EXTRA) or {})}
    return value


def require_unknown(params: Values) -> None:
    """Raise ValueError for a key of `extra` that has an option of its own, by which it is checked and shown."""
    storage = params["storage"] or []
    places = [
        ("customizations", params["customizations"], CUSTOMIZATIONS),
        *(("storage", each, STORAGE) for each in storage),
        *(("storage: partitioning", each["partitioning"], PARTITIONING) for each in storage),
    ]
    for place, given, options in places:
        for name in (given or {}).get(EXTRA) or {}:
            if snake_case(str(name)) in options:
                raise ValueError(f"{place}: extra: {name} has an option of its own, {snake_case(str(name))}")


def unknown_option(message: str) -> str | None:
    """Return the option, or the key of `extra`, that an API error message refuses because the endpoint does not know
    it.
    """
    known = next((name for name in UNPUBLISHED if re.search(rf"\b{FIELDS[name]}\b", message)), None)
    other = re.search(r"not described parameters?: \((?:[^)]*\.)?(\w+)\)", message)
    return known or (other[1] if other else None)


def texts(values: Values) -> dict[str, str]:
    """Return a map of texts; what is true or false is written in the API's way."""
    return {str(name): str(value).lower() if isinstance(value, bool) else str(value) for name, value in values.items()}


def template_of(wanted: str, answer: Values) -> str:
    """Return the template, as the API writes it.

    Raises ValueError if the server can't have it. answer: the API's, of what is compatible.
    """
    there = sorted(str(name) for kind in ("ovh", "personal") for name in answer.get(kind) or [])
    for name in there:
        if same_text(wanted, name):
            return name
    like = difflib.get_close_matches(wanted.lower(), there)
    raise ValueError(
        f"operating_system: {wanted} cannot be installed on it; available: {', '.join(like or there) or 'nothing'}"
    )
