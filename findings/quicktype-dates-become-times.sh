#!/usr/bin/env bash
# Types that quicktype makes for JavaScript and Python write a birthday back as a moment; in Python an hour is today's.
#
# Versions: quicktype-core 26.0.0 (npm), python-dateutil 2.9.0.post0, jsonschema 4.26.0 with its formats (PyPI), Node
# 20 or newer, Python 3.10 or newer.
# In JSON Schema `format: date` is a full-date and `format: time` a time of day (Validation 2020-12, 7.3.1; RFC 3339,
# 5.6). quicktype makes from a schema types with a reader and a writer. A good engineer would expect what is read and
# written unchanged to be the same, and to be valid by the schema that the types were made from.
# Seen: `1990-01-31` is `1990-01-31T00:00:00.000Z` from JavaScript (and TypeScript, from the same template) and
# `1990-01-31T00:00:00` from Python, neither of which is a date. A time of day is a datetime in Python and gets the day
# on which the program runs, and a `+00:00`; JavaScript leaves it alone. Nothing is raised; the schema refuses what comes
# out. Types for Go and Rust hold texts, those for Java a LocalDate.
# An open issue asks for a text instead (glideapps/quicktype, 2219).
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund quicktype-core@26.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0 'jsonschema[format]==4.26.0'
cat >person.schema.json <<'JSON'
{
  "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["born"],
  "properties": {"born": {"type": "string", "format": "date"}, "calls": {"type": "string", "format": "time"}}
}
JSON
echo '{"born":"1990-01-31","calls":"14:00:00Z"}' >person.json
cat >make.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs'
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from 'quicktype-core'

for (const [lang, file] of [['javascript', 'person.cjs'], ['python', 'person.py'], ['go', 'person.go']]) {
  const schemas = new JSONSchemaInput(new FetchingJSONSchemaStore())
  await schemas.addSource({ name: 'Person', schema: readFileSync('person.schema.json', 'utf8') })
  const inputData = new InputData()
  inputData.addInput(schemas)
  writeFileSync(file, (await quicktype({ inputData, lang })).lines.join('\n'))
}
JS
cat >look.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs')
const { personToJson, toPerson } = require('./person.cjs')

writeFileSync('javascript.json', personToJson(toPerson(readFileSync('person.json', 'utf8'))))
JS
cat >look.py <<'PY'
import json
from datetime import datetime

import jsonschema
import person

json.dump(person.person_to_dict(person.person_from_dict(json.load(open('person.json')))), open('python.json', 'w'))
schema = json.load(open('person.schema.json'))
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
for name in ('person', 'javascript', 'python'):
    written = json.load(open(f'{name}.json'))
    refused = sorted(error.path[0] for error in validator.iter_errors(written))
    day = datetime.now().date().isoformat()
    print(name, written['born'], written['calls'].replace(day, 'today, '), 'refused:', ', '.join(refused) or 'nothing')
PY
node make.mjs
node look.cjs
{ venv/bin/python look.py; grep -oE '(Born|Calls) +\*?[a-z.A-Z]+' person.go | tr -s ' '; } | tee seen
diff seen - <<'SEEN'
person 1990-01-31 14:00:00Z refused: nothing
javascript 1990-01-31T00:00:00.000Z 14:00:00Z refused: born
python 1990-01-31T00:00:00 today, T14:00:00+00:00 refused: born, calls
Born string
Calls *string
SEEN
echo 'as described'
