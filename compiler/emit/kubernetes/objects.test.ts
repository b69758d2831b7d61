import { beforeAll, describe, expect, it } from 'vitest'
import { edit, small } from '../../../test/small.ts'
import type { DeploymentFacts } from './facts.ts'
import { contextOf } from './manifest.ts'
import { objectName } from './names.ts'
import { manifests, objectOf } from './objects.ts'
import { examples } from './optional/examples.ts'
import { cluster, type Part, part } from './testing/cluster.ts'
import {
  compiledFrom,
  dispatchkit,
  factsOf,
  objectsOf,
  routerObjectsOf,
  sharedFacts,
  smallFacts,
} from './testing/deployments.ts'
import { validate } from './testing/valid.ts'

let deployments: readonly DeploymentFacts[]
let kit: DeploymentFacts
let shared: DeploymentFacts

beforeAll(async () => {
  kit = factsOf(compiledFrom(await dispatchkit()))
  const backends = ['proxy', 'cilium', 'networkPolicy'] as const
  shared = sharedFacts()
  deployments = [smallFacts(), shared, kit].flatMap((facts) => backends.map((egress) => ({ ...facts, egress })))
})

const names = (parts: readonly Part[]): readonly string[] => parts.map((each) => each.text('name')).sort()

describe('the objects', () => {
  it('are what Kubernetes expects', () => {
    for (const object of deployments.flatMap(objectsOf)) expect(() => validate(object)).not.toThrow()
    expect(() => validate({ apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { replicas: 'two' } })).toThrow()
  })

  it('have names that Kubernetes takes, each once', () => {
    for (const objects of deployments.map(objectsOf)) {
      const ids = objects.map((object) => `${object.kind}/${part(object).text('metadata', 'name')}`)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[A-Za-z]+\/[a-z][a-z0-9-]{0,61}[a-z0-9]$/)
    }
  })

  it('refer to what is there', () => {
    for (const { of, pods, containers, workloads } of deployments.map(routerObjectsOf).map(cluster)) {
      for (const pod of pods) {
        const claims = workloads
          .flatMap((each) => each.list('spec', 'volumeClaimTemplates'))
          .map((c) => c.at('metadata'))
        const volumes = [...names(pod.list('volumes')), ...names(claims)].sort()
        for (const container of containers) expect(names(container.list('volumeMounts'))).toEqual(volumes)
        const claimed = pod.list('volumes').flatMap((each) => each.at('persistentVolumeClaim').text('claimName') || [])
        expect(claimed).toEqual(of('PersistentVolumeClaim').map((each) => each.text('metadata', 'name')))
        const maps = pod.list('volumes').map((volume) => volume.text('configMap', 'name'))
        expect(maps).toContain(of('ConfigMap')[0]?.text('metadata', 'name'))
      }
      const backends = of('HTTPRoute').flatMap((route) =>
        route.list('spec', 'rules').flatMap((rule) => rule.list('backendRefs')),
      )
      for (const backend of backends) {
        const service = of('Service').find((each) => each.text('metadata', 'name') === backend.text('name'))
        expect(service?.list('spec', 'ports').map((port) => port.at('port').value)).toContain(backend.at('port').value)
      }
      expect(backends.length).toBeGreaterThan(0)
    }
  })

  it('hold the declaration of what can be changed, and not of what cannot', () => {
    const [workload] = cluster(routerObjectsOf(kit)).workloads
    expect(workload?.text('spec', 'template', 'metadata', 'annotations', 'bylaw.dev/declaration')).toBe(kit.digest)
    for (const fixed of ['selector', 'serviceName', 'podManagementPolicy'])
      expect(JSON.stringify(workload?.at('spec', fixed).value)).not.toContain(kit.digest.slice(0, 12))
  })

  it('are the same whatever the order of the declaration', async () => {
    const turned = factsOf(compiledFrom([...(await dispatchkit())].reverse()))
    expect(JSON.stringify(objectsOf(turned))).toBe(JSON.stringify(objectsOf(kit)))
  })

  it('are nobody else’s in one namespace, whatever the other project is called', () => {
    const paths = Array.from({ length: 200 }, (_, i) => `/in/${i}`)
    const ids = (facts: DeploymentFacts): readonly string[] => {
      const context = contextOf({ ...facts, paths })
      return [...manifests(context), ...examples(context)].map(objectOf).map((object) => {
        const { kind, metadata } = object as { kind: string; metadata: { name: string } }
        return `${kind}/${metadata.name}`
      })
    }
    for (const facts of [smallFacts(), shared, kit]) {
      const own = new Set(ids(facts))
      for (const id of [...own, 'Secret/small-credentials', 'Secret/small-tenants']) {
        const [, name = ''] = id.split('/')
        if (name === facts.name) continue
        const other = ids({ ...facts, name: objectName(name), project: name })
        expect([name, other.filter((each) => own.has(each))]).toEqual([name, []])
      }
    }
  })

  it('are reached over either family of addresses', () => {
    for (const facts of deployments) {
      const all = cluster(objectsOf(facts))
      for (const service of all.of('Service')) expect(service.text('spec', 'ipFamilyPolicy')).toBe('PreferDualStack')
      const listens = all.containers
        .flatMap((each) => each.list('env'))
        .filter((each) => /HOST$/.test(each.text('name')))
      expect(new Set(listens.map((each) => each.text('value')))).toEqual(new Set(['::']))
    }
  })

  it('give the pod more time to end than the router takes', () => {
    for (const pod of cluster(routerObjectsOf(kit)).pods) {
      const preStop = Number(pod.at('containers', 0, 'lifecycle', 'preStop', 'sleep', 'seconds').value)
      const close = 10
      expect(Number(pod.text('terminationGracePeriodSeconds'))).toBeGreaterThan(preStop + close + 5)
    }
  })

  it('have one pod for an embedded journal, with volumes that one pod mounts', () => {
    const [workload] = cluster(routerObjectsOf(kit)).workloads
    expect(workload?.at('spec', 'replicas').value).toBe(1)
    const claims = cluster(routerObjectsOf(kit)).of('PersistentVolumeClaim')
    expect(claims.map((claim) => claim.text('metadata', 'name'))).toEqual([
      'dispatchkit-journal',
      'dispatchkit-tombstones',
    ])
    for (const claim of claims) expect(claim.at('spec', 'accessModes').value).toEqual(['ReadWriteOncePod'])
  })

  it('hold nothing that cannot be changed and would have to be', () => {
    const [workload] = cluster(routerObjectsOf(kit)).workloads
    expect(workload?.text('spec', 'podManagementPolicy')).toBe('Parallel')
    expect(workload?.at('spec', 'volumeClaimTemplates').value).toBeUndefined()
  })

  it('outlive a stack of Pulumi, whose next one takes them up from the field manager of the first', () => {
    const claims = deployments.flatMap((facts) => cluster(objectsOf(facts)).of('PersistentVolumeClaim'))
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims)
      expect(claim.at('metadata', 'annotations').value).toMatchObject({ 'pulumi.com/patchForce': 'true' })
  })

  it('never stand behind the Service of the other engine', () => {
    const behind = (facts: DeploymentFacts) => {
      const { of, workloads } = cluster(routerObjectsOf(facts))
      return [
        ...of('Service').map((each) => each.text('spec', 'selector', 'bylaw.dev/journal')),
        ...workloads.flatMap((each) => [
          each.text('spec', 'selector', 'matchLabels', 'bylaw.dev/journal'),
          each.text('spec', 'template', 'metadata', 'labels', 'bylaw.dev/journal'),
        ]),
      ]
    }
    expect(new Set(behind(kit))).toEqual(new Set(['sqlite']))
    expect(new Set(behind(shared))).toEqual(new Set(['postgres']))
  })

  it('share no claim with the other engine, which mounts it otherwise', () => {
    const claims = (facts: DeploymentFacts) =>
      names(
        cluster(routerObjectsOf(facts))
          .of('PersistentVolumeClaim')
          .map((each) => each.at('metadata')),
      )
    const [own, others] = [smallFacts(), shared].map(claims)
    expect(own).toEqual(['small-journal', 'small-tombstones'])
    expect(others).toEqual(['small-shared-tombstones'])
  })

  it('say who owns them, where the declaration does', () => {
    const [workload] = cluster(routerObjectsOf(smallFacts())).workloads
    expect(workload?.text('metadata', 'labels', 'owner')).toBe('Small-Ltd')
    expect(workload?.text('metadata', 'annotations', 'email')).toBe('privacy@small.example')
    const [unowned] = cluster(routerObjectsOf({ ...kit, owner: null, email: null })).workloads
    expect(unowned?.at('metadata', 'labels', 'owner').value).toBeUndefined()
  })
})

