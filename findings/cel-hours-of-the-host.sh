#!/usr/bin/env bash
# @bufbuild/cel gives another hour of UTC where the host's own clock skips that hour.
#
# Versions: @bufbuild/cel 0.6.1 (npm), cel-python 0.5.0 (PyPI), Node 20 or newer, Python 3.10 or newer.
# The definition of CEL (github.com/google/cel-spec, doc/langdef.md, `getHours`, `getDayOfYear`) gives the parts of a
# timestamp in UTC, or in the zone that is named. A good engineer would expect a condition to be the same on every
# machine: `TZ` is no input of it.
# Seen: with `TZ=America/New_York`, 02:30 in UTC of 8 March 2026 has the hour 3, since that hour is left out in New York
# on that day, and so has 02:30 in Berlin, asked for by name; and the day of the year is one too small from then on until
# the clock goes back, for a time in the first hour of a day. With `TZ=UTC` all is right, which is what tests run with.
# cel-python gives one answer in both.
# Who decides by such parts had better start the process with `TZ=UTC`.
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
["timestamp('2026-03-08T02:30:00Z').getHours()", "timestamp('2026-03-08T01:30:00Z').getHours('Europe/Berlin')", "timestamp('2026-07-01T00:30:00Z').getDayOfYear()", "timestamp('2026-07-01T12:30:00Z').getDayOfYear()"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { run } from '@bufbuild/cel'

for (const condition of JSON.parse(readFileSync('cases.json', 'utf8')))
  console.log('bufbuild', process.env.TZ, condition, String(run(condition, {})))
JS
cat >look.py <<'PY'
import json
import os
import celpy

for condition in json.load(open('cases.json')):
    environment = celpy.Environment()
    print('cel-python', os.environ['TZ'], condition, environment.program(environment.compile(condition)).evaluate({}))
PY
for zone in UTC America/New_York; do TZ=$zone node look.mjs; TZ=$zone venv/bin/python look.py; done | tee seen
diff seen - <<'SEEN'
bufbuild UTC timestamp('2026-03-08T02:30:00Z').getHours() 2
bufbuild UTC timestamp('2026-03-08T01:30:00Z').getHours('Europe/Berlin') 2
bufbuild UTC timestamp('2026-07-01T00:30:00Z').getDayOfYear() 181
bufbuild UTC timestamp('2026-07-01T12:30:00Z').getDayOfYear() 181
cel-python UTC timestamp('2026-03-08T02:30:00Z').getHours() 2
cel-python UTC timestamp('2026-03-08T01:30:00Z').getHours('Europe/Berlin') 2
cel-python UTC timestamp('2026-07-01T00:30:00Z').getDayOfYear() 181
cel-python UTC timestamp('2026-07-01T12:30:00Z').getDayOfYear() 181
bufbuild America/New_York timestamp('2026-03-08T02:30:00Z').getHours() 3
bufbuild America/New_York timestamp('2026-03-08T01:30:00Z').getHours('Europe/Berlin') 3
bufbuild America/New_York timestamp('2026-07-01T00:30:00Z').getDayOfYear() 180
bufbuild America/New_York timestamp('2026-07-01T12:30:00Z').getDayOfYear() 181
cel-python America/New_York timestamp('2026-03-08T02:30:00Z').getHours() 2
cel-python America/New_York timestamp('2026-03-08T01:30:00Z').getHours('Europe/Berlin') 2
cel-python America/New_York timestamp('2026-07-01T00:30:00Z').getDayOfYear() 181
cel-python America/New_York timestamp('2026-07-01T12:30:00Z').getDayOfYear() 181
SEEN
echo 'as described'
