#!/usr/bin/env bash
# Ruff and Biome write rdjson with columns in characters, where the format counts bytes: the fix lands in other code.
#
# Versions: ruff 0.17.6 (PyPI), @biomejs/biome 2.6.8 (npm), Node 20 or newer, Python 3.9 or newer.
# The definition of the format (github.com/reviewdog/reviewdog, proto/rdf/reviewdog.proto, `Position.column`) says
# "starting at 1 (byte count in UTF-8)", with a letter of four bytes as its example. A good engineer would expect a
# linter that offers `rdjson` by name to count so, above all for `suggestions`, which a reviewer applies with one
# click.
# Seen: in a line with four letters of two bytes before the finding both give a column that is four too small; the fix
# of each, applied as the format says, takes away four bytes of other code and leaves four of what was to go. For
# plain ASCII both are right, so that tests of it do not tell.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @biomejs/biome@2.6.8
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ruff==0.17.6
printf '%s\n' 'x = "Zoë Ærøskøbing"; import os; y = 2' >a.py
printf '%s\n' 'export const a = "Zoë Ærøskøbing"; debugger; export const b = 2' >a.ts
venv/bin/ruff check --isolated --select F401 --output-format rdjson a.py >ruff.out || true
npx biome lint --only=suspicious/noDebugger --reporter=rdjson a.ts >biome.out 2>/dev/null || true
cat >look.py <<'PY'
import json

for tool, name in (('ruff', 'a.py'), ('biome', 'a.ts')):
    found = json.JSONDecoder().raw_decode(open(f'{tool}.out').read().lstrip())[0]
    line = open(name, 'rb').read().splitlines()[0]
    [suggestion] = found['diagnostics'][0]['suggestions']
    start, end = (suggestion['range'][side]['column'] for side in ('start', 'end'))
    fixed = line[: start - 1] + suggestion['text'].encode() + line[end - 1 :]
    word = b'import os' if tool == 'ruff' else b'debugger'
    print(tool, 'says column', start, 'where the format has', line.index(word) + 1)
    print(fixed.decode())
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
ruff says column 23 where the format has 27
x = "Zoë Ærøskøbinos; y = 2
biome says column 36 where the format has 40
export const a = "Zoë Ærøskøbiner; export const b = 2
SEEN
echo 'as described'
