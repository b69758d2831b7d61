#!/usr/bin/env bash
# Day.js reads a period of two weeks, counts it as 14 days, and adds nothing when it is added to a date.
#
# Versions: dayjs 1.11.23 with its plugin duration, luxon 3.7.2, Node 20 or newer.
# Retention and notice are often declared in weeks (`P2W`). The documentation of Day.js counts weeks among the units
# of a duration (day.js.org/docs/en/durations/creating) and adds a duration to a date (.../manipulate/add). A good
# engineer would expect 14 days later, or an error; `P1W2D` would be nine days later.
# Seen: `asDays()` is 14 and 9, and the dates are the same day and two days later, without an error. A deadline
# written in weeks has come the moment it is computed; in days (`P14D`) it is right. `dayjs.duration({ weeks: 2 })`
# does the same, `.add(2, 'week')` does not. luxon adds what is written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23 luxon@3.7.2
cat >look.mjs <<'JS'
import dayjs from 'dayjs'
import duration from 'dayjs/plugin/duration.js'
import { DateTime, Duration } from 'luxon'

dayjs.extend(duration)
const day = '2026-01-31'
for (const period of ['P14D', 'P2W', 'P1W2D', 'P1Y2W']) {
  const read = dayjs.duration(period)
  const later = dayjs(day).add(read).format('YYYY-MM-DD')
  const luxon = DateTime.fromISO(day).plus(Duration.fromISO(period)).toISODate()
  console.log(`${period}: ${read.asDays()} days; ${day} becomes ${later} in dayjs, ${luxon} in luxon`)
}
console.log('as parts:', dayjs(day).add(dayjs.duration({ weeks: 2 })).format('YYYY-MM-DD'))
console.log('by unit:', dayjs(day).add(2, 'week').format('YYYY-MM-DD'))
JS
node look.mjs | tee seen
diff seen - <<'SEEN'
P14D: 14 days; 2026-01-31 becomes 2026-02-14 in dayjs, 2026-02-14 in luxon
P2W: 14 days; 2026-01-31 becomes 2026-01-31 in dayjs, 2026-02-14 in luxon
P1W2D: 9 days; 2026-01-31 becomes 2026-02-02 in dayjs, 2026-02-09 in luxon
P1Y2W: 379 days; 2026-01-31 becomes 2027-01-31 in dayjs, 2027-02-14 in luxon
as parts: 2026-01-31
by unit: 2026-02-14
SEEN
echo 'as described'
