#!/usr/bin/env bash
# The buckets of one histogram have other labels from Node.js than from Python, in the format that names one rendering.
#
# Versions: prom-client 15.1.3 (npm), prometheus_client 0.26.0 (PyPI), Node 20 or newer, Python 3.10 or newer.
# OpenMetrics 1.0 says of a histogram that the value of `le` MUST follow the rules for canonical numbers, which append
# `.0` where there is neither a point nor an exponent; its example is `le="1.0"`. Both libraries offer OpenMetrics by
# its media type. A good engineer would expect services in two languages, which declare the same buckets, to be one
# histogram once they are added up.
# Seen: prom-client writes `le="1"` and `quantile="1"`, prometheus_client `le="1.0"`. `sum by (le)` keeps the whole
# buckets of the two apart, and `histogram_quantile` reads too few events of each. Buckets with a fraction agree, so
# that a look at the small ones does not tell.
# Prometheus 3 writes the labels alike when it scrapes (its migration guide to 3.0, as remembered); who reads pages in
# another way, or still has 2, does not have that.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund prom-client@15.1.3
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check prometheus_client==0.26.0
cat >look.mjs <<'JS'
import client from 'prom-client'

const registry = new client.Registry()
registry.setContentType(client.Registry.OPENMETRICS_CONTENT_TYPE)
new client.Histogram({ name: 'latency_seconds', help: 'h', buckets: [0.5, 1, 2.5, 5, 10], registers: [registry] }).observe(2)
new client.Summary({ name: 'size', help: 'h', percentiles: [0.5, 1], registers: [registry] }).observe(2)
console.log((await registry.metrics()).trimEnd())
JS
cat >look.py <<'PY'
from prometheus_client import CollectorRegistry, Histogram
from prometheus_client.openmetrics.exposition import generate_latest
from prometheus_client.openmetrics.parser import text_string_to_metric_families

registry = CollectorRegistry()
Histogram('latency_seconds', 'h', buckets=(0.5, 1, 2.5, 5, 10), registry=registry).observe(2)
pages = {'npm': open('npm.txt').read(), 'pypi': generate_latest(registry).decode()}
added = {}
for name, page in pages.items():
    for family in text_string_to_metric_families(page):
        labels = [sample.labels.get('le', sample.labels.get('quantile')) for sample in family.samples]
        print(name, family.name, [label for label in labels if label])
        for sample in family.samples:
            if sample.name == 'latency_seconds_bucket':
                added[sample.labels['le']] = added.get(sample.labels['le'], 0) + int(sample.value)
print('sum by (le):', added)
PY
node look.mjs >npm.txt
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
npm latency_seconds ['0.5', '1', '2.5', '5', '10', '+Inf']
npm size ['0.5', '1']
pypi latency_seconds ['0.5', '1.0', '2.5', '5.0', '10.0', '+Inf']
sum by (le): {'0.5': 0, '1': 0, '2.5': 2, '5': 1, '10': 1, '+Inf': 2, '1.0': 0, '5.0': 1, '10.0': 1}
SEEN
echo 'as described'
