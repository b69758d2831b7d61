#!/usr/bin/env bash
# go-systemd ends a continued line at a comment: the arguments of a unit's command become settings of their own.
#
# Versions: github.com/coreos/go-systemd/v22 22.7.0 (Go module), systemd-unit-edit 0.1.0 (PyPI), Go as its go.mod asks,
# Python 3.10 or newer.
# systemd.syntax(7) says of a comment line that follows a line ending in a backslash that the comment is ignored, and
# the continued line goes on with what follows; its own example has one with `#` and one with `;`. Comments beside
# single flags are written so. A good engineer would expect a library for unit files to read that example.
# Seen: `KeyThree=value 3\`, two comments and `value 3 continued` of the manual come out as an error that names neither
# line nor key. A command whose next line has an equals sign comes out without an error: `ExecStart` is the program and
# the comment, and `--max-old-space-size` is a setting of the section. What checks or rewrites units with it sees, and
# writes, another command than the one that systemd runs. systemd-unit-edit refuses both, which at least says so.
# In the issues of go-systemd nothing was found on comments there.
set -euo pipefail
for tool in go python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check systemd-unit-edit==0.1.0
cat >manual.service <<'UNIT'
[Section C]
KeyThree=value 3\
# this line is ignored
; this line is ignored too
       value 3 continued
UNIT
cat >router.service <<'UNIT'
[Service]
ExecStart=/usr/bin/echo \
# memory of the machine less 128 MB
  --max-old-space-size=512
UNIT
cat >look.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/coreos/go-systemd/v22/unit"
)

func main() {
	for _, name := range []string{"manual.service", "router.service"} {
		file, _ := os.Open(name)
		options, err := unit.DeserializeOptions(file)
		fmt.Println(name, "error:", err)
		for _, option := range options {
			fmt.Printf("%s %s %q = %q\n", name, option.Section, option.Name, option.Value)
		}
	}
}
GO
cat >look.py <<'PY'
from systemd_unit_edit import SystemdUnit

for name in ('manual.service', 'router.service'):
    try:
        SystemdUnit(open(name).read())
        print('systemd-unit-edit', name, 'read')
    except ValueError as error:
        print('systemd-unit-edit', name, 'refused')
PY
go mod init look 2>/dev/null
go get github.com/coreos/go-systemd/v22@v22.7.0 2>/dev/null
go mod tidy 2>/dev/null
{ go run look.go; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
manual.service error: unexpected newline encountered while parsing option name
manual.service Section C "KeyThree" = "value 3\\\n# this line is ignored"
router.service error: <nil>
router.service Service "ExecStart" = "/usr/bin/echo \\\n# memory of the machine less 128 MB"
router.service Service "--max-old-space-size" = "512"
systemd-unit-edit manual.service refused
systemd-unit-edit router.service refused
SEEN
echo 'as described'
