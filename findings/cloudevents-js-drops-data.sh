#!/usr/bin/env bash
# The CloudEvents SDK for JavaScript loses the data of an event that is `false`, `0` or an empty text.
#
# Versions: cloudevents 10.0.0 (npm), cloudevents 2.2.0 (PyPI), Node 20 or newer, Python 3.10 or newer.
# In structured mode `data` may be any JSON value (CloudEvents JSON format 1.0.2, section 3.1.1). A good engineer
# would expect what goes in to come out, as in the SDK for Python: that somebody withdrew consent, a balance of
# nothing, a text that was emptied.
# Seen: `true` and `1` arrive; of `false`, `0` and `""` the receiver gets `undefined`, as if there had been no data,
# and an event that is passed on is written without `data`. The SDK itself writes `"data":false` rightly: it cannot
# read its own. And a time that it cannot hold is replaced by now: the leap second of RFC 3339, section 5.8, becomes
# today, and nanoseconds are cut, so that an event which is passed on says another time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cloudevents@10.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cloudevents==2.2.0
cat >look.mjs <<'JS'
import { CloudEvent, HTTP } from 'cloudevents'

const known = { id: '1', source: '/shop', type: 'consent.changed', time: '2026-01-02T03:04:05.678901234Z' }
for (const data of [true, 1, false, 0, '']) {
  const { headers, body } = HTTP.structured(new CloudEvent({ ...known, datacontenttype: 'application/json', data }))
  const event = HTTP.toEvent({ headers, body })
  const again = JSON.parse(HTTP.structured(event).body)
  console.log(`npm ${JSON.stringify(data)}: written ${'data' in JSON.parse(body)}, read ${event.data}, again ${'data' in again}`)
}
for (const time of [known.time, '1990-12-31T23:59:60Z']) {
  const body = JSON.stringify({ specversion: '1.0', ...known, time })
  const read = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body }).time
  const now = Math.abs(Date.parse(read) - Date.now()) < 60_000
  console.log(`npm ${time} is read as ${now ? 'now' : read}`)
}
JS
cat >look.py <<'PY'
import json
from cloudevents.core.bindings.http import HTTPMessage, from_http_event

known = {'specversion': '1.0', 'id': '1', 'source': '/shop', 'type': 'consent.changed'}
headers = {'content-type': 'application/cloudevents+json'}
for data in (False, 0, ''):
    body = json.dumps({**known, 'datacontenttype': 'application/json', 'data': data}).encode()
    print('pypi', json.dumps(data), 'read', json.dumps(from_http_event(HTTPMessage(headers=headers, body=body)).get_data()))
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
npm true: written true, read true, again true
npm 1: written true, read 1, again true
npm false: written true, read undefined, again false
npm 0: written true, read undefined, again false
npm "": written true, read undefined, again false
npm 2026-01-02T03:04:05.678901234Z is read as 2026-01-02T03:04:05.678Z
npm 1990-12-31T23:59:60Z is read as now
pypi false read false
pypi 0 read 0
pypi "" read ""
SEEN
echo 'as described'
