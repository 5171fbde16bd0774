# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which routes each module calls, and the IAM action of each: what a key or a policy must grant for it (the contract's `iam`)."""
from __future__ import annotations

import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class Right:
    """One route that a module calls, and its IAM action; '' where the API asks for none.

    also: the action on the service that the body names. unsigned: it wants no key either. on: the only endpoints where the module calls
    it, for want of another route.
    """

    method: str
    route: str
    action: str = ""
    also: str = ""
    unsigned: bool = False
    on: tuple[str, ...] = ()

    @property
    def rule(self) -> str:
        """The route as an access rule's path: each hole is a *."""
        return re.sub(r"\{\w+\}", "*", self.route)

    @property
    def actions(self) -> tuple[str, ...]:
        """All IAM actions that it takes."""
        return tuple(filter(None, (self.action, self.also)))


PROJECT = "/cloud/project/{serviceName}"
SERVER = "/dedicated/server/{serviceName}"
MAIL = "/email/domain/{domain}"
ZONE = "/domain/zone/{zoneName}"
IP = "/ip/{ip}"
FIREWALL = IP + "/firewall"
VPS = "/vps/{serviceName}"
VRACK = "/vrack/{serviceName}"

FIND_SERVERS = (
    Right("GET", "/dedicated/server", "dedicatedServer:apiovh:get"),
    Right("GET", SERVER, "dedicatedServer:apiovh:get"),
)
READ_REDIRECTIONS = (
    Right("GET", MAIL + "/redirection", "emailDomain:apiovh:redirection/get"),
    Right("GET", MAIL + "/redirection/{id}", "emailDomain:apiovh:redirection/get"),
)
WRITE_REDIRECTIONS = (
    *READ_REDIRECTIONS,
    Right("POST", MAIL + "/redirection", "emailDomain:apiovh:redirection/create"),
    Right("POST", MAIL + "/redirection/{id}/changeRedirection", "emailDomain:apiovh:redirection/changeRedirection"),
    Right("DELETE", MAIL + "/redirection/{id}", "emailDomain:apiovh:redirection/delete"),
    Right("GET", MAIL + "/task/redirection", "emailDomain:apiovh:task/redirection/get"),
    Right("GET", MAIL + "/task/redirection/{id}", "emailDomain:apiovh:task/redirection/get"),
)
READ_RECORDS = (
    Right("GET", ZONE + "/record", "dnsZone:apiovh:record/get"),
    Right("GET", ZONE + "/record/{id}", "dnsZone:apiovh:record/get"),
    Right("GET", ZONE + "/soa", "dnsZone:apiovh:soa/get"),
    Right("GET", ZONE + "/status", "dnsZone:apiovh:status/get"),
)
WRITE_RECORDS = (
    *READ_RECORDS,
    Right("POST", ZONE + "/record", "dnsZone:apiovh:record/create"),
    Right("PUT", ZONE + "/record/{id}", "dnsZone:apiovh:record/edit"),
    Right("DELETE", ZONE + "/record/{id}", "dnsZone:apiovh:record/delete"),
    Right("POST", ZONE + "/refresh", "dnsZone:apiovh:refresh"),
)
EXPORT_ZONE = Right("GET", ZONE + "/export", "dnsZone:apiovh:export/get")
READ_BLOCKS = (Right("GET", "/ip", "ip:apiovh:get"), Right("GET", IP, "ip:apiovh:get"))
READ_APPLICATIONS = (
    Right("GET", "/me/api/application", "account:apiovh:me/api/application/get"),
    Right("GET", "/me/api/application/{applicationId}", "account:apiovh:me/api/application/get"),
    Right("GET", "/me/api/credential", "account:apiovh:me/api/credential/get"),
    Right("GET", "/auth/currentCredential"),
)
READ_CREDENTIALS = (
    Right("GET", "/me/api/credential", "account:apiovh:me/api/credential/get"),
    Right("GET", "/me/api/credential/{credentialId}", "account:apiovh:me/api/credential/get"),
    Right("GET", "/me/api/credential/{credentialId}/application", "account:apiovh:me/api/credential/application/get"),
    Right("GET", "/auth/currentCredential"),
)

