#!/usr/bin/env bash
# Anonymisers of IP addresses make one visitor of all over IPv4, and leave the whole address of one who comes by 6to4.
#
# Versions: anonip 1.1.0, anonymizeip 1.0.0 (PyPI), ip-anonymize 0.1.0 (npm), Node 20 or newer, Python 3.10 or newer.
# A server that listens on both families names who comes over IPv4 as `::ffff:192.0.2.55` (RFC 4291, 2.5.5.2), which is
# `::ffff:c000:237` in the hexadecimal form of section 2.2; a 6to4 address has the IPv4 address in its bits 17 to 48
# (RFC 3056, section 2). A good engineer would expect each to be cut where the IPv4 address within is cut, as the README
# of ip-anonymize says of the mapped ones, and an address to be cut alike however it is written.
# Seen: anonip and anonymizeip cut a mapped address as any of IPv6, which leaves `::` of everyone; counts of visitors
# become one. Of a 6to4 address anonymizeip leaves the whole IPv4 address, and anonip 28 of its bits where it leaves 20
# of one in IPv4. ip-anonymize cuts the mapped address at its /24, and the same address in hexadecimal to `::`.
# In none of their documents is there a word on 6to4; that of ip-anonymize alone speaks of mapped addresses.
# Whoever uses one of them behind a server for both families unmaps addresses before.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ip-anonymize@0.1.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check anonip==1.1.0 anonymizeip==1.0.0
cat >addresses <<'TEXT'
192.0.2.55
198.51.100.7
::ffff:192.0.2.55
::ffff:c000:237
::ffff:198.51.100.7
2002:c000:237::1
TEXT
cat >look.js <<'JS'
const anonymize = require('ip-anonymize')

for (const address of require('node:fs').readFileSync('addresses', 'utf8').trim().split('\n'))
  console.log('ip-anonymize', address, anonymize(address), 'with 48 bits', anonymize(address, 24, 48))
JS
cat >look.py <<'PY'
from anonip import Anonip
from anonymizeip import anonymize_ip

for address in open('addresses').read().split():
    print('anonip', address, Anonip().process_line(address), 'anonymizeip', anonymize_ip(address))
PY
{ node look.js; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
ip-anonymize 192.0.2.55 192.0.2.0 with 48 bits 192.0.2.0
ip-anonymize 198.51.100.7 198.51.100.0 with 48 bits 198.51.100.0
ip-anonymize ::ffff:192.0.2.55 ::ffff:192.0.2.0 with 48 bits ::ffff:192.0.2.0
ip-anonymize ::ffff:c000:237 :: with 48 bits ::
ip-anonymize ::ffff:198.51.100.7 ::ffff:198.51.100.0 with 48 bits ::ffff:198.51.100.0
ip-anonymize 2002:c000:237::1 2002:c000:: with 48 bits 2002:c000:237::
anonip 192.0.2.55 192.0.0.0 anonymizeip 192.0.2.0
anonip 198.51.100.7 198.51.96.0 anonymizeip 198.51.100.0
anonip ::ffff:192.0.2.55 :: anonymizeip ::
anonip ::ffff:c000:237 :: anonymizeip ::
anonip ::ffff:198.51.100.7 :: anonymizeip ::
anonip 2002:c000:237::1 2002:c000:230:: anonymizeip 2002:c000:237::
SEEN
echo 'as described'
