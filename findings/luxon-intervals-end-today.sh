#!/usr/bin/env bash
# Luxon ends an interval whose end is shortened on the day on which it is read, at an hour made of the day or the month.
#
# Versions: luxon 3.7.2 (npm), aniso8601 10.0.1 (PyPI), Node 20 or newer, Python 3.10 or newer.
# ISO 8601-1:2019 (its clause on time intervals, as it is quoted in the issue below) lets the end of an interval leave
# out what it shares with its start; its own example is 2018-01-15/02-20, which ends on 20 February 2018. The
# documentation of Luxon (`Interval.fromISO`) says that it takes an interval of ISO 8601. A good engineer would expect
# that end, or an interval that is not valid.
# Seen: each of these is valid. `02-20` is read as a time of day with a zone, 02:00 at -20:00, and `20` as twenty
# o'clock, both of today; `12:00` after a start in January is noon of today. A freeze, a hold or a period of consent
# that is over goes on until the program reads it, whenever that is: what a test finds depends on the day of the test.
# aniso8601 reads the example as the standard has it.
# Upstream calls it a bug (moment/luxon, issue 907, open); the change for it was merged in 2025 and is in no release
# yet.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund luxon@3.7.2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check aniso8601==10.0.1
cat >cases.json <<'JSON'
["2018-01-15/2018-02-20", "2018-01-15/02-20", "2018-01-15/20", "2018-01-15T10:00/12:00"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { DateTime, Interval } from 'luxon'

for (const text of JSON.parse(readFileSync('cases.json', 'utf8'))) {
  const { isValid, end } = Interval.fromISO(text, { zone: 'utc' })
  const day = Math.abs(end.diff(DateTime.utc(), 'days').days) < 2 ? 'today' : end.toISODate()
  console.log('luxon', text, 'valid', isValid, 'ends', day)
}
JS
cat >look.py <<'PY'
import json
import aniso8601

for text in json.load(open('cases.json')):
    print('aniso8601', text, 'ends', aniso8601.parse_interval(text)[1])
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
luxon 2018-01-15/2018-02-20 valid true ends 2018-02-20
luxon 2018-01-15/02-20 valid true ends today
luxon 2018-01-15/20 valid true ends today
luxon 2018-01-15T10:00/12:00 valid true ends today
aniso8601 2018-01-15/2018-02-20 ends 2018-02-20
aniso8601 2018-01-15/02-20 ends 2018-02-20
aniso8601 2018-01-15/20 ends 2018-01-20
aniso8601 2018-01-15T10:00/12:00 ends 2018-01-15 12:00:00
SEEN
echo 'as described'
