# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dedicated servers and what belongs to each."""

from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import OPEN_TASKS, SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_label
from ansible_collections.community.ovh.plugins.module_utils._schema.host_kind import HostKind
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import compared_address, mail_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Setting, Values, bare
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Choice, Source

SERVERS = HostKind(
    "dedicated_server",
    SERVER,
    key="name",
    groups={
        "datacenter": "datacenter",
        "region": "region",
        "availability_zone": "availabilityZone",
        "state": "state",
        "vrack": "vracks",
    },
    selectors={"datacenters": "datacenter", "regions": "region", "states": "state", "power_states": "powerState"},
    documented={"states": ("ok", "error", "hacked", "hackedBlocked"), "power_states": ("poweron", "poweroff")},
)


def operating_system(server: Values) -> str | None:
    """Return the operating system that the API shows of a server; None if it shows none, which it tells by '' or by
    null.
    """
    return str(server.get("os") or "").strip() or None


# ---- burst


def burst_met(wanted: str, current: str) -> bool:
    """Return whether burst is as wanted: inactiveLocked counts as inactive."""
    return current == wanted or (wanted, current) == ("inactive", "inactiveLocked")


def burst_locked(wanted: str, current: str) -> str | None:
    """Return why burst cannot change: only OVHcloud can lift its lock."""
    return (
        f"burst is {current} and cannot be set to {wanted}: OVHcloud has locked it"
        if current == "inactiveLocked"
        else None
    )


BURST = Setting(
    "burst",
    SERVER,
    "/dedicated/server/{serviceName}/burst",
    product="burst",
    fields=(
        Field(
            "status",
            option="state",
            choices=("active", "inactive"),
            default="active",
            equals=burst_met,
            unsupported_reason=burst_locked,
        ),
    ),
)


# ---- the server's own settings


def text_or_none(wanted: str, current: t.Any) -> str | None:
    """Return a text without the blanks around it, such as the last line break of a file; None for an empty one."""
    return wanted.strip() or None


def same_text_or_none(wanted: str | None, current: str | None) -> bool:
    """Return whether two texts are equal. The API may keep an empty one as '' or as null."""
    return (wanted or "") == (current or "").strip()


def text(name: str) -> Field:
    """Return a text that can be emptied."""
    return Field(name, desired_value=text_or_none, equals=same_text_or_none)


def mail_or_none(wanted: str, current: t.Any) -> str | None:
    """Return an address as it is sent. Raises ValueError for a value that is not one."""
    try:
        return mail_address(wanted.strip()) if wanted.strip() else None
    except ValueError as error:
        raise ValueError(f"rescue_mail: {error}") from None


def same_mail(wanted: str | None, current: str | None) -> bool:
    """Return whether two mail addresses are equal, ignoring case."""
    return compared_address(wanted or "") == compared_address((current or "").strip())


BOOT_FIELDS = ("bootId", "bootScript", "efiBootloaderPath", "rootDevice")
SETTINGS = Setting(
    "settings",
    SERVER,
    SERVER.item_route,
    (
        Field("monitoring"),
        Field("noIntervention"),
        Field("rescueMail", desired_value=mail_or_none, equals=same_mail),
        text("rescueSshKey"),
        Field("bootId"),
        text("bootScript"),
        text("efiBootloaderPath"),
        text("rootDevice"),
    ),
)


# ---- its name in the control panel, which belongs to its contract

SHOWS_NAME_WITHIN = 600.0


def iam_name(server: Values) -> t.Any:
    """Return the display name, where the server itself shows it."""
    return (server.get("iam") or {}).get("displayName")


def name_unknown(wanted: str, current: str | None) -> str | None:
    """Return a name that the server does not show could not be seen to change. Where IAM knows a server, it always has
    one.
    """
    return None if current else "the API shows no IAM data of it, so its display name cannot be read or set"


def service_id(service_infos: Values) -> t.Any:
    """Return the number of a service's contract."""
    return service_infos.get("serviceId")


def name_of_resource(changes: Values, name: str) -> Values:
    """Return the body that sets the name of a contract of the older kind, which is in its resource
    (docs/api_facts.md, Inventory).
    """
    return {"resource": {**changes, "name": name}}


