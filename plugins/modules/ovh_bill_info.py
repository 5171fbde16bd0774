#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_bill_info
short_description: List invoices, sum them up, and save their PDFs
description:
  - Reads the bills of the account, all, some by their ids, or those that filters find, and adds them up by currency and month, exactly to the cent.
  - With O(details) it reads the lines of each bill, too, and adds them up by service. With O(include_refunds) what was given back is subtracted.
  - With O(dest) it saves the PDF of each bill. A file that is there is kept, so that a second run saves nothing, and only a saved file is a change.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  bill_id:
    description:
      - The bills to read. One that does not exist is a failure. An empty list reads none.
      - It excludes the filters O(date_from), O(date_to), O(category) and O(order_id). With neither, all bills are read.
  date_from:
    description:
      - Read the bills from this date on, or from this moment on, such as V(2026-01-01) or V(2026-01-01T12:00:00+01:00).
      - A bill is of the day that it shows itself, in OVHcloud's own time zone.
  date_to:
    description: Read the bills up to this date or moment. A plain date is included, up to its end.
  category:
    description: Read the bills of this category.
  order_id:
    description: Read the bills of this order.
  details:
    description: Read the lines of each bill, and add them up by service.
  include_refunds:
    description:
      - Read the refunds, too, and subtract them in RV(sums) and RV(services).
      - Refunds are found by their own dates and orders. With O(bill_id) they are those of the named bills, with O(category) those of bills of that category.
  dest:
    description:
      - A folder to save the PDF of each bill in, as C(BILLID.pdf), and with O(include_refunds) that of each refund, as C(REFUNDID.pdf). It is made
        if it is not there.
      - The files can be read by their owner alone. One that is there is neither read nor replaced.
      - A bill whose id cannot be the name of a file is a failure, and then nothing is saved.
  show_secrets:
    description: Return the passwords of bills and the links that open them without a login. Set C(no_log) on the task where you use it.
  parallel:
    description: Requests in flight at once where the API does not answer in bulk, and PDFs. 10 by default.
extends_documentation_fragment:
  - community.ovh.ovh_bill_info
  - community.ovh.connection
  - community.ovh.attributes.billing
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_account_info
notes:
  - PDFs are fetched by the links that the API gives, over https, without the credentials. On ovh-us these links are said to want a login. Then the
    task fails and says so.
  - A link is followed to hosts of the public internet only, at each redirect, unless the endpoint itself is on this machine. Through a
    proxy, the proxy resolves host names, and only hosts written as addresses are checked.
  - The lines of a bill are without tax.
"""

EXAMPLES = r"""
- name: The bills of a quarter, less what was given back
  community.ovh.ovh_bill_info:
    date_from: "2024-01-01"
    date_to: "2024-03-31"
    include_refunds: true
  register: quarter

- name: What they add up to
  ansible.builtin.debug:
    msg: "{{ quarter.sums.EUR.with_tax }} EUR, {{ quarter.sums.EUR.months['2024-03'].with_tax }} EUR of them in March"

- name: What each service costs
  community.ovh.ovh_bill_info:
    date_from: "2024-01-01"
    details: true
  register: year

- name: Show it
  ansible.builtin.debug:
    msg: "{{ item.key }}: {{ item.value.EUR.total }} EUR without tax"
  loop: "{{ year.services | dict2items }}"
  loop_control:
    label: "{{ item.key }}"

- name: The PDFs that are not in the folder yet
  community.ovh.ovh_bill_info:
    dest: ~/bills
  register: pdfs

- name: Name the new ones
  ansible.builtin.debug:
    var: pdfs.saved

- name: Two bills, line by line
  community.ovh.ovh_bill_info:
    bill_id: [FR10000001, FR10000002]
    details: true
"""

RETURN = r"""
bills:
  description: The bills, named ones in the order asked, found ones by date.
  returned: success
  type: list
  elements: dict
  contains:
    bill_id:
      description: The bill's id.
      type: str
      sample: FR10000001
    category:
      description: What the bill is for.
      type: str
      sample: autorenew
    date:
      description: When the bill was made.
      type: str
      sample: "2024-01-05T06:00:00+01:00"
    order_id:
      description: The order that the bill is for.
      type: int
    price_with_tax:
      description: What is to be paid.
      type: dict
      sample: {currency_code: EUR, price_in_ucents: 11880000000, text: 118.80 EUR, value: 118.8}
    price_without_tax:
      description: The same without tax.
      type: dict
    tax:
      description: The tax.
      type: dict
    password:
      description: Opens the bill on OVHcloud's site. Hidden unless O(show_secrets=true).
      type: str
    url:
      description: The bill as a page. Hidden unless O(show_secrets=true), since it opens without a login.
      type: str
    pdf_url:
      description: The bill as a PDF. Hidden unless O(show_secrets=true), since it opens without a login.
      type: str
    details:
      description: The lines of the bill. Only with O(details=true).
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
      description: The file of the PDF. In check mode, where it would be. Only with O(dest).
      type: str
      sample: /home/jane/bills/FR10000001.pdf
refunds:
  description: The refunds, by date, with the amounts as the API has them.
  returned: success with O(include_refunds=true)
  type: list
  elements: dict
  contains:
    refund_id:
      description: The refund's id.
      type: str
      sample: AFR20000001
    original_bill_id:
      description: The bill that the refund is about. Null where there is none.
      type: str
      sample: FR10000003
    date:
      description: When the refund was made.
      type: str
    order_id:
      description: The order that the refund is for.
      type: int
    price_with_tax:
      description: What was given back.
      type: dict
    price_without_tax:
      description: The same without tax.
      type: dict
    tax:
      description: The tax.
      type: dict
    password:
      description: Opens the refund on OVHcloud's site. Hidden unless O(show_secrets=true).
      type: str
    url:
      description: The refund as a page. Hidden unless O(show_secrets=true), since it opens without a login.
      type: str
    pdf_url:
      description: The refund as a PDF. Hidden unless O(show_secrets=true), since it opens without a login.
      type: str
    details:
      description: The lines of the refund. Only with O(details=true).
      type: list
      elements: dict
    pdf:
      description: The file of the PDF. In check mode, where it would be. Only with O(dest).
      type: str
sums:
  description:
    - What the bills add up to, by currency, and within it by month. Refunds that were asked for are subtracted, each in its own month.
    - The amounts are decimals as text, so that nothing is lost.
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
  description: What the lines add up to, by service, within it by currency, and within that by month. Refunds that were asked for are subtracted.
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
  description: The PDFs that were not there before. In check mode, those that would be saved.
  returned: success with O(dest)
  type: list
  elements: str
  sample: [/home/jane/bills/FR10000001.pdf]
# Generated by `make pages` from here
http_status:
  description: HTTP status of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API gave one
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure, where the API gave one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
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
      description: The IAM action, where the credentials are those of a service account.
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
