#!/usr/bin/env bash
# isoduration adds a year for half a year, two months for one and a half, and two hours for ninety minutes.
#
# Versions: isoduration 20.11.0, isodate 0.7.2, pendulum 3.3.0, aniso8601 10.0.1 (PyPI), Python 3.10 or newer.
# ISO 8601 lets the last part of a period have a decimal fraction (8601-1:2019, its clause on durations); isoduration
# reads it exactly (`years=Decimal('0.5')`), and documents that a duration can be added to a datetime (its README). A
# good engineer would expect half an hour to be thirty minutes, and half a year to be refused, as isodate does, or about
# half of one.
# Seen: each part of the sum is rounded to a whole by itself, halves upwards, and nothing is carried to the smaller
# ones: `PT1.5H` is two hours, `PT0.4H` none, `P0.5Y` a year and `P0.4Y` nothing. Printed, the duration is what was
# written. A period of retention or of notice that is written so ends on another day, and nothing is raised. The other
# three agree on hours; of fractions of years pendulum and isodate raise, and aniso8601 counts 365 days to a year.
# The source (`isoduration/operations/__init__.py`) follows XML Schema's algorithm, whose years and months are integers
# (XML Schema Part 2, appendix E). No issue was found that speaks of it.
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check isoduration==20.11.0 isodate==0.7.2 pendulum==3.3.0 aniso8601==10.0.1
cat >look.py <<'PY'
from datetime import datetime

import aniso8601
import isodate
import isoduration
import pendulum

start = datetime(2026, 3, 1)
readers = {
    'isoduration': isoduration.parse_duration,
    'isodate': isodate.parse_duration,
    'pendulum': pendulum.parse,
    'aniso8601': aniso8601.parse_duration,
}
for period in ('PT1H30M', 'PT1.5H', 'PT0.4H', 'P1.5M', 'P0.5Y', 'P0.4Y'):
    ends = []
    for name, read in readers.items():
        try:
            ends.append(f'{name} {(start + read(period)).strftime("%Y-%m-%d %H:%M")}')
        except ValueError:
            ends.append(f'{name} raises')
    print(f'{period}: {", ".join(ends)}')
print('printed:', isoduration.format_duration(isoduration.parse_duration('P0.5Y')))
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
PT1H30M: isoduration 2026-03-01 01:30, isodate 2026-03-01 01:30, pendulum 2026-03-01 01:30, aniso8601 2026-03-01 01:30
PT1.5H: isoduration 2026-03-01 02:00, isodate 2026-03-01 01:30, pendulum 2026-03-01 01:30, aniso8601 2026-03-01 01:30
PT0.4H: isoduration 2026-03-01 00:00, isodate 2026-03-01 00:24, pendulum 2026-03-01 00:24, aniso8601 2026-03-01 00:24
P1.5M: isoduration 2026-05-01 00:00, isodate raises, pendulum raises, aniso8601 2026-04-15 00:00
P0.5Y: isoduration 2027-03-01 00:00, isodate raises, pendulum raises, aniso8601 2026-08-30 12:00
P0.4Y: isoduration 2026-03-01 00:00, isodate raises, pendulum raises, aniso8601 2026-07-25 00:00
printed: P0.5Y
SEEN
echo 'as described'
