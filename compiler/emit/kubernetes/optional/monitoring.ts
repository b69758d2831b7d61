import type { DueDate } from '../dates.ts'
import { type Context, type Manifest, metadata } from '../manifest.ts'
import { namespaceNamed, networkPolicy, podsLabelled } from '../network-policies.ts'
import { adminPort } from '../ports.ts'
import type { Tree } from '../tree.ts'

/** The label of every series, by which rules and dashboard find those of this router. */
const projectLabel = 'bylaw_project'

/** For clusters with the Prometheus operator: where metrics are read, with the key `scrape-key` of the credentials. */
export const podMonitor = (context: Context): Manifest => ({
  key: 'pod-monitor',
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata: metadata(context),
  body: {
    spec: {
      selector: { matchLabels: context.selector },
      podMetricsEndpoints: [
        {
          port: 'admin',
          path: '/metrics',
          interval: '30s',
          authorization: { credentials: { name: context.args('credentialsSecret'), key: 'scrape-key' } },
          relabelings: [{ targetLabel: projectLabel, replacement: context.facts.name }],
        },
      ],
    },
  },
  purpose: 'Has Prometheus read the metrics of the routers.',
})

/** Prometheus reaches the administration, of which its key opens the metrics and nothing else. */
export const metricsIngress = (context: Context): Manifest => ({
  key: 'metrics-ingress',
  ...networkPolicy,
  metadata: metadata(context, `${context.facts.name}-metrics`),
  body: {
    spec: {
      podSelector: { matchLabels: context.selector },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [
            {
              namespaceSelector: namespaceNamed('monitoring'),
              podSelector: podsLabelled('app.kubernetes.io/name', 'prometheus'),
            },
          ],
          ports: [{ protocol: 'TCP', port: adminPort }],
        },
      ],
    },
  },
  purpose: 'Lets Prometheus, in the namespace `monitoring`, reach the metrics of the routers.',
})

/** The port of OTLP over HTTP. */
const otlpPort = 4318

/** A collector of OTLP in the cluster; the router is told of it by `OTEL_EXPORTER_OTLP_ENDPOINT`. */
export const otlpEgress = (context: Context): Manifest => ({
  key: 'otlp-egress',
  ...networkPolicy,
  metadata: metadata(context, `${context.facts.name}-otlp`),
  body: {
    spec: {
      podSelector: { matchLabels: context.selector },
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: namespaceNamed('monitoring'),
              podSelector: podsLabelled('app.kubernetes.io/name', 'opentelemetry-collector'),
            },
          ],
          ports: [{ protocol: 'TCP', port: otlpPort }],
        },
      ],
    },
  },
  purpose: 'Lets the routers send metrics and traces to a collector in the namespace `monitoring`.',
})

interface Alert {
  readonly alert: string
  readonly expr: string
  readonly for?: string
  readonly severity: 'critical' | 'warning'
  readonly summary: string
}

/** What somebody has to look at, and the days of the declaration that somebody has to act before. */
export const prometheusRule = (context: Context): Manifest => ({
  key: 'prometheus-rule',
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: metadata(context),
  body: {
    spec: {
      groups: [
        { name: `${context.facts.name}-router`, rules: alerts(context).map((alert) => ruleOf(context, alert)) },
        ...(context.facts.dueDates.length > 0
          ? [{ name: `${context.facts.name}-dates`, rules: context.facts.dueDates.flatMap(dates(context)) }]
          : []),
      ],
    },
  },
  purpose:
    'Alerts: backlog, dead letters, deadlines of people’s requests, retention, keys, and days of the declaration.',
})

const ruleOf = ({ facts }: Context, { alert, expr, for: time, severity, summary }: Alert): Tree => ({
  alert,
  expr,
  ...(time !== undefined && { for: time }),
  labels: { severity, [projectLabel]: facts.name },
  annotations: { summary },
})

