#!/usr/bin/env bash
# One attribute that is NaN, or a whole number from 2^63 on, has the collector refuse the whole batch of spans.
#
# Versions: @opentelemetry/otlp-transformer 0.223.0 and sdk-trace-base 2.12.1 (npm; what the exporters over HTTP write
# JSON with), go.opentelemetry.io/collector/pdata 1.71.0 (Go module: what a collector reads it with), Node 20 or newer,
# Go as its go.mod asks.
# An attribute is any number of JavaScript. OTLP (docs/specification.md, "JSON Protobuf Encoding") is the JSON mapping
# of Protocol Buffers, which writes "NaN" and "Infinity" as texts, and 64-bit integers as decimal texts. A good engineer
# would expect a share of nothing (0 / 0) or a large amount to be what it is, or that attribute alone to be missing.
# Seen: NaN becomes `"doubleValue":null` and 1e20, which has no fraction, `"intValue":100000000000000000000`. The reader
# accepts neither, and with it loses the request: a hundred spans, ninety-nine of them of other work, for one number.
# The answer to such a request is 400, which is not to be tried again. In Protocol Buffers both numbers arrive as they
# are.
# Upstream had a change for NaN in logs (open-telemetry/opentelemetry-js, 4435), closed for its age; of whole numbers
# nothing was found.
set -euo pipefail
for tool in node npm go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @opentelemetry/otlp-transformer@0.223.0 @opentelemetry/sdk-trace-base@2.12.1 \
  @opentelemetry/api@1.9.1
cat >look.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'

const batch = (share) => {
  const exporter = new InMemorySpanExporter()
  const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer('shop')
  for (let span = 0; span < 100; span++) tracer.startSpan('delivery', { attributes: { share: span ? 0.5 : share } }).end()
  return exporter.getFinishedSpans()
}
for (const [name, share] of Object.entries({ plain: 0.25, nan: 0 / 0, large: 1e20 })) {
  const spans = batch(share)
  const json = Buffer.from(JsonTraceSerializer.serializeRequest(spans))
  console.log(name, json.toString().match(/"share","value":(\{.*?\})/)[1])
  writeFileSync(`${name}.json`, json)
  writeFileSync(`${name}.pb`, ProtobufTraceSerializer.serializeRequest(spans))
}
JS
cat >look.go <<'GO'
package main

import (
	"fmt"
	"os"

	"go.opentelemetry.io/collector/pdata/ptrace/ptraceotlp"
)

func main() {
	for _, file := range []string{"plain.json", "nan.json", "large.json", "plain.pb", "nan.pb", "large.pb"} {
		text, _ := os.ReadFile(file)
		request := ptraceotlp.NewExportRequest()
		read := request.UnmarshalProto
		if file[len(file)-4:] == "json" {
			read = request.UnmarshalJSON
		}
		if read(text) != nil {
			fmt.Println(file, "refused: no span of 100")
			continue
		}
		first := request.Traces().ResourceSpans().At(0).ScopeSpans().At(0).Spans().At(0)
		share, _ := first.Attributes().Get("share")
		fmt.Println(file, request.Traces().SpanCount(), "spans, the first with", share.AsString())
	}
}
GO
go mod init look 2>/dev/null
go get go.opentelemetry.io/collector/pdata@v1.71.0 2>/dev/null
go mod tidy 2>/dev/null
{ node look.mjs; go run look.go; } | tee seen
diff seen - <<'SEEN'
plain {"doubleValue":0.25}
nan {"doubleValue":null}
large {"intValue":100000000000000000000}
plain.json 100 spans, the first with 0.25
nan.json refused: no span of 100
large.json refused: no span of 100
plain.pb 100 spans, the first with 0.25
nan.pb 100 spans, the first with NaN
large.pb 100 spans, the first with 100000000000000000000
SEEN
echo 'as described'
