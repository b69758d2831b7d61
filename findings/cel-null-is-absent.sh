#!/usr/bin/env bash
# For @bufbuild/cel a key whose value is null is not in the map, although the map counts it and gives the null.
#
# Versions: @bufbuild/cel 0.6.1 (npm), cel-python 0.5.0 (PyPI), Node 20 or newer, Python 3.10 or newer.
# The definition of CEL (github.com/google/cel-spec, doc/langdef.md, "Field Selection") has `has(e.f)` tell whether `f`
# is a key of a map, and `in` whether a key exists. JSON of webhooks tells "no longer known" (null) from "not sent"
# (absent), as JSON Merge Patch does. A good engineer would expect both questions to be about the key.
# Seen: of `{"phone": null}` it says that the size is 1 and `phone == null` is true, yet that `phone` is not there, by
# `has` and by `in`; the macro `exists`, which goes through the keys, finds it. cel-python answers as the definition
# does. There is no error: the condition is false, and so the event is not routed.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @bufbuild/cel@0.6.1 @bufbuild/protobuf@2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cel-python==0.5.0
cat >cases.json <<'JSON'
["size(event)", "event.phone == null", "has(event.phone)", "'phone' in event", "event.exists(key, key == 'phone')", "has(event.email)", "'phone' in {'phone': null}"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { run } from '@bufbuild/cel'

for (const condition of JSON.parse(readFileSync('cases.json', 'utf8')))
  console.log('bufbuild', condition, String(run(condition, { event: { phone: null } })))
JS
cat >look.py <<'PY'
import json
import celpy

event = celpy.json_to_cel({'phone': None})
for condition in json.load(open('cases.json')):
    environment = celpy.Environment()
    print('cel-python', condition, str(environment.program(environment.compile(condition)).evaluate({'event': event})).lower())
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
bufbuild size(event) 1
bufbuild event.phone == null true
bufbuild has(event.phone) false
bufbuild 'phone' in event false
bufbuild event.exists(key, key == 'phone') true
bufbuild has(event.email) false
bufbuild 'phone' in {'phone': null} false
cel-python size(event) 1
cel-python event.phone == null true
cel-python has(event.phone) true
cel-python 'phone' in event true
cel-python event.exists(key, key == 'phone') true
cel-python has(event.email) false
cel-python 'phone' in {'phone': null} true
SEEN
echo 'as described'
