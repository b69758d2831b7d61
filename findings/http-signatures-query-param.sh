#!/usr/bin/env bash
# A signature over a query parameter with an apostrophe or parentheses does not pass between two libraries of RFC 9421.
#
# Versions: http-message-signatures 1.0.6 (npm), http-message-signatures 3.0.0 (PyPI), Node 20 or newer, Python 3.10 or
# newer.
# RFC 9421, section 2.2.8, decodes the value of `@query-param` and encodes it anew as forms are serialized by the URL
# Standard, so that both sides have one text however the address was written; that set of characters holds `!'()~`, too
# (URL Standard, "application/x-www-form-urlencoded percent-encode set"), and a space is `%20`. A good engineer would
# expect two libraries with that name to make one text of it.
# Seen: for a name such as O'Brien, or a filter in parentheses, npm's writes the characters bare (it calls
# `encodeURIComponent`), PyPI's as the section says, so that what one signs the other refuses. For
# letters, digits, spaces and accents, which the examples of the RFC have, the two agree.
# In the issues of neither was anything found on it.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund http-message-signatures@1.0.6
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check http-message-signatures==3.0.0
cat >cases.json <<'JSON'
{"with%20plus": "with+plus+whitespace", "fa%C3%A7ade": "fa%C3%A7ade%22%3A%20", "name": "O'Brien", "filter": "(a%20or%20b)"}
JSON
cat >look.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs'
import { createHmac } from 'node:crypto'
import { httpbis } from 'http-message-signatures'

const key = { id: 'shop', alg: 'hmac-sha256', sign: async (data) => createHmac('sha256', 'shared').update(data).digest() }
const signed = []
for (const [name, value] of Object.entries(JSON.parse(readFileSync('cases.json', 'utf8')))) {
  const request = { method: 'GET', url: `https://shop.example/events?${name}=${value}`, headers: {} }
  const field = `"@query-param";name="${name}"`
  const [[, [text]]] = httpbis.createSignatureBase({ fields: [field] }, request)
  console.log('npm', name, text)
  const { headers } = await httpbis.signMessage({ key, fields: [field], name: 'sig1' }, request)
  signed.push({ name, url: request.url, headers })
}
writeFileSync('signed.json', JSON.stringify(signed))
JS
cat >look.py <<'PY'
import json
from types import SimpleNamespace
from http_message_signatures import HTTPMessageVerifier, InvalidSignature, algorithms
from http_message_signatures.resolvers import HTTPSignatureComponentResolver, MappingKeyResolver
from http_sf.compat import Item

verifier = HTTPMessageVerifier(
    signature_algorithm=algorithms.HMAC_SHA256,
    key_resolver=MappingKeyResolver(public_keys={'shop': b'shared'}, private_keys={}),
)
for case in json.load(open('signed.json')):
    request = SimpleNamespace(method='GET', url=case['url'], headers=case['headers'])
    item = Item()
    item.parse(f'"@query-param";name="{case["name"]}"'.encode())
    print('pypi', case['name'], HTTPSignatureComponentResolver(request).resolve(item))
    try:
        verifier.verify(request)
        print('signed by npm, verified by pypi:', case['name'], 'passes')
    except InvalidSignature as error:
        print('signed by npm, verified by pypi:', case['name'], 'refused')
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
npm with%20plus with%20plus%20whitespace
npm fa%C3%A7ade fa%C3%A7ade%22%3A%20
npm name O'Brien
npm filter (a%20or%20b)
pypi with%20plus with%20plus%20whitespace
signed by npm, verified by pypi: with%20plus passes
pypi fa%C3%A7ade fa%C3%A7ade%22%3A%20
signed by npm, verified by pypi: fa%C3%A7ade passes
pypi name O%27Brien
signed by npm, verified by pypi: name refused
pypi filter %28a%20or%20b%29
signed by npm, verified by pypi: filter refused
SEEN
echo 'as described'
