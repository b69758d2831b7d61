#!/usr/bin/env bash
# rdflib reads other triples from JSON-LD than the processors that follow its algorithms: numbers, lists, periods.
#
# Versions: rdflib 7.6.0 and PyLD 3.3.0 (PyPI), jsonld 9.0.0 (npm), Node 20 or newer, Python 3.10 or newer.
# Registers in DPV and offers in ODRL are JSON-LD. JSON-LD 1.1 Processing Algorithms and API (Object to RDF
# Conversion) makes `xsd:integer` of a number without a fraction and keeps a typed text as written; JSON-LD 1.1 has
# lists of lists. A good engineer would expect one file to be one graph, above all where its canonical form is hashed
# or signed.
# Seen: jsonld.js and PyLD agree to the letter. In rdflib `30.0` is an `xsd:double`, so that a query for 30 as written
# by the others finds nothing; the inner list is the text "[2, 3]"; `2026-01-01Z` loses its zone, which is another
# date; and the period `P12M` is rewritten as `P1Y`, `PT72H` as `P3D`. `rdflib.NORMALIZE_LITERALS = False` keeps the
# last three as they are, for the whole process; number and list stay wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonld@9.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rdflib==7.6.0 PyLD==3.3.0
cat >documents.json <<'JSON'
{
  "number": { "@id": "urn:a", "urn:p": 30.0 },
  "list": { "@id": "urn:a", "urn:p": { "@list": [1, [2, 3]] } },
  "date": { "@id": "urn:a", "urn:p": { "@type": "http://www.w3.org/2001/XMLSchema#date", "@value": "2026-01-01Z" } },
  "months": { "@id": "urn:a", "urn:p": { "@type": "http://www.w3.org/2001/XMLSchema#duration", "@value": "P12M" } },
  "hours": { "@id": "urn:a", "urn:p": { "@type": "http://www.w3.org/2001/XMLSchema#duration", "@value": "PT72H" } }
}
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'

for (const [name, document] of Object.entries(JSON.parse(readFileSync('documents.json', 'utf8')))) {
  const texts = (await jsonld.toRDF(document)).map(({ object }) => object).filter(({ termType }) => termType === 'Literal')
  console.log('jsonld.js', name, texts.map(({ value, datatype }) => `${value} ${datatype.value.split('#')[1]}`).sort().join(', '))
}
JS
cat >look.py <<'PY'
import json
import logging
import rdflib
from pyld import jsonld

logging.disable()
documents = json.load(open('documents.json'))


def show(which, name, found):
    print(which, name, ', '.join(sorted(f"{value} {(kind or 'xsd#string').split('#')[1]}" for value, kind in found)))


def read(text):
    graph = rdflib.Graph().parse(data=text, format='json-ld')
    return [(str(each), each.datatype) for each in graph.objects() if isinstance(each, rdflib.Literal)]


for name, document in documents.items():
    objects = [triple['object'] for triple in jsonld.to_rdf(document)['@default']]
    show('PyLD', name, [(each['value'], each['datatype']) for each in objects if each['type'] == 'literal'])
for normal in (True, False):
    rdflib.NORMALIZE_LITERALS = normal
    for name, document in documents.items():
        show('rdflib' if normal else 'rdflib, not normalised', name, read(json.dumps(document)))
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
jsonld.js number 30 integer
jsonld.js list 1 integer, 2 integer, 3 integer
jsonld.js date 2026-01-01Z date
jsonld.js months P12M duration
jsonld.js hours PT72H duration
PyLD number 30 integer
PyLD list 1 integer, 2 integer, 3 integer
PyLD date 2026-01-01Z date
PyLD months P12M duration
PyLD hours PT72H duration
rdflib number 30.0 double
rdflib list 1 integer, [2, 3] string
rdflib date 2026-01-01 date
rdflib months P1Y duration
rdflib hours P3D duration
rdflib, not normalised number 30.0 double
rdflib, not normalised list 1 integer, [2, 3] string
rdflib, not normalised date 2026-01-01Z date
rdflib, not normalised months P12M duration
rdflib, not normalised hours PT72H duration
SEEN
echo 'as described'