describe('routers that share a journal', () => {
  it('have no volume but that of the tombstones, which all of them mount', () => {
    const { of, containers } = cluster(routerObjectsOf(shared))
    expect(of('StatefulSet')).toEqual([])
    expect(of('PersistentVolumeClaim').map((each) => each.at('spec', 'accessModes').value)).toEqual([['ReadWriteMany']])
    for (const container of containers) {
      const variables = names(container.list('env'))
      expect(variables).toContain('TOMBSTONES_DIR')
      for (const absent of ['DATA_DIR', 'DATABASE_URL']) expect(variables).not.toContain(absent)
    }
  })

  it('are as many as the declaration says, and a few more under load', () => {
    const [scaler] = cluster(routerObjectsOf(shared)).of('HorizontalPodAutoscaler')
    expect([scaler?.at('spec', 'minReplicas').value, scaler?.at('spec', 'maxReplicas').value]).toEqual([2, 5])
    const five = smallFacts(
      edit(small, '  hostedBy: host\n', '  hostedBy: host\n  journal: {engine: postgres, replicas: 5}\n'),
    )
    expect(five.journal).toEqual({ engine: 'postgres', replicas: 5, maxReplicas: 8 })
  })

  it('are replaced without one missing', () => {
    const [workload] = cluster(routerObjectsOf(shared)).workloads
    expect(workload?.at('spec', 'strategy', 'rollingUpdate').value).toEqual({ maxUnavailable: 0, maxSurge: 1 })
  })

  it.each(['proxy', 'cilium', 'networkPolicy'] as const)('reach the database and nothing wider with %s', (egress) => {
    const { of } = cluster(routerObjectsOf({ ...shared, egress }))
    const policy = of('NetworkPolicy').find((each) => each.text('metadata', 'name') === 'small-database')
    expect(policy?.at('spec', 'egress').value).toEqual([
      {
        to: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'database' } },
            podSelector: {
              matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['postgresql'] }],
            },
          },
        ],
        ports: [{ protocol: 'TCP', port: 5432 }],
      },
    ])
    const [cilium] = of('CiliumNetworkPolicy').map((each) => JSON.stringify(each.at('spec', 'egress', 0).value))
    if (egress === 'cilium') expect(cilium).toContain('{"matchName":"postgresql.database.svc.cluster.local"}')
  })
})