# Where there is no /services, there may be the older /service (docs/api_facts.md, Inventory).
OLD_DISPLAY_NAME = Setting(
    "display name",
    SERVER,
    "/service/{serviceId}",
    (
        Field(
            "displayName", seen=lambda contract: (contract.get("resource") or {}).get("displayName"), equals=same_label
        ),
    ),
    product="display name",
    id_route=SERVER.item_route + "/serviceInfos",
    id=service_id,
    body=name_of_resource,
    lag=SHOWS_NAME_WITHIN,
)
DISPLAY_NAME = dataclasses.replace(
    OLD_DISPLAY_NAME,
    route="/services/{serviceId}",
    fields=(Field("displayName", seen=iam_name, equals=same_label, unsupported_reason=name_unknown),),
    product="services",
    read_at=SERVER.item_route,
    body=bare,
    fallback=OLD_DISPLAY_NAME,
)


# ---- its tags

COMPUTED = "ovh:"
TAG_KEY, TAG_VALUE = re.compile(r"[\w.:/=+@-]{1,128}", re.ASCII), re.compile(r"[\w.:/=+@-]{0,256}", re.ASCII)


def own_tags(resource: Values) -> dict[str, str]:
    """Return the tags but those that OVHcloud computes, which nobody else sets."""
    return {key: value for key, value in (resource.get("tags") or {}).items() if not key.startswith(COMPUTED)}


def tag_texts(tags: Values) -> dict[str, str]:
    """Return tags with values as the API takes them, numbers as text. Raises ValueError for what can be no tag."""
    for key, value in tags.items():
        if key.startswith(COMPUTED):
            raise ValueError(f"tags: {key} cannot be set: tags that begin with {COMPUTED} are reserved by OVHcloud")
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise ValueError(f"tags: the value of {key} is not a text: put it in quotes")
        if not TAG_KEY.fullmatch(key) or not TAG_VALUE.fullmatch(str(value)):
            raise ValueError(
                f"tags: {key}: {value} can be no tag: a key has 1 to 128 and a value up to 256 letters, digits and . :"
                " / = + @ _ -"
            )
    return {key: str(value) for key, value in tags.items()}


def tags_added(wanted: Values, current: Values | None) -> dict[str, str]:
    """Return all tags, since the API takes them at once: those that are there, and the declared ones."""
    return {**(current or {}), **tag_texts(wanted)}


def tags_alone(wanted: Values, current: Values | None) -> dict[str, str]:
    """Return the declared tags, and no others."""
    return tag_texts(wanted)


ONLY_TAGS = Setting(
    "tags",
    SERVER,
    "/v2/iam/resource/{resourceURN}",
    (Field("tags", seen=own_tags, desired_value=tags_alone),),
    product="tagging",
    id_route=SERVER.item_route,
    id=lambda server: (server.get("iam") or {}).get("urn"),
)
TAGS = dataclasses.replace(
    ONLY_TAGS, fields=(Field("tags", seen=own_tags, desired_value=tags_added),), variants={"purge_tags": ONLY_TAGS}
)

# ---- what else there is of each server

IPMI = SERVER.item_route + "/features/ipmi"
IPMI_ACCESS = IPMI + "/access"
IPMI_TASK = "requestAccessIPMI"
IPMI_TYPES = ("kvmipHtml5URL", "kvmipJnlp", "serialOverLanSshKey", "serialOverLanURL")
REBOOT = SERVER.item_route + "/reboot"
REBOOT_TASK = "hardReboot"
BOOT_TYPES = ("harddisk", "internal", "ipxeCustomerScript", "network", "power", "rescue")


def items(name: str, path_parameter: str) -> Source:
    """Return the objects behind a list of ids that each server has."""
    route = f"{SERVER.item_route}/{name}"
    return Source(route, is_list=True, item_route=f"{route}/{{{path_parameter}}}")


TASKS = items("task", "taskId")
BOOTS = items("boot", "bootId")
BOOT = Choice(
    "bootId",
    "boot_type",
    BOOTS,
    filter="bootType",
    narrower=("boot_kernel", "kernel"),
    word="boots",
    values=BOOT_TYPES,
)
# Further objects of each server. Of a name with two words, the first is the whole that it is a part of.
SOURCES = {
    "burst": Source(BURST.route, product=BURST.product),
    "service_infos": Source(SERVER.item_route + "/serviceInfos"),
    "ips": Source(SERVER.item_route + "/ips", is_list=True),
    "hardware": Source(SERVER.item_route + "/specifications/hardware"),
    "network specification": Source(SERVER.item_route + "/specifications/network"),
    "network interfaces": items("virtualNetworkInterface", "uuid"),
    "network controllers": items("networkInterfaceController", "mac"),
    "tasks": dataclasses.replace(TASKS, queries=tuple({"status": status} for status in OPEN_TASKS)),
    "interventions": items("intervention", "interventionId"),
    "boot": BOOTS,
    "ipmi": Source(IPMI, product="IPMI"),
}
