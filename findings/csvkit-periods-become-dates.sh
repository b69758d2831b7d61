#!/usr/bin/env bash
# csvkit writes a retention of six months as 1 July of the year 1, and thirty days beside it as 31 January of that year.
#
# Versions: csvkit 2.2.0 with agate 1.14.2 and parsedatetime 2.6, frictionless 5.21.0 (PyPI), Python 3.10 or newer.
# csvsort sorts rows and csvjson writes them as JSON; csvkit's manual says that both infer the types of columns, and
# what they write is the value of the type. A period is a type of agate, too (agate, Data types, `TimeDelta`). A good
# engineer would expect a list of retention periods to be sorted and otherwise left alone, or a period to be a period.
# Seen: in a column of `6 months`, `1 month` and `10 years` each is a date, counted from the first day of the year 1.
# `30 days` and `14 days` among themselves are spans of time, `30 days, 0:00:00`, and one `1 month` below makes dates of
# them, too: what a cell becomes hangs on its neighbours. frictionless reads all of these columns as texts.
# The issues know the eager dates (wireservice/csvkit 822, wireservice/agate 686), and answer with `--no-inference`;
# none was found that speaks of periods.
# A record of processing had better go through csvkit with `--no-inference` alone.
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6 frictionless==5.21.0
cat >record.csv <<'CSV'
data,retention,erased within
orders,6 months,30d
logs,1 month,14d
bills,10 years,90d
CSV
cat >days.csv <<'CSV'
data,retention
logs,30 days
traces,14 days
CSV
{ cat days.csv; echo 'mails,1 month'; } >mixed.csv
cat >look.py <<'PY'
from frictionless import describe

for name in ('record.csv', 'days.csv', 'mixed.csv'):
    print('frictionless', name, [(field.name, field.type) for field in describe(name).schema.fields])
PY
{
  venv/bin/csvsort -c data record.csv
  venv/bin/csvjson record.csv
  echo
  venv/bin/csvsort -c data days.csv
  venv/bin/csvsort -c data mixed.csv
  venv/bin/csvsort --no-inference -c data record.csv
  venv/bin/python look.py
} | tee seen
diff seen - <<'SEEN'
data,retention,erased within
bills,0011-01-01,"90 days, 0:00:00"
logs,0001-02-01,"14 days, 0:00:00"
orders,0001-07-01,"30 days, 0:00:00"
[{"data": "orders", "retention": "0001-07-01", "erased within": "30 days, 0:00:00"}, {"data": "logs", "retention": "0001-02-01", "erased within": "14 days, 0:00:00"}, {"data": "bills", "retention": "0011-01-01", "erased within": "90 days, 0:00:00"}]
data,retention
logs,"30 days, 0:00:00"
traces,"14 days, 0:00:00"
data,retention
logs,0001-01-31
mails,0001-02-01
traces,0001-01-15
data,retention,erased within
bills,10 years,90d
logs,1 month,14d
orders,6 months,30d
frictionless record.csv [('data', 'string'), ('retention', 'string'), ('erased within', 'string')]
frictionless days.csv [('data', 'string'), ('retention', 'string')]
frictionless mixed.csv [('data', 'string'), ('retention', 'string')]
SEEN
echo 'as described'
