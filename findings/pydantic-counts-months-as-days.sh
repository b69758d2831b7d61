#!/usr/bin/env bash
# Pydantic reads months of a period as 30 days and writes 365 days as a year, so that P12M, P1Y and P365D change.
#
# Versions: pydantic 2.12.5, Python 3.10 or newer.
# A field of type `timedelta` takes a period of ISO 8601 and is published as `format: duration`. Its documentation
# names the form `[±]P[DD]DT[HH]H[MM]M[SS]S` alone (docs.pydantic.dev, Standard Library Types, `datetime.timedelta`),
# and a `timedelta` holds no months. A good engineer would expect an error for `P1M`, as isodate and isoduration keep
# months apart, and `P365D` to be written as it was read.
# Seen: `P1M` is taken for 30 days, `P12M` for 360, `P1Y` for 365; what is written again is `P30D`, `P360D`, and for
# both `P1Y` and `P365D` it is `P1Y`, which the next reader adds as a calendar year.
# A model that only reads and writes a file of retention periods changes those in months and those in many days, and
# nothing calls it wrong: every text is a valid duration.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pydantic==2.12.5
cat >look.py <<'PY'
from datetime import date, timedelta
from pydantic import BaseModel


class Retention(BaseModel):
    keep: timedelta


print('format', Retention.model_json_schema()['properties']['keep']['format'])
for period in ('P30D', 'P1M', 'P6M', 'P12M', 'P1Y', 'P365D', 'P730D'):
    read = Retention(keep=period)
    print(period, read.keep.days, 'days', read.model_dump_json(), 'from July', date(2026, 7, 1) + read.keep)
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
format duration
P30D 30 days {"keep":"P30D"} from July 2026-07-31
P1M 30 days {"keep":"P30D"} from July 2026-07-31
P6M 180 days {"keep":"P180D"} from July 2026-12-28
P12M 360 days {"keep":"P360D"} from July 2027-06-26
P1Y 365 days {"keep":"P1Y"} from July 2027-07-01
P365D 365 days {"keep":"P1Y"} from July 2027-07-01
P730D 730 days {"keep":"P2Y"} from July 2028-06-30
SEEN
echo 'as described'