function alerts({ facts }: Context): readonly Alert[] {
  const { name, backlogLimit, journal } = facts
  const of = (metric: string, more = ''): string => `${metric}{${projectLabel}="${name}"${more}}`
  const replicas: readonly Alert[] =
    journal.engine === 'sqlite'
      ? []
      : [
          {
            alert: 'BylawReplicasMissing',
            expr: `min(${of('bylaw_replicas_alive')}) < ${journal.replicas}`,
            for: '15m',
            severity: 'warning',
            summary: `Fewer routers are alive than the ${journal.replicas} that are declared.`,
          },
        ]
  return [
    {
      alert: 'BylawAway',
      expr: `absent(${of('bylaw_backlog')})`,
      for: '5m',
      severity: 'critical',
      summary: 'No router answers: nothing is accepted, delivered or erased.',
    },
    {
      alert: 'BylawDeliveriesLate',
      expr: `max(${of('bylaw_oldest_due_seconds')}) > 900`,
      for: '15m',
      severity: 'warning',
      summary: 'The delivery that fell due first has waited for more than a quarter of an hour.',
    },
    {
      alert: 'BylawBacklogNearLimit',
      expr: `max(${of('bylaw_backlog')}) > ${Math.floor(backlogLimit * 0.8)}`,
      for: '5m',
      severity: 'critical',
      summary: `The backlog is near its limit of ${backlogLimit}, above which senders are answered 503.`,
    },
    {
      alert: 'BylawDeadLetters',
      expr: `sum by (channel) (increase(${of('bylaw_attempts_total', ',outcome="dead"')}[1h])) > 0`,
      severity: 'warning',
      summary: 'Deliveries to {{ $labels.channel }} were given up in the last hour.',
    },
    {
      alert: 'BylawRequestsNearDeadline',
      expr: `max(${of('bylaw_requests', ',state="warning"')}) > 0`,
      for: '1h',
      severity: 'warning',
      summary: 'Requests of people about their data, erasures among them, are near their deadline.',
    },
    {
      alert: 'BylawRequestsOverdue',
      expr: `max(${of('bylaw_requests', ',state="overdue"')}) > 0`,
      severity: 'critical',
      summary: 'Requests of people about their data, erasures among them, are past their deadline.',
    },
    {
      alert: 'BylawRetentionOverdue',
      expr: `time() - max(${of('bylaw_sweep_last_timestamp_seconds')}) > 3600`,
      for: '15m',
      severity: 'critical',
      summary: 'Nothing that expired has been erased for more than an hour.',
    },
    {
      alert: 'BylawSweeperStopped',
      expr: `max(${of('bylaw_sweep_state', ',state=~"halted|failed"')}) == 1`,
      for: '5m',
      severity: 'critical',
      summary: 'The sweeper does not erase what expired: it failed, or does not trust the clock.',
    },
    {
      alert: 'BylawAddressesStopped',
      expr: `sum by (channel) (${of('bylaw_addresses_stopped')}) > 0`,
      for: '15m',
      severity: 'warning',
      summary: 'Addresses of {{ $labels.channel }} refuse our key or are gone: somebody has to resume them.',
    },
    {
      alert: 'BylawFaults',
      expr: `sum by (kind) (increase(${of('bylaw_faults_total')}[1h])) > 0`,
      severity: 'warning',
      summary: 'Faults of the kind {{ $labels.kind }} in the last hour.',
    },
    {
      alert: 'BylawDeclarationsDiffer',
      expr: `count(count by (digest) (${of('bylaw_declaration_info')})) > 1`,
      for: '1h',
      severity: 'warning',
      summary: 'Routers run under different declarations for more than an hour.',
    },
    {
      alert: 'BylawJournalKeyOld',
      expr: `time() - max(${of('bylaw_journal_key_since_timestamp_seconds')}) > ${keyDays * secondsOfDay}`,
      for: '1h',
      severity: 'warning',
      summary: 'The newest key of the journal is older than a year: add the next one, and rewrap.',
    },
    {
      alert: 'BylawJournalKeyKept',
      expr: `time() - min(${of('bylaw_journal_key_destroy_after_timestamp_seconds')}) > 0`,
      for: '1h',
      severity: 'warning',
      summary: 'A key that no backup needs is still at hand: while it is, a backup can bring back who was erased.',
    },
    ...replicas,
  ]
}

/**
 * How long a key that wraps others is used, at most half of what NIST SP 800-57 Part 1 Rev. 5, section 5.3.6, table 1,
 * allows its originator (two years).
 */
const keyDays = 365
const warningDays = 30
const secondsOfDay = 86_400

/** Two alerts a day of the declaration: before it, and after. A day is over at midnight UTC. */
const dates =
  (context: Context) =>
  ({ what, day, stops }: DueDate): readonly Tree[] => {
    const end = Date.parse(`${day}T00:00:00Z`) / 1000 + secondsOfDay
    const rule = (alert: string, at: number, severity: Alert['severity'], summary: string): Tree =>
      ruleOf(context, { alert, expr: `vector(time()) >= ${at}`, severity, summary })
    const said = what.charAt(0).toUpperCase() + what.slice(1)
    return [
      rule('BylawDateNear', end - warningDays * secondsOfDay, 'warning', `${said} on ${day}.`),
      rule('BylawDatePassed', end, stops ? 'critical' : 'warning', `${said}: ${day} has passed.`),
    ]
  }