READ_TASKS = (
    Right("GET", SERVER + "/task", "dedicatedServer:apiovh:task/get"),
    Right("GET", SERVER + "/task/{taskId}", "dedicatedServer:apiovh:task/get"),
)
REBOOT = (*READ_TASKS, Right("POST", SERVER + "/reboot", "dedicatedServer:apiovh:reboot"))
FIND_VPS = (Right("GET", "/vps", "vps:apiovh:get"), Right("GET", VPS, "vps:apiovh:get"))
READ_VPS_TASKS = (Right("GET", VPS + "/tasks", "vps:apiovh:tasks/get"), Right("GET", VPS + "/tasks/{id}", "vps:apiovh:tasks/get"))
READ_SNAPSHOT = Right("GET", VPS + "/snapshot", "vps:apiovh:snapshot/get")
READ_IMAGES = (
    Right("GET", VPS + "/images/current", "vps:apiovh:images/current/get"),
    Right("GET", VPS + "/images/available", "vps:apiovh:images/available/get"),
    Right("GET", VPS + "/images/available/{id}", "vps:apiovh:images/available/get"),
)
# What can be in a vRack: its part of the path, the hole of its name, its word in the vRack's actions, and whose action it is to be attached.
VRACK_KINDS = (
    ("cloudProject", "project", "cloudProject", "publicCloudProject"),
    ("dedicatedCloud", "dedicatedCloud", "pccVMware", "pccVMware"),
    ("dedicatedServer", "dedicatedServer", "dedicatedServer", "dedicatedServer"),
    ("dedicatedServerInterface", "dedicatedServerInterface", "dedicatedServerInterface", "dedicatedServer"),
    ("ip", "ip", "ip", "ip"),
    ("ipLoadbalancing", "ipLoadbalancing", "ipLoadbalancing", "ipLoadbalancing"),
    ("ipv6", "ipv6", "ipv6", "ip"),
    ("ovhCloudConnect", "ovhCloudConnect", "ovhCloudConnect", "ovhCloudConnect"),
    ("vrackServices", "vrackServices", "vrackServices", "vrackServices"),
)
READ_PROJECTS = (Right("GET", "/cloud/project", "publicCloudProject:apiovh:get"), Right("GET", PROJECT, "publicCloudProject:apiovh:get"))
READ_VOLUMES = (
    *READ_PROJECTS,
    Right("GET", PROJECT + "/volume", "publicCloudProject:apiovh:volume/get"),
    Right("GET", PROJECT + "/volume/{volumeId}", "publicCloudProject:apiovh:volume/get"),
)
READ_VRACKS = (
    Right("GET", "/vrack", "vrack:apiovh:get"),
    Right("GET", VRACK, "vrack:apiovh:get"),
    *(Right("GET", f"{VRACK}/{part}", f"vrack:apiovh:{word}/get") for part, unused, word, unused in VRACK_KINDS),
)
# A server is attached by one of its interfaces; as a whole it can only be detached.
ATTACH_TO_VRACKS = tuple(Right("POST", f"{VRACK}/{part}", f"vrack:apiovh:{word}/attach", f"{service}:apiovh:vrack/attach")
                         for part, unused, word, service in VRACK_KINDS if part != "dedicatedServer")
DETACH_FROM_VRACKS = tuple(Right("DELETE", f"{VRACK}/{part}/{{{path_parameter}}}", f"vrack:apiovh:{word}/detach")
                           for part, path_parameter, word, unused in VRACK_KINDS)
WITHOUT_SERVICES = ("soyoustart-eu", "kimsufi-eu")
BRANDS = ("soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca")

