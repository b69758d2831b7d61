import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Environment } from '@marcbachmann/cel-js'
import { beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { createTestClock } from '../../../../runtime/journal/testing/clock.ts'
import { createMeter } from '../../../../runtime/telemetry/meter.ts'
import { createPrometheus } from '../../../../runtime/telemetry/prometheus.ts'
import { edit, small } from '../../../../test/small.ts'
import type { DeploymentFacts } from '../facts.ts'
import { contextOf } from '../manifest.ts'
import { type KubernetesObject, objectOf } from '../objects.ts'
import { type Part, part } from '../testing/cluster.ts'
import { compiledFrom, dispatchkit, factsOf, objectsOf, sharedFacts, smallFacts } from '../testing/deployments.ts'
import { validate } from '../testing/valid.ts'
import { dashboard } from './dashboard.ts'
import { examples } from './examples.ts'

const examplesOf = (facts: DeploymentFacts): readonly KubernetesObject[] => examples(contextOf(facts)).map(objectOf)

function example(facts: DeploymentFacts, kind: string): Part {
  const found = examplesOf(facts)
    .map(part)
    .find((each) => each.text('kind') === kind)
  if (found === undefined) throw new Error(`there is no ${kind}`)
  return found
}

const dated = (): DeploymentFacts =>
  smallFacts(
    edit(
      small,
      '    stored: [FR]\n    contract: {type: dpa, signed: 2025-01-10}\n',
      '    stored: [FR]\n    contract: {type: dpa, signed: 2025-01-10, expires: 2027-01-31}\n',
    ),
  )

let kit: DeploymentFacts
let all: readonly DeploymentFacts[]

beforeAll(async () => {
  kit = factsOf(compiledFrom(await dispatchkit()))
  all = [smallFacts(), sharedFacts(), dated(), kit]
})

describe('what is for clusters that have it', () => {
  it('is what Kubernetes expects, where Kubernetes knows it', () => {
    for (const object of all.flatMap(examplesOf)) expect(() => validate(object)).not.toThrow()
  })

  it('finds the routers, and the Secret of their credentials', () => {
    const monitor = example(kit, 'PodMonitor')
    const [workload] = objectsOf(kit)
      .map(part)
      .filter((each) => each.text('kind') === 'StatefulSet')
    for (const [key, value] of monitor.entries('spec', 'selector', 'matchLabels'))
      expect(workload?.text('spec', 'template', 'metadata', 'labels', key)).toBe(value)
    const ports = workload?.list('spec', 'template', 'spec', 'containers').flatMap((each) => each.list('ports'))
    expect(ports?.map((port) => port.text('name'))).toContain(monitor.text('spec', 'podMetricsEndpoints', 0, 'port'))
  })

  it('has a database with a synchronous standby where the journal is in one', () => {
    expect(example(sharedFacts(), 'Cluster').at('spec', 'postgresql', 'synchronous').value).toEqual({
      method: 'any',
      number: 1,
      dataDurability: 'required',
    })
    expect(examplesOf(kit).map(({ kind }) => kind)).not.toContain('Cluster')
  })
})

/** Every metric that a router offers, with what histograms add. */
async function catalogue(): Promise<ReadonlySet<string>> {
  const prometheus = createPrometheus(false)
  prometheus.count(createMeter([prometheus]).counters)
  prometheus.observe(
    {
      project: 'any',
      digest: () => 'any',
      backlog: () => 0,
      nextDue: async () => null,
      sweep: () => null,
      generation: () => 0,
      alive: () => 1,
      requests: () => ({ open: 0, warning: 0, overdue: 0 }),
      keys: async () => [],
      channels: () => [],
      faults: () => new Map(),
    },
    createTestClock(),
  )
  const known = await prometheus.metrics()
  return new Set(
    known.flatMap(({ name, type }) =>
      String(type) === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
    ),
  )
}

const metricsIn = (text: string): readonly string[] => [...new Set(text.match(/\bbylaw_[a-z_]+(?=\{)/g))]

const promtool = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'promtool'))
  .find((path) => existsSync(path))

