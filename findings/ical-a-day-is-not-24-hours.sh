#!/usr/bin/env bash
# Readers of iCalendar take a day and 24 hours for one: one reader ends both an hour late, the other an hour early.
#
# Versions: node-ical 0.26.1 (npm), icalendar 7.3.2 (PyPI), Node 20 or newer, Python 3.10 or newer.
# RFC 5545, section 3.3.6, has two kinds of duration: weeks and days are nominal and depend on the calendar, hours are
# exact, which differ where clocks change. A good engineer would expect that `P1D` from nine in Berlin ends at nine on
# the next day, and `PT24H` at ten where an hour is left out that night.
# Seen: icalendar ends both at nine (07:00 in UTC), node-ical both at ten (08:00 in UTC): each is wrong in one of the
# two, and they disagree in both. On other days of the year they agree.
# Who publishes a deadline had better write its end (`DTEND`) in UTC.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2
cat >write.py <<'PY'
lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Acme//Deadlines//EN', 'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin']
for kind, start, before, after, month in (('STANDARD', '19701025T030000', '+0200', '+0100', 10), ('DAYLIGHT', '19700329T020000', '+0100', '+0200', 3)):
    lines += [f'BEGIN:{kind}', f'DTSTART:{start}', f'TZOFFSETFROM:{before}', f'TZOFFSETTO:{after}']
    lines += [f'RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU', f'END:{kind}']
lines.append('END:VTIMEZONE')
for day in ('20260328', '20260401'):
    for duration in ('P1D', 'PT24H'):
        lines += ['BEGIN:VEVENT', f'UID:{day}-{duration}', 'DTSTAMP:20260101T000000Z']
        lines += [f'DTSTART;TZID=Europe/Berlin:{day}T090000', f'DURATION:{duration}', f'SUMMARY:{duration}', 'END:VEVENT']
lines.append('END:VCALENDAR')
open('deadlines.ics', 'w', newline='').write(''.join(f'{line}\r\n' for line in lines))
PY
venv/bin/python write.py
cat >look.mjs <<'JS'
import ical from 'node-ical'

for (const { type, uid, end } of Object.values(ical.sync.parseFile('deadlines.ics'))) if (type === 'VEVENT') console.log('node-ical', uid, end.toISOString().slice(0, 16))
JS
cat >look.py <<'PY'
from datetime import timezone
from icalendar import Calendar

for event in Calendar.from_ical(open('deadlines.ics', 'rb').read()).walk('VEVENT'):
    print('icalendar', event['UID'], f'{event.end.astimezone(timezone.utc):%Y-%m-%dT%H:%M}')
PY
{ TZ=UTC node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
node-ical 20260328-P1D 2026-03-29T08:00
node-ical 20260328-PT24H 2026-03-29T08:00
node-ical 20260401-P1D 2026-04-02T07:00
node-ical 20260401-PT24H 2026-04-02T07:00
icalendar 20260328-P1D 2026-03-29T07:00
icalendar 20260328-PT24H 2026-03-29T07:00
icalendar 20260401-P1D 2026-04-02T07:00
icalendar 20260401-PT24H 2026-04-02T07:00
SEEN
echo 'as described'
