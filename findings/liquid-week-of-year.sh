#!/usr/bin/env bash
# The date filter of LiquidJS prints `%G` and `%V` as they stand; other Liquids print the year and week of ISO 8601.
#
# Versions: liquidjs 10.30.1 (npm), python-liquid 2.2.1 (PyPI), Node 20 or newer, Python 3.10 or newer.
# `{{ time | date: "%G-W%V" }}` is how templates of webhooks and mail group by week. A good engineer would expect one
# template to print the same in each Liquid, or an error where a directive is not known.
# Seen: 2026-W53 for New Year's Day 2027 in python-liquid; `%G-W%V` in LiquidJS, without an error, also with
# `strictFilters`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund liquidjs@10.30.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-liquid==2.2.1
cat >look.mjs <<'JS'
import { Liquid } from 'liquidjs'

const engine = new Liquid({ strictFilters: true, timezoneOffset: 0 })
console.log('liquidjs', await engine.parseAndRender('{{ "2027-01-01T12:00:00Z" | date: "%Y-%m-%d %G-W%V" }}'))
JS
cat >look.py <<'PY'
from liquid import Environment

template = Environment().from_string('{{ "2027-01-01T12:00:00Z" | date: "%Y-%m-%d %G-W%V" }}')
print('python-liquid', template.render())
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
liquidjs 2027-01-01 %G-W%V
python-liquid 2027-01-01 2026-W53
SEEN
