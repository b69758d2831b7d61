#!/usr/bin/env bash
# The CycloneDX library for Python refuses what a service does with which data, and loses where the service stands.
#
# Versions: cyclonedx-python-lib 11.12.0 (PyPI), Python 3.10 or newer.
# Since 1.5 CycloneDX lists of a service not only `flow` and `classification` of data, but its name, who governs it,
# where it comes from and goes (`services[].data`), and a `trustZone`. The library's documentation (Schema Support)
# says of `bom.services` that all but `signature` is supported, and it brings the schema and a validator. A good
# engineer would expect to read whatever that validator finds valid, or a warning.
# Seen: a bill whose service names its data, governance or destination is valid by the library's own strict validator
# and raises ValueError when it is read, the whole bill with it; `trustZone` is read and is not there when the bill is
# written again, without a word. `flow` and `classification` alone come through.
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'cyclonedx-python-lib[json-validation]==11.12.0'
cat >look.py <<'PY'
import json
import warnings
from cyclonedx.model.bom import Bom
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

warnings.simplefilter('ignore')
data = {'flow': 'outbound', 'classification': 'PII'}
cases = {
    'flow and classification': {'data': [data]},
    'trustZone': {'trustZone': 'external'},
    'name': {'data': [{**data, 'name': 'Customers'}]},
    'governance': {'data': [{**data, 'governance': {'owners': [{'organization': {'name': 'Acme'}}]}}]},
    'destination': {'data': [{**data, 'destination': ['https://mail.example']}]},
}
for name, rest in cases.items():
    service = {'bom-ref': 'mail', 'name': 'mail', **rest}
    text = json.dumps({'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'version': 1, 'services': [service]})
    valid = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    try:
        again = json.loads(JsonV1Dot6(Bom.from_json(json.loads(text))).output_as_string())['services'][0]
        print(name, 'valid' if valid else 'not valid', 'kept' if again == service else f'written as {sorted(again)}')
    except ValueError as error:
        print(name, 'valid' if valid else 'not valid', error)
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
flow and classification valid kept
trustZone valid written as ['bom-ref', 'name']
name valid Unexpected key name/name in data being serialized to cyclonedx.model.DataClassification
governance valid Unexpected key governance/governance in data being serialized to cyclonedx.model.DataClassification
destination valid Unexpected key destination/destination in data being serialized to cyclonedx.model.DataClassification
SEEN
echo 'as described'