describe('the alerts', () => {
  it('and the dashboard name metrics that the router has', async () => {
    const known = await catalogue()
    for (const facts of all) {
      for (const text of [JSON.stringify(example(facts, 'PrometheusRule').value), dashboard(facts)]) {
        const named = metricsIn(text)
        expect(named.length).toBeGreaterThan(8)
        expect(named.filter((name) => !known.has(name))).toEqual([])
      }
    }
    expect(known.has('bylaw_unheard_of')).toBe(false)
  })

  it('know the day on which a contract ends, thirty days before and when it is over', () => {
    const [, dates] = example(dated(), 'PrometheusRule').list('spec', 'groups')
    const at = (day: string): string => `vector(time()) >= ${Date.parse(day) / 1000}`
    expect(dates?.list('rules').map((rule) => [rule.text('alert'), rule.text('expr')])).toEqual([
      ['BylawDateNear', at('2027-01-02T00:00:00Z')],
      ['BylawDatePassed', at('2027-02-01T00:00:00Z')],
    ])
    expect(dates?.text('rules', 0, 'annotations', 'summary')).toBe('The contract with `archive` expires on 2027-01-31.')
    expect(example(smallFacts(), 'PrometheusRule').list('spec', 'groups')).toHaveLength(1)
  })

  it.skipIf(promtool === undefined)(
    `are rules to promtool${promtool === undefined ? ' (not run: there is no `promtool`; Debian has it in `prometheus`)' : ''}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'bylaw-rules-'))
      const check = (text: string): number | null => {
        writeFileSync(join(folder, 'rules.yaml'), text)
        return spawnSync(promtool ?? '', ['check', 'rules', join(folder, 'rules.yaml')]).status
      }
      for (const facts of all) expect(check(stringify(example(facts, 'PrometheusRule').at('spec').value))).toBe(0)
      expect(check('groups: [{name: a, rules: [{alert: A, expr: "sum(("}]}]\n')).not.toBe(0)
      rmSync(folder, { recursive: true })
    },
  )
})

describe('the admission policy', () => {
  const cel = new Environment({ unlistedVariablesAreDyn: true })
  const judge = (facts: DeploymentFacts, pod: unknown): 'not concerned' | readonly string[] => {
    const policy = example(facts, 'ValidatingAdmissionPolicy')
    const image = example(facts, 'ConfigMap').at('data', 'image').value
    const holds = (each: Part): boolean =>
      cel.evaluate(each.text('expression'), { object: pod, params: { data: { image } } }) === true
    if (!policy.list('spec', 'matchConditions').every(holds)) return 'not concerned'
    return policy
      .list('spec', 'validations')
      .filter((each) => !holds(each))
      .map((each) => each.text('message'))
  }
  const podOf = (facts: DeploymentFacts): Record<string, Record<string, unknown>> => {
    const workload = objectsOf(facts).find(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment')
    const routers = objectsOf(facts).filter(
      ({ kind, metadata }) =>
        ['StatefulSet', 'Deployment'].includes(String(kind)) && part(metadata).text('name') === facts.name,
    )
    expect(workload).toBeDefined()
    return structuredClone(part(routers[0]).at('spec', 'template').value) as Record<string, Record<string, unknown>>
  }

  it('admits the pods of the deployment', () => {
    for (const facts of all) {
      expect(judge(facts, podOf(facts))).toEqual([])
      const jobs = objectsOf(facts).filter(({ kind }) => kind === 'Job')
      for (const job of jobs) expect(judge(facts, part(job).at('spec', 'template').value)).toEqual([])
    }
  })

  it('is not about other pods', () => {
    expect(judge(kit, { metadata: {}, spec: { containers: [{ image: 'other' }] } })).toBe('not concerned')
  })

  it.each([
    ['another image', (pod) => ({ ...pod, spec: { ...pod.spec, containers: [{ image: 'other' }] } }), /the image/],
    ['labels that no policy chooses', (pod) => ({ ...pod, metadata: { labels: {} } }), /labels/],
    ['another account', (pod) => ({ ...pod, spec: { ...pod.spec, serviceAccountName: 'default' } }), /its account/],
    [
      'the configuration of another declaration',
      (pod) => ({
        ...pod,
        spec: {
          ...pod.spec,
          volumes: part(pod)
            .list('spec', 'volumes')
            .map(({ value }) => value)
            .filter((volume) => part(volume).at('configMap').value === undefined),
        },
      }),
      /the configuration/,
    ],
    [
      'a container beside it',
      (pod) => ({ ...pod, spec: { ...pod.spec, ephemeralContainers: [{}] } }),
      /nothing beside/,
    ],
  ] satisfies readonly [string, (pod: Record<string, Record<string, unknown>>) => unknown, RegExp][])(
    'refuses what has its secrets and %s',
    (_, change, message) => {
      expect(judge(kit, change(podOf(kit)))).toEqual([expect.stringMatching(message)])
    },
  )
})
