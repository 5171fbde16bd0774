# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installation of a server: never by accident, never twice, and followed to its end (ovh_server_install)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import (
    installation_request as product,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import (
    TASKS,
    operating_system,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import (
    SERVER,
    SERVER_TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.storage import require_fit
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    Action,
    DestructiveAction,
    Joining,
    Messages,
    Order,
    Outcome,
    Params,
    Read,
    Seen,
    ServiceTasks,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import is_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import texts_in
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

ERASES = "erases all that is on the server"
ORDER = Order("installation", product.REINSTALL, {"function": product.REINSTALL_TASK}, destroys=True)
NEVER, WHEN_OS_DIFFERS, ALWAYS = "never", "when_os_differs", "always"


# ---- options


def check(params: Params) -> None:
    """Raise ValueError for options that are not valid."""
    if not params["operating_system"].strip():
        raise ValueError("operating_system is empty")
    if params["unless_done_since"] is not None and not irreversible(params):
        raise ValueError(f"unless_done_since requires reinstall: {WHEN_OS_DIFFERS} or {ALWAYS}")
    if params["properties"]:
        raise ValueError(
            "properties has no effect: the API has ignored it since October 2025; give customizations:"
            " config_drive_metadata instead"
        )
    product.require_unknown(dict(params))
    customizations = params["customizations"] or {}
    if customizations.get("hostname"):
        require_hostname(customizations["hostname"])
    key = customizations.get("ssh_key")
    if key is not None and not is_public_key(key):
        raise ValueError(
            "customizations: ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a"
            " private key is not accepted"
        )


def require_hostname(text: str) -> None:
    """Raise ValueError for what is not a host name, as it is sent."""
    try:
        if dns_name(text) != text.lower() or "_" in text:
            raise ValueError(
                f"{text!r} is not a host name: write it in punycode (xn--...), without a final dot or underscores"
            )
    except ValueError as error:
        raise ValueError(f"customizations: hostname: {error}") from None


def irreversible(params: Params) -> DestructiveAction | None:
    """Return what the task asks for that cannot be undone."""
    if params["reinstall"] == NEVER:
        return None
    return DestructiveAction(f"reinstall: {params['reinstall']}", "reinstall", effect_of(params))


def effect_of(params: Params) -> str:
    """Return what an installation destroys, and the disk groups that it spares."""
    groups = [each for each in params.get("storage") or () if isinstance(each, dict) and each.get("erase") is False]
    numbers = [each.get("disk_group_id") for each in groups]
    spared = ["the disk group" if number is None else f"disk group {number}" for number in numbers]
    return f"{ERASES} except {', '.join(spared)}" if spared else ERASES


def secrets_of(params: Params) -> set[str]:
    """Return what the parameters hold that no output may show; options that were given as one text are a secret as a
    whole.
    """
    whole = {value for name in ("customizations", "properties") if isinstance(value := params.get(name), str)}
    customizations = params.get("customizations")
    extra = customizations.get(product.EXTRA) if isinstance(customizations, dict) else None
    return texts_in(dict(params), product.SECRETS, False) | texts_in(extra, (), True) | whole


# ---- the plan


def current_system(seen: Seen) -> str | None:
    """Return the operating system that the API shows; None if it shows none."""
    return operating_system(seen.found["server"])


def wanted_system(params: Params) -> str:
    """Return the operating system that the task asks for."""
    return str(params["operating_system"].strip())


def unmet(params: Params, seen: Seen) -> str:
    """Return why the server does not have the wanted operating system."""
    current, wanted = current_system(seen), wanted_system(params)
    return "" if same_text(wanted, current) else f"{product.shown(current)}, wanted {wanted}"


def plan(params: Params, seen: Seen) -> Step | None:
    """Return an installation, where the server has another operating system and the task may erase it, or always.

    Raises ValueError if the server was installed since `unless_done_since` and shows another system: that is no
    reason to erase it again.
    """
    current, wanted = current_system(seen), wanted_system(params)
    if seen.done:
        if unmet(params, seen):
            raise ValueError(
                f"it was installed since unless_done_since, and {product.shown(current)}, wanted {wanted}: nothing was"
                " erased; a later unless_done_since installs it again"
            )
        return None
    if params["reinstall"] != ALWAYS:
        if not unmet(params, seen):
            return None
        if current is None:
            raise ValueError(
                f"{product.shown(None)}, so it cannot be compared with {wanted}. To erase the server and install that"
                f" whatever runs, set reinstall: {ALWAYS} and confirm: {params['service_name'].strip()}"
            )
        if params["reinstall"] == NEVER:
            raise ValueError(
                f"{product.shown(current)}, wanted {wanted}. To erase the server and install {wanted}, set"
                f" reinstall: {WHEN_OS_DIFFERS} and confirm: {params['service_name'].strip()}"
            )
    return Step(ORDER, {"operating_system": wanted}, before={"operating_system": current})


def doubt(params: Params, seen: Seen) -> str:
    """Return why the operating system that the API shows may not be what runs: its installation failed."""
    last = seen.tasks[-1] if seen.tasks else None
    if seen.done or not last or last["status"] not in SERVER_TASKS.bad:
        return ""
    return (
        f"its last installation, task {last['taskId']}, ended as {last['status']}: {current_system(seen)} is what the"
        " API shows, and may not be what runs"
    )


# ---- what the request needs


def template(params: Params, seen: Seen) -> str:
    """Return the template of the wanted system, as the API writes it. Raises ValueError if the server cannot have
    it.
    """
    return product.template_of(wanted_system(params), seen.found["templates"])


def partition_schemes(params: Params) -> list[str]:
    """Return the partition schemes that the task names."""
    return [
        entry["partitioning"]["scheme_name"]
        for entry in params["storage"] or []
        if (entry["partitioning"] or {}).get("scheme_name")
    ]


def has_storage(params: Params, seen: Seen) -> bool:
    """Return whether the disk groups matter. Raises ValueError if the system cannot be installed anyway."""
    return bool(template(params, seen) and params["storage"])


def has_schemes(params: Params, seen: Seen) -> bool:
    """Return whether partition schemes matter. Raises ValueError if the server does not have the declared disks."""
    if params["storage"]:
        require_fit(params["storage"], seen.found["hardware"].get("diskGroups") or [])
    return bool(partition_schemes(params))


def template_query(params: Params, seen: Seen) -> Values:
    """Return the query of partition schemes, which are listed by template."""
    return {"templateName": template(params, seen)}


def prepare(params: Params, seen: Seen, step: Step) -> Step:
    """Return the step with the body of the request.

    Raises ValueError for a partition scheme that the template does not have.
    """
    name = template(params, seen)
    for scheme in partition_schemes(params):
        schemes = seen.found["schemes"]
        if scheme not in schemes:
            raise ValueError(
                f"storage: {name} has no partition scheme {scheme}; it has {', '.join(map(str, schemes)) or 'none'}"
            )
    return Step(ORDER, {"operating_system": name}, product.body(dict(params), name), step.before)


def hint(message: str) -> str:
    """Return what to do where the endpoint does not know an option yet."""
    unknown = product.unknown_option(message)
    return f"this endpoint may not know {unknown} yet: leave it out" if unknown else ""


def result(params: Params, outcome: Outcome) -> Values:
    """Return the operating system, and whether it was installed."""
    if outcome.step:
        return {"operating_system": outcome.step.after["operating_system"], "installed": True}
    return {"operating_system": outcome.seen and current_system(outcome.seen), "installed": False}


INSTALLATION = Action(
    ORDER,
    plan,
    result,
    Messages(
        interrupted="the wait for its installation was interrupted; it continues; run the task again to wait for it",
        not_read="the installation has ended, and could not be read back: run the task again to see it",
        ended="the installation has ended",
    ),
    service=SERVER,
    tasks=ServiceTasks(TASKS, SERVER_TASKS),
    options={
        **product.OPTIONS,
        "reinstall": {"type": "str", "choices": [NEVER, WHEN_OS_DIFFERS, ALWAYS], "default": NEVER},
    },
    check=check,
    secrets=secrets_of,
    reads=(Read("server", Source(SERVER.item_route), state=True),),
    needs=(
        Read("templates", Source(product.TEMPLATES)),
        Read("hardware", Source(product.HARDWARE), has_storage),
        Read("schemes", Source(product.PARTITION_SCHEMES, is_list=True), has_schemes, template_query),
    ),
    prepare=prepare,
    since="unless_done_since",
    joins=Joining(
        "an installation",
        "whether it is that of {operating_system} is not told",
        "run the task again to have it installed",
    ),
    irreversible=irreversible,
    unmet=unmet,
    doubt=doubt,
    hint=hint,
    wait_timeout=7200.0,
)
