#!/usr/bin/env bash
# A month after 31 January is 3 March in OPA and 28 February in Regorus; occurrences of a text are counted in two ways.
#
# Versions: github.com/open-policy-agent/opa 1.22.4 (Go module), opa-eval 0.1.1 (PyPI; Regorus), Go as its go.mod asks, Python
# 3.10 or newer.
# OPA's documentation (Policy Reference, Built-in Functions) normalises the days that a month lacks in `time.add_date`
# (its example: October 32 is November 1), and has `strings.count` count what does not overlap; Regorus implements both
# by these names. A good engineer would expect a policy that asks whether data is older than a month to find the same
# day in each.
# Seen: 2026-03-03 in OPA, as documented, and 2026-02-28 in Regorus, which stays in the month: a deadline differs by
# three days. Of `aa` in `aaa` OPA counts one, Regorus two. Neither says anything.
# Who computes periods in Rego had better do so in days.
set -euo pipefail
for tool in python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opa-eval==0.1.1
cat >t.rego <<'REGO'
package t

import rego.v1

start := time.parse_rfc3339_ns("2026-01-31T00:00:00Z")

x := [time.format(time.add_date(start, 0, 1, 0)), time.format(time.add_date(start, 0, 2, 0)), strings.count("aaa", "aa")]
REGO
cat >look.go <<'GO'
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/open-policy-agent/opa/v1/rego"
)

func main() {
	policy, _ := os.ReadFile("t.rego")
	results, err := rego.New(rego.Query("data.t.x"), rego.Module("t.rego", string(policy))).Eval(context.Background())
	if err != nil {
		panic(err)
	}
	text, _ := json.Marshal(results[0].Expressions[0].Value)
	fmt.Println("OPA", string(text))
}
GO
cat >look.py <<'PY'
import json
import opa_eval

found = opa_eval.OpaEval('t.rego', query='data.t.x').evaluate_parsed('{}')
print('Regorus', json.dumps(found, separators=(',', ':')))
PY
go mod init look 2>/dev/null
go get github.com/open-policy-agent/opa@v1.22.4 2>/dev/null
{ go run look.go; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
OPA ["2026-03-03T00:00:00Z","2026-03-31T00:00:00Z",1]
Regorus ["2026-02-28T00:00:00Z","2026-03-31T00:00:00Z",2]
SEEN
echo 'as described'
