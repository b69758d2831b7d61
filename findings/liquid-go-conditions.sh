#!/usr/bin/env bash
# Liquid in Go binds `and` before `or`, takes the other end of a reversed list, and dates what is missing to the year 1.
#
# Versions: github.com/osteele/liquid 1.6.0 (Go module), liquidjs 10.30.1 (npm), python-liquid 2.3.6 (PyPI), Go as its
# go.mod asks, Node 20 or newer, Python 3.10 or newer.
# Liquid's documentation (shopify.github.io/liquid, Operators, "Order of operations") checks conditions from right to
# left, without parentheses to say otherwise. A good engineer would expect a message to be the same in each Liquid, all
# the more as the README of the one in Go calls it an implementation of Shopify's and lists what it leaves out: none of
# these.
# Seen: `paid or trial and overdue` is true in LiquidJS and python-liquid for who has paid, and false in Go; the other
# way round `blocked and consented or known` is true in Go alone. `reversed limit: 2` gives the two newest where the
# others give the two oldest. A date that is absent prints nothing, and in Go 0001-01-01. Ruby's Liquid (5.4.0, as
# Debian has it) answered as LiquidJS and python-liquid do when it was tried beside them.
# In the issues of osteele/liquid nothing was found on it.
# A template that is to be the same everywhere had better have one operator in a condition.
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund liquidjs@10.30.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-liquid==2.3.6
cat >cases.json <<'JSON'
{"values": {"paid": true, "trial": false, "overdue": false, "blocked": false, "consented": true, "known": true, "events": ["oldest", "older", "newest"]},
"templates": ["{% if paid or trial and overdue %}served{% else %}refused{% endif %}", "{% if blocked and consented or known %}sent{% else %}withheld{% endif %}", "{% for event in events reversed limit: 2 %}{{ event }} {% endfor %}", "Deleted on [{{ erased | date: '%Y-%m-%d' }}]"]}
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { Liquid } from 'liquidjs'

const { values, templates } = JSON.parse(readFileSync('cases.json', 'utf8'))
for (const template of templates) console.log('LiquidJS', await new Liquid().parseAndRender(template, values))
JS
cat >look.py <<'PY'
import json
from liquid import Environment

cases = json.load(open('cases.json'))
for template in cases['templates']:
    print('python-liquid', Environment().from_string(template).render(**cases['values']))
PY
cat >look.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/osteele/liquid"
)

func main() {
	var cases struct {
		Values    map[string]any
		Templates []string
	}
	text, _ := os.ReadFile("cases.json")
	json.Unmarshal(text, &cases)
	for _, template := range cases.Templates {
		printed, err := liquid.NewEngine().ParseAndRenderString(template, cases.Values)
		if err != nil {
			panic(err)
		}
		fmt.Println("Go", printed)
	}
}
GO
go mod init look 2>/dev/null
go get github.com/osteele/liquid@v1.6.0 2>/dev/null
go mod tidy 2>/dev/null
{ node look.mjs; venv/bin/python look.py; go run look.go; } | tee seen
diff seen - <<'SEEN'
LiquidJS served
LiquidJS withheld
LiquidJS older oldest 
LiquidJS Deleted on []
python-liquid served
python-liquid withheld
python-liquid older oldest 
python-liquid Deleted on []
Go refused
Go sent
Go newest older 
Go Deleted on [0001-01-01]
SEEN
echo 'as described'
