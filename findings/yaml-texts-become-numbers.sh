#!/usr/bin/env bash
# A text that PyYAML or yaml (npm) writes without quotes is a number to Kubernetes, one of ruamel.yaml to PyYAML.
#
# Versions: PyYAML 6.0.4 and ruamel.yaml 0.19.1 (PyPI), yaml 2.9.1 and js-yaml 5.5.0 (npm), sigs.k8s.io/yaml 1.6.0 (Go
# module: what kubectl reads manifests with), Go 1.22, Node 20 and Python 3.10 or newer.
# Each writer quotes what its own reader would misread. YAML 1.1 and 1.2 name the numbers (yaml.org/type/float.html;
# YAML 1.2.2, section 10.3.2), and a good engineer would expect a text that is written as one to be one for every
# reader of the same version: an annotation, a variable, a label that is a number is refused by the API.
# Seen: PyYAML leaves a short commit of digits and an `e` (`7302e15`) and `089` bare, since its floats need a dot; Go
# reads numbers. yaml (npm), told `version: '1.1'`, leaves `0o640` bare and quotes what is a number in 1.1: Go knows
# both notations. ruamel.yaml writes 1.2, so that `12:30` is 750 in PyYAML. js-yaml quotes all of these.
# Who generates manifests had better quote whatever begins like a number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yaml@2.9.1 js-yaml@5.5.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PyYAML==6.0.4 ruamel.yaml==0.19.1
echo '["7302e15", "089", "0o640", "12:30"]' >texts.json
cat >write.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs'
import { dump } from 'js-yaml'
import { stringify } from 'yaml'

const texts = JSON.parse(readFileSync('texts.json', 'utf8'))
writeFileSync('yaml.yaml', stringify(texts, { version: '1.1' }))
writeFileSync('js-yaml.yaml', dump(texts))
JS
node write.mjs
cat >write.py <<'PY'
import json
import yaml
from ruamel.yaml import YAML

texts = json.load(open('texts.json'))
yaml.safe_dump(texts, open('pyyaml.yaml', 'w'))
YAML().dump(texts, open('ruamel.yaml', 'w'))
PY
venv/bin/python write.py
cat >read.go <<'GO'
package main

import (
	"fmt"
	"os"

	"sigs.k8s.io/yaml"
)

func main() {
	for _, name := range os.Args[1:] {
		text, _ := os.ReadFile(name)
		read, err := yaml.YAMLToJSON(text)
		fmt.Println(name, "kubernetes", string(read), err)
	}
}
GO
go mod init look 2>/dev/null
go get sigs.k8s.io/yaml@v1.6.0 2>/dev/null
cat >read.py <<'PY'
import json
import sys
import yaml

for name in sys.argv[1:]:
    print(name, 'pyyaml', json.dumps(yaml.safe_load(open(name))))
PY
files=(pyyaml.yaml ruamel.yaml yaml.yaml js-yaml.yaml)
{ go run read.go "${files[@]}"; venv/bin/python read.py "${files[@]}"; } | tee seen
diff seen - <<'SEEN'
pyyaml.yaml kubernetes [7302000000000000000,89,416,"12:30"] <nil>
ruamel.yaml kubernetes ["7302e15","089","0o640","12:30"] <nil>
yaml.yaml kubernetes ["7302e15","089",416,"12:30"] <nil>
js-yaml.yaml kubernetes ["7302e15","089","0o640","12:30"] <nil>
pyyaml.yaml pyyaml ["7302e15", "089", "0o640", "12:30"]
ruamel.yaml pyyaml ["7302e15", "089", "0o640", 750]
yaml.yaml pyyaml ["7302e15", "089", "0o640", "12:30"]
js-yaml.yaml pyyaml ["7302e15", "089", "0o640", "12:30"]
SEEN
echo 'as described'
