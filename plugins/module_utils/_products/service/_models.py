# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""Objects of the API, as it publishes them."""
from __future__ import annotations

import typing as t


class ServicesBillingEngagementEndRule(t.TypedDict, total=False):
    """services.billing.engagement.EndRule"""

    possibleStrategies: list[str]
    strategy: str


class ServicesExpandedEngagementSummary(t.TypedDict, total=False):
    """services.expanded.EngagementSummary"""

    endDate: str | None
    endRule: ServicesBillingEngagementEndRule | None


class ServicesExpandedEngagementRequestSummary(t.TypedDict, total=False):
    """services.expanded.EngagementRequestSummary"""

    pricingMode: str
    requestDate: str


class ServicesExpandedGroup(t.TypedDict, total=False):
    """services.expanded.Group"""

    id: int


class ServicesExpandedLifecycleCapacities(t.TypedDict, total=False):
    """services.expanded.Lifecycle.Capacities"""

    actions: list[str]


class ServicesExpandedLifecycleCurrent(t.TypedDict, total=False):
    """services.expanded.Lifecycle.Current"""

    creationDate: str | None
    pendingActions: list[str]
    state: str
    terminationDate: str | None


class ServicesExpandedLifecycle(t.TypedDict, total=False):
    """services.expanded.Lifecycle"""

    capacities: ServicesExpandedLifecycleCapacities
    current: ServicesExpandedLifecycleCurrent


class ServicesExpandedPlan(t.TypedDict, total=False):
    """services.expanded.Plan"""

    code: str
    invoiceName: str


class ServicesBillingPricingEngagementConfiguration(t.TypedDict, total=False):
    """services.billing.Pricing.EngagementConfiguration"""

    defaultEndAction: str
    duration: str
    type: str


class OrderPrice(t.TypedDict, total=False):
    """order.Price"""

    currencyCode: str
    priceInUcents: int | None
    text: str
    value: float


class ServicesBillingPricing(t.TypedDict, total=False):
    """services.billing.Pricing"""

    capacities: list[str]
    description: str
    duration: str
    engagementConfiguration: ServicesBillingPricingEngagementConfiguration | None
    interval: int
    maximumQuantity: int | None
    maximumRepeat: int | None
    minimumQuantity: int
    minimumRepeat: int
    price: OrderPrice
    priceInUcents: int
    pricingMode: str
    pricingType: str


class ServicesExpandedRenewCapacities(t.TypedDict, total=False):
    """services.expanded.Renew.Capacities"""

    mode: list[str]


class ServicesExpandedRenewCurrent(t.TypedDict, total=False):
    """services.expanded.Renew.Current"""

    mode: str | None
    nextDate: str | None
    period: str | None


class ServicesExpandedRenew(t.TypedDict, total=False):
    """services.expanded.Renew"""

    capacities: ServicesExpandedRenewCapacities
    current: ServicesExpandedRenewCurrent


class ServicesExpandedBilling(t.TypedDict, total=False):
    """services.expanded.Billing"""

    engagement: ServicesExpandedEngagementSummary | None
    engagementRequest: ServicesExpandedEngagementRequestSummary | None
    expirationDate: str | None
    group: ServicesExpandedGroup | None
    lifecycle: ServicesExpandedLifecycle | None
    nextBillingDate: str | None
    plan: ServicesExpandedPlan | None
    pricing: ServicesBillingPricing | None
    renew: ServicesExpandedRenew | None


class ServicesExpandedCustomerContact(t.TypedDict, total=False):
    """services.expanded.Customer.Contact"""

    customerCode: str
    type: str


class ServicesExpandedCustomer(t.TypedDict, total=False):
    """services.expanded.Customer"""

    contacts: list[ServicesExpandedCustomerContact]


class ServicesExpandedProduct(t.TypedDict, total=False):
    """services.expanded.Product"""

    description: str
    name: str


class ServicesExpandedResource(t.TypedDict, total=False):
    """services.expanded.Resource"""

    displayName: str
    name: str
    product: ServicesExpandedProduct | None
    resellingProvider: str | None
    state: str


class ComplexTypeSafeKeyValueString(t.TypedDict, total=False):
    """complexType.SafeKeyValue<string>"""

    key: str
    value: str


class ServicesExpandedRoute(t.TypedDict, total=False):
    """services.expanded.Route"""

    path: str | None
    url: str | None
    vars: list[ComplexTypeSafeKeyValueString]


class ServicesExpandedService(t.TypedDict, total=False):
    """services.expanded.Service"""

    billing: ServicesExpandedBilling
    customer: ServicesExpandedCustomer
    parentServiceId: int | None
    resource: ServicesExpandedResource
    route: ServicesExpandedRoute | None
    serviceId: int
    tags: list[str]


class ServiceRenewType(t.TypedDict, total=False):
    """service.RenewType"""

    automatic: bool
    deleteAtExpiration: bool
    forced: bool
    manualPayment: bool | None
    period: int | None


class ServicesService(t.TypedDict, total=False):
    """services.Service"""

    canDeleteAtExpiration: bool
    contactAdmin: str
    contactBilling: str
    contactTech: str
    creation: str
    domain: str
    engagedUpTo: str | None
    expiration: str
    possibleRenewPeriod: list[int] | None
    renew: ServiceRenewType | None
    renewalType: str
    serviceId: int
    status: str