describe('the administration', () => {
  it('has a port and a Service of its own, which no route leads to', () => {
    for (const { of, running } of deployments.map(routerObjectsOf).map(cluster)) {
      const admin = of('Service').filter((each) => each.text('spec', 'ports', 0, 'targetPort') === 'admin')
      expect(admin.map((each) => each.text('spec', 'type'))).toEqual(['ClusterIP'])
      const [name] = admin.map((each) => each.text('metadata', 'name'))
      expect(JSON.stringify(of('HTTPRoute').map(({ value }) => value))).not.toContain(`"${name}"`)
      for (const container of running) {
        expect(names(container.list('ports'))).toEqual(['admin', 'http'])
        for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe'])
          expect(container.text(probe, 'httpGet', 'port')).toBe('http')
        expect(container.list('env').map(({ value }) => value)).toContainEqual({ name: 'ADMIN_HOST', value: '::' })
      }
    }
  })

  it('is reached by pods of the namespace that say so, and by nobody else', () => {
    for (const { of } of deployments.map(routerObjectsOf).map(cluster)) {
      const ports = of('NetworkPolicy').flatMap((policy) =>
        policy
          .list('spec', 'ingress')
          .map((rule) => [rule.at('ports', 0, 'port').value, Object.keys(rule.at('from', 0).value as object)]),
      )
      expect(ports).toEqual([
        [8080, ['namespaceSelector']],
        [8081, ['podSelector']],
      ])
    }
  })
})

