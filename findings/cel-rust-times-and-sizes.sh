#!/usr/bin/env bash
# CEL in Rust takes the hour and the day of a time as its sender wrote them, and counts bytes of a text.
#
# Versions: common-expression-language 0.10.0 (PyPI; the Rust crate `cel`), cel-python 0.5.0 (PyPI),
# github.com/google/cel-go 0.26.1 (Go module), Python 3.10 or newer, Go as its go.mod asks.
# The definition of CEL (github.com/google/cel-spec, doc/langdef.md) gives the parts of a timestamp in UTC (`getHours`),
# takes a fixed zone as an argument ("Abstract Types", `FixedTZ`), counts a text in code points (`size`), writes a
# timestamp by RFC 3339 and a duration in seconds (`string`). A good engineer would expect two senders of one moment to
# be told alike, wherever they are.
# Seen: one moment, written as 00:30+02:00 and as 22:30Z, has two hours and two days, although the two are equal; with a
# zone there is no such function at all, which reads like a typing error. `size('Köln') == 4` is false. One hour is
# "1h0m0s" as a text, and UTC `+00:00`, which no other implementation writes, so that keys made of them do not meet.
# cel-go and cel-python agree on all of it.
# In the issues of cel-rust nothing was found that calls it intended; cel-go had the hours wrong and mended them (468).
set -euo pipefail
for tool in python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check common-expression-language==0.10.0 cel-python==0.5.0
cat >cases.json <<'JSON'
["timestamp('2026-02-01T00:30:00+02:00') == timestamp('2026-01-31T22:30:00Z')", "timestamp('2026-02-01T00:30:00+02:00').getHours()", "timestamp('2026-01-31T22:30:00Z').getHours()", "timestamp('2026-02-01T00:30:00+02:00').getDate()", "timestamp('2026-01-31T22:30:00Z').getHours('+02:00')", "size('Köln')", "string(duration('1h'))", "string(timestamp('2026-01-31T22:30:00Z'))"]
JSON
cat >look.py <<'PY'
import json
import cel
import celpy

environment = celpy.Environment()
for condition in json.load(open('cases.json')):
    try:
        rust = cel.evaluate(condition, {})
    except Exception as error:
        rust = str(error).split('.')[0]
    print('Rust  ', condition, '=', rust)
    print('Python', condition, '=', environment.program(environment.compile(condition)).evaluate({}))
PY
cat >look.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/google/cel-go/cel"
)

func main() {
	var conditions []string
	text, _ := os.ReadFile("cases.json")
	json.Unmarshal(text, &conditions)
	environment, _ := cel.NewEnv()
	for _, condition := range conditions {
		checked, issues := environment.Compile(condition)
		if issues.Err() != nil {
			panic(issues.Err())
		}
		program, _ := environment.Program(checked)
		value, _, _ := program.Eval(map[string]any{})
		fmt.Println("Go    ", condition, "=", value.Value())
	}
}
GO
go mod init look 2>/dev/null
go get github.com/google/cel-go@v0.26.1 2>/dev/null
go mod tidy 2>/dev/null
{ venv/bin/python look.py; go run look.go; } | tee seen
diff seen - <<'SEEN'
Rust   timestamp('2026-02-01T00:30:00+02:00') == timestamp('2026-01-31T22:30:00Z') = True
Python timestamp('2026-02-01T00:30:00+02:00') == timestamp('2026-01-31T22:30:00Z') = True
Rust   timestamp('2026-02-01T00:30:00+02:00').getHours() = 0
Python timestamp('2026-02-01T00:30:00+02:00').getHours() = 22
Rust   timestamp('2026-01-31T22:30:00Z').getHours() = 22
Python timestamp('2026-01-31T22:30:00Z').getHours() = 22
Rust   timestamp('2026-02-01T00:30:00+02:00').getDate() = 1
Python timestamp('2026-02-01T00:30:00+02:00').getDate() = 31
Rust   timestamp('2026-01-31T22:30:00Z').getHours('+02:00') = Undefined variable or function: 'getHours'
Python timestamp('2026-01-31T22:30:00Z').getHours('+02:00') = 0
Rust   size('Köln') = 5
Python size('Köln') = 4
Rust   string(duration('1h')) = 1h0m0s
Python string(duration('1h')) = 3600s
Rust   string(timestamp('2026-01-31T22:30:00Z')) = 2026-01-31T22:30:00+00:00
Python string(timestamp('2026-01-31T22:30:00Z')) = 2026-01-31T22:30:00Z
Go     timestamp('2026-02-01T00:30:00+02:00') == timestamp('2026-01-31T22:30:00Z') = true
Go     timestamp('2026-02-01T00:30:00+02:00').getHours() = 22
Go     timestamp('2026-01-31T22:30:00Z').getHours() = 22
Go     timestamp('2026-02-01T00:30:00+02:00').getDate() = 31
Go     timestamp('2026-01-31T22:30:00Z').getHours('+02:00') = 0
Go     size('Köln') = 4
Go     string(duration('1h')) = 3600s
Go     string(timestamp('2026-01-31T22:30:00Z')) = 2026-01-31T22:30:00Z
SEEN
echo 'as described'
