#!/usr/bin/env bash
# An empty line at the top of a file makes all its old findings new in GitLab: two writers of its report hash the line.
#
# Versions: oxlint 1.94.0 and @biomejs/biome 2.6.8 (npm), sarif-tools 3.0.5 and ruff 0.17.6 (PyPI), Node 20 or newer,
# Python 3.10 or newer.
# GitLab compares the reports of two branches by `fingerprint` (docs.gitlab.com, Code Quality, "Code Quality report
# format": a unique fingerprint that identifies the violation), and shows what is new. SARIF 2.1.0, appendix B, says of
# fingerprints that absolute line numbers should have no part in them. A good engineer would expect a line that is added
# above to change none.
# Seen: with one, oxlint and sarif-tools (`sarif codeclimate`) write other fingerprints for all that is below, so that a
# merge request "fixes" and "introduces" each of them, and the one that is really new stands among them. Ruff and Biome,
# which write the same report, keep theirs.
# Upstream has it as an open bug of sarif-tools (microsoft/sarif-tools, issue 104); of oxlint nothing was found.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxlint@1.94.0 @biomejs/biome@2.6.8
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check sarif-tools==3.0.5 ruff==0.17.6
write() { # the line before all others, if any
  { printf '%b' "$1"; echo 'export function isOne(given) {'; echo '  debugger'; echo '  return given == 1'; echo '}'; } >code.js
  { printf '%b' "$1"; echo 'import os'; echo 'import sys'; } >code.py
  node -e '
    const line = process.argv[1] ? 3 : 2
    const region = { startLine: line, startColumn: 3, endColumn: 11, snippet: { text: "debugger" } }
    const physicalLocation = { artifactLocation: { uri: "code.js" }, region }
    const result = { ruleId: "no-debugger", level: "error", message: { text: "A debugger." }, locations: [{ physicalLocation }] }
    console.log(JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "lint" } }, results: [result] }] }))
  ' "$1" >code.sarif
}
report() { # the folder for the four reports
  mkdir "$1"
  node_modules/.bin/oxlint --format gitlab -D eqeqeq -D no-debugger code.js >"$1/oxlint" || true
  node_modules/.bin/biome lint --reporter=gitlab code.js >"$1/biome" 2>/dev/null || true
  venv/bin/ruff check --isolated --select F --output-format gitlab code.py >"$1/ruff" || true
  venv/bin/sarif codeclimate --output "$1/sarif-tools" code.sarif >/dev/null
}
write '' && report before
write '\n' && report after
cat >look.py <<'PY'
import json

for name in ('ruff', 'biome', 'oxlint', 'sarif-tools'):
    before, after = ({each['fingerprint'] for each in json.load(open(f'{when}/{name}'))} for when in ('before', 'after'))
    print(name, 'findings', len(before), 'kept', len(before & after), 'new', len(after - before))
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
ruff findings 2 kept 2 new 0
biome findings 5 kept 5 new 0
oxlint findings 2 kept 0 new 2
sarif-tools findings 1 kept 0 new 1
SEEN
echo 'as described'
