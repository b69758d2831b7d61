#!/usr/bin/env bash
# cel-python writes `true` as `True`, and drops what is smaller than a second from times and durations.
#
# Versions: cel-python 0.5.0 (PyPI), @bufbuild/cel 0.6.1 (npm), Python 3.10 or newer, Node 20 or newer.
# The definition of CEL (github.com/google/cel-spec, doc/langdef.md, `string`) writes a bool as `true` or `false`, a
# timestamp as RFC 3339, and a duration as seconds with their fraction (`duration('1m1ms')` is its example: "60.001s").
# A good engineer would join such texts to keys (of deduplication, of a message) and expect them to be alike in all
# languages, and two times that differ to be two texts.
# Seen: `string(consent) == 'true'` is false for true; a millisecond is "0s"; two times that are not equal have one text,
# so that a key made of them takes the second event for the first. `==` and `<` of the values themselves are right.
# @bufbuild/cel writes what the definition says.
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
["string(true)", "string(true) == 'true'", "string(duration('1m1ms'))", "string(timestamp('2026-01-31T10:00:00.120Z'))", "timestamp('2026-01-31T10:00:00.120Z') == timestamp('2026-01-31T10:00:00.480Z')", "string(timestamp('2026-01-31T10:00:00.120Z')) == string(timestamp('2026-01-31T10:00:00.480Z'))"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { run } from '@bufbuild/cel'

for (const condition of JSON.parse(readFileSync('cases.json', 'utf8'))) console.log('bufbuild', condition, JSON.stringify(run(condition, {})))
JS
cat >look.py <<'PY'
import json
import celpy
from celpy.celtypes import StringType

for condition in json.load(open('cases.json')):
    environment = celpy.Environment()
    value = environment.program(environment.compile(condition)).evaluate({})
    print('cel-python', condition, json.dumps(str(value) if isinstance(value, StringType) else bool(value)))
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
bufbuild string(true) "true"
bufbuild string(true) == 'true' true
bufbuild string(duration('1m1ms')) "60.001s"
bufbuild string(timestamp('2026-01-31T10:00:00.120Z')) "2026-01-31T10:00:00.120Z"
bufbuild timestamp('2026-01-31T10:00:00.120Z') == timestamp('2026-01-31T10:00:00.480Z') false
bufbuild string(timestamp('2026-01-31T10:00:00.120Z')) == string(timestamp('2026-01-31T10:00:00.480Z')) false
cel-python string(true) "True"
cel-python string(true) == 'true' false
cel-python string(duration('1m1ms')) "60s"
cel-python string(timestamp('2026-01-31T10:00:00.120Z')) "2026-01-31T10:00:00Z"
cel-python timestamp('2026-01-31T10:00:00.120Z') == timestamp('2026-01-31T10:00:00.480Z') false
cel-python string(timestamp('2026-01-31T10:00:00.120Z')) == string(timestamp('2026-01-31T10:00:00.480Z')) true
SEEN
echo 'as described'
