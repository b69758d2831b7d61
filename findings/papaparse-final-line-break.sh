#!/usr/bin/env bash
# Papa Parse cuts a short list of two columns at the semicolons within quotes, if it ends in a line break.
#
# Versions: papaparse 5.7.1 and csv-parse 7.0.3 (npm), Node 20 or newer.
# Lists of sub-processors are short and name several purposes in a cell: `Acme,"mail; chat; files"`. In RFC 4180,
# section 2, the last line may or may not end in a line break (rule 2), and what stands in quotes is text (rule 6).
# Papa Parse is documented to detect the delimiter (papaparse.com/docs, `delimiter`). A good engineer would expect a
# comma either way: the header has one comma and no semicolon.
# Seen: without the last line break, `,`. With it, the empty line counts as a row of one field, so that the mean of
# the comma is below the two that are asked for, and `;` is taken, although it splits a quoted cell: the header is one
# column, the companies are cut off in their purposes. From nine rows on, beyond those that are looked at, all is
# well: a test with a long list does not find it. `delimiter: ','` or `skipEmptyLines: true` mends it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund papaparse@5.7.1 csv-parse@7.0.3
cat >look.mjs <<'JS'
import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'

const list = (rows, end) =>
  ['Name,Purposes', ...Array.from({ length: rows }, (_, row) => `Company ${row},"mail; chat; files"`)].join('\r\n') + end
const look = (what, text, options = {}) =>
  console.log(what, JSON.stringify(Papa.parse(text, { header: true, ...options }).data[0]))
for (const rows of [8, 9]) {
  look(`${rows} rows, no line break at the end:`, list(rows, ''))
  look(`${rows} rows and a line break:`, list(rows, '\r\n'))
}
look('without empty lines:', list(8, '\r\n'), { skipEmptyLines: true })
console.log('csv-parse:', JSON.stringify(parse(list(8, '\r\n'), { columns: true })[0]))
JS
node look.mjs | tee seen
diff seen - <<'SEEN'
8 rows, no line break at the end: {"Name":"Company 0","Purposes":"mail; chat; files"}
8 rows and a line break: {"Name,Purposes":"Company 0,\"mail","__parsed_extra":[" chat"," files\""]}
9 rows, no line break at the end: {"Name":"Company 0","Purposes":"mail; chat; files"}
9 rows and a line break: {"Name":"Company 0","Purposes":"mail; chat; files"}
without empty lines: {"Name":"Company 0","Purposes":"mail; chat; files"}
csv-parse: {"Name":"Company 0","Purposes":"mail; chat; files"}
SEEN
echo 'as described'