RIGHTS: dict[str, tuple[Right, ...]] = {
    "ovh_account_info": (
        Right("GET", "/me", "account:apiovh:me/get"),
        Right("GET", "/auth/details"),
        Right("GET", "/auth/currentCredential"),
    ),
    "ovh_api_application": (
        *READ_APPLICATIONS,
        Right("DELETE", "/me/api/application/{applicationId}", "account:apiovh:me/api/application/delete"),
    ),
    "ovh_api_application_info": READ_APPLICATIONS,
    "ovh_api_credential": (
        *READ_CREDENTIALS,
        Right("PUT", "/me/api/credential/{credentialId}", "account:apiovh:me/api/credential/edit"),
        Right("DELETE", "/me/api/credential/{credentialId}", "account:apiovh:me/api/credential/delete"),
    ),
    "ovh_api_credential_info": READ_CREDENTIALS,
    "ovh_bill_info": (
        Right("GET", "/me/bill", "account:apiovh:me/bill/get"),
        Right("GET", "/me/bill/{billId}", "account:apiovh:me/bill/get"),
        Right("GET", "/me/bill/{billId}/details", "account:apiovh:me/bill/details/get"),
        Right("GET", "/me/bill/{billId}/details/{billDetailId}", "account:apiovh:me/bill/details/get"),
        Right("GET", "/me/refund", "account:apiovh:me/refund/get"),
        Right("GET", "/me/refund/{refundId}", "account:apiovh:me/refund/get"),
        Right("GET", "/me/refund/{refundId}/details", "account:apiovh:me/refund/details/get"),
        Right("GET", "/me/refund/{refundId}/details/{refundDetailId}", "account:apiovh:me/refund/details/get"),
    ),
    "ovh_cloud_volume": (
        *READ_VOLUMES,
        Right("POST", PROJECT + "/volume", "publicCloudProject:apiovh:volume/create"),
        Right("PUT", PROJECT + "/volume/{volumeId}", "publicCloudProject:apiovh:volume/edit"),
        Right("DELETE", PROJECT + "/volume/{volumeId}", "publicCloudProject:apiovh:volume/delete"),
        Right("POST", PROJECT + "/volume/{volumeId}/upsize", "publicCloudProject:apiovh:volume/upsize"),
        Right("POST", PROJECT + "/volume/{volumeId}/attach", "publicCloudProject:apiovh:volume/attach"),
        Right("POST", PROJECT + "/volume/{volumeId}/detach", "publicCloudProject:apiovh:volume/detach"),
        Right("GET", PROJECT + "/instance", "publicCloudProject:apiovh:instance/get"),
        Right("GET", PROJECT + "/image", "publicCloudProject:apiovh:image/get"),
        Right("GET", PROJECT + "/volume/snapshot", "publicCloudProject:apiovh:volume/snapshot/get"),
    ),
    "ovh_cloud_volume_info": READ_VOLUMES,
    "ovh_consumer_key": (
        Right("POST", "/auth/credential", unsigned=True),
        Right("GET", "/auth/currentCredential"),
        Right("GET", "/auth/details"),
    ),
    "ovh_domain_record": WRITE_RECORDS,
    "ovh_domain_zone": (
        *WRITE_RECORDS,
        EXPORT_ZONE,
        Right("GET", ZONE + "/dynHost/record", "dnsZone:apiovh:dynHost/record/get"),
        Right("GET", ZONE + "/dynHost/record/{id}", "dnsZone:apiovh:dynHost/record/get"),
        Right("GET", ZONE + "/redirection", "dnsZone:apiovh:redirection/get"),
        Right("GET", ZONE + "/redirection/{id}", "dnsZone:apiovh:redirection/get"),
    ),
    "ovh_domain_zone_info": (*READ_RECORDS, EXPORT_ZONE),
    "ovh_ip": (
        *READ_BLOCKS,
        Right("PUT", IP, "ip:apiovh:edit"),
        Right("GET", IP + "/move", "ip:apiovh:move/get"),
        Right("POST", IP + "/move", "ip:apiovh:move"),
        Right("POST", IP + "/park", "ip:apiovh:park"),
        Right("GET", IP + "/task", "ip:apiovh:task/get"),
        Right("GET", IP + "/task/{taskId}", "ip:apiovh:task/get"),
    ),
    "ovh_ip_firewall": (
        Right("GET", "/ip", "ip:apiovh:get"),
        Right("GET", FIREWALL, "ip:apiovh:firewall/get"),
        Right("POST", FIREWALL, "ip:apiovh:firewall/create"),
        Right("GET", FIREWALL + "/{ipOnFirewall}", "ip:apiovh:firewall/get"),
        Right("PUT", FIREWALL + "/{ipOnFirewall}", "ip:apiovh:firewall/edit"),
        Right("GET", FIREWALL + "/{ipOnFirewall}/rule", "ip:apiovh:firewall/rule/get"),
        Right("POST", FIREWALL + "/{ipOnFirewall}/rule", "ip:apiovh:firewall/rule/create"),
        Right("GET", FIREWALL + "/{ipOnFirewall}/rule/{sequence}", "ip:apiovh:firewall/rule/get"),
        Right("DELETE", FIREWALL + "/{ipOnFirewall}/rule/{sequence}", "ip:apiovh:firewall/rule/delete"),
    ),
    "ovh_ip_info": READ_BLOCKS,
    "ovh_ip_reverse": (
        Right("GET", "/ip", "ip:apiovh:get"),
        Right("GET", IP + "/reverse", "ip:apiovh:reverse/get"),
        Right("GET", IP + "/reverse/{ipReverse}", "ip:apiovh:reverse/get"),
        Right("POST", IP + "/reverse", "ip:apiovh:reverse/create"),
        Right("DELETE", IP + "/reverse/{ipReverse}", "ip:apiovh:reverse/delete"),
    ),
    "ovh_mail_redirection": WRITE_REDIRECTIONS,
    "ovh_mail_redirection_info": READ_REDIRECTIONS,
    "ovh_mail_redirection_set": WRITE_REDIRECTIONS,
    "ovh_server": (
        *FIND_SERVERS,
        Right("PUT", SERVER, "dedicatedServer:apiovh:put"),
        Right("GET", SERVER + "/boot", "dedicatedServer:apiovh:boot/get"),
        Right("GET", SERVER + "/boot/{bootId}", "dedicatedServer:apiovh:boot/get"),
        Right("GET", SERVER + "/serviceInfos", "dedicatedServer:apiovh:serviceInfos/get"),
        Right("PUT", "/services/{serviceId}", "account:apiovh:services/edit"),
        Right("GET", "/service/{serviceId}", "account:apiovh:service/get", on=WITHOUT_SERVICES),
        Right("PUT", "/service/{serviceId}", "account:apiovh:service/edit", on=WITHOUT_SERVICES),
        Right("GET", "/v2/iam/resource/{resourceURN}"),
        Right("PUT", "/v2/iam/resource/{resourceURN}", "account:apiovh:iam/resource/edit"),
        *REBOOT,
    ),
    "ovh_server_reboot": (*FIND_SERVERS, *REBOOT),
    "ovh_server_install": (
        *FIND_SERVERS,
        *READ_TASKS,
        Right("GET", SERVER + "/specifications/hardware", "dedicatedServer:apiovh:specifications/hardware/get"),
        Right("GET", SERVER + "/install/compatibleTemplates", "dedicatedServer:apiovh:install/compatibleTemplates/get"),
        Right("GET", SERVER + "/install/compatibleTemplatePartitionSchemes", "dedicatedServer:apiovh:install/compatibleTemplatePartitionSchemes/get"),
        Right("GET", SERVER + "/install/status", "dedicatedServer:apiovh:install/status/get"),
        Right("POST", SERVER + "/reinstall", "dedicatedServer:apiovh:reinstall"),
    ),
    "ovh_server_burst": (
        *FIND_SERVERS,
        Right("GET", SERVER + "/burst", "dedicatedServer:apiovh:burst/get"),
        Right("PUT", SERVER + "/burst", "dedicatedServer:apiovh:burst/edit"),
    ),
    "ovh_server_info": (
        *FIND_SERVERS,
        Right("GET", SERVER + "/burst", "dedicatedServer:apiovh:burst/get"),
        Right("GET", SERVER + "/serviceInfos", "dedicatedServer:apiovh:serviceInfos/get"),
        Right("GET", SERVER + "/ips", "dedicatedServer:apiovh:ips/get"),
        Right("GET", SERVER + "/specifications/hardware", "dedicatedServer:apiovh:specifications/hardware/get"),
        Right("GET", SERVER + "/specifications/network", "dedicatedServer:apiovh:specifications/network/get"),
        Right("GET", SERVER + "/virtualNetworkInterface", "dedicatedServer:apiovh:virtualNetworkInterface/get"),
        Right("GET", SERVER + "/virtualNetworkInterface/{uuid}", "dedicatedServer:apiovh:virtualNetworkInterface/get"),
        Right("GET", SERVER + "/networkInterfaceController", "dedicatedServer:apiovh:networkInterfaceController/get"),
        Right("GET", SERVER + "/networkInterfaceController/{mac}", "dedicatedServer:apiovh:networkInterfaceController/get"),
        Right("GET", SERVER + "/task", "dedicatedServer:apiovh:task/get"),
        Right("GET", SERVER + "/task/{taskId}", "dedicatedServer:apiovh:task/get"),
        Right("GET", SERVER + "/intervention", "dedicatedServer:apiovh:intervention/get"),
        Right("GET", SERVER + "/intervention/{interventionId}", "dedicatedServer:apiovh:intervention/get"),
        Right("GET", SERVER + "/boot", "dedicatedServer:apiovh:boot/get"),
        Right("GET", SERVER + "/boot/{bootId}", "dedicatedServer:apiovh:boot/get"),
        Right("GET", SERVER + "/features/ipmi", "dedicatedServer:apiovh:features/ipmi/get"),
    ),
    "ovh_server_ipmi_access": (
        *FIND_SERVERS,
        Right("GET", SERVER + "/features/ipmi", "dedicatedServer:apiovh:features/ipmi/get"),
        Right("GET", SERVER + "/features/ipmi/access", "dedicatedServer:apiovh:features/ipmi/access/get"),
        Right("POST", SERVER + "/features/ipmi/access", "dedicatedServer:apiovh:features/ipmi/access/create"),
        *READ_TASKS,
    ),
    "ovh_service_info": (
        Right("GET", "/services", "account:apiovh:services/get"),
        Right("GET", "/services/{serviceId}", "account:apiovh:services/get"),
        Right("GET", "/dedicated/server", "dedicatedServer:apiovh:get", on=BRANDS),
        Right("GET", SERVER + "/serviceInfos", "dedicatedServer:apiovh:serviceInfos/get", on=BRANDS),
        Right("GET", "/vps", "vps:apiovh:get", on=WITHOUT_SERVICES),
        Right("GET", "/vps/{serviceName}/serviceInfos", "vps:apiovh:serviceInfos/get", on=WITHOUT_SERVICES),
        Right("GET", "/domain", "domain:apiovh:get", on=WITHOUT_SERVICES),
        Right("GET", "/domain/{serviceName}/serviceInfos", "domain:apiovh:serviceInfos/get", on=WITHOUT_SERVICES),
        Right("GET", "/email/domain", "emailDomain:apiovh:get", on=WITHOUT_SERVICES),
        Right("GET", MAIL + "/serviceInfos", "emailDomain:apiovh:serviceInfos/get", on=WITHOUT_SERVICES),
    ),
    "ovh_ssh_key": (
        Right("GET", "/me/sshKey", "account:apiovh:me/sshKey/get"),
        Right("GET", "/me/sshKey/{keyName}", "account:apiovh:me/sshKey/get"),
        Right("POST", "/me/sshKey", "account:apiovh:me/sshKey/create"),
        Right("DELETE", "/me/sshKey/{keyName}", "account:apiovh:me/sshKey/delete"),
    ),
    "ovh_vps": (
        *FIND_VPS,
        Right("PUT", VPS, "vps:apiovh:put"),
        Right("POST", VPS + "/start", "vps:apiovh:start"),
        Right("POST", VPS + "/stop", "vps:apiovh:stop"),
        Right("POST", VPS + "/reboot", "vps:apiovh:reboot"),
        READ_SNAPSHOT,
        Right("POST", VPS + "/createSnapshot", "vps:apiovh:snapshot/create"),
        Right("PUT", VPS + "/snapshot", "vps:apiovh:snapshot/edit"),
        Right("DELETE", VPS + "/snapshot", "vps:apiovh:snapshot/delete"),
        Right("POST", VPS + "/snapshot/revert", "vps:apiovh:snapshot/revert"),
        *READ_IMAGES,
        Right("POST", VPS + "/rebuild", "vps:apiovh:rebuild"),
        *READ_VPS_TASKS,
    ),
    "ovh_vps_info": (
        *FIND_VPS,
        Right("GET", VPS + "/serviceInfos", "vps:apiovh:serviceInfos/get"),
        Right("GET", VPS + "/datacenter", "vps:apiovh:datacenter/get"),
        Right("GET", VPS + "/ips", "vps:apiovh:ips/get"),
        Right("GET", VPS + "/ips/{ipAddress}", "vps:apiovh:ips/get"),
        Right("GET", VPS + "/disks", "vps:apiovh:disks/get"),
        Right("GET", VPS + "/disks/{id}", "vps:apiovh:disks/get"),
        Right("GET", VPS + "/option", "vps:apiovh:option/get"),
        Right("GET", VPS + "/option/{option}", "vps:apiovh:option/get"),
        READ_SNAPSHOT,
        *READ_IMAGES,
        *READ_VPS_TASKS,
    ),
    "ovh_vrack_info": (
        *READ_VRACKS,
        Right("GET", VRACK + "/dedicatedServerInterfaceDetails", "vrack:apiovh:dedicatedServerInterfaceDetails/get"),
    ),
    "ovh_vrack_member": (
        *READ_VRACKS,
        *ATTACH_TO_VRACKS,
        *DETACH_FROM_VRACKS,
        Right("GET", VRACK + "/task", "vrack:apiovh:task/get"),
        Right("GET", VRACK + "/task/{taskId}", "vrack:apiovh:task/get"),
        Right("GET", SERVER + "/virtualNetworkInterface", "dedicatedServer:apiovh:virtualNetworkInterface/get"),
    ),
}


def actions_of(module: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """The IAM actions of each call that a module makes, by method and access rule."""
    return {(right.method, right.rule): right.actions for right in RIGHTS[module] if right.actions}
