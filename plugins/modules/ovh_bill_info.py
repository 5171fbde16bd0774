#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_bill_info
short_description: List invoices, sum them up, and save their PDFs
description:
  - Lists invoices of the account, all of them, by id, or by filters, and sums them up by currency and month.
  - O(details) also reads the lines of each invoice and sums them up by service. O(include_refunds) subtracts refunds.
  - O(dest) saves the PDF of each invoice. Existing files are kept, and only a new file is a change.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  bill_id:
    description:
      - The invoices to read. An invoice that does not exist is a failure. An empty list reads none.
      - Mutually exclusive with O(date_from), O(date_to), O(category) and O(order_id). Without any of them, all invoices
        are read.
  date_from:
    description:
      - Read the invoices from this date or time on, such as V(2026-01-01) or V(2026-01-01T12:00:00+01:00).
      - The date of an invoice is the date that it shows, in OVHcloud's time zone.
  date_to:
    description: Read the invoices up to this date or time. A plain date includes the whole day.
  category:
    description: Read the invoices of this category.
  order_id:
    description: Read the invoices of this order.
  details:
    description: Read the lines of each invoice and sum them up by service.
  include_refunds:
    description:
      - Also read the refunds, and subtract them in RV(sums) and RV(services).
      - Refunds have their own dates and orders. With O(bill_id), the refunds of these invoices are read, with
        O(category) the refunds of invoices of this category.
  dest:
    description:
      - The directory to save the PDF of each invoice in, as C(BILLID.pdf), and with O(include_refunds) of each refund,
        as C(REFUNDID.pdf). It is created if it does not exist.
      - Only the owner can read the files. Existing files are neither read nor replaced.
      - An invoice id that is not a valid file name is a failure, and no file is saved.
  show_secrets:
    description: Return the passwords of invoices and the links that open them without a login. Set C(no_log) on the
      task.
  parallel:
    description: Maximum number of parallel requests for PDFs, and for invoices if the API does not support bulk reads.
      The default is 10.
extends_documentation_fragment:
  - community.ovh.ovh_bill_info
  - community.ovh.connection
  - community.ovh.attributes.billing
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_account_info
notes:
  - PDFs are downloaded from the links of the API over HTTPS, without the credentials. On ovh-us these links may require
    a login. The task then fails and says so.
  - Links and redirects are only followed to public hosts, unless the endpoint itself is on this machine. Behind a
    proxy, the proxy resolves host names, and only addresses are checked.
  - The lines of an invoice exclude tax.
"""

EXAMPLES = r"""
- name: Get the invoices and refunds of a quarter
  community.ovh.ovh_bill_info:
    date_from: "2024-01-01"
    date_to: "2024-03-31"
    include_refunds: true
  register: quarter

- name: Print the totals
  ansible.builtin.debug:
    msg: "{{ quarter.sums.EUR.with_tax }} EUR, {{ quarter.sums.EUR.months['2024-03'].with_tax }} EUR of them in March"

- name: Print the cost of each service
  community.ovh.ovh_bill_info:
    date_from: "2024-01-01"
    details: true
  register: year

- name: Print it
  ansible.builtin.debug:
    msg: "{{ item.key }}: {{ item.value.EUR.total }} EUR without tax"
  loop: "{{ year.services | dict2items }}"
  loop_control:
    label: "{{ item.key }}"

- name: Download missing PDFs
  community.ovh.ovh_bill_info:
    dest: ~/bills
  register: pdfs

- name: Print the new files
  ansible.builtin.debug:
    var: pdfs.saved

- name: Get the lines of two invoices
  community.ovh.ovh_bill_info:
    bill_id: [FR10000001, FR10000002]
    details: true
