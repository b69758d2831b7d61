#!/usr/bin/env bash
# A template of LiquidJS that divides by zero says `Infinity` or `NaN` to whoever reads it.
#
# Versions: liquidjs 10.30.1 (npm), python-liquid 2.3.6 (PyPI), Node 20 or newer, Python 3.10 or newer.
# Liquid's reference (shopify.dev, "divided_by") gives a result of the divisor's type: an integer for an integer; Ruby,
# in which it is written, raises ZeroDivisionError for one. A good engineer would expect a message whose share cannot be
# computed not to be made, as python-liquid does not make it.
# Seen: with a count of 0, `divided_by` prints `Infinity`, and `modulo` prints `NaN`, amid the text; no option
# (`strictVariables`, `strictFilters`) makes it an error. python-liquid raises.
# Who sends such texts to people had better look at results before they are printed.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund liquidjs@10.30.1
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check python-liquid==2.3.6

cat >seen.mjs <<'JS'
import { Liquid } from 'liquidjs'
const engine = new Liquid({ strictVariables: true, strictFilters: true })
for (const filter of ['divided_by', 'modulo'])
  console.log(await engine.parseAndRender(`Each pays {{ total | ${filter}: people }}.`, { total: 4200, people: 0 }))
JS
cat >seen.py <<'PY'
from liquid import Environment
from liquid.exceptions import LiquidError

for name in ("divided_by", "modulo"):
    template = Environment().from_string("Each pays {{ total | %s: people }}." % name)
    try:
        print(template.render(total=4200, people=0))
    except LiquidError as error:
        print(type(error).__name__)
PY
node seen.mjs >seen.txt
python/bin/python seen.py >>seen.txt
cat seen.txt
diff - seen.txt <<'TXT'
Each pays Infinity.
Each pays NaN.
FilterArgumentError
FilterArgumentError
TXT
echo "as described"
