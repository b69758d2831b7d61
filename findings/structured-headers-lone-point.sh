#!/usr/bin/env bash
# The library structured-headers writes decimals that the specification forbids, and that its own parser refuses.
#
# Versions: structured-headers 2.1.0 (npm), http-sfv 0.9.9 (PyPI), Node 20 or newer, Python 3.10 or newer.
# HTTP Message Signatures, RateLimit, Priority and the signatures of crawlers are structured fields (RFC 9651; before
# it RFC 8941). Section 4.1.5 rounds a decimal to three places and writes at least one digit after the point; section
# 4.2.4 refuses a decimal that ends in its point. A good engineer would expect what the serializer writes to be read
# by everybody.
# Seen: a number that is whole once it is rounded (1.0004, as a share, a quality or a measured time has it) is written
# as `1.`, and a small one as `0.`, where http-sfv writes `1.0`; its own parser says that a decimal cannot end on a
# period, so that a receiver loses the whole field, with all that stands in it. And `1.0`, a decimal, is written again
# as `1`, an integer: a signature over the field, serialized anew as RFC 9421, section 2.1.1, has it, is another.
# Numbers in such fields had better be rounded before they are handed over.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund structured-headers@2.1.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check http-sfv==0.9.9
cat >look.mjs <<'JS'
import { parseDictionary, parseItem, serializeDictionary, serializeItem } from 'structured-headers'

const numbers = [1.5, 1.0004, 0.0001, 99.9999]
for (const number of numbers) {
  const text = serializeItem(number)
  try {
    console.log('npm', number, text, 'is read as', parseItem(text)[0])
  } catch ({ message }) {
    console.log('npm', number, text, message)
  }
}
const field = serializeDictionary({ share: 0.9999, load: 0.5 })
try {
  console.log('npm', field, parseDictionary(field).size)
} catch ({ message }) {
  console.log('npm', field, message)
}
console.log('npm', 'share=1.0', 'becomes', serializeDictionary(parseDictionary('share=1.0')))
JS
cat >look.py <<'PY'
import http_sfv

for number in (1.5, 1.0004, 0.0001, 99.9999):
    print('python', number, str(http_sfv.Item(number)))
read = http_sfv.Dictionary()
read.parse(b'share=1.0')
print('python share=1.0 becomes', str(read))
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
npm 1.5 1.5 is read as 1.5
npm 1.0004 1. Parse error: Decimal cannot end on a period at offset 2
npm 0.0001 0. Parse error: Decimal cannot end on a period at offset 2
npm 99.9999 100. Parse error: Decimal cannot end on a period at offset 4
npm share=1., load=0.5 Parse error: Decimal cannot end on a period at offset 8
npm share=1.0 becomes share=1
python 1.5 1.5
python 1.0004 1.0
python 0.0001 0.0
python 99.9999 100.0
python share=1.0 becomes share=1.0
SEEN
echo 'as described'
