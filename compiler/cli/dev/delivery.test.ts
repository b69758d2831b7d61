import { expect, test } from 'vitest'
import type { SourcePlan } from '../../../runtime/plan.ts'
import { sampleRequest } from './delivery.ts'

const verify = {
  scheme: 'none',
  secret: null,
  toleranceSeconds: 300,
  header: null,
  algorithm: 'sha256',
  encoding: 'hex',
  prefix: '',
  timestamp: null,
} as const

test('type and delivery id stand where the source reads them: in headers', () => {
  const source: SourcePlan = {
    name: 'github',
    path: '/in/{tenant}/github',
    verify,
    type: { at: { header: 'x-github-event' }, values: { push: 'github.push' }, otherwise: 'drop' },
    dedupe: { header: 'X-GitHub-Delivery' },
  }
  const request = sampleRequest(source, 'github.push', { ref: 'main' }, null, 0)
  expect(request.path).toBe('/in/demo/github')
  expect(request.headers['x-github-event']).toBe('push')
  expect(request.headers['x-github-delivery']).toMatch(/^[0-9a-f-]{36}$/)
  expect(request.body).toBe('{"ref":"main"}')
})

test('type and delivery id stand where the source reads them: in the body', () => {
  const source: SourcePlan = {
    name: 'json',
    path: '/in',
    verify,
    type: { at: { path: ['meta', 'type'] }, values: { order: 'shop.order' }, otherwise: 'reject' },
    dedupe: { path: ['id'] },
  }
  const payload = { id: 'given', meta: { at: 1 } }
  const request = sampleRequest(source, 'shop.order', payload, null, 0)
  expect(JSON.parse(request.body)).toEqual({ id: 'given', meta: { at: 1, type: 'order' } })
  expect(payload).toEqual({ id: 'given', meta: { at: 1 } })
})
