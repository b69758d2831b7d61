#!/usr/bin/env bash
# pygls, which language servers in Python are made with, counts other lines than the protocol: an edit lands elsewhere.
#
# Versions: pygls 2.1.1 and lsprotocol 2025.0.0 (PyPI), vscode-languageserver-textdocument 1.0.16 (npm), Node 20 or
# newer, Python 3.10 or newer.
# The Language Server Protocol (3.17, Text Documents) ends lines with `\n`, `\r\n` and `\r` alone, so that client and
# server split a text alike. A good engineer would expect the library that applies a client's edits to have the client's
# text afterwards.
# Seen: a form feed, which may stand in Python and in HTML, and U+2028, which may stand in a text of YAML 1.2 or JSON,
# begin a line of their own. Every line below has another number, and an edit that the client sends for the third line
# changes the one above: server and editor have two texts from then on, without an error. What the server finds, it
# points at one line too far down. The library for Node.js has the client's text.
# Others who follow the protocol in Python have mended `str.splitlines` (oraios/serena, 1691); in the issues of pygls
# there was nothing on it.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vscode-languageserver-textdocument@1.0.16
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pygls==2.1.1 lsprotocol==2025.0.0
cat >cases.json <<'JSON'
{"plain": "note: one two\nkeep: P30D\nbasis: consent\n", "U+2028": "note: \"one\u2028two\"\nkeep: P30D\nbasis: consent\n", "form feed": "# one\n\fkeep = 'P30D'\nbasis = 'consent'\n"}
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { TextDocument } from 'vscode-languageserver-textdocument'

for (const [name, text] of Object.entries(JSON.parse(readFileSync('cases.json', 'utf8')))) {
  const before = TextDocument.create('file:///bylaw.yaml', 'yaml', 1, text)
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } }
  const after = TextDocument.update(before, [{ range, text: 'BASIS' }], 2)
  console.log('Node.js', name, JSON.stringify(after.getText()).replace('\u2028', '\\u2028'))
}
JS
cat >look.py <<'PY'
import json
from lsprotocol import types
from pygls.workspace import TextDocument

for name, text in json.load(open('cases.json')).items():
    document = TextDocument('file:///bylaw.yaml', source=text, sync_kind=types.TextDocumentSyncKind.Incremental)
    place = types.Range(types.Position(2, 0), types.Position(2, 5))
    document.apply_change(types.TextDocumentContentChangePartial(range=place, text='BASIS'))
    print('pygls', name, json.dumps(document.source))
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
Node.js plain "note: one two\nkeep: P30D\nBASIS: consent\n"
Node.js U+2028 "note: \"one\u2028two\"\nkeep: P30D\nBASIS: consent\n"
Node.js form feed "# one\n\fkeep = 'P30D'\nBASIS = 'consent'\n"
pygls plain "note: one two\nkeep: P30D\nBASIS: consent\n"
pygls U+2028 "note: \"one\u2028two\"\nBASIS P30D\nbasis: consent\n"
pygls form feed "# one\n\fBASIS= 'P30D'\nbasis = 'consent'\n"
SEEN
echo 'as described'
