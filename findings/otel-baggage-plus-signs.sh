#!/usr/bin/env bash
# OpenTelemetry for Python writes a space in baggage as `+`, and reads a `+` as a space; JavaScript does neither.
#
# Versions: opentelemetry-api 1.45.2 (PyPI), @opentelemetry/core 2.12.1 and @opentelemetry/api 1.9.1 (npm), Node 20 or
# newer, Python 3.10 or newer.
# W3C Baggage ("Header Content", `value`) has the plus sign among the characters that stand for themselves, and encodes
# what is not among them, such as the space, with percent signs. A good engineer would expect a value that is set in one
# service to be the same in the next, as both implement the propagator of that specification.
# Seen: `Acme Ltd` from Python is `Acme+Ltd` in JavaScript; a bare `+49`, which a sender of the specification need not
# encode, is `49` in Python. Values of letters and digits, which tests are written with, come through; nothing is raised
# or logged. JavaScript encodes a plus of its own, so that the way back looks right.
# A property after `;` is part of the value in Python, too.
# Upstream has had it as an open bug since 2021 (open-telemetry/opentelemetry-python, issues 2010 and 5566).
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @opentelemetry/core@2.12.1 @opentelemetry/api@1.9.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opentelemetry-api==1.45.2
cat >look.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs'
import { defaultTextMapGetter, defaultTextMapSetter, propagation, ROOT_CONTEXT } from '@opentelemetry/api'
import { W3CBaggagePropagator } from '@opentelemetry/core'

const propagator = new W3CBaggagePropagator()
const { send, read } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
for (const baggage of read)
  console.log('JavaScript reads', baggage, JSON.stringify(propagation.getBaggage(propagator.extract(ROOT_CONTEXT, { baggage }, defaultTextMapGetter)).getEntry('company').value))
const sent = send.map((value) => {
  const carrier = {}
  propagator.inject(propagation.setBaggage(ROOT_CONTEXT, propagation.createBaggage({ company: { value } })), carrier, defaultTextMapSetter)
  return carrier.baggage
})
writeFileSync('javascript.json', JSON.stringify({ send: [], read: sent }))
JS
cat >look.py <<'PY'
import json
import sys
from opentelemetry import baggage
from opentelemetry.baggage.propagation import W3CBaggagePropagator

propagator = W3CBaggagePropagator()
asked = json.load(open(sys.argv[1]))
for header in asked['read']:
    print('Python reads', header, json.dumps(baggage.get_baggage('company', propagator.extract({'baggage': [header]}))))
sent = []
for value in asked['send']:
    carrier = {}
    propagator.inject(carrier, baggage.set_baggage('company', value))
    sent.append(carrier['baggage'])
json.dump({'send': [], 'read': sent}, open('python.json', 'w'))
PY
echo '{"send": ["Acme Ltd", "+49", "Acme"], "read": ["company=Acme%20Ltd", "company=+49", "company=Acme;since=2026"]}' >cases.json
{ node look.mjs cases.json; venv/bin/python look.py cases.json; node look.mjs python.json; echo '{"send": [], "read": []}' >none.json; } >first
node look.mjs cases.json >/dev/null
{ cat first; venv/bin/python look.py javascript.json; } | tee seen
diff seen - <<'SEEN'
JavaScript reads company=Acme%20Ltd "Acme Ltd"
JavaScript reads company=+49 "+49"
JavaScript reads company=Acme;since=2026 "Acme"
Python reads company=Acme%20Ltd "Acme Ltd"
Python reads company=+49 "49"
Python reads company=Acme;since=2026 "Acme;since=2026"
JavaScript reads company=Acme+Ltd "Acme+Ltd"
JavaScript reads company=%2B49 "+49"
JavaScript reads company=Acme "Acme"
Python reads company=Acme%20Ltd "Acme Ltd"
Python reads company=%2B49 "+49"
Python reads company=Acme "Acme"
SEEN
echo 'as described'
