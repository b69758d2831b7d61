#!/usr/bin/env bash
# Half a unit is rounded in three ways by three Liquids: away from zero, to the even number, and upwards.
#
# Versions: liquidjs 10.30.1 (npm), python-liquid 2.3.6 (PyPI), github.com/osteele/liquid 1.6.0 (Go module), Node 20 or
# newer, Python 3.10 or newer, Go as its go.mod asks.
# Liquid's documentation (shopify.github.io/liquid, `round`) rounds to the nearest integer; Ruby, in which it is
# written, rounds a half away from zero (Ruby's documentation of `Float#round`, whose default is `half: :up`). A good
# engineer would expect an amount, a number of days or a score in a message to be the same in each Liquid.
# Seen: 4.5 is 5 in LiquidJS and Go and 4 in python-liquid, which takes the even one; 5.5 is 6 in all, so that one look
# does not tell. -2.5 is -3 in LiquidJS and -2 in both others, each for its own reason. Ruby's Liquid (5.4.0, as Debian
# has it) answered 5, 6 and -3 when it was tried beside them. Dividing integers below zero differs, too: -7 by 2 is -4
# in python-liquid and Ruby, -3 in Go and -3.5 in LiquidJS, whose documentation says so.
# A search of issues found nothing on halves in python-liquid and osteele/liquid; Liqp, for Java, rounded to the even
# number until it was told what Shopify's own shops do (bkiers/Liqp 106, 108).
# Who prints amounts had better give them in their smallest unit.
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund liquidjs@10.30.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-liquid==2.3.6
echo '{{ 4.5 | round }} {{ 5.5 | round }} {{ -2.5 | round }} {{ -7 | divided_by: 2 }}' >template
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { Liquid } from 'liquidjs'

console.log('LiquidJS', await new Liquid().parseAndRender(readFileSync('template', 'utf8').trim()))
JS
cat >look.py <<'PY'
from liquid import Environment

print('python-liquid', Environment().from_string(open('template').read().strip()).render())
PY
cat >look.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/osteele/liquid"
)

func main() {
	template, _ := os.ReadFile("template")
	printed, err := liquid.NewEngine().ParseAndRenderString(strings.TrimSpace(string(template)), nil)
	if err != nil {
		panic(err)
	}
	fmt.Println("Go", printed)
}
GO
go mod init look 2>/dev/null
go get github.com/osteele/liquid@v1.6.0 2>/dev/null
go mod tidy 2>/dev/null
{ node look.mjs; venv/bin/python look.py; go run look.go; } | tee seen
diff seen - <<'SEEN'
LiquidJS 5 6 -3 -3.5
python-liquid 4 6 -2 -4
Go 5 6 -2 -3
SEEN
echo 'as described'