describe('secrets', () => {
  it('are referred to, never held', () => {
    for (const objects of deployments.map(objectsOf)) {
      const { of, pods, containers } = cluster(objects)
      expect(of('Secret')).toEqual([])
      for (const pod of pods) {
        const volumes = pod.list('volumes').filter((volume) => volume.at('secret').value !== undefined)
        for (const volume of volumes)
          expect(volume.entries('secret').map(([key]) => key)).toEqual(['secretName', 'defaultMode'])
      }
      for (const { text, value } of containers.flatMap((each) => each.list('env'))) {
        expect(Object.keys(value as object), text('name')).toEqual(['name', 'value'])
      }
      expect(
        of('ExternalSecret')
          .flatMap((each) => each.list('spec', 'data'))
          .map((each) => each.text('secretKey')),
      ).toContain('journal-key')
    }
  })
})

describe('the way in', () => {
  it('is the listener of the gateway that ends TLS', () => {
    for (const { of } of deployments.map(routerObjectsOf).map(cluster)) {
      const parents = of('HTTPRoute').flatMap((route) => route.list('spec', 'parentRefs'))
      expect(new Set(parents.map((parent) => parent.text('sectionName')))).toEqual(new Set(['https']))
    }
  })
})

describe('a journal that moves to a database', () => {
  it('is copied by a Job that no sender is sent to, before routers start', () => {
    const { of } = cluster(routerObjectsOf(shared))
    const [job] = of('Job')
    const container = job?.at('spec', 'template', 'spec', 'containers', 0)
    expect(container?.list('command').map(({ value }) => value)).toEqual(
      expect.arrayContaining(['router.mjs', 'migrate', '--from', '/data/journal']),
    )
    expect(container?.text('readinessProbe', 'httpGet', 'path')).toBe('/readyz')
    expect(JSON.stringify(job?.list('spec', 'template', 'spec', 'volumes').map(({ value }) => value))).toContain(
      '"claimName":"small-journal"',
    )
    expect(cluster(routerObjectsOf(kit)).of('Job')).toEqual([])
  })
})

describe('the place', () => {
  it('is the region that the router declares', () => {
    const [pod] = cluster(routerObjectsOf({ ...kit, region: 'eu-west-2' })).pods
    expect(pod?.at('nodeSelector').value).toEqual({ 'topology.kubernetes.io/region': 'eu-west-2' })
    const [anywhere] = cluster(routerObjectsOf({ ...kit, region: null })).pods
    expect(anywhere?.at('nodeSelector').value).toBeUndefined()
  })

  it('is anywhere in the cluster, unless whoever deploys says which nodes', () => {
    for (const facts of deployments)
      for (const pod of cluster(objectsOf(facts)).pods) {
        expect(pod.at('tolerations').value).toBeUndefined()
        expect(pod.at('affinity', 'nodeAffinity').value).toBeUndefined()
      }
  })
})
