#!/usr/bin/env bash
# `format: duration` of JSON Schema is four formats: a year and ten days, half a second and a debt of a day are told apart.
#
# Versions: ajv 8.20.0 with ajv-formats 3.0.1, @exodus/schemasafe 1.3.0 (npm); jsonschema 4.26.0 with isoduration and
# jsonschema-rs 0.61.2 (PyPI); Node 20 and Python 3.10 or newer.
# JSON Schema (2019-09 and 2020-12, Validation 7.3.1) says that `duration` is what the grammar of RFC 3339, Appendix A,
# allows. A good engineer would expect a period to be valid for all validators or for none.
# Seen: by that grammar days follow months alone, and there are neither fractions nor signs. jsonschema-rs keeps to it for
# `P1Y10D`; the other three take that. Fractions are fine for jsonschema and schemasafe, signs for jsonschema alone. All
# take `P1YT1S`.
# A schema that is read in several languages had better say its periods by a pattern.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 ajv-formats@3.0.1 @exodus/schemasafe@1.3.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'jsonschema[format]==4.26.0' isoduration==20.11.0 jsonschema-rs==0.61.2
cat >look.js <<'JS'
const Ajv = require('ajv/dist/2020').default
const ajv = require('ajv-formats').default(new Ajv())
const schema = { type: 'string', format: 'duration' }
const validators = { ajv: ajv.compile(schema), schemasafe: require('@exodus/schemasafe').validator(schema) }
for (const [name, valid] of Object.entries(validators))
  console.log(name, process.argv.slice(2).map((text) => `${text} ${valid(text)}`).join(', '))
JS
cat >look.py <<'PY'
import sys

import jsonschema
import jsonschema_rs

schema = {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'string', 'format': 'duration'}
Draft = jsonschema.Draft202012Validator
for name, one in [
    ('jsonschema', Draft(schema, format_checker=Draft.FORMAT_CHECKER)),
    ('jsonschema-rs', jsonschema_rs.validator_for(schema, validate_formats=True)),
]:
    print(name, ', '.join(f'{text} {str(one.is_valid(text)).lower()}' for text in sys.argv[1:]))
PY
periods=(P30D P1Y10D PT1.5S -P1D P1YT1S)
{ node look.js "${periods[@]}"; venv/bin/python look.py "${periods[@]}"; } | tee seen
diff seen - <<'SEEN'
ajv P30D true, P1Y10D true, PT1.5S false, -P1D false, P1YT1S true
schemasafe P30D true, P1Y10D true, PT1.5S true, -P1D false, P1YT1S true
jsonschema P30D true, P1Y10D true, PT1.5S true, -P1D true, P1YT1S true
jsonschema-rs P30D true, P1Y10D false, PT1.5S false, -P1D false, P1YT1S true
SEEN
echo 'as described'
