#!/usr/bin/env bash
# validator.js refuses personal numbers as Denmark gives them since 2007, and Finland since 2023.
#
# Versions: validator 13.15.35, stdnum 1.12.0 (npm), python-stdnum 2.2, presidio-analyzer 2.2.366 (PyPI), Node 20 or
# newer, Python 3.10 or newer.
# Denmark gave up the check digit in October 2007, when numbers ran out (python-stdnum's documentation of `dk.cpr` says
# so, too). Finland has the letters B to F, and U to Y, beside A and the hyphen since 2023 (decree 690/2022; dvv.fi,
# "Reform of personal identity code"). `isTaxID` is documented for both countries, `isIdentityCard` for Finland. A good
# engineer would expect a number that an authority gives to be one.
# Seen: they answer false. Both libraries called stdnum take these numbers, and Presidio finds the Finnish ones in a
# text. Who asks validator.js what is a personal number passes them over; a form turns their people away. The numbers
# are examples that libraries use, one of them with another letter, and one of somebody born in 1860.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund validator@13.15.35 stdnum@1.12.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-stdnum==2.2 presidio-analyzer==2.2.366
cat >cases.json <<'JSON'
{"DK": ["0707614285", "0101606000"], "FI": ["131052-308T", "131052Y308T"]}
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { stdnum } from 'stdnum'
import validator from 'validator'

const kinds = {
  DK: { stdnum: stdnum.DK.cpr, 'validator, isTaxID': (text) => validator.isTaxID(text, 'dk-DK') },
  FI: {
    stdnum: stdnum.FI.hetu,
    'validator, isTaxID': (text) => validator.isTaxID(text, 'fi-FI'),
    'validator, isIdentityCard': (text) => validator.isIdentityCard(text, 'FI'),
  },
}
for (const [country, numbers] of Object.entries(JSON.parse(readFileSync('cases.json', 'utf8'))))
  for (const number of numbers)
    for (const [name, asked] of Object.entries(kinds[country]))
      console.log(country, number, name, name === 'stdnum' ? asked.validate(number).isValid : asked(number))
JS
cat >look.py <<'PY'
import json

from presidio_analyzer.predefined_recognizers import FiPersonalIdentityCodeRecognizer
from stdnum.dk import cpr
from stdnum.fi import hetu

cases = json.load(open('cases.json'))
for country, kind in (('DK', cpr), ('FI', hetu)):
    for number in cases[country]:
        print(country, number, 'python-stdnum', str(kind.is_valid(number)).lower())
for number in cases['FI']:
    found = FiPersonalIdentityCodeRecognizer().analyze(f'Henkilötunnus: {number}.', ['FI_PERSONAL_IDENTITY_CODE'])
    print('FI', number, 'Presidio', str(bool(found)).lower())
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
DK 0707614285 stdnum true
DK 0707614285 validator, isTaxID true
DK 0101606000 stdnum true
DK 0101606000 validator, isTaxID false
FI 131052-308T stdnum true
FI 131052-308T validator, isTaxID true
FI 131052-308T validator, isIdentityCard true
FI 131052Y308T stdnum true
FI 131052Y308T validator, isTaxID false
FI 131052Y308T validator, isIdentityCard false
DK 0707614285 python-stdnum true
DK 0101606000 python-stdnum true
FI 131052-308T python-stdnum true
FI 131052Y308T python-stdnum true
FI 131052-308T Presidio true
FI 131052Y308T Presidio true
SEEN
echo 'as described'
