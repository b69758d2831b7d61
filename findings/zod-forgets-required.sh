#!/usr/bin/env bash
# zod takes an event with neither e-mail nor telephone that its schema refuses, and refuses a constant that is equal.
#
# Versions: zod 4.6.7, json-schema-to-zod 2.8.1, ajv 8.20.0 (npm), Node 20 or newer.
# `z.fromJSONSchema` makes a validator of a JSON Schema, and raises for what it cannot express, as for `if` and
# `dependentRequired`. `required` names fields whether or not `properties` does (JSON Schema 2020-12, Validation 6.5.3),
# a limit on texts holds without `type` (6.3.2), and a constant is met by what is equal (Validation 6.1.3; Core
# 4.2.2). A good engineer would expect what is not read to raise, and what raises nothing to be validated.
# Seen: `anyOf` of two `required`, which is how a schema says "one of the two", passes an event without either; so does
# `allOf` with a `required` of its own, and a `minLength` without `type` passes anything. Nothing is raised. A constant
# or an enumeration that is an object refuses every event, since objects are compared by identity. The documentation
# calls the function semi-experimental, and names none of these.
# json-schema-to-zod, which projects still generate code with (its README ends maintenance in March 2026), does the
# same, is silent on `if` and on `dependentRequired`, too, and returns an event without the fields that the schema does
# not name, although it allows them. ajv answers each as the specification does.
# A generated validator is tried on events that the schema refuses, and not only on those that it takes.
set -euo pipefail
for tool in node npm; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund zod@4.6.7 json-schema-to-zod@2.8.1 ajv@8.20.0
cat >look.mjs <<'JS'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { jsonSchemaToZod } from 'json-schema-to-zod'
import { z } from 'zod'

const contact = { email: { type: 'string' }, phone: { type: 'string' } }
const cases = {
  'one of two': [{ type: 'object', properties: contact, anyOf: [{ required: ['email'] }, { required: ['phone'] }] }, {}],
  'required beside': [{ type: 'object', properties: contact, allOf: [{ required: ['email'] }] }, {}],
  'no type': [{ minLength: 3 }, 'ab'],
  'constant object': [{ const: { purpose: 'billing' } }, { purpose: 'billing' }],
  'dependent': [{ type: 'object', properties: contact, dependentRequired: { email: ['phone'] } }, { email: 'a@example.org' }],
  'condition': [{ type: 'object', properties: contact, if: { required: ['email'] }, then: { required: ['phone'] } }, { email: 'a@example.org' }],
  'undeclared': [{ type: 'object', properties: contact }, { phone: '1', note: 'kept' }],
}
const said = ({ success, data }) => (success ? `takes ${JSON.stringify(data)}` : 'refuses')
function zod(schema, event) {
  try {
    return said(z.fromJSONSchema(schema).safeParse(event))
  } catch {
    return 'raises'
  }
}
for (const [name, [schema, event]] of Object.entries(cases)) {
  const valid = new Ajv2020({ strict: false }).compile(schema)(event)
  const generated = new Function('z', `return ${jsonSchemaToZod(schema)}`)(z)
  console.log(`${name}: ajv ${valid ? 'takes' : 'refuses'}, zod ${zod(schema, event)}, json-schema-to-zod ${said(generated.safeParse(event))}`)
}
JS
node look.mjs | tee seen
diff seen - <<'SEEN'
one of two: ajv refuses, zod takes {}, json-schema-to-zod takes {}
required beside: ajv refuses, zod takes {}, json-schema-to-zod takes {}
no type: ajv refuses, zod takes "ab", json-schema-to-zod takes "ab"
constant object: ajv takes, zod refuses, json-schema-to-zod refuses
dependent: ajv refuses, zod raises, json-schema-to-zod takes {"email":"a@example.org"}
condition: ajv refuses, zod raises, json-schema-to-zod takes {"email":"a@example.org"}
undeclared: ajv takes, zod takes {"phone":"1","note":"kept"}, json-schema-to-zod takes {"phone":"1"}
SEEN
echo 'as described'
