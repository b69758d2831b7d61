#!/usr/bin/env bash
# CloudEvents whose data is `application/…+json`: one SDK refuses the event, another makes a text of it.
#
# Versions: github.com/cloudevents/sdk-go/v2 2.16.2 (Go module), cloudevents 10.0.0 (npm), cloudevents 2.2.0 (PyPI), Go
# as its go.mod asks, Node 20 or newer, Python 3.10 or newer.
# The JSON format (1.0.2, section 3.1.1) calls data JSON whose media type has the form `*/json` or `*/*+json`, and has
# it stored as a JSON value, never as a document within a text. SCIM, JSON-LD, problem details and most vendors' types
# end in `+json`. A good engineer would expect a gateway that turns the binary mode into the structured one to keep an
# object an object.
# Seen: of `application/scim+json` the SDK for Go refuses the structured event, data and all, since it expects a text;
# Go and JavaScript write `{"a":1}` from the binary mode as the text "{\"a\":1}", which a receiver that follows the
# format may not parse again. Python's does what the format says. With `application/json` all three do.
# Upstream knows it of Go (cloudevents/sdk-go, issues 797, 1161 and 1273, open); of JavaScript nothing was found.
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cloudevents@10.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cloudevents==2.2.0
cat >look.mjs <<'JS'
import { HTTP } from 'cloudevents'

const known = { specversion: '1.0', id: '1', source: '/shop', type: 'user.created' }
for (const type of ['application/json', 'application/scim+json']) {
  const headers = { ...Object.fromEntries(Object.entries(known).map(([name, text]) => [`ce-${name}`, text])), 'content-type': type }
  const binary = HTTP.toEvent({ headers, body: '{"a":1}' })
  console.log('JavaScript', type, 'from binary:', JSON.stringify(JSON.parse(HTTP.structured(binary).body).data))
  const body = JSON.stringify({ ...known, datacontenttype: type, data: { a: 1 } })
  const structured = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body })
  console.log('JavaScript', type, 'from structured:', JSON.stringify(structured.data))
}
JS
cat >look.py <<'PY'
import json
from cloudevents.core.bindings.http import HTTPMessage, from_http_event, to_structured_event

known = {'specversion': '1.0', 'id': '1', 'source': '/shop', 'type': 'user.created'}
for media in ('application/json', 'application/scim+json'):
    headers = {**{f'ce-{name}': text for name, text in known.items()}, 'content-type': media}
    binary = from_http_event(HTTPMessage(headers=headers, body=b'{"a":1}'))
    written = json.loads(to_structured_event(binary).body)['data']
    print('Python', media, 'from binary:', json.dumps(written, separators=(',', ':')))
    body = json.dumps({**known, 'datacontenttype': media, 'data': {'a': 1}}).encode()
    structured = from_http_event(HTTPMessage(headers={'content-type': 'application/cloudevents+json'}, body=body))
    print('Python', media, 'from structured:', json.dumps(structured.get_data(), separators=(',', ':')))
PY
cat >look.go <<'GO'
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/cloudevents/sdk-go/v2/binding"
	"github.com/cloudevents/sdk-go/v2/event"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
)

func main() {
	for _, media := range []string{"application/json", "application/scim+json"} {
		request, _ := http.NewRequest("POST", "https://shop.example/hook", strings.NewReader(`{"a":1}`))
		known := map[string]string{"specversion": "1.0", "id": "1", "source": "/shop", "type": "user.created"}
		for name, text := range known {
			request.Header.Set("ce-"+name, text)
		}
		request.Header.Set("content-type", media)
		binary, err := binding.ToEvent(context.Background(), cehttp.NewMessageFromHttpRequest(request))
		if err != nil {
			panic(err)
		}
		text, _ := json.Marshal(binary)
		var written struct{ Data json.RawMessage }
		json.Unmarshal(text, &written)
		fmt.Println("Go", media, "from binary:", string(written.Data))
		structured := event.New()
		text = []byte(`{"specversion":"1.0","id":"1","source":"/shop","type":"user.created","datacontenttype":"` + media + `","data":{"a":1}}`)
		if err := json.Unmarshal(text, &structured); err != nil {
			fmt.Println("Go", media, "from structured:", strings.Split(err.Error(), ":")[0])
			continue
		}
		fmt.Println("Go", media, "from structured:", string(structured.Data()))
	}
}
GO
go mod init look 2>/dev/null
go get github.com/cloudevents/sdk-go/v2@v2.16.2 2>/dev/null
go mod tidy 2>/dev/null
{ venv/bin/python look.py; node look.mjs; go run look.go; } | tee seen
diff seen - <<'SEEN'
Python application/json from binary: {"a":1}
Python application/json from structured: {"a":1}
Python application/scim+json from binary: {"a":1}
Python application/scim+json from structured: {"a":1}
JavaScript application/json from binary: {"a":1}
JavaScript application/json from structured: {"a":1}
JavaScript application/scim+json from binary: "{\"a\":1}"
JavaScript application/scim+json from structured: {"a":1}
Go application/json from binary: {"a":1}
Go application/json from structured: {"a":1}
Go application/scim+json from binary: "{\"a\":1}"
Go application/scim+json from structured: unexpected data payload for media type "application/scim+json", expected a string
SEEN
echo 'as described'
