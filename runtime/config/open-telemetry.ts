/** Where telemetry goes to, by OpenTelemetry's own variables. */
export interface OpenTelemetrySettings {
  /** Base URL of a collector that takes OTLP over HTTP; `/v1/metrics` and `/v1/traces` are added to it. */
  readonly endpoint: string
  /** Sent with each export; may hold a key. */
  readonly headers: Readonly<Record<string, string>>
  /** `null` for the name of the project. */
  readonly serviceName: string | null
  /** Share of traces that are kept, 0 to 1. */
  readonly ratio: number
  /** Milliseconds between exports of metrics. */
  readonly metricsEvery: number
}

const MOST_MS = 86_400_000

/**
 * Reads `OTEL_EXPORTER_OTLP_ENDPOINT` and what belongs to it; `null` where it is not set, or `OTEL_SDK_DISABLED` is
 * `true`. No problem quotes a value.
 *
 * @param text a variable's value without space around it, `null` when it is empty or absent
 * @param problems takes what is wrong
 * @see https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export function readOpenTelemetry(
  text: (name: string) => string | null,
  problems: string[],
): OpenTelemetrySettings | null {
  const given = text('OTEL_EXPORTER_OTLP_ENDPOINT')
  if (given === null || text('OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return null

  const numberOf = (name: string, standard: string, least: number, most: number): number => {
    const number = Number(text(name) ?? standard)
    if (!(number >= least && number <= most)) problems.push(`${name} must be a number from ${least} to ${most}.`)
    return number
  }
  if (text('OTEL_EXPORTER_OTLP_PROTOCOL') === 'grpc') {
    problems.push('OTEL_EXPORTER_OTLP_PROTOCOL must not be `grpc`: the router sends JSON over HTTP.')
  }
  return {
    endpoint: endpointOf(given, problems),
    headers: headersOf(text('OTEL_EXPORTER_OTLP_HEADERS') ?? '', problems),
    serviceName: text('OTEL_SERVICE_NAME'),
    ratio: numberOf('OTEL_TRACES_SAMPLER_ARG', '1', 0, 1),
    metricsEvery: numberOf('OTEL_METRIC_EXPORT_INTERVAL', '60000', 1000, MOST_MS),
  }
}

function endpointOf(given: string, problems: string[]): string {
  const url = URL.parse(given)
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  if (!isPlain) problems.push('OTEL_EXPORTER_OTLP_ENDPOINT must be an `http://` or `https://` URL without a query.')
  else if (url.username !== '' || url.password !== '') {
    problems.push('OTEL_EXPORTER_OTLP_ENDPOINT must not hold a user or a password: use OTEL_EXPORTER_OTLP_HEADERS.')
  } else return url.href.replace(/\/+$/, '')
  return given
}

/** `name=value,name=value`, values percent-encoded. */
function headersOf(text: string, problems: string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const pair of text.split(',')) {
    if (pair.trim() === '') continue
    const [, name, encoded] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=(.*)$/s.exec(pair) ?? []
    const value = decode(encoded?.trim() ?? '\0')
    if (name !== undefined && value !== null && /^[\x20-\x7e]*$/.test(value)) headers[name] = value
    else {
      problems.push('OTEL_EXPORTER_OTLP_HEADERS must be `name=value,name=value`, with percent-encoded values.')
      return headers
    }
  }
  return headers
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
