import { beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentFacts } from './facts.ts'
import { cluster, type Part, part } from './testing/cluster.ts'
import { compiledFrom, dispatchkit, factsOf, objectsOf, smallFacts } from './testing/deployments.ts'
import { validate } from './testing/valid.ts'

let deployments: readonly DeploymentFacts[]
let kit: DeploymentFacts

beforeAll(async () => {
  kit = factsOf(compiledFrom(await dispatchkit()))
  const backends = ['proxy', 'cilium', 'networkPolicy'] as const
  deployments = [smallFacts(), kit].flatMap((facts) => backends.map((egress) => ({ ...facts, egress })))
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
    for (const { of, pods, containers, workloads } of deployments.map(objectsOf).map(cluster)) {
      for (const pod of pods) {
        const claims = workloads
          .flatMap((each) => each.list('spec', 'volumeClaimTemplates'))
          .map((c) => c.at('metadata'))
        const volumes = [...names(pod.list('volumes')), ...names(claims)].sort()
        for (const container of containers) expect(names(container.list('volumeMounts'))).toEqual(volumes)
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
    const [workload] = cluster(objectsOf(kit)).workloads
    expect(workload?.text('spec', 'template', 'metadata', 'annotations', 'bylaw.dev/declaration')).toBe(kit.digest)
    for (const fixed of ['selector', 'serviceName', 'volumeClaimTemplates'])
      expect(JSON.stringify(workload?.at('spec', fixed).value)).not.toContain(kit.digest.slice(0, 12))
  })

  it('are the same whatever the order of the declaration', async () => {
    const turned = factsOf(compiledFrom([...(await dispatchkit())].reverse()))
    expect(JSON.stringify(objectsOf(turned))).toBe(JSON.stringify(objectsOf(kit)))
  })

  it('give the pod more time to end than the router takes', () => {
    for (const pod of cluster(objectsOf(kit)).pods) {
      const preStop = Number(pod.at('containers', 0, 'lifecycle', 'preStop', 'sleep', 'seconds').value)
      const close = 10
      expect(Number(pod.text('terminationGracePeriodSeconds'))).toBeGreaterThan(preStop + close + 5)
    }
  })

  it('have one pod and one volume that one pod mounts', () => {
    const [workload] = cluster(objectsOf(kit)).workloads
    expect(workload?.at('spec', 'replicas').value).toBe(1)
    expect(workload?.at('spec', 'volumeClaimTemplates', 0, 'spec', 'accessModes').value).toEqual(['ReadWriteOncePod'])
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

describe('the place', () => {
  it('is the region that the router declares', () => {
    const [pod] = cluster(objectsOf({ ...kit, region: 'eu-west-2' })).pods
    expect(pod?.at('nodeSelector').value).toEqual({ 'topology.kubernetes.io/region': 'eu-west-2' })
    const [anywhere] = cluster(objectsOf({ ...kit, region: null })).pods
    expect(anywhere?.at('nodeSelector').value).toBeUndefined()
  })
})
