import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Exported {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Attribute {
  readonly key: string
  readonly value: Readonly<Record<string, string | number>>
}

/** A span as OTLP's JSON has it. */
interface Span {
  readonly name: string
  readonly kind: number
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly status: { readonly code: number }
  readonly attributes: readonly Attribute[]
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[]
}

interface Point {
  readonly attributes: readonly Attribute[]
  readonly asDouble?: number
  readonly count?: number
  readonly sum?: number
  readonly bucketCounts?: readonly number[]
  readonly explicitBounds?: readonly number[]
}

interface Points {
  readonly dataPoints: readonly Point[]
  readonly isMonotonic?: boolean
  readonly aggregationTemporality?: number
}

interface Metric {
  readonly name: string
  readonly unit: string
  readonly sum?: Points
  readonly gauge?: Points
  readonly histogram?: Points
}

/** A collector on loopback that takes OTLP/HTTP and remembers all of it. */
export interface Collector {
  readonly endpoint: string
  readonly exported: readonly Exported[]
  /** Changed by tests; `null` leaves an export without an answer. */
  answer: { readonly status: number; readonly body: string } | null
  spans(): readonly Span[]
  /** Those of the latest export. */
  metrics(): readonly Metric[]
  resource(): Readonly<Record<string, string | number>>
  close(): Promise<void>
}

export async function startCollector(): Promise<Collector> {
  const exported: Exported[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    exported.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() })
    const { answer } = collector
    if (answer === null) return
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  const bodiesOf = (path: string) => exported.filter((each) => each.path === path).map(({ body }) => JSON.parse(body))
  const collector: Collector = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exported,
    answer: { status: 200, body: '{}' },
    spans: () =>
      bodiesOf('/v1/traces').flatMap((body) =>
        body.resourceSpans[0].scopeSpans.flatMap((each: { spans: Span[] }) => each.spans),
      ),
    metrics: () => bodiesOf('/v1/metrics').at(-1)?.resourceMetrics[0].scopeMetrics[0].metrics ?? [],
    resource: () => plain(bodiesOf('/v1/metrics').at(-1)?.resourceMetrics[0].resource.attributes ?? []),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return collector
}

/** Attributes without the names of their types. */
export const plain = (attributes: readonly Attribute[]): Record<string, string | number> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0] ?? '']))
