#!/usr/bin/env bash
# node-ical moves a monthly event of the 31st to the 28th, and leaves it there; a month that lacks the day is skipped.
#
# Versions: node-ical 0.26.1 and ical.js 2.2.1 (npm), python-dateutil 2.9.0.post0 (PyPI), Node 20 or newer, Python 3.10
# or newer.
# RFC 5545, section 3.3.10, says of a rule that generates an invalid date, such as 30 February, that it is ignored and
# not counted. Reviews and deadlines that recur are published so. A good engineer would expect 31 January, March, May
# and July of `FREQ=MONTHLY;COUNT=4`.
# Seen: ical.js and dateutil give these. node-ical gives 31 January and then the 28th of each month: days that no other
# reader has, also in months with a 31st, and the last one three months too early. With `BYMONTHDAY=-1`, the last day of
# each month, all three agree.
# Who writes calendars had better name the last day as such.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1 ical.js@2.2.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0
cat >look.mjs <<'JS'
import ICAL from 'ical.js'
import ical from 'node-ical'

for (const rule of ['FREQ=MONTHLY;COUNT=4', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4']) {
  const text = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Acme//Reviews//EN', 'BEGIN:VEVENT', 'UID:review@acme.example',
    'DTSTAMP:20260101T000000Z', 'DTSTART;VALUE=DATE:20260131', 'SUMMARY:Review', `RRULE:${rule}`, 'END:VEVENT', 'END:VCALENDAR',
  ].map((line) => `${line}\r\n`).join('')
  const { rrule } = ical.sync.parseICS(text)['review@acme.example']
  console.log('node-ical', rule, rrule.all().map((day) => day.toISOString().slice(0, 10)).join(' '))
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent'))
  const days = event.iterator()
  console.log('ical.js', rule, [1, 2, 3, 4].map(() => String(days.next())).join(' '))
}
JS
cat >look.py <<'PY'
from datetime import datetime
from dateutil.rrule import rrulestr

for rule in ('FREQ=MONTHLY;COUNT=4', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4'):
    print('dateutil', rule, *(f'{day:%Y-%m-%d}' for day in rrulestr(rule, dtstart=datetime(2026, 1, 31))))
PY
{ TZ=UTC node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
node-ical FREQ=MONTHLY;COUNT=4 2026-01-31 2026-02-28 2026-03-28 2026-04-28
ical.js FREQ=MONTHLY;COUNT=4 2026-01-31 2026-03-31 2026-05-31 2026-07-31
node-ical FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4 2026-01-31 2026-02-28 2026-03-31 2026-04-30
ical.js FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4 2026-01-31 2026-02-28 2026-03-31 2026-04-30
dateutil FREQ=MONTHLY;COUNT=4 2026-01-31 2026-03-31 2026-05-31 2026-07-31
dateutil FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4 2026-01-31 2026-02-28 2026-03-31 2026-04-30
SEEN
echo 'as described'
