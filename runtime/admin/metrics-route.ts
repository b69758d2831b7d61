import type { AdminRoute } from '../http/admin-route.ts'
import type { Prometheus } from '../telemetry/prometheus.ts'

/** Where metrics are scraped. */
export const metricsRoute = (prometheus: Pick<Prometheus, 'contentType' | 'text'>): AdminRoute => ({
  method: 'GET',
  path: '/metrics',
  roles: ['scrape', 'operator'],
  summary: 'Metrics of this router in the text format of Prometheus.',
  media: prometheus.contentType,
  answers: { 200: { type: 'string' } },
  audit: null,
  async handle() {
    return { status: 200, text: await prometheus.text() }
  },
})
