#!/usr/bin/env bash
# go-vcard writes another card than it read: two given names become one, and half of a company's name a department.
#
# Versions: github.com/emersion/go-vcard 0.0.0-20260618161152-d854b7e0e2d3 (Go module), vobject 0.9.9 (PyPI), ical.js
# 2.2.1 (npm), Go as its go.mod asks, Python 3.10 or newer, Node 20 or newer.
# In a vCard a comma separates values and a semicolon parts; one that belongs to a value has a backslash before it (RFC
# 6350, 3.4; `N` 6.2.2, `ORG` 6.6.4, `CATEGORIES` 6.7.1). A good engineer would expect a card that is read and written
# to say the same.
# Seen: go-vcard takes the backslash from a comma when it reads, and gives one to each comma when it writes, the
# separating ones included: `Anna,Maria` is one name with a comma after that, the categories `customer` and `no,mail`
# are a single one, and read they are three. An escaped semicolon stays as it is and its backslash is doubled, so that
# `Kilde; Son` is a company `Kilde\` with a department ` Son`. Nothing is raised, and the card is valid. vobject and
# ical.js write what they read. In its issues nothing was found on lists of values.
# Who answers a request for access with cards from an address book made with it checks names and categories.
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vobject==0.9.9
sed 's/$/\r/' >card.vcf <<'VCF'
BEGIN:VCARD
VERSION:4.0
FN:Anna Maria Berg
N:Berg;Anna,Maria;;Dr.,Prof.;
ORG:Kilde\; Son;Support
CATEGORIES:customer,no\,mail
END:VCARD
VCF
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'

const card = new ICAL.Component(ICAL.parse(readFileSync('card.vcf', 'utf8')))
for (const line of card.toString().split('\r\n')) console.log('ical.js', line)
console.log('ical.js categories', JSON.stringify(card.getFirstProperty('categories').getValues()))
JS
cat >look.py <<'PY'
import vobject

card = vobject.readOne(open('card.vcf', newline='').read())
for line in card.serialize().splitlines():
    print('vobject', line)
print('vobject categories', card.categories.value)
PY
cat >look.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/emersion/go-vcard"
)

func main() {
	file, _ := os.Open("card.vcf")
	card, err := vcard.NewDecoder(file).Decode()
	if err != nil {
		panic(err)
	}
	var written bytes.Buffer
	if err := vcard.NewEncoder(&written).Encode(card); err != nil {
		panic(err)
	}
	for _, line := range strings.Fields(strings.ReplaceAll(written.String(), " ", "_")) {
		fmt.Println("go-vcard", strings.ReplaceAll(line, "_", " "))
	}
	fmt.Printf("go-vcard categories %q\n", card.Categories())
}
GO
go mod init look 2>/dev/null
go get github.com/emersion/go-vcard@v0.0.0-20260618161152-d854b7e0e2d3 2>/dev/null
{ node look.mjs; venv/bin/python look.py; go run look.go; } | grep -E 'N:|ORG|categories|CATEGORIES' | tee seen
diff seen - <<'SEEN'
ical.js BEGIN:VCARD
ical.js VERSION:4.0
ical.js FN:Anna Maria Berg
ical.js N:Berg;Anna,Maria;;Dr.,Prof.;
ical.js ORG:Kilde\; Son;Support
ical.js CATEGORIES:customer,no\,mail
ical.js categories ["customer","no,mail"]
vobject BEGIN:VCARD
vobject VERSION:4.0
vobject CATEGORIES:customer,no\,mail
vobject FN:Anna Maria Berg
vobject N:Berg;Anna,Maria;;Dr.,Prof.;
vobject ORG:Kilde\; Son;Support
vobject categories ['customer', 'no,mail']
go-vcard BEGIN:VCARD
go-vcard VERSION:4.0
go-vcard CATEGORIES:customer\,no\,mail
go-vcard FN:Anna Maria Berg
go-vcard N:Berg;Anna\,Maria;;Dr.\,Prof.;
go-vcard ORG:Kilde\\; Son;Support
go-vcard categories ["customer" "no" "mail"]
SEEN
echo 'as described'
