#!/usr/bin/env bash
# The same Rego has other values in rego-cpp than in Regorus: versions, unions, orders of sets and of types.
#
# Versions: regopy 1.5.2 (PyPI; rego-cpp), opa-eval 0.1.1 (PyPI; Regorus), Python 3.10 or newer.
# OPA's documentation (Policy Reference, Built-in Functions) defines what both implement: `object.union` is recursive,
# `semver.compare` goes by SemVer (section 11: a pre-release comes before its release), a set is ordered, and so are
# the types among each other: null, booleans, numbers, strings, arrays, objects, sets. A good engineer would move a policy
# between them, and expect an error where a built-in is not there.
# Seen: Regorus gives what is defined. rego-cpp loses the left half of a nested object, calls 1.0.0-rc.1 newer than
# 1.0.0, joins a set as it was written, and has a string below a number and an array below null. There is no error: the
# rule is true where it should be false, or its text another one.
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check regopy==1.5.2 opa-eval==0.1.1
cat >look.py <<'PY'
import json
import opa_eval
from regopy import Interpreter

for text in (
    'object.union({"keep": {"days": 30}}, {"keep": {"basis": "contract"}})',
    'semver.compare("1.0.0-rc.1", "1.0.0")',
    'concat(",", {"b", "a"})',
    'sort([2, "a", null, true, [1]])',
    'max([1, "a"])',
):
    policy = f'package t\nimport rego.v1\nx := {text}\n'
    open('t.rego', 'w').write(policy)
    regorus = json.loads(opa_eval.OpaEval('t.rego', query='data.t.x').evaluate('{}'))
    interpreter = Interpreter()
    interpreter.add_module('t', policy)
    other = json.loads(str(interpreter.query('data.t.x')))['expressions'][0]
    print(text, 'Regorus', json.dumps(regorus), 'rego-cpp', json.dumps(other))
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
object.union({"keep": {"days": 30}}, {"keep": {"basis": "contract"}}) Regorus {"keep": {"basis": "contract", "days": 30}} rego-cpp {"keep": {"basis": "contract"}}
semver.compare("1.0.0-rc.1", "1.0.0") Regorus -1 rego-cpp 1
concat(",", {"b", "a"}) Regorus "a,b" rego-cpp "b,a"
sort([2, "a", null, true, [1]]) Regorus [null, true, 2, "a", [1]] rego-cpp ["a", 2, [1], null, true]
max([1, "a"]) Regorus "a" rego-cpp 1
SEEN
echo 'as described'
