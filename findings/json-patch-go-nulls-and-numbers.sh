#!/usr/bin/env bash
# The library with which kubectl and Kustomize patch drops nulls within lists, and holds 1 and 1.0 for two numbers.
#
# Versions: gopkg.in/evanphx/json-patch.v4 4.13.0 (what Kubernetes imports) and github.com/evanphx/json-patch/v5 5.9.11
# (Go modules), jsonpatch 1.48 and json-merge-patch 0.3.0 (PyPI), Go as its go.mod asks, Python 3.10 or newer.
# JSON Merge Patch takes a list as it stands (RFC 7396, section 2: what is no object is returned whole). JSON Patch's
# `test` compares numbers by their values and texts by their characters (RFC 6902, section 4.6). A good engineer would
# expect a list that is sent to be the list that is there, and a patch that one writer made to apply whoever wrote the
# document.
# Seen: of `{"phones":[{"number":null}]}` there remains `{"phones":[{}]}`: that a number is no longer known has become
# that none was named. A `test` for 1.0 fails on 1, and 1e3 on 1000; in version 4 so does `é` on `\u00e9`, which is how
# some writers of JSON have it, so that the whole patch is refused. The two libraries for Python do as the RFCs say.
# Upstream mended nulls that stand in a list themselves (evanphx/json-patch, 132 and 143), not those of objects in it;
# on numbers nothing was found.
set -euo pipefail
for tool in python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check jsonpatch==1.48 json-merge-patch==0.3.0
cat >cases.json <<'JSON'
{"merges": [["{\"phones\":[]}", "{\"phones\":[{\"number\":null}]}"], ["{}", "{\"phones\":[null]}"]],
"tests": [["{\"a\":1}", "1.0"], ["{\"a\":1000}", "1e3"], ["{\"a\":\"\\u00e9\"}", "\"é\""], ["{\"a\":1}", "1"]]}
JSON
cat >look.py <<'PY'
import json
import json_merge_patch
import jsonpatch

cases = json.load(open('cases.json'))
for document, patch in cases['merges']:
    merged = json_merge_patch.merge(json.loads(document), json.loads(patch))
    print('Python', patch, '=>', json.dumps(merged, separators=(',', ':')))
for document, value in cases['tests']:
    try:
        jsonpatch.apply_patch(json.loads(document), [{'op': 'test', 'path': '/a', 'value': json.loads(value)}])
        print('Python', document, 'is', value)
    except jsonpatch.JsonPatchTestFailed:
        print('Python', document, 'is not', value)
PY
cat >look.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	five "github.com/evanphx/json-patch/v5"
	four "gopkg.in/evanphx/json-patch.v4"
)

func main() {
	var cases struct{ Merges, Tests [][2]string }
	text, _ := os.ReadFile("cases.json")
	json.Unmarshal(text, &cases)
	for _, each := range cases.Merges {
		of4, _ := four.MergePatch([]byte(each[0]), []byte(each[1]))
		of5, _ := five.MergePatch([]byte(each[0]), []byte(each[1]))
		fmt.Println("Go", each[1], "=>", string(of4), "in 4,", string(of5), "in 5")
	}
	verdict := func(err error) string {
		if err != nil {
			return "is not"
		}
		return "is"
	}
	for _, each := range cases.Tests {
		patch := []byte(`[{"op":"test","path":"/a","value":` + each[1] + `}]`)
		of4, _ := four.DecodePatch(patch)
		of5, _ := five.DecodePatch(patch)
		_, err4 := of4.Apply([]byte(each[0]))
		_, err5 := of5.Apply([]byte(each[0]))
		fmt.Println("Go", each[0], verdict(err4), each[1], "in 4,", verdict(err5), "in 5")
	}
}
GO
go mod init look 2>/dev/null
go get gopkg.in/evanphx/json-patch.v4@v4.13.0 github.com/evanphx/json-patch/v5@v5.9.11 2>/dev/null
go mod tidy 2>/dev/null
{ venv/bin/python look.py; go run look.go; } | tee seen
diff seen - <<'SEEN'
Python {"phones":[{"number":null}]} => {"phones":[{"number":null}]}
Python {"phones":[null]} => {"phones":[null]}
Python {"a":1} is 1.0
Python {"a":1000} is 1e3
Python {"a":"\u00e9"} is "é"
Python {"a":1} is 1
Go {"phones":[{"number":null}]} => {"phones":[{}]} in 4, {"phones":[{}]} in 5
Go {"phones":[null]} => {"phones":[null]} in 4, {"phones":[null]} in 5
Go {"a":1} is not 1.0 in 4, is not in 5
Go {"a":1000} is not 1e3 in 4, is not in 5
Go {"a":"\u00e9"} is not "é" in 4, is in 5
Go {"a":1} is 1 in 4, is in 5
SEEN
echo 'as described'
