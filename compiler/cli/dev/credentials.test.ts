import { expect, test } from 'vitest'
import { compileText, small } from '../../../test/small.ts'
import { routerPlan } from '../../emit/router/plan.ts'
import { secretsOf } from '../../emit/router/secrets.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { addressesOf } from './addresses.ts'
import { credentialsFor, mountedFor } from './credentials.ts'

test('there is a value for every secret that the router reads, of the form that its use needs', () => {
  const { model, graph } = compileText(small)
  const plan = routerPlan(model as Model, graph as FlowGraph)
  const values = credentialsFor(plan, addressesOf(plan.channels))
  expect([...values.keys()].sort()).toEqual(secretsOf(plan).map(({ name }) => name))
  expect(values.get('app-webhook')).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(values.get('archive-signing')).toMatch(/^whsec_/)
  expect(values.get('journal-key')).toMatch(/^[0-9a-f]{64}$/)
})

test('of the keys of Discord the router gets the public half', () => {
  const text = small.replace('scheme: standard-webhooks', 'scheme: discord')
  const { model, graph } = compileText(text)
  const plan = routerPlan(model as Model, graph as FlowGraph)
  const values = credentialsFor(plan, [])
  const mounted = mountedFor(plan, values)
  expect(mounted.get('app-webhook')).toMatch(/^[0-9a-f]{64}$/)
  expect(mounted.get('app-webhook')).not.toBe(values.get('app-webhook'))
  expect(mounted.get('admin-key')).toBe(values.get('admin-key'))
})
