#!/usr/bin/env bash
# One long value in OTEL_RESOURCE_ATTRIBUTES leaves a service in JavaScript without all of them, its name included.
#
# Versions: @opentelemetry/resources 2.12.1 (npm), opentelemetry-sdk 1.45.2 (PyPI), go.opentelemetry.io/otel/sdk
# v1.47.0 (Go module), Node 20 or newer, Python 3.10 or newer, Go as its go.mod asks.
# The variable names attributes of the resource for whatever an SDK sends (OpenTelemetry, Resource SDK, "Specifying
# resource information via an environment variable"). The specification knows no bound for them, and exempts
# attributes of resources from those that it has (Common concepts, "Attribute Limits", "Exempt Entities"). A good
# engineer would expect one variable to say the same in each language.
# Seen: at 255 characters all three have every attribute. At 256, counted after decoding, JavaScript has none: neither
# service.name nor the environment or region by which telemetry is filtered, kept or deleted. Python and Go keep all.
# Nothing is said of it but at the level `debug` of a logger that nobody sets by default. A title of a change, a command
# line or a list of owners is enough; OTEL_SERVICE_NAME is read apart from it.
set -euo pipefail
for tool in node npm python3 go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @opentelemetry/resources@2.12.1 @opentelemetry/api@1.9.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opentelemetry-sdk==1.45.2
cat >look.mjs <<'JS'
import { detectResources, envDetector } from '@opentelemetry/resources'

const { attributes } = detectResources({ detectors: [envDetector] })
console.log('JavaScript', Object.entries(attributes).map(([name, value]) => `${name}:${value.length}`).sort().join(' '))
JS
cat >look.py <<'PY'
from opentelemetry.sdk.resources import OTELResourceDetector

attributes = OTELResourceDetector().detect().attributes
print('Python', *sorted(f'{name}:{len(value)}' for name, value in attributes.items()))
PY
cat >look.go <<'GO'
package main

import (
	"context"
	"fmt"

	"go.opentelemetry.io/otel/sdk/resource"
)

func main() {
	read, err := resource.New(context.Background(), resource.WithFromEnv())
	if err != nil {
		panic(err)
	}
	fmt.Print("Go")
	for _, attribute := range read.Attributes() {
		fmt.Printf(" %s:%d", attribute.Key, len(attribute.Value.AsString()))
	}
	fmt.Println()
}
GO
go mod init look 2>/dev/null
go get go.opentelemetry.io/otel/sdk@v1.47.0 2>/dev/null
go mod tidy 2>/dev/null
go build -o look look.go
for length in 255 256; do
  title=$(printf 'x%.0s' $(seq "$length"))
  export OTEL_RESOURCE_ATTRIBUTES="service.name=billing,deployment.environment.name=production,vcs.change.title=$title"
  node look.mjs
  venv/bin/python look.py
  ./look
done | tee seen
diff seen - <<'SEEN'
JavaScript deployment.environment.name:10 service.name:7 vcs.change.title:255
Python deployment.environment.name:10 service.name:7 vcs.change.title:255
Go deployment.environment.name:10 service.name:7 vcs.change.title:255
JavaScript 
Python deployment.environment.name:10 service.name:7 vcs.change.title:256
Go deployment.environment.name:10 service.name:7 vcs.change.title:256
SEEN
echo 'as described'
