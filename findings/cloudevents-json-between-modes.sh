#!/usr/bin/env bash
# A CloudEvent whose JSON data is a text or a boolean is no JSON any more once two of three SDKs have sent it in binary
# mode.
#
# Versions: cloudevents 10.0.0 (npm), cloudevents 2.2.0 (PyPI), github.com/cloudevents/sdk-go/v2 2.16.2 (Go module),
# Node 20 or newer, Python 3.10 or newer, Go as its go.mod asks.
# Data of `application/json` may be any JSON value (JSON format 1.0.2, 3.1.1), and in binary mode the body is that data,
# encoded as the content type says (HTTP binding 1.0.2, 3.1.1 and 3.1.2). A good engineer would expect a gateway that
# takes one mode and sends the other to send the same data: that somebody's consent is now true, a new address.
# Seen: `"withdrawn"` is sent as `withdrawn` by JavaScript and Python, which no reader of JSON takes; `true` is sent by
# Python as `True`. The other way JavaScript makes the text "true" of the boolean `true`, and "7" of 7, so that a
# condition on it is false. The SDK for Go changes none of these. Objects and lists, which tests are written with, come
# through in all.
# Upstream talks about it (cloudevents/spec, issue 558, open since 2020): what the SDK for JavaScript sends is named
# there, and left to its users; of Python nothing was found.
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
["\"withdrawn\"", "true", "7", "{\"a\":1}"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { HTTP } from 'cloudevents'

const known = { specversion: '1.0', id: '1', source: '/shop', type: 'consent.changed' }
const type = 'application/json'
for (const data of JSON.parse(readFileSync('cases.json', 'utf8'))) {
  const body = JSON.stringify({ ...known, datacontenttype: type, data: JSON.parse(data) })
  const structured = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body })
  const headers = { ...Object.fromEntries(Object.entries(known).map(([name, text]) => [`ce-${name}`, text])), 'content-type': type }
  const binary = HTTP.toEvent({ headers, body: data })
  const written = JSON.stringify(JSON.parse(HTTP.structured(binary).body).data)
  console.log(`JavaScript ${data}: sent in binary mode ${HTTP.binary(structured).body}, in structured mode ${written}`)
}
JS
cat >look.py <<'PY'
import json
from cloudevents.core.bindings.http import HTTPMessage, from_http_event, to_binary_event, to_structured_event

known = {'specversion': '1.0', 'id': '1', 'source': '/shop', 'type': 'consent.changed'}
for data in json.load(open('cases.json')):
    body = json.dumps({**known, 'datacontenttype': 'application/json', 'data': json.loads(data)}).encode()
    structured = from_http_event(HTTPMessage(headers={'content-type': 'application/cloudevents+json'}, body=body))
    sent = to_binary_event(structured).body.decode().replace(' ', '')
    headers = {**{f'ce-{name}': text for name, text in known.items()}, 'content-type': 'application/json'}
    binary = from_http_event(HTTPMessage(headers=headers, body=data.encode()))
    written = json.dumps(json.loads(to_structured_event(binary).body)['data'], separators=(',', ':'))
    print(f'Python {data}: sent in binary mode {sent}, in structured mode {written}')
PY
cat >look.go <<'GO'
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"github.com/cloudevents/sdk-go/v2/binding"
	"github.com/cloudevents/sdk-go/v2/event"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
)

func main() {
	var cases []string
	text, _ := os.ReadFile("cases.json")
	json.Unmarshal(text, &cases)
	for _, data := range cases {
		structured := event.New()
		text := `{"specversion":"1.0","id":"1","source":"/shop","type":"consent.changed","datacontenttype":"application/json","data":` + data + `}`
		if err := json.Unmarshal([]byte(text), &structured); err != nil {
			panic(err)
		}
		sent, _ := http.NewRequest("POST", "https://shop.example/hook", nil)
		if err := cehttp.WriteRequest(binding.WithForceBinary(context.Background()), (*binding.EventMessage)(&structured), sent); err != nil {
			panic(err)
		}
		body, _ := io.ReadAll(sent.Body)
		request, _ := http.NewRequest("POST", "https://shop.example/hook", strings.NewReader(data))
		for name, text := range map[string]string{"specversion": "1.0", "id": "1", "source": "/shop", "type": "consent.changed"} {
			request.Header.Set("ce-"+name, text)
		}
		request.Header.Set("content-type", "application/json")
		binary, _ := binding.ToEvent(context.Background(), cehttp.NewMessageFromHttpRequest(request))
		again, _ := json.Marshal(binary)
		var written struct{ Data json.RawMessage }
		json.Unmarshal(again, &written)
		fmt.Printf("Go %s: sent in binary mode %s, in structured mode %s\n", data, body, written.Data)
	}
}
GO
go mod init look 2>/dev/null
go get github.com/cloudevents/sdk-go/v2@v2.16.2 2>/dev/null
go mod tidy 2>/dev/null
{ go run look.go; node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
Go "withdrawn": sent in binary mode "withdrawn", in structured mode "withdrawn"
Go true: sent in binary mode true, in structured mode true
Go 7: sent in binary mode 7, in structured mode 7
Go {"a":1}: sent in binary mode {"a":1}, in structured mode {"a":1}
JavaScript "withdrawn": sent in binary mode withdrawn, in structured mode "withdrawn"
JavaScript true: sent in binary mode true, in structured mode "true"
JavaScript 7: sent in binary mode 7, in structured mode "7"
JavaScript {"a":1}: sent in binary mode {"a":1}, in structured mode {"a":1}
Python "withdrawn": sent in binary mode withdrawn, in structured mode "withdrawn"
Python true: sent in binary mode True, in structured mode true
Python 7: sent in binary mode 7, in structured mode 7
Python {"a":1}: sent in binary mode {"a":1}, in structured mode {"a":1}
SEEN
echo 'as described'