"""

RETURN = r"""
bills:
  description: The invoices, in the order of O(bill_id), otherwise by date.
  returned: success
  type: list
  elements: dict
  contains:
    bill_id:
      description: The id of the invoice.
      type: str
      sample: FR10000001
    category:
      description: The category of the invoice.
      type: str
      sample: autorenew
    date:
      description: The date of the invoice.
      type: str
      sample: "2024-01-05T06:00:00+01:00"
    order_id:
      description: The order of the invoice.
      type: int
    price_with_tax:
      description: The amount with tax.
      type: dict
      sample: {currency_code: EUR, price_in_ucents: 11880000000, text: 118.80 EUR, value: 118.8}
    price_without_tax:
      description: The amount without tax.
      type: dict
    tax:
      description: The tax.
      type: dict
    password:
      description: The link to the invoice on OVHcloud's site. Redacted unless O(show_secrets=true).
      type: str
    url:
      description: The link to the invoice as a page. Redacted unless O(show_secrets=true), because it opens without a
        login.
      type: str
    pdf_url:
      description: The link to the invoice as a PDF. Redacted unless O(show_secrets=true), because it opens without a
        login.
      type: str
    details:
      description: The lines of the invoice. Only with O(details=true).
      type: list
      elements: dict
      sample:
        - bill_detail_id: FR10000001_1
          description: Service of the month
          domain: ns3001.example-sbg.net
          quantity: "1"
          period_start: "2024-01-05"
          period_end: "2024-01-28"
          unit_price: {currency_code: EUR, text: 99.00 EUR, value: 99.0}
          total_price: {currency_code: EUR, price_in_ucents: 9900000000, text: 99.00 EUR, value: 99.0}
    pdf:
      description: The path of the PDF. In check mode, the path that would be written. Only with O(dest).
      type: str
      sample: /home/jane/bills/FR10000001.pdf
refunds:
  description: The refunds by date, with the amounts of the API.
  returned: success with O(include_refunds=true)
  type: list
  elements: dict
  contains:
    refund_id:
      description: The refund's id.
      type: str
      sample: AFR20000001
    original_bill_id:
      description: The refunded invoice. Null if there is none.
      type: str
      sample: FR10000003
    date:
      description: The date of the refund.
      type: str
    order_id:
      description: The order of the refund.
      type: int
    price_with_tax:
      description: The refunded amount.
      type: dict
    price_without_tax:
      description: The amount without tax.
      type: dict
    tax:
      description: The tax.
      type: dict
    password:
      description: The link to the refund on OVHcloud's site. Redacted unless O(show_secrets=true).
      type: str
    url:
      description: The link to the refund as a page. Redacted unless O(show_secrets=true), because it opens without a
        login.
      type: str
    pdf_url:
      description: The link to the refund as a PDF. Redacted unless O(show_secrets=true), because it opens without a
        login.
      type: str
    details:
      description: The lines of the refund. Only with O(details=true).
      type: list
      elements: dict
    pdf:
      description: The path of the PDF. In check mode, the path that would be written. Only with O(dest).
      type: str
sums:
  description:
    - The sums of the invoices by currency and month. Requested refunds are subtracted in their own month.
    - Amounts are decimal numbers as text, to keep their precision.
  returned: success
  type: dict
  sample:
    EUR:
      with_tax: "227.99"
      without_tax: "189.99"
      tax: "38.00"
      months:
        2024-01: {with_tax: "118.80", without_tax: "99.00", tax: "19.80"}
        2024-02: {with_tax: "109.19", without_tax: "90.99", tax: "18.20"}
services:
  description: The sums of the lines by service, currency and month. Requested refunds are subtracted.
  returned: success with O(details=true)
  type: dict
  sample:
    ns3001.example-sbg.net:
      EUR:
        total: "198.00"
        months:
          2024-01: {total: "99.00"}
          2024-02: {total: "99.00"}
saved:
  description: The new PDFs. In check mode, the PDFs that would be saved.
  returned: success with O(dest)
  type: list
  elements: str
  sample: [/home/jane/bills/FR10000001.pdf]
# Generated by `make pages` from here
http_status:
  description: The HTTP status of the failure. If several objects failed, the status of the first one that has it.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API. If several objects failed, the code of the first one that has it.
  returned: failure, if the API returned one
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure, if the API returned one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
  contains:
    method:
      description: The method of the access rule.
      type: str
      sample: GET
    path:
      description: The path of the access rule.
      type: str
      sample: /me/*
    iam_action:
      description: The IAM action, for the credentials of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.billing.bills_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
