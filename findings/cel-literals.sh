#!/usr/bin/env bash
# A string literal of CEL is another string in cel-js, and in cel-python one over several lines loses its line breaks.
#
# Versions: cel-js 0.8.2 and @bufbuild/cel 0.6.1 (npm), cel-python 0.5.0 (PyPI), Node 20 or newer, Python 3.10 or
# newer.
# The language definition (github.com/google/cel-spec, doc/langdef.md, "String and Bytes Values") has escapes as in C
# and line breaks within triple quotes, and divides an `int` by an `int` without a rest. A good engineer would write a
# condition once and expect one answer, or an error where something is not implemented.
# Seen: cel-js takes the quotes off and leaves each backslash, so that `'O\'Brien' == name` is false and
# `size('a\nb')` is 4; it divides 7 by 2 to 3.5. cel-python reads escapes, but joins the lines of a triple-quoted
# text, so that a text of two lines is not equal to the same text. @bufbuild/cel gives what the definition says.
# But for cel-js and triple quotes there is no error: the condition is false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cel-js@0.8.2 @bufbuild/cel@0.6.1 @bufbuild/protobuf@2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cel-python==0.5.0
cat >cases.json <<'JSON'
["'O\\'Brien' == name", "size('a\\nb')", "'\\u00e9' == accent", "'''one\ntwo''' == lines", "7 / 2"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { run } from '@bufbuild/cel'
import { evaluate } from 'cel-js'

const variables = { name: "O'Brien", accent: 'é', lines: 'one\ntwo' }
for (const condition of JSON.parse(readFileSync('cases.json', 'utf8'))) {
  const read = (evaluated) => {
    try {
      return String(evaluated(condition, variables))
    } catch (error) {
      return error.constructor.name
    }
  }
  console.log(JSON.stringify(condition), 'bufbuild', read(run), 'cel-js', read(evaluate))
}
JS
cat >look.py <<'PY'
import json
import celpy
from celpy.celtypes import StringType

variables = {name: StringType(text) for name, text in (('name', "O'Brien"), ('accent', 'é'), ('lines', 'one\ntwo'))}
for condition in json.load(open('cases.json')):
    environment = celpy.Environment()
    value = environment.program(environment.compile(condition)).evaluate(variables)
    print(json.dumps(condition), 'cel-python', str(value).lower())
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
"'O\\'Brien' == name" bufbuild true cel-js false
"size('a\\nb')" bufbuild 3 cel-js 4
"'\\u00e9' == accent" bufbuild true cel-js false
"'''one\ntwo''' == lines" bufbuild true cel-js CelParseError
"7 / 2" bufbuild 3 cel-js 3.5
"'O\\'Brien' == name" cel-python true
"size('a\\nb')" cel-python 3
"'\\u00e9' == accent" cel-python true
"'''one\ntwo''' == lines" cel-python false
"7 / 2" cel-python 3
SEEN
echo 'as described'
