# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The collections where POST starts an action, and which one: the rest of a sentence that begins with "it"."""

from __future__ import annotations

SENDS_SMS = "sends text messages, each of which costs money"
PAYS = "registers a means of payment, which a person has to confirm"
LOCKS_OUT = "changes who can log in to the account, and can lock everybody out"
ORDERS = "is a part of an order"

REFUSED = {
    "/cloud/project/{serviceName}/ai/job": "starts a computation, which is charged by the minute",
    "/cloud/project/{serviceName}/credit": "spends a voucher",
    "/cloud/project/{serviceName}/dataProcessing/jobs": "starts a computation, which is charged by the minute",
    "/domain/{serviceName}/dsRecord": "replaces all DS records of the domain, and can make it unreachable",
    "/hosting/privateDatabase/{serviceName}/database/{databaseName}/copy": "starts a copy of the database's content",
    "/hosting/privateDatabase/{serviceName}/database/{databaseName}/dump": "starts a dump of the database",
    "/hosting/web/{serviceName}/database/{name}/copy": "starts a copy of the database's content",
    "/hosting/web/{serviceName}/database/{name}/dump": "starts a dump of the database",
    "/me/accessRestriction/ip": LOCKS_OUT,
    "/me/accessRestriction/sms": LOCKS_OUT,
    "/me/accessRestriction/totp": LOCKS_OUT,
    "/me/accessRestriction/u2f": LOCKS_OUT,
    "/me/billing/report/consumption": "starts a report",
    "/me/carbonCalculator/task": "starts a report",
    "/me/order/{orderId}/balance": "pays for an order",
    "/me/payment/method": PAYS,
    "/me/paymentMean/bankAccount": PAYS,
    "/me/paymentMean/creditCard": PAYS,
    "/me/paymentMean/paypal": PAYS,
    "/order/cart": ORDERS,
    "/order/cart/{cartId}/item/{itemId}/configuration": ORDERS,
    "/sms/{serviceName}/batches": SENDS_SMS,
    "/sms/{serviceName}/hlr": "asks for the networks of telephone numbers, each of which costs money",
    "/sms/{serviceName}/jobs": SENDS_SMS,
    "/sms/{serviceName}/users/{login}/jobs": SENDS_SMS,
    "/sms/{serviceName}/virtualNumbers/{number}/jobs": SENDS_SMS,
    "/v2/publicCloud/project": "orders a project",
}
