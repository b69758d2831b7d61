#!/usr/bin/env bash
# While a secret is being changed Paddle may send two signatures: its SDK for Node.js looks at the last one alone, the
# one for Go at none.
#
# Versions: @paddle/paddle-node-sdk 3.10.0 (npm), paddle-python-sdk 1.16.1 (PyPI), github.com/PaddleHQ/paddle-go-sdk/v4
# 4.1.0 (Go module), Node 20 or newer, Python 3.11 or newer, Go 1.21 or newer.
# Paddle's documentation (Verify webhook signatures, "Get Paddle-Signature header") says that a header has at least one
# `h1`. A good engineer would expect each of its SDKs to look for its own among them, as the one for Python does, whose
# comments name the rotation of keys as the reason.
# Seen: with one `h1` all three pass. With two, Node.js passes only the secret whose signature stands last, so that
# what a receiver refuses depends on an order that no document names; Go calls the header badly formed, whichever secret
# it has.
# A receiver that is made with one of them had better be given the new secret before the old one is taken away.
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @paddle/paddle-node-sdk@3.10.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check paddle-python-sdk==1.16.1
cat >sign.py <<'PY'
import hashlib, hmac, json, time

now, body = int(time.time()), '{"event_id":"evt_1"}'
old, new = (hmac.new(key, f'{now}:{body}'.encode(), hashlib.sha256).hexdigest() for key in (b'old', b'new'))
headers = {'old': f'h1={old}', 'old, new': f'h1={old};h1={new}', 'new, old': f'h1={new};h1={old}'}
cases = [
    {'signed': signed, 'secret': secret, 'body': body, 'header': f'ts={now};{hashes}'}
    for signed, hashes in headers.items()
    for secret in ('old', 'new')
    if secret in signed
]
json.dump(cases, open('cases.json', 'w'))
PY
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { Paddle } from '@paddle/paddle-node-sdk'

const { webhooks } = new Paddle('an-invented-key')
for (const { signed, secret, body, header } of JSON.parse(readFileSync('cases.json', 'utf8')))
  console.log(`node: signed by ${signed}; secret ${secret}: ${await webhooks.isSignatureValid(body, secret, header)}`)
JS
cat >look.py <<'PY'
import json
import logging
from paddle_billing.Notifications.PaddleSignature import PaddleSignature
from paddle_billing.Notifications.Secret import Secret

logging.disable()
for case in json.load(open('cases.json')):
    passed = PaddleSignature().verify(case['header'], case['body'], Secret(case['secret']))
    print(f"python: signed by {case['signed']}; secret {case['secret']}: {str(passed).lower()}")
PY
cat >look.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"

	paddle "github.com/PaddleHQ/paddle-go-sdk/v4"
)

func main() {
	var cases []struct{ Signed, Secret, Body, Header string }
	text, _ := os.ReadFile("cases.json")
	if err := json.Unmarshal(text, &cases); err != nil {
		panic(err)
	}
	for _, each := range cases {
		request, _ := http.NewRequest("POST", "https://shop.example/hook", strings.NewReader(each.Body))
		request.Header.Set("Paddle-Signature", each.Header)
		passed, err := paddle.NewWebhookVerifier(each.Secret).Verify(request)
		fmt.Printf("go: signed by %s; secret %s: %v", each.Signed, each.Secret, passed)
		if err != nil {
			fmt.Printf(" (%v)", err)
		}
		fmt.Println()
	}
}
GO
go mod init look 2>/dev/null
go get github.com/PaddleHQ/paddle-go-sdk/v4@v4.1.0 2>/dev/null
venv/bin/python sign.py
{ node look.mjs; venv/bin/python look.py; go run look.go; } | tee seen
diff seen - <<'SEEN'
node: signed by old; secret old: true
node: signed by old, new; secret old: false
node: signed by old, new; secret new: true
node: signed by new, old; secret old: true
node: signed by new, old; secret new: false
python: signed by old; secret old: true
python: signed by old, new; secret old: true
python: signed by old, new; secret new: true
python: signed by new, old; secret old: true
python: signed by new, old; secret new: true
go: signed by old; secret old: true
go: signed by old, new; secret old: false (invalid signature format)
go: signed by old, new; secret new: false (invalid signature format)
go: signed by new, old; secret old: false (invalid signature format)
go: signed by new, old; secret new: false (invalid signature format)
SEEN
echo 'as described'
