#!/usr/bin/env bash
# A schema whose references json-schema-ref-parser or jsonref resolves asks less; types made of it have no id at all.
#
# Versions: @apidevtools/json-schema-ref-parser 15.5.2, json-schema-to-typescript 16.0.0, ajv 8.20.0, quicktype-core
# 26.0.0 (npm), jsonref 1.1.0, jsonschema 4.26.0, datamodel-code-generator 0.89.0 (PyPI), Node 20 or newer, Python 3.10
# or newer.
# In JSON Schema 2020-12 keywords may stand beside `$ref`, and both are asked of a value (Core, 8.2.3.1). A good
# engineer would expect a schema whose references are resolved to take and refuse what it did.
# Seen: json-schema-ref-parser calls it an extended `$ref`, merges `properties`, and of any other keyword in both keeps
# the one beside: a person need have no id, and a text may be longer than its definition allows.
# json-schema-to-typescript resolves with it, and its interface has no `id` at all. jsonref leaves out all that stands
# beside, as the older JSON Reference has it; with `merge_props` that replaces what is named, `properties` included.
# quicktype and datamodel-code-generator ask both. Nothing is warned of.
# Where a description alone stands beside, as it mostly does, none of it is seen. Each project has issues on single
# cases (APIDevTools/json-schema-ref-parser 316, gazpachoking/jsonref 60). A reference within `allOf` says the same.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @apidevtools/json-schema-ref-parser@15.5.2 json-schema-to-typescript@16.0.0 \
  ajv@8.20.0 quicktype-core@26.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check jsonref==1.1.0 jsonschema==4.26.0 datamodel-code-generator==0.89.0
cat >signup.json <<'JSON'
{
  "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Signup", "type": "object",
  "properties": {
    "user": {"$ref": "#/$defs/person", "required": ["email"], "properties": {"email": {"type": "string"}}},
    "code": {"$ref": "#/$defs/short", "maxLength": 40}
  },
  "$defs": {
    "person": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}},
    "short": {"type": "string", "maxLength": 4}
  }
}
JSON
echo '{"no id": {"user": {"email": "a"}}, "no email": {"user": {"id": "1"}}, "id is 7": {"user": {"id": 7, "email": "a"}}, "code of 9": {"code": "123456789"}}' >cases.json
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import $RefParser from '@apidevtools/json-schema-ref-parser'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { compile } from 'json-schema-to-typescript'
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from 'quicktype-core'

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const cases = Object.entries(read('cases.json'))
const refused = (schema) => {
  const accepts = new Ajv2020({ strict: false }).compile(schema)
  return cases.filter(([, value]) => !accepts(value)).map(([name]) => name).join(', ') || 'nothing'
}
const fields = (text) => text.match(/\b(id|email)\??(?=: +string)/g).join(', ')
console.log('ajv, as it is, refuses:', refused(read('signup.json')))
console.log('ajv, by json-schema-ref-parser:', refused(await $RefParser.dereference(read('signup.json'))))
console.log('json-schema-to-typescript, of a user:', fields(await compile(read('signup.json'), 'Signup')))
const schemas = new JSONSchemaInput(new FetchingJSONSchemaStore())
await schemas.addSource({ name: 'Signup', schema: readFileSync('signup.json', 'utf8') })
const inputData = new InputData()
inputData.addInput(schemas)
const made = await quicktype({ inputData, lang: 'typescript', rendererOptions: { 'just-types': 'true' } })
console.log('quicktype, of a user:', fields(made.lines.join('\n')))
JS
cat >look.py <<'PY'
import json
import re
import subprocess

import jsonref
import jsonschema

schema, cases = json.load(open('signup.json')), json.load(open('cases.json'))


def refused(of):
    validator = jsonschema.Draft202012Validator(of)
    return ', '.join(name for name, value in cases.items() if not validator.is_valid(value)) or 'nothing'


print('jsonschema, as it is, refuses:', refused(schema))
print('jsonschema, by jsonref:', refused(jsonref.replace_refs(schema, proxies=False)))
print('jsonschema, by jsonref, merge_props:', refused(jsonref.replace_refs(schema, proxies=False, merge_props=True)))
command = ['venv/bin/datamodel-codegen', '--input', 'signup.json', '--input-file-type', 'jsonschema']
made = subprocess.run(command, capture_output=True, text=True, check=True).stdout
user = re.search(r'class User\(.*?\n\n', made, re.S)[0]
print('datamodel-code-generator, of a user:', ', '.join(re.findall(r'(\w+): str$', user, re.M)))
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
ajv, as it is, refuses: no id, no email, id is 7, code of 9
ajv, by json-schema-ref-parser: no email, id is 7
json-schema-to-typescript, of a user: email
quicktype, of a user: email, id
jsonschema, as it is, refuses: no id, no email, id is 7, code of 9
jsonschema, by jsonref: no id, id is 7, code of 9
jsonschema, by jsonref, merge_props: no email
datamodel-code-generator, of a user: id, email
SEEN
echo 'as described'
