#!/usr/bin/env bash
# Under a limit of thirty days SHACL passes what is kept for 200 days in JavaScript, and for two months or a year in Python.
#
# Versions: rdf-validate-shacl 0.6.5 with n3 2.13.12 and @zazuko/env 3.0.1, shacl-engine 1.1.2 (npm); pyshacl 0.40.1
# with rdflib 7.6.0, pyrudof 0.3.35, pyoxigraph 0.5.13 (PyPI); Node 20 or newer, Python 3.10 or newer.
# DPV says how long data is kept as `xsd:duration`, and SHACL is how such a register is checked. `sh:maxInclusive`
# (SHACL, 4.3.4) makes a result of each value of which `<=` is not true, those that cannot be compared included;
# durations are compared by time (XSD 1.1 Part 2, 3.3.6: what is less from each of four days on is less). A good
# engineer would expect all that is longer than thirty days to be found, and nothing else; a month, which may be either,
# to be found too.
# Seen: the two for JavaScript and rudof compare texts, `P200D` < `P30D` < `P7D`, so that they pass 200 days and find a
# week. pyshacl compares days as time, and as soon as there are months or years texts as well: two months and a year
# pass, nine years do not. Oxigraph's `<=` in SPARQL is as the standard has it. None says that it does not know the
# type.
# A limit in SHACL had better be a number of days.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@2.13.12 @zazuko/env@3.0.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyshacl==0.40.1 rdflib==7.6.0 pyrudof==0.3.35 pyoxigraph==0.5.13
cat >limit.ttl <<'TTL'
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<urn:limit> a sh:NodeShape ; sh:targetSubjectsOf <urn:keptFor> ;
  sh:property [ sh:path <urn:keptFor> ; sh:maxInclusive "P30D"^^xsd:duration ] .
TTL
periods=(P7D PT720H P31D P200D P1M P2M P1Y P9Y)
for period in "${periods[@]}"; do
  echo "<urn:$period> <urn:keptFor> \"$period\"^^<http://www.w3.org/2001/XMLSchema#duration> ."
done >register.ttl
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import rdf from '@zazuko/env'
import { Parser } from 'n3'
import RdfValidateShacl from 'rdf-validate-shacl'
import { Validator } from 'shacl-engine'

const read = (file) => rdf.dataset(new Parser().parse(readFileSync(file, 'utf8')))
const [shapes, dataset] = ['limit.ttl', 'register.ttl'].map(read)
const options = { factory: rdf }
const reports = {
  'rdf-validate-shacl': await new RdfValidateShacl(shapes, options).validate(dataset),
  'shacl-engine': await new Validator(shapes, options).validate({ dataset }),
}
for (const [name, { results }] of Object.entries(reports)) {
  const found = results.map(({ focusNode }) => (focusNode.term ?? focusNode).value.slice('urn:'.length))
  console.log(name, 'passes', process.argv.slice(2).filter((period) => !found.includes(period)).join(' '))
}
JS
cat >look.py <<'PY'
import sys

import pyoxigraph
import pyrudof
import pyshacl
from rdflib import Namespace

periods = sys.argv[1:]


def show(name, nodes):
    found = {str(node)[len('urn:'):] for node in nodes}
    print(name, 'passes', *(period for period in periods if period not in found))


_, report, _ = pyshacl.validate('register.ttl', shacl_graph='limit.ttl')
show('pyshacl', report.objects(None, Namespace('http://www.w3.org/ns/shacl#').focusNode))

rudof = pyrudof.Rudof(pyrudof.RudofConfig())
rudof.read_data('register.ttl')
rudof.read_shacl('limit.ttl')
show('rudof', (violation.focus_node for violation in rudof.validate_shacl().violations))

xsd = '<http://www.w3.org/2001/XMLSchema#duration>'
store = pyoxigraph.Store()
print('Oxigraph passes', *(period for period in periods if store.query(f'ASK {{ FILTER("{period}"^^{xsd} <= "P30D"^^{xsd}) }}')))
PY
{ node look.mjs "${periods[@]}"; venv/bin/python look.py "${periods[@]}"; } | tee seen
diff seen - <<'SEEN'
rdf-validate-shacl passes P200D P1M P2M P1Y
shacl-engine passes P200D P1M P2M P1Y
pyshacl passes P7D PT720H P1M P2M P1Y
rudof passes P200D P1M P2M P1Y
Oxigraph passes P7D PT720H
SEEN
echo 'as described'
