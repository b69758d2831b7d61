#!/usr/bin/env bash
# conftest rounds a number that OPA keeps, from JSON, YAML and HCL, and not from TOML.
#
# Versions: conftest 0.71.1 with OPA as its go.mod asks (Go modules), Go as its go.mod asks.
# Rego's numbers have no bound: OPA reads JSON and YAML with json.Number, and compares 115310627314723954 (an id as many
# services give) exactly. conftest evaluates with OPA what its parsers have read of a file, and a good engineer would
# expect a policy to see the number that stands there, in each format that it names.
# Seen: through conftest the id is 1.1531062731472395e+17 from JSON, YAML and HCL, which is another number, and the one
# that is written from TOML, whose reader knows integers. `conftest parse` shows 115310627314723950. Nothing is warned of.
# A policy that compares ids had better compare texts; OPA by itself needs no care.
set -euo pipefail
command -v go >/dev/null || { echo 'needs go'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"id": 115310627314723954}' >a.json
echo 'id: 115310627314723954' >a.yaml
echo 'id = 115310627314723954' | tee a.toml >a.hcl
cat >look.go <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/open-policy-agent/conftest/parser"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/util"
)

func show(name string, input any) {
	results, err := rego.New(rego.Query("[input.id, input.id == 115310627314723954]"), rego.Input(input)).Eval(context.Background())
	if err != nil {
		panic(err)
	}
	fmt.Println(name, results[0].Expressions[0].Value)
}

func main() {
	for _, file := range []string{"a.json", "a.yaml", "a.toml", "a.hcl"} {
		read, err := parser.ParseConfigurations([]string{file})
		if err != nil {
			panic(err)
		}
		show("conftest "+file, read[file])
	}
	for _, file := range []string{"a.json", "a.yaml"} {
		text, _ := os.ReadFile(file)
		var input any
		if err := util.Unmarshal(text, &input); err != nil {
			panic(err)
		}
		show("OPA "+file, input)
	}
}
GO
go mod init look 2>/dev/null
go get github.com/open-policy-agent/conftest@v0.71.1 2>/dev/null
go mod tidy 2>/dev/null
go run look.go | tee seen
diff seen - <<'SEEN'
conftest a.json [115310627314723950 false]
conftest a.yaml [115310627314723950 false]
conftest a.toml [115310627314723954 true]
conftest a.hcl [115310627314723950 false]
OPA a.json [115310627314723954 true]
OPA a.yaml [115310627314723954 true]
SEEN
echo 'as described'
