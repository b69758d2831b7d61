import { describe, expect, test } from 'vitest'
import type { DeploymentFacts } from '../../emit/kubernetes/facts.ts'
import { contextOf } from '../../emit/kubernetes/manifest.ts'
import { manifests, objectOf } from '../../emit/kubernetes/objects.ts'
import {
  compiledFrom,
  dispatchkit,
  factsOf,
  sharedFacts,
  smallFacts,
} from '../../emit/kubernetes/testing/deployments.ts'
import { named } from '../../emit/kubernetes/tree.ts'
import type { Model } from '../../model/model.ts'
import { compareObjects } from './compare-objects.ts'
import type { CompareOptions } from './comparison.ts'
import { type FoundObject, foundIn } from './found-object.ts'

const compiled = compiledFrom(await dispatchkit())
const { model } = compiled
const backends = ['proxy', 'cilium', 'networkPolicy'] as const
const cases = [smallFacts(), sharedFacts(), factsOf(compiled)].flatMap((facts) =>
  backends.map((egress) => [`${facts.name} ${facts.journal.engine} ${egress}`, { ...facts, egress }] as const),
)

/** The objects of a deployment with settings, as whoever deploys states them. */
function deployed(facts: DeploymentFacts, settings: Readonly<Record<string, string | number>>): readonly FoundObject[] {
  const context = contextOf(facts)
  const args = (key: string) => {
    const usual = context.args(key)
    return named(usual.code, settings[key] ?? usual.value)
  }
  return manifests({ ...context, args }).map((each) => ({ ...objectOf(each), [foundIn]: 'all.yaml' }) as never)
}

const compare = (objects: readonly FoundObject[], facts: DeploymentFacts, more: Partial<CompareOptions> = {}) =>
  compareObjects(objects, { model: model as Model, facts, live: false, stated: new Map(), also: new Set(), ...more })

describe.each(cases)('%s', (_, facts) => {
  test('is the same as generated, and with every setting that leads nowhere', () => {
    expect(compare(deployed(facts, {}), facts).differences).toEqual([])
    const image = `registry.example/router@sha256:${'3'.repeat(64)}`
    const free = contextOf(facts).parameters.filter(({ key }) => key !== 'image' && !key.endsWith('Cidr'))
    const settings = Object.fromEntries(
      free.map(({ key, type }, i) => [
        key,
        key.endsWith('Image') ? image : type === 'string' ? `set-${i}` : 10_000 + i,
      ]),
    )
    const found = compare(deployed(facts, { ...settings, image }), facts)
    expect(found.differences).toEqual([])
    expect(found.settings).toMatchObject({ namespace: settings.namespace, image })
  })

  test('is wider where an address is allowed that nobody has stated', () => {
    const cidrs = contextOf(facts).parameters.filter(({ key }) => key.endsWith('Cidr'))
    expect(cidrs.length).toBeGreaterThan(0)
    for (const { key } of cidrs) {
      // A second block stands beside a first.
      const first = key.replace('OtherCidr', 'Cidr')
      const beside = first === key ? {} : { [first]: '198.18.7.0/24' }
      const objects = deployed(facts, { ...beside, [key]: '203.0.113.0/24' })
      const stating = (cidr?: string) =>
        compare(objects, facts, { stated: new Map(Object.entries({ ...beside, ...(cidr && { [key]: cidr }) })) })
      expect(
        stating().differences.map(({ direction }) => direction),
        key,
      ).toContain('wider')
      expect(stating('203.0.113.0/24').differences, key).toEqual([])
      expect(stating('198.51.100.0/24').differences.length, key).toBeGreaterThan(0)
    }
  })

  test('finds every leaf that is another, in every object', () => {
    const objects = deployed(facts, {})
    for (const object of objects) {
      for (const path of leaves(object)) {
        const changed = objects.map((each) => (each === object ? replaced(each, path) : each))
        if (isFree(facts, object, path)) continue
        expect(compare(changed, facts).differences.length, `${object.kind} ${path.join('.')}`).toBeGreaterThan(0)
      }
    }
  }, 120_000)
})

/** What says which object it is, of one that need not be there; and values of a setting, which may be another. */
function isFree(facts: DeploymentFacts, object: FoundObject, path: readonly (string | number)[]): boolean {
  if (
    ['ExternalSecret', 'Job'].includes(object.kind) &&
    ['kind', 'apiVersion', 'metadata.name'].includes(path.join('.'))
  )
    return true
  // A claim that was there is a setting, where one workload alone names it.
  if (object.kind === 'StatefulSet' && path.at(-1) === 'claimName') return true
  const value = path.reduce<unknown>((parent, key) => (parent as Record<string | number, unknown>)[key], object)
  const settings = contextOf(facts).parameters.map((each) => each.value)
  return settings.some((each) => each === value || String(each) === value || `k8s:${each}` === value)
}

function leaves(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function replaced(object: FoundObject, path: readonly (string | number)[]): FoundObject {
  const copy = {
    ...structuredClone({ ...object, [foundIn]: undefined }),
    [foundIn]: object[foundIn],
  } as unknown as FoundObject
  const parent = path.slice(0, -1).reduce<unknown>((each, key) => (each as Record<string | number, unknown>)[key], copy)
  const key = path.at(-1) ?? ''
  const old = (parent as Record<string | number, unknown>)[key]
  Object.assign(parent as object, {
    [key]: typeof old === 'string' ? `${old}x` : typeof old === 'number' ? old + 1 : !old,
  })
  return copy
}
