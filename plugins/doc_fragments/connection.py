# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """Who talks to which API, and how patiently."""

    DOCUMENTATION = r"""
options:
  endpoint:
    description:
      - The API to talk to. One of V(ovh-eu), V(ovh-ca), V(ovh-us), V(soyoustart-eu), V(soyoustart-ca), V(kimsufi-eu) and V(kimsufi-ca), or a URL
        with its version, such as V(https://api.eu.ovhcloud.com/v1).
      - Of OVHcloud's own hosts the token URL, the pages for keys and the products are known, in whatever form the URL is written.
      - An option that is not given here is looked for in the environment, then in the files C(./ovh.conf), C(~/.ovh.conf) and C(/etc/ovh.conf).
        What is nearer wins. Credentials may be split over these places, such as a consumer key in the environment and the rest in a file.
      - The variable is E(OVH_ENDPOINT). In a file, it is C(endpoint=) in the section C([default]).
      - A URL counts only where the secret comes from, or nearer, so that a stray file cannot send your secrets elsewhere.
    type: str
  application_key:
    description:
      - The application key. It needs O(application_secret) and O(consumer_key) beside it.
      - There are two other ways to authenticate, O(client_id) and O(access_token). One is enough, and one place must not name two.
      - The variable is E(OVH_APPLICATION_KEY).
    type: str
  application_secret:
    description: The secret of O(application_key). The variable is E(OVH_APPLICATION_SECRET).
    type: str
  consumer_key:
    description: The key that the account has granted to the application. The variable is E(OVH_CONSUMER_KEY).
    type: str
  client_id:
    description: The OAuth2 client of a service account. It needs O(client_secret) beside it. The variable is E(OVH_CLIENT_ID).
    type: str
  client_secret:
    description: The secret of O(client_id). The variable is E(OVH_CLIENT_SECRET).
    type: str
  access_token:
    description: A bearer token that you have already. The variable is E(OVH_ACCESS_TOKEN).
    type: str
  config_file:
    description:
      - A file to take the place of the usual ones, in their form. With it, neither the other variables nor the usual files are read.
      - A relative path is taken from the directory where the command was started. The variable is E(OVH_CONFIG_FILE).
    type: path
  oauth2_token_url:
    description:
      - Where O(client_id) gets its tokens, for an O(endpoint) that is a URL of another host than OVHcloud's. The known endpoints have their own.
      - It counts only where the secret comes from, or nearer. The variable is E(OVH_OAUTH2_TOKEN_URL).
    type: str
  expected_account:
    description:
      - The account that the credentials must belong to, such as V(ab12345-ovh). With those of another account nothing is done.
      - The variable is E(OVH_EXPECTED_ACCOUNT).
    type: str
  request_timeout:
    description:
      - Seconds until an answer must be complete. By default 180, and at most 10 to connect. The variable is E(OVH_REQUEST_TIMEOUT).
      - For an answer with many objects at once, and for a file, it counts for each piece. Such an answer may take 1800 seconds in all.
    type: float
    aliases: [timeout]
  retry_timeout:
    description:
      - Seconds that may be spent on repeating a request that failed for a passing reason. By default 120. With V(0) nothing is repeated.
      - The variable is E(OVH_RETRY_TIMEOUT).
    type: float
  ca_path:
    description:
      - A file or a folder with the certificate authorities to trust, instead of the usual ones.
      - The variables are E(REQUESTS_CA_BUNDLE) and E(SSL_CERT_FILE).
    type: path
  rate_limit:
    description: Requests a second, at most. By default there is no limit. It holds for each worker process of Ansible.
    type: float
requirements:
  - requests >= 2.28
"""

    # For plugins that take them from Ansible's variables, too.
    VARIABLES = r"""
options:
  endpoint:
    vars:
      - name: ovh_endpoint
  application_key:
    vars:
      - name: ovh_application_key
  application_secret:
    vars:
      - name: ovh_application_secret
  consumer_key:
    vars:
      - name: ovh_consumer_key
  client_id:
    vars:
      - name: ovh_client_id
  client_secret:
    vars:
      - name: ovh_client_secret
  access_token:
    vars:
      - name: ovh_access_token
  config_file:
    vars:
      - name: ovh_config_file
  oauth2_token_url:
    vars:
      - name: ovh_oauth2_token_url
  expected_account:
    vars:
      - name: ovh_expected_account
  request_timeout:
    vars:
      - name: ovh_request_timeout
  retry_timeout:
    vars:
      - name: ovh_retry_timeout
  ca_path:
    vars:
      - name: ovh_ca_path
  rate_limit:
    vars:
      - name: ovh_rate_limit
"""
