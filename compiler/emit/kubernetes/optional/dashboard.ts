import { json } from '../../json.ts'
import type { DeploymentFacts } from '../facts.ts'

interface Panel {
  readonly title: string
  readonly expr: string
  readonly legend: string
  readonly unit: string
  readonly description: string
}

const panels: readonly Panel[] = [
  {
    title: 'Events accepted',
    expr: 'sum by (source) (rate(bylaw_events_accepted_total{$of}[$__rate_interval]))',
    legend: '{{source}}',
    unit: 'ops',
    description: 'New events on disk, a second.',
  },
  {
    title: 'Requests refused',
    expr: 'sum by (source, reason) (rate(bylaw_requests_refused_total{$of}[$__rate_interval]))',
    legend: '{{source}} {{reason}}',
    unit: 'ops',
    description: 'By the kind of problem, a second.',
  },
  {
    title: 'Attempts by outcome',
    expr: 'sum by (channel, outcome) (rate(bylaw_attempts_total{$of}[$__rate_interval]))',
    legend: '{{channel}} {{outcome}}',
    unit: 'ops',
    description: 'How attempts to deliver ended, a second.',
  },
  {
    title: 'Backlog',
    expr: 'max(bylaw_backlog{$of})',
    legend: 'deliveries',
    unit: 'short',
    description: 'Deliveries that are not at an end.',
  },
  {
    title: 'Oldest delivery due',
    expr: 'max(bylaw_oldest_due_seconds{$of})',
    legend: 'waited',
    unit: 's',
    description: 'How long the delivery that fell due first has waited.',
  },
  {
    title: 'Until a recipient had it (95 %)',
    expr: 'histogram_quantile(0.95, sum by (le, channel) (rate(bylaw_delivery_seconds_bucket{$of}[$__rate_interval])))',
    legend: '{{channel}}',
    unit: 's',
    description: 'From the receipt of an event until its recipient had it.',
  },
  {
    title: 'Until it was on disk (95 %)',
    expr: 'histogram_quantile(0.95, sum by (le) (rate(bylaw_commit_seconds_bucket{$of}[$__rate_interval])))',
    legend: 'commit',
    unit: 's',
    description: 'Until accepted events were on disk.',
  },
  {
    title: 'Since expired events were erased',
    expr: 'time() - max(bylaw_sweep_last_timestamp_seconds{$of})',
    legend: 'since',
    unit: 's',
    description: 'Since the sweeper last deleted what was due.',
  },
  {
    title: 'Age of the newest key',
    expr: 'time() - max(bylaw_journal_key_since_timestamp_seconds{$of})',
    legend: 'age',
    unit: 's',
    description: 'Since the journal was first opened with its newest key.',
  },
  {
    title: 'Requests of people',
    expr: 'max by (state) (bylaw_requests{$of})',
    legend: '{{state}}',
    unit: 'short',
    description: 'Not at an end, near their deadline, past it.',
  },
  {
    title: 'Fields not kept',
    expr: 'sum by (source, event) (rate(bylaw_fields_dropped_total{$of}[$__rate_interval]))',
    legend: '{{source}} {{event}}',
    unit: 'ops',
    description: 'Undeclared fields that were dropped at the door, a second.',
  },
  {
    title: 'Addresses that rest or are stopped',
    expr: 'sum by (channel) (bylaw_breakers_open{$of} + bylaw_addresses_stopped{$of})',
    legend: '{{channel}}',
    unit: 'short',
    description: 'Because attempts failed, or because somebody has to resume them.',
  },
  {
    title: 'Faults',
    expr: 'sum by (kind) (increase(bylaw_faults_total{$of}[$__rate_interval]))',
    legend: '{{kind}}',
    unit: 'short',
    description: 'What went wrong without stopping anything.',
  },
]

const datasource = { type: 'prometheus', uid: `\${datasource}` } as const
const width = 8
const height = 8
const perRow = 3

/** A dashboard of Grafana over the metrics of the routers. */
export const dashboard = ({ name, project }: DeploymentFacts): string =>
  json({
    title: `Router of ${project}`,
    uid: `bylaw-${name}`.slice(0, 40),
    tags: ['bylaw'],
    timezone: 'utc',
    schemaVersion: 39,
    editable: false,
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [
        { name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus' },
        // Not every Prometheus says of which cluster a metric is.
        { ...variable('cluster', 'Cluster', 'label_values(bylaw_backlog, cluster)'), allValue: '.*' },
        variable('job', 'Job', `label_values(bylaw_backlog{bylaw_project="${name}"}, job)`),
        variable('instance', 'Instance', 'label_values(bylaw_backlog{job=~"$job"}, instance)'),
      ],
    },
    panels: panels.map(({ title, expr, legend, unit, description }, i) => ({
      id: i + 1,
      type: 'timeseries',
      title,
      description,
      datasource,
      gridPos: { x: (i % perRow) * width, y: Math.floor(i / perRow) * height, w: width, h: height },
      fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
      targets: [
        {
          refId: 'A',
          datasource,
          expr: expr.replaceAll('$of', `bylaw_project="${name}",cluster=~"$cluster",job=~"$job",instance=~"$instance"`),
          legendFormat: legend,
        },
      ],
    })),
  })

const variable = (name: string, label: string, query: string): object => ({
  name,
  label,
  type: 'query',
  datasource,
  query,
  refresh: 2,
  includeAll: true,
  multi: true,
  allValue: '.+',
  current: { text: 'All', value: '$__all' },
})
