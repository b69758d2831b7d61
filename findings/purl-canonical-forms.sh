#!/usr/bin/env bash
# Each of three libraries of package URLs writes another canonical text for the same package.
#
# Versions: packageurl-js 2.0.1 (npm), packageurl-python 0.17.6 (PyPI), github.com/package-url/packageurl-go 0.1.7 (Go
# module), Node 20 or newer, Python 3.10 or newer, Go 1.21 or newer.
# A bill of materials, an advisory and an exception meet by the text of a package URL. The specification
# (github.com/package-url/purl-spec, specification.md, "Character encoding") leaves letters, digits, `.-_~` and the
# colon as they are, and encodes all else that separates nothing. A good engineer would expect the libraries of its own
# organisation to write one text.
# Seen: of the version `12.2.0-14+deb12u1` packageurl-js leaves the plus bare, where the others write `%2B`; in a
# qualifier it encodes the colon, which is never to be encoded; packageurl-python leaves the slash bare there.
# packageurl-go writes what the specification says. Each reads what the others wrote, so that round trips do not tell;
# and a bare plus in a qualifier is a space to packageurl-js alone.
# Who joins lists by package URL had better read and write both sides with one library first.
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund packageurl-js@2.0.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check packageurl-python==0.17.6
cat >purls <<'TEXT'
pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1
pkg:oci/shop@sha256:ab12?repository_url=ghcr.io%2Facme%2Fshop
pkg:generic/tool@1.0?checksum=sha256:ab12
TEXT
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { PackageURL } from 'packageurl-js'

for (const text of readFileSync('purls', 'utf8').trim().split('\n')) console.log('js', PackageURL.fromString(text).toString())
console.log('js', JSON.stringify(PackageURL.fromString('pkg:generic/tool@1.0?note=a+b').qualifiers))
JS
cat >look.py <<'PY'
import json
from packageurl import PackageURL

for text in open('purls').read().split():
    print('python', PackageURL.from_string(text).to_string())
print('python', json.dumps(PackageURL.from_string('pkg:generic/tool@1.0?note=a+b').qualifiers))
PY
cat >look.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/package-url/packageurl-go"
)

func main() {
	texts, _ := os.ReadFile("purls")
	for _, text := range strings.Fields(string(texts)) {
		read, err := packageurl.FromString(text)
		fmt.Println("go", read.ToString(), err)
	}
	read, err := packageurl.FromString("pkg:generic/tool@1.0?note=a+b")
	fmt.Println("go", read.Qualifiers.Map(), err)
}
GO
go mod init look 2>/dev/null
go get github.com/package-url/packageurl-go@v0.1.7 2>/dev/null
{ node look.mjs; venv/bin/python look.py; go run look.go; } | tee seen
diff seen - <<'SEEN'
js pkg:deb/debian/libstdc%2B%2B6@12.2.0-14+deb12u1
js pkg:oci/shop@sha256:ab12?repository_url=ghcr.io%2Facme%2Fshop
js pkg:generic/tool@1.0?checksum=sha256%3Aab12
js {"note":"a b"}
python pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1
python pkg:oci/shop@sha256:ab12?repository_url=ghcr.io/acme/shop
python pkg:generic/tool@1.0?checksum=sha256:ab12
python {"note": "a+b"}
go pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1 <nil>
go pkg:oci/shop@sha256:ab12?repository_url=ghcr.io%2Facme%2Fshop <nil>
go pkg:generic/tool@1.0?checksum=sha256:ab12 <nil>
go map[note:a+b] <nil>
SEEN
echo 'as described'
