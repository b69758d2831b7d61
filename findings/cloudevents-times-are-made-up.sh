#!/usr/bin/env bash
# An event that names no time has that of its reading after two CloudEvents SDKs; in one a leap second is now, too.
#
# Versions: cloudevents 10.0.0 (npm), cloudevents 2.2.0 (PyPI), github.com/cloudevents/sdk-go/v2 2.16.2 (Go module),
# Node 20 or newer, Python 3.10 or newer, Go as its go.mod asks.
# `time` of CloudEvents 1.0.2 ("Optional Attributes") says when something happened, and may be left out; it is the
# producer who may set another time instead, such as the current one. It is any date and time of RFC 3339, whose own
# examples (5.8) have a leap second. A good engineer would expect whoever reads an event and passes it on to change none
# of it: periods, orders of events and evidence of a consent hang on it.
# Seen: in JavaScript and in Python an event without a time gets the current one when it is read, and nothing tells it
# from one that was sent: read twice, it happened twice. JavaScript does the same with a leap second, which is then
# decades later, and cuts fractions after milliseconds; Python refuses the leap second and cuts after microseconds. Go
# leaves out what was not there, keeps nanoseconds, and refuses the leap second.
# Upstream has it, for texts that are no times, as an open issue (cloudevents/sdk-javascript, 386).
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cloudevents@10.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cloudevents==2.2.0
cat >cases.json <<'JSON'
["", "1990-12-31T23:59:60Z", "2026-03-29T01:30:00.123456789Z"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { HTTP } from 'cloudevents'

for (const time of JSON.parse(readFileSync('cases.json', 'utf8'))) {
  const event = { specversion: '1.0', id: '1', source: '/shop', type: 'consent.given', ...(time && { time }) }
  const read = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body: JSON.stringify(event) })
  const again = JSON.parse(HTTP.structured(read).body).time
  const now = Math.abs(Date.parse(again) - Date.now()) < 60_000
  console.log('JavaScript', time || 'none', 'is passed on as', now ? 'now' : again)
}
JS
cat >look.py <<'PY'
import json
from datetime import datetime, timedelta, timezone

from cloudevents.core.bindings.http import HTTPMessage, from_http_event, to_structured_event

for time in json.load(open('cases.json')):
    event = {'specversion': '1.0', 'id': '1', 'source': '/shop', 'type': 'consent.given', **({'time': time} if time else {})}
    message = HTTPMessage(headers={'content-type': 'application/cloudevents+json'}, body=json.dumps(event).encode())
    try:
        read = from_http_event(message)
        again = json.loads(to_structured_event(read).body)['time']
        now = abs(read.get_time() - datetime.now(timezone.utc)) < timedelta(minutes=1)
        print('Python', time or 'none', 'is passed on as', 'now' if now else again)
    except ValueError as error:
        print('Python', time, 'is refused')
PY
cat >look.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/cloudevents/sdk-go/v2/event"
)

func main() {
	var times []string
	text, _ := os.ReadFile("cases.json")
	json.Unmarshal(text, &times)
	for _, time := range times {
		sent := map[string]string{"specversion": "1.0", "id": "1", "source": "/shop", "type": "consent.given"}
		name := "none"
		if time != "" {
			sent["time"], name = time, time
		}
		body, _ := json.Marshal(sent)
		var read event.Event
		if json.Unmarshal(body, &read) != nil {
			fmt.Println("Go", name, "is refused")
			continue
		}
		body, _ = json.Marshal(read)
		var again map[string]string
		json.Unmarshal(body, &again)
		if again["time"] == "" {
			again["time"] = "none"
		}
		fmt.Println("Go", name, "is passed on as", again["time"])
	}
}
GO
go mod init look 2>/dev/null
go get github.com/cloudevents/sdk-go/v2@v2.16.2 2>/dev/null
go mod tidy 2>/dev/null
{ node look.mjs; venv/bin/python look.py; go run look.go; } | tee seen
diff seen - <<'SEEN'
JavaScript none is passed on as now
JavaScript 1990-12-31T23:59:60Z is passed on as now
JavaScript 2026-03-29T01:30:00.123456789Z is passed on as 2026-03-29T01:30:00.123Z
Python none is passed on as now
Python 1990-12-31T23:59:60Z is refused
Python 2026-03-29T01:30:00.123456789Z is passed on as 2026-03-29T01:30:00.123456Z
Go none is passed on as none
Go 1990-12-31T23:59:60Z is refused
Go 2026-03-29T01:30:00.123456789Z is passed on as 2026-03-29T01:30:00.123456789Z
SEEN
echo 'as described'
