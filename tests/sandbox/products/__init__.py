# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sandbox keeps: one file per product, and any other published collection as the contract has it (`generic/`).

Any other published route is answered as an account without it would be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors, generic
from ..messages import Call
from ..published import Route, empty
from . import (
    auth,
    backup_access,
    bills,
    cloud,
    cloud_bucket,
    cloud_floating_ip,
    cloud_instance,
    cloud_network,
    cloud_user,
    cloud_volume,
    contact_change,
    dedicated_server,
    domain_dnssec,
    domain_dynhost,
    domain_history,
    domain_name,
    domain_redirection,
    domain_zone,
    email_domain,
    iam_group,
    iam_policy,
    iam_resource,
    identity,
    ip,
    ip_firewall,
    ip_game,
    ip_mitigation,
    ip_reverse,
    mail_account,
    mail_platform,
    mail_responder,
    mailing_list,
    me,
    me_task,
    oauth2_client,
    secondary_dns,
    server_backup,
    server_install,
    server_machine,
    server_network,
    server_task,
    server_virtual_mac,
    services,
    ssh_keys,
    termination,
    vps,
    vps_backup,
    vps_task,
    vrack,
)
from .parents import require_parents
from .registry import HANDLERS, Handler, Paged

if TYPE_CHECKING:
    from ..api import Api

# Importing a product files its handlers.
PRODUCTS = (
    auth,
    backup_access,
    bills,
    cloud,
    cloud_bucket,
    cloud_floating_ip,
    cloud_instance,
    cloud_network,
    cloud_user,
    cloud_volume,
    contact_change,
    dedicated_server,
    domain_dnssec,
    domain_dynhost,
    domain_history,
    domain_name,
    domain_redirection,
    domain_zone,
    email_domain,
    iam_group,
    iam_policy,
    iam_resource,
    identity,
    ip,
    ip_firewall,
    ip_game,
    ip_mitigation,
    ip_reverse,
    mail_account,
    mail_platform,
    mail_responder,
    mailing_list,
    me,
    me_task,
    oauth2_client,
    secondary_dns,
    server_backup,
    server_install,
    server_machine,
    server_network,
    server_task,
    server_virtual_mac,
    services,
    ssh_keys,
    termination,
    vps,
    vps_backup,
    vps_task,
    vrack,
)

# The routes of a service, and where the state has the services of this kind.
SERVICES = {
    "/dedicated/server/{serviceName}": "servers",
    "/email/domain/{domain}": "domains",
    "/domain/zone/{zoneName}": "zones",
    "/domain/{serviceName}": "domain_names",
    "/ip/{ip}": "ips",
    "/vps/{serviceName}": "vps",
    "/cloud/project/{serviceName}": "projects",
    "/vrack/{serviceName}": "vracks",
}


def gate(api: Api, route: Route, params: dict[str, str]) -> None:
    """Raises what every route below a service answers when the service is unknown, expired or forbidden."""
    for path, kind in SERVICES.items():
        if (route.path + "/").startswith(path + "/"):
            service = getattr(api.state, kind).get(next(iter(params.values())))
            if service is None:
                raise errors.no_such_service()
            if service.condition == "expired":
                raise errors.expired()
            if service.condition == "forbidden":
                raise errors.not_granted(list(route.iam))


def handler_of(key: str) -> Handler | None:
    """What answers a route: the function of a product, else what the contract makes of it; None where nothing
    is kept.
    """
    return HANDLERS.get(key) or generic.handler_of(key)


def handle(api: Api, call: Call, route: Route) -> tuple[Any, dict[str, str]]:
    """Value and headers by the handler of the route, or as if there were nothing."""
    handler = handler_of(route.key)
    if handler is None:
        return nothing(api, call, route), {}
    value = handler(api, call)
    return (value.items, value.headers) if isinstance(value, Paged) else (value, {})


def nothing(api: Api, call: Call, route: Route) -> Any:
    """The answer where the sandbox keeps nothing: the first object in the path that it does not know does not exist."""
    require_parents(api, call, route.path)
    if route.method != "GET":
        raise errors.refused(501, "Server::NotImplemented", "The sandbox does not keep what %s writes" % route.key)
    return empty(route)
