#!/usr/bin/env bash
# pycanon gives a table other l-diversity and t-closeness when its rows are sorted, and raises when some are left out.
#
# Versions: pycanon 1.3.5, pandas 2.3.3 (PyPI), Python 3.10 or newer.
# l-diversity counts the values of a sensitive attribute within each group of rows that share their quasi-identifiers,
# t-closeness compares each group with the whole (pycanon's documentation, `l_diversity`, `t_closeness`). Both are of
# the rows, whatever their order. A good engineer would expect a sorted table to have the values that it had.
# Seen: each group is found by the labels of its rows and read by their positions (pandas, `GroupBy.groups` gives
# labels, `DataFrame.iloc` takes positions), which are one only while nobody sorts or filters. Of four rows, sorted by
# their diagnosis, l is 1 instead of 2: other people's diagnoses are counted; and the other way round, a table whose
# groups have one diagnosis each, l = 1, has l = 2 when its rows are sorted, and is called diverse. Where rows are left
# out it is an IndexError. k-anonymity is right. Nothing is warned of.
# No issue of the project was found that speaks of it. `reset_index(drop=True)` before either measure mends it.
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pycanon==1.3.5 pandas==2.3.3
cat >look.py <<'PY'
import pandas
from pycanon.anonymity import k_anonymity, l_diversity, t_closeness


def look(name, table):
    asked = (table, ['postcode'], ['diagnosis'])
    try:
        print(f'{name}: k={k_anonymity(*asked[:2])} l={l_diversity(*asked)} t={t_closeness(*asked):.2f}')
    except IndexError as error:
        print(f'{name}: {error}')


def rows(*both):
    return pandas.DataFrame(both, columns=['postcode', 'diagnosis'])


for name, table, by in [
    ('diverse', rows(('1010', 'cold'), ('1010', 'flu'), ('1020', 'flu'), ('1020', 'cold')), 'diagnosis'),
    ('one diagnosis each', rows(('1010', 'flu'), ('1020', 'cold'), ('1010', 'flu'), ('1020', 'cold')), 'postcode'),
]:
    look(name, table)
    look(f'{name}, sorted by {by}', table.sort_values(by, kind='stable'))
    look(f'{name}, sorted and counted anew', table.sort_values(by, kind='stable', ignore_index=True))
patients = rows(('9999', 'cough'), ('1010', 'cold'), ('1010', 'flu'), ('1020', 'flu'), ('1020', 'cold'))
look('without postcode 9999', patients[patients.postcode != '9999'])
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
diverse: k=2 l=2 t=0.00
diverse, sorted by diagnosis: k=2 l=1 t=0.50
diverse, sorted and counted anew: k=2 l=2 t=0.00
one diagnosis each: k=2 l=1 t=0.50
one diagnosis each, sorted by postcode: k=2 l=2 t=0.00
one diagnosis each, sorted and counted anew: k=2 l=1 t=0.50
without postcode 9999: positional indexers are out-of-bounds
SEEN
echo 'as described'
