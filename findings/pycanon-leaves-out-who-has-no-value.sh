#!/usr/bin/env bash
# pycanon and anjana find three people alike in a table that hands out one alone: who has no value is not counted.
#
# Versions: pycanon 1.3.5, anjana 1.2.3, pandas 2.3.3 (PyPI), Python 3.10 or newer.
# k-anonymity is the size of the smallest group of rows that share their quasi-identifiers (pycanon's documentation,
# `k_anonymity`; anjana's `k_anonymity` anonymises a table until it holds). Neither says anything of empty cells. A
# good engineer would expect the one row without a postcode to be a group of one, or an error: it stands in the table.
# Seen: with one quasi-identifier that row belongs to no group (pandas leaves groups without a key out), k is 3 and l
# is 2 by pycanon; anjana finds nothing to do, says that k=3 is verified, and returns the row with its diagnosis. With a
# second quasi-identifier beside it the same row is counted, and k is 1, as it is where the empty cell says `unknown`.
# No issue of either project was found that speaks of it. Fill empty cells before either measures.
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pycanon==1.3.5 anjana==1.2.3 pandas==2.3.3
cat >people.csv <<'CSV'
postcode,year,diagnosis
1010,1980,flu
1010,1980,flu
1010,1980,cold
1020,1981,cold
1020,1981,flu
1020,1981,asthma
,1981,measles
CSV
cat >look.py <<'PY'
import pandas
from anjana.anonymity import k_anonymity as anonymised
from pycanon.anonymity import k_anonymity, l_diversity

people = pandas.read_csv('people.csv', dtype=str)
for name, table, asked in [
    ('postcode', people, ['postcode']),
    ('postcode and year', people, ['postcode', 'year']),
    ('postcode, empty cells filled', people.fillna('unknown'), ['postcode']),
]:
    print(f'pycanon, {name}: k={k_anonymity(table, asked)}, l={l_diversity(table, asked, ["diagnosis"])}')
generalised = {'postcode': {0: people.postcode.values, 1: people.postcode.str[:2].values}}
given = anonymised(people, [], ['postcode'], 3, 0, generalised)
alone = given[given.postcode.isna()]
print('anjana returns', len(given), 'rows; without a postcode:', ', '.join(alone.diagnosis))
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
pycanon, postcode: k=3, l=2
pycanon, postcode and year: k=1, l=1
pycanon, postcode, empty cells filled: k=1, l=1
The data verifies k-anonymity with k=3
anjana returns 7 rows; without a postcode: measles
SEEN
echo 'as described'
