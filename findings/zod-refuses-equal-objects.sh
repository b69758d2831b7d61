#!/usr/bin/env bash
# zod refuses an event whose object equals the constant of its schema, and json-schema-to-zod drops what it may hold.
#
# Versions: zod 4.6.7, json-schema-to-zod 2.8.1, ajv 8.20.0 (npm), Node 20 or newer.
# `z.fromJSONSchema` makes a validator of a JSON Schema. A constant and an enumeration are met by what is equal
# (JSON Schema 2020-12, Validation 6.1.2 and 6.1.3; Core 4.2.2), and fields that a schema does not name are allowed
# (Core 10.3.2.3). A good engineer would expect an event that ajv takes to be taken, and to come out as it went in.
# Seen: a constant or an enumeration that is an object or a list refuses every event, since it is compared by identity; one
# that is a text is met. The documentation calls the function semi-experimental, and does not name this.
# json-schema-to-zod, which projects still generate code with (its README ends maintenance in March 2026), refuses the
# same, and returns an event without the fields that the schema does not name.
# A generated validator is tried on events that the schema takes before it stands in front of a queue.
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

const billing = { purpose: 'billing' }
const cases = {
  'text': [{ const: 'billing' }, 'billing'],
  'object': [{ const: billing }, { purpose: 'billing' }],
  'list': [{ const: ['billing'] }, ['billing']],
  'one of objects': [{ enum: [billing, { purpose: 'support' }] }, { purpose: 'support' }],
  'more fields': [{ type: 'object', properties: { phone: { type: 'string' } } }, { phone: '1', note: 'kept' }],
}
const said = ({ success, data }) => (success ? `takes ${JSON.stringify(data)}` : 'refuses')
for (const [name, [schema, event]] of Object.entries(cases)) {
  const valid = new Ajv2020({ strict: false }).compile(schema)(event)
  const generated = new Function('z', `return ${jsonSchemaToZod(schema)}`)(z)
  console.log(`${name}: ajv ${valid ? 'takes' : 'refuses'}, zod ${said(z.fromJSONSchema(schema).safeParse(event))}, json-schema-to-zod ${said(generated.safeParse(event))}`)
}
JS
node look.mjs | tee seen
diff seen - <<'SEEN'
text: ajv takes, zod takes "billing", json-schema-to-zod takes "billing"
object: ajv takes, zod refuses, json-schema-to-zod refuses
list: ajv takes, zod refuses, json-schema-to-zod refuses
one of objects: ajv takes, zod refuses, json-schema-to-zod refuses
more fields: ajv takes, zod takes {"phone":"1","note":"kept"}, json-schema-to-zod takes {"phone":"1"}
SEEN
echo 'as described'
