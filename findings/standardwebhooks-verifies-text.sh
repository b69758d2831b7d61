#!/usr/bin/env bash
# The reference libraries of Standard Webhooks verify text: a rightly signed body that is not UTF-8 is refused.
#
# Versions: standardwebhooks 1.1.1 (npm) and 1.1.0 (PyPI), Node 20 or newer, Python 3.9 or newer.
# The specification signs `{id}.{timestamp}.{payload}` over the bytes that are sent. A good engineer would give the
# library the raw body and expect bytes of any kind to pass (an image, protobuf, gzip). Both decode the body as UTF-8
# first: npm's compares a signature over replacement characters and finds no match, PyPI's raises UnicodeDecodeError
# where its own WebhookVerificationError would be expected.
# Seen: the JSON body passes in both; the same signature over bytes is refused in both.
# Who passes a body of bytes on to a receiver that verifies with them has to expect a refusal.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund standardwebhooks@1.1.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check standardwebhooks==1.1.0
cat >look.mjs <<'JS'
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

const key = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const webhook = new Webhook(key)
for (const [what, body] of [['json', Buffer.from('{"a":1}')], ['bytes', Buffer.from([0x89, 0x50, 0xff, 0x00])]]) {
  const time = String(Math.floor(Date.now() / 1000))
  const signed = Buffer.concat([Buffer.from(`msg_1.${time}.`), body])
  const signature = `v1,${createHmac('sha256', Buffer.from(key, 'base64')).update(signed).digest('base64')}`
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': time, 'webhook-signature': signature }
  try {
    webhook.verify(body, headers, { jsonParse: false })
    console.log(`npm ${what}: taken`)
  } catch (error) {
    console.log(`npm ${what}: ${error.constructor.name}: ${error.message}`)
  }
}
JS
cat >look.py <<'PY'
import base64, hashlib, hmac, time
from standardwebhooks.webhooks import Webhook

key = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
webhook = Webhook(key)
for what, body in (('json', b'{"a":1}'), ('bytes', bytes([0x89, 0x50, 0xFF, 0x00]))):
    now = str(int(time.time()))
    signed = f'msg_1.{now}.'.encode() + body
    signature = 'v1,' + base64.b64encode(hmac.new(base64.b64decode(key), signed, hashlib.sha256).digest()).decode()
    headers = {'webhook-id': 'msg_1', 'webhook-timestamp': now, 'webhook-signature': signature}
    try:
        webhook.verify(body, headers)
        print(f'pypi {what}: taken')
    except Exception as error:
        print(f'pypi {what}: {type(error).__name__}')
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
npm json: taken
npm bytes: WebhookVerificationError: No matching signature found
pypi json: taken
pypi bytes: UnicodeDecodeError
SEEN
