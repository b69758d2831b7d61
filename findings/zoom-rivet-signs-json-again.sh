#!/usr/bin/env bash
# Zoom's own SDK checks a signature over JSON that it writes anew, not over the bytes that came.
#
# Versions: @zoom/rivet 0.4.0, Node 20 or newer.
# Zoom signs `v0:{x-zm-request-timestamp}:{body}`. A good engineer would expect every rightly signed body to be taken.
# The SDK signs `JSON.stringify(JSON.parse(body))`: a body that reads the same and is written otherwise is refused (a
# space, an escape, `1.10`). And for a base64 body, as AWS Lambda gives one, bytes beyond ASCII are lost first.
# Seen: 200 for the compact body, 400 for each of the others, all rightly signed.
# A test that signs events for a receiver made with it has to write them as `JSON.stringify` does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @zoom/rivet@0.4.0
cat >look.mjs <<'JS'
import { createHmac } from 'node:crypto'
import { AwsLambdaReceiver } from '@zoom/rivet/teamchat'

console.debug = () => {}
const secret = 'a-secret-token'
const receiver = new AwsLambdaReceiver({ webhooksSecretToken: secret })
receiver.init({ eventEmitter: { emit: async () => {} } })
const handle = receiver.start()
async function look(what, body, isBase64Encoded = false) {
  const time = String(Math.floor(Date.now() / 1000))
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`
  const given = isBase64Encoded ? Buffer.from(body).toString('base64') : body
  const headers = { 'x-zm-request-timestamp': time, 'x-zm-signature': signature }
  const { statusCode } = await handle({ body: given, headers, isBase64Encoded }, {}, () => {})
  console.log(what, statusCode)
}
await look('compact', '{"event":"meeting.ended","payload":{"name":"Zoë","share":1.1}}')
await look('a space', '{"event": "meeting.ended","payload":{"name":"Zoë","share":1.1}}')
await look('an escape', '{"event":"meeting.ended","payload":{"name":"Zo\\u00eb","share":1.1}}')
await look('1.10', '{"event":"meeting.ended","payload":{"name":"Zoë","share":1.10}}')
await look('compact, as base64', '{"event":"meeting.ended","payload":{"name":"Zoë","share":1.1}}', true)
JS
node look.mjs | tee seen
diff seen - <<'SEEN'
compact 200
a space 400
an escape 400
1.10 400
compact, as base64 400
SEEN
