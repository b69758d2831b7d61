#!/usr/bin/env bash
# OpenTelemetry's Prometheus exporters give one instrument two names, and JavaScript's page can be refused whole.
#
# Versions: @opentelemetry/exporter-prometheus 0.223.0 and sdk-metrics 2.12.1 (npm), opentelemetry-exporter-prometheus
# 0.66b2 and prometheus_client 0.26.0 (PyPI), Node 20 or newer, Python 3.10 or newer.
# The specification (Compatibility, Prometheus and OpenMetrics, "OTLP Metric points to Prometheus") adds the unit to
# the name, as `_milliseconds`, and says of attributes which become one label that their values MUST be concatenated
# with `;`. A good engineer would expect services in two languages to meet in one dashboard, and a page that can
# always be read.
# Seen: a histogram in `ms` is `latency` in one and `latency_milliseconds` in the other; a counter of bytes differs,
# too. Of the attributes `http.method` and `http_method` JavaScript writes one label twice: the parser of Prometheus's
# own client refuses the page, not that line, so that every metric of the process is gone with it. Python keeps one of
# the two values and says nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @opentelemetry/exporter-prometheus@0.223.0 @opentelemetry/sdk-metrics@2.12.1 \
  @opentelemetry/api@1.9.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opentelemetry-exporter-prometheus==0.66b2 \
  opentelemetry-sdk==1.45.2 prometheus_client==0.26.0
cat >look.mjs <<'JS'
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'

const reader = new PrometheusExporter({ preventServerStart: true })
const meter = new MeterProvider({ readers: [reader] }).getMeter('shop')
meter.createHistogram('latency', { unit: 'ms' }).record(5)
meter.createCounter('sent', { unit: 'By' }).add(3)
meter.createCounter('requests').add(1, { 'http.method': 'GET', http_method: 'POST' })
const { resourceMetrics } = await reader.collect()
console.log(new PrometheusSerializer().serialize(resourceMetrics))
JS
node look.mjs >npm.txt
cat >look.py <<'PY'
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.sdk.metrics import MeterProvider
from prometheus_client import REGISTRY, generate_latest
from prometheus_client.parser import text_string_to_metric_families

meter = MeterProvider([PrometheusMetricReader()]).get_meter('shop')
meter.create_histogram('latency', unit='ms').record(5)
meter.create_counter('sent', unit='By').add(3)
meter.create_counter('requests').add(1, {'http.method': 'GET', 'http_method': 'POST'})
pages = {'npm': open('npm.txt').read(), 'pypi': generate_latest(REGISTRY).decode()}
for name, page in pages.items():
    for line in page.splitlines():
        if line.startswith(('latency', 'sent')) and ('count' in line or 'total' in line):
            print(name, line.split('{')[0])
        if line.startswith('requests'):
            print(name, [label for label in line.split('{')[1].split('}')[0].split(',') if label.startswith('http')])
    try:
        print(name, 'metrics read:', len(list(text_string_to_metric_families(page))) > 0)
    except ValueError as error:
        print(name, 'refused:', error)
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
npm latency_count
npm sent_total
npm ['http_method="GET"', 'http_method="POST"']
npm refused: Invalid labels: http_method="GET",http_method="POST",otel_scope_name="shop"
pypi latency_milliseconds_count
pypi sent_bytes_total
pypi ['http_method="POST"']
pypi metrics read: True
SEEN
echo 'as described'
