#!/usr/bin/env bash
# date-fns writes a duration of two weeks as a period of nothing, and one of a week and two days as two days.
#
# Versions: date-fns 4.4.0, luxon 3.7.2, temporal-polyfill 1.0.8 (npm), Node 20 or newer.
# `Duration` of date-fns has `weeks` among its seven units (its type), and `formatISODuration` is documented
# to write a duration by ISO 8601, which has a designator for weeks (`P2W`). A good engineer would expect `P2W`, `P14D`
# or an error.
# Seen: `P0Y0M0DT0H0M0S`, which is a valid period of no length at all; weeks beside days are left out. `add`,
# `milliseconds` and `formatDuration` of the same library count them. A retention, a notice or an interval of reviews
# that is chosen in weeks and stored so is none for whoever reads it. Luxon and Temporal write the weeks.
# An open issue says that weeks are not supported (date-fns/date-fns, 3344); the documentation does not.
set -euo pipefail
for tool in node npm; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0 luxon@3.7.2 temporal-polyfill@1.0.8
cat >look.mjs <<'JS'
import { add, formatDuration, formatISODuration, milliseconds } from 'date-fns'
import { Duration } from 'luxon'
import { Temporal } from 'temporal-polyfill'

const start = new Date('2026-01-31T12:00:00Z')
for (const duration of [{ days: 14 }, { weeks: 2 }, { weeks: 1, days: 2 }]) {
  const written = formatISODuration(duration)
  console.log(`${JSON.stringify(duration)}: date-fns ${written}, read again ${Temporal.Duration.from(written)}`)
  console.log('  luxon', Duration.fromObject(duration).toISO(), 'Temporal', `${Temporal.Duration.from(duration)}`)
  const days = milliseconds(duration) / 86_400_000
  console.log('  date-fns', formatDuration(duration), '=', days, 'days, until', add(start, duration).toISOString().slice(0, 10))
}
JS
node look.mjs | tee seen
diff seen - <<'SEEN'
{"days":14}: date-fns P0Y0M14DT0H0M0S, read again P14D
  luxon P14D Temporal P14D
  date-fns 14 days = 14 days, until 2026-02-14
{"weeks":2}: date-fns P0Y0M0DT0H0M0S, read again PT0S
  luxon P2W Temporal P2W
  date-fns 2 weeks = 14 days, until 2026-02-14
{"weeks":1,"days":2}: date-fns P0Y0M2DT0H0M0S, read again P2D
  luxon P1W2D Temporal P1W2D
  date-fns 1 week 2 days = 9 days, until 2026-02-09
SEEN
echo 'as described'
