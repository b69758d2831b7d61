#!/usr/bin/env bash
# FHIRPath in Python makes the first of June at midnight of a consent until June, and a calendar month of 30.4 days.
#
# Versions: fhirpathpy 2.2.4 (PyPI), fhirpath 5.2.2 (npm), Node 20 or newer, Python 3.10 or newer.
# A date of FHIR may be a month or a year (FHIR R4, Datatypes, `date`), and FHIRPath keeps how exact it is: `@2026-06`
# is a Date (FHIRPath 2.0.0, Literals, Date), and a comparison that hangs on what is not said has no answer. A calendar
# month and the `mo` of UCUM cannot be compared: `1 year = 1 'a'` is empty (Equality, Quantity). fhirpathpy is a port of
# fhirpath.js. A good engineer would expect the two to answer alike, and no library to add a day.
# Seen: `toDate()`, `toDateTime()` and `toString()` of a month give its first day at 00:00:00, so that a consent "until
# June" is printed as one that ended before June began; of a year they give the year. 30 February passes `toDate()` as it
# stands. `1 month = 1 'mo'` is true, `1 month = 30 days` false, and to ask which of two periods is longer raises a
# TypeError. fhirpath.js does none of it. In the issues of fhirpath-py nothing was found on it.
# A rule on consents that was tried in JavaScript is tried again in Python.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fhirpath@5.2.2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check fhirpathpy==2.2.4
cat >consent.json <<'JSON'
{"resourceType": "Consent", "status": "active", "provision": {"type": "permit", "period": {"start": "2025", "end": "2026-06"}}}
JSON
cat >questions.json <<'JSON'
["Consent.provision.period.end", "Consent.provision.period.end.toDate()", "Consent.provision.period.end.toDateTime()", "'until ' & @2026-06.toString()", "Consent.provision.period.start.toDate()", "'2026-02-30'.toDate()", "1 month = 1 'mo'", "1 month = 30 days", "366 days > 1 year"]
JSON
cat >look.js <<'JS'
const fhirpath = require('fhirpath')
const r4 = require('fhirpath/fhir-context/r4')

for (const question of require('./questions.json'))
  console.log('js', question, JSON.stringify(fhirpath.evaluate(require('./consent.json'), question, {}, r4).map(String)))
JS
cat >look.py <<'PY'
import json
from fhirpathpy import evaluate
from fhirpathpy.models import models

consent = json.load(open('consent.json'))
for question in json.load(open('questions.json')):
    try:
        answer = json.dumps([str(one) for one in evaluate(consent, question, model=models['r4'])])
    except TypeError:
        answer = 'TypeError'
    print('python', question, answer)
PY
{ node look.js; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
js Consent.provision.period.end ["2026-06"]
js Consent.provision.period.end.toDate() ["2026-06"]
js Consent.provision.period.end.toDateTime() ["2026-06"]
js 'until ' & @2026-06.toString() ["until 2026-06"]
js Consent.provision.period.start.toDate() ["2025"]
js '2026-02-30'.toDate() []
js 1 month = 1 'mo' []
js 1 month = 30 days ["true"]
js 366 days > 1 year ["true"]
python Consent.provision.period.end ["2026-06"]
python Consent.provision.period.end.toDate() ["2026-06-01T00:00:00"]
python Consent.provision.period.end.toDateTime() ["2026-06-01T00:00:00"]
python 'until ' & @2026-06.toString() ["until 2026-06-01T00:00:00"]
python Consent.provision.period.start.toDate() ["2025"]
python '2026-02-30'.toDate() ["2026-02-30"]
python 1 month = 1 'mo' ["True"]
python 1 month = 30 days ["False"]
python 366 days > 1 year TypeError
SEEN
echo 'as described'
