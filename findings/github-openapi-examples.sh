#!/usr/bin/env bash
# GitHub's published OpenAPI description disagrees with its own examples.
#
# Versions: @octokit/openapi 23.0.2 (api.github.com.json), ajv 8.20.0, Node 20 or newer.
# A good engineer would hold a stand-in for GitHub to this description and take its examples as answers. Of the JSON
# examples of responses more than one in five does not pass the schema beside it, even where `nullable` is read as
# leniently as it can be. Two that meet whoever comments on pull requests:
# - a pull request (`GET /repos/{owner}/{repo}/pulls/{pull_number}`): `requested_teams[0]` lacks the required `type`;
# - asking for a check run again (`POST .../check-runs/{check_run_id}/rerequest`): the example is null, where an object
#   is required.
# Seen: `examples 1038, not valid 227`, and the two.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @octokit/openapi@23.0.2 ajv@8.20.0
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'

const api = JSON.parse(readFileSync('node_modules/@octokit/openapi/generated/api.github.com.json', 'utf8'))
// Read as leniently as it can be: `nullable` lets null pass beside an enum and a reference, too.
const lenient = (node) => {
  if (Array.isArray(node)) return node.map(lenient)
  if (typeof node !== 'object' || node === null) return node
  const { nullable, ...rest } = node
  const read = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, lenient(value)]))
  return nullable === true ? { anyOf: [read, { type: 'null' }] } : typeof nullable === 'object' ? { ...read, nullable: lenient(nullable) } : read
}
const last = ({ $ref }) => $ref.split('/').at(-1)
const ajv = new Ajv({ strict: false, validateFormats: false })
ajv.addSchema({ $id: 'api', components: { schemas: lenient(api.components.schemas) } })
let examples = 0
const wrong = []
for (const [path, item] of Object.entries(api.paths))
  for (const [method, { responses = {} }] of Object.entries(item))
    for (const [status, given] of Object.entries(responses)) {
      const response = given.$ref ? api.components.responses[last(given)] : given
      const content = response.content?.['application/json']
      if (!content?.schema || !content.examples) continue
      const valid = ajv.compile(JSON.parse(JSON.stringify(lenient(content.schema)).replaceAll('#/components', 'api#/components')))
      for (const [name, entry] of Object.entries(content.examples)) {
        const { value } = entry.$ref ? api.components.examples[last(entry)] : entry
        if (value === undefined) continue
        examples++
        const [error] = valid(value) ? [] : valid.errors
        if (error) wrong.push(`${method} ${path} ${status} ${name}: ${error.instancePath} ${error.message}`)
      }
    }
console.log(`examples ${examples}, not valid ${wrong.length}`)
for (const line of wrong)
  if (/^(get .*\/pulls\/\{pull_number\} |post .*\/check-runs\/\{check_run_id\}\/rerequest )/.test(line)) console.log(line)
JS
node look.mjs | tee seen
diff seen - <<'SEEN'
examples 1038, not valid 227
post /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest 201 default:  must be object
get /repos/{owner}/{repo}/pulls/{pull_number} 200 default: /requested_teams/0 must have required property 'type'
SEEN
echo 'as described'
