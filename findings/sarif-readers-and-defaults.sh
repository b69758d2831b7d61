#!/usr/bin/env bash
# Converters of SARIF do not read the defaults: an error becomes a passed test, what was settled an open finding.
#
# Versions: sarif-junit 1.1.4 (npm), sarif-tools 3.0.5 (PyPI), Node 20 or newer, Python 3.10 or newer.
# SARIF 2.1.0 takes the level of a result that names none from its rule (section 3.27.10), calls a result of kind
# `pass` no failure (3.27.9), one with an accepted suppression suppressed (3.27.23) and one with `baselineState` absent
# gone (3.27.24). A good engineer would expect a report of tests, or of quality, to have the open failures and no others.
# Seen: sarif-junit writes an error by its rule's default as a passed test, and as failures what is suppressed and what
# is gone. sarif-tools knows the default of the rule, but its list for GitLab (`sarif codeclimate`) has all four as open
# issues, `pass` among them, unless a filter is written for it.
# Who writes SARIF had better write each `level` out; who reads it through these should take suppressed results away.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sarif-junit@1.1.4
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check sarif-tools==3.0.5
cat >write.py <<'PY'
import json

cases = {
    'error by the rule': {},
    'passed': {'kind': 'pass', 'level': 'none'},
    'suppressed': {'level': 'error', 'suppressions': [{'kind': 'inSource', 'justification': 'agreed'}]},
    'gone': {'level': 'error', 'baselineState': 'absent'},
}
rule = {'id': 'R1', 'defaultConfiguration': {'level': 'error'}}
place = {'artifactLocation': {'uri': 'a.yaml'}, 'region': {'startLine': 1}}
results = [
    {'ruleId': 'R1', 'ruleIndex': 0, 'message': {'text': text}, 'locations': [{'physicalLocation': place}], **rest}
    for text, rest in cases.items()
]
run = {'tool': {'driver': {'name': 'linter', 'rules': [rule]}}, 'results': results}
json.dump({'version': '2.1.0', 'runs': [run]}, open('report.sarif', 'w'))
PY
venv/bin/python write.py
npx sarif-junit -i report.sarif -o junit.xml >/dev/null
venv/bin/sarif codeclimate --output quality.json report.sarif >/dev/null
cat >look.py <<'PY'
import json
import xml.etree.ElementTree as tree

for case in tree.parse('junit.xml').iter('testcase'):
    print('sarif-junit', case.get('name'), 'failed' if case.find('failure') is not None else 'passed')
for issue in json.load(open('quality.json')):
    print('sarif-tools', issue['description'], issue['severity'])
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
sarif-junit error by the rule passed
sarif-junit passed passed
sarif-junit Ln 1 suppressed failed
sarif-junit Ln 1 gone failed
sarif-tools error by the rule major
sarif-tools passed info
sarif-tools suppressed major
sarif-tools gone major
SEEN
echo 'as described'
