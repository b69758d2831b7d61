import { expect, test } from 'vitest'
import { readOpenTelemetry } from './open-telemetry.ts'

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' }

function read(env: Readonly<Record<string, string>>) {
  const problems: string[] = []
  const settings = readOpenTelemetry((name) => env[name] ?? null, problems)
  return { settings, problems }
}

test('nothing is sent without an endpoint, or when it is switched off', () => {
  expect(read({ OTEL_SERVICE_NAME: 'router', OTEL_TRACES_SAMPLER_ARG: 'x' })).toEqual({ settings: null, problems: [] })
  expect(read({ ...endpoint, OTEL_SDK_DISABLED: 'TRUE' })).toEqual({ settings: null, problems: [] })
})

test('the standard’s defaults', () => {
  expect(read(endpoint)).toEqual({
    settings: {
      endpoint: 'http://collector.example:4318',
      headers: {},
      serviceName: null,
      ratio: 1,
      metricsEvery: 60_000,
    },
    problems: [],
  })
})

test('the standard’s names', () => {
  const { settings, problems } = read({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example/base/',
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20a%2Cb%3D, x-scope = acme ,',
    OTEL_SERVICE_NAME: 'router',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
    OTEL_METRIC_EXPORT_INTERVAL: '15000',
  })
  expect(problems).toEqual([])
  expect(settings).toEqual({
    endpoint: 'https://collector.example/base',
    headers: { authorization: 'Bearer a,b=', 'x-scope': 'acme' },
    serviceName: 'router',
    ratio: 0.25,
    metricsEvery: 15_000,
  })
})

test.each([
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector.example:4318'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'ftp://collector.example'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://collector.example?hidden=1'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://user:hidden@collector.example'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'hidden'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a b=hidden'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a=hidden%0d%0a'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a=hidden%'],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
  ['OTEL_TRACES_SAMPLER_ARG', '1.1'],
  ['OTEL_TRACES_SAMPLER_ARG', 'half'],
  ['OTEL_METRIC_EXPORT_INTERVAL', '10'],
])('%s cannot be %s, which is not repeated', (name, value) => {
  const { problems } = read({ ...endpoint, [name]: value })
  expect(problems).toEqual([expect.stringMatching(`^${name} must`)])
  expect(problems.join()).not.toContain('hidden')
})
