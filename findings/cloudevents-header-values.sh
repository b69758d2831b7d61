#!/usr/bin/env bash
# CloudEvents over HTTP: the SDK for JavaScript and one half of the SDK for Python neither encode nor decode headers.
#
# Versions: cloudevents 10.0.0 (npm), cloudevents 2.2.0 (PyPI), Node 20 or newer, Python 3.10 or newer.
# The HTTP binding (1.0.2, section 3.1.3.2) percent-encodes what is outside of printable ASCII, spaces, `"` and `%` in
# the header of an attribute, and gives `Euro%20%E2%82%AC%20%F0%9F%98%80` as its example. A good engineer would expect
# the official SDKs to understand each other.
# Seen: Python's `cloudevents.core` writes and reads the example; `cloudevents.v1` of the same package, which older
# code imports, does neither; nor does the SDK for JavaScript. The receiver of an encoded subject works with the text
# of the code, so that what is routed or grouped by it is not found; and the headers which the SDK for JavaScript
# makes from such a subject cannot be sent: Node.js refuses them. `100%25` is another sender's `100%`, without
# anything that tells.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cloudevents@10.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cloudevents==2.2.0
cat >look.mjs <<'JS'
import { validateHeaderValue } from 'node:http'
import { CloudEvent, HTTP } from 'cloudevents'

const subject = 'Euro € 😀'
const headers = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/shop', 'ce-type': 'order.paid' }
const coded = { ...headers, 'ce-subject': 'Euro%20%E2%82%AC%20%F0%9F%98%80', 'content-type': 'application/json' }
console.log('npm reads', HTTP.toEvent({ headers: coded, body: '{}' }).subject)
const written = HTTP.binary(new CloudEvent({ id: '1', source: '/shop', type: 'order.paid', subject, data: {} }))
console.log('npm writes', written.headers['ce-subject'])
try {
  validateHeaderValue('ce-subject', written.headers['ce-subject'])
  console.log('Node.js sends it')
} catch (error) {
  console.log('Node.js refuses it:', error.code)
}
JS
cat >look.py <<'PY'
import warnings

warnings.simplefilter('ignore')
from cloudevents.core.bindings.http import HTTPMessage, from_http_event, to_binary_event
from cloudevents.core.v1.event import CloudEvent
from cloudevents.v1.conversion import to_binary
from cloudevents.v1.http import CloudEvent as Older, from_http

subject = 'Euro € 😀'
event = {'specversion': '1.0', 'id': '1', 'source': '/shop', 'type': 'order.paid', 'subject': subject}
headers = {f'ce-{name}': value for name, value in event.items()}
headers |= {'ce-subject': 'Euro%20%E2%82%AC%20%F0%9F%98%80', 'content-type': 'application/json'}
print('core reads', from_http_event(HTTPMessage(headers=headers, body=b'{}')).get_subject())
print('core writes', to_binary_event(CloudEvent(event, {})).headers['ce-subject'])
print('v1 reads', from_http(headers, b'{}')['subject'])
print('v1 writes', to_binary(Older(event, {}))[0]['ce-subject'])
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
npm reads Euro%20%E2%82%AC%20%F0%9F%98%80
npm writes Euro € 😀
Node.js refuses it: ERR_INVALID_CHAR
core reads Euro € 😀
core writes Euro%20%E2%82%AC%20%F0%9F%98%80
v1 reads Euro%20%E2%82%AC%20%F0%9F%98%80
v1 writes Euro € 😀
SEEN
echo 'as described'
