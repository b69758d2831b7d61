import { expect, it } from 'vitest'
import { isRealised } from '../../../../policies/support/realised.ts'
import { compileText, edit, small } from '../../../../test/small.ts'
import type { Model } from '../../../model/model.ts'
import { keptByExecutor, keptByFlows, keptByProcess, keptBySignature } from './kept-by.ts'

const compiled = compileText(small)
const model = compiled.model as Model
const flows = compiled.graph?.flows ?? []
const executed = flows.filter((flow) => flow.executed && flow.sink.kind === 'store')

it('takes one flow beside the router to be no more than declared', () => {
  expect(keptByFlows([])).toBe('declared')
  expect(keptByFlows(executed)).toBe('enforced')
  expect(keptByFlows(flows)).toBe('declared')
})

it('takes an owner and a day, or a day of signature, to be attested', () => {
  expect(keptByProcess({ owner: 'people' })).toBe('declared')
  expect(keptByProcess({ last: '2026-01-01' })).toBe('declared')
  expect(keptByProcess({ owner: 'people', last: '2026-01-01' })).toBe('attested')
  expect(keptBySignature(undefined)).toBe('declared')
  expect(keptBySignature('2026-01-01')).toBe('attested')
})

it('enforces an end only where the router erases what it holds itself', () => {
  expect(keptByExecutor(model, { for: 'P1D', onExpiry: 'erase', by: 'router' }, executed)).toBe('enforced')
  expect(keptByExecutor(model, { for: 'P1D', onExpiry: 'archive', by: 'router' }, executed)).toBe('declared')
  expect(keptByExecutor(model, { for: 'P1D', onExpiry: 'erase', by: 'router', after: 'closed' }, executed)).toBe(
    'declared',
  )
  expect(keptByExecutor(model, { for: 'P1D', onExpiry: 'erase', by: { process: 'us' } }, executed)).toBe('declared')
  expect(keptByExecutor(model, { for: 'P1D', onExpiry: 'erase', by: 'router' }, flows)).toBe('declared')
})

it('calls a control realised only in a project whose router realises it', () => {
  expect(isRealised(model, 'ingress.verified')).toBe(true)
  expect(isRealised(model, 'tls.minimum')).toBe(false)
  expect(isRealised(model, 'made.up')).toBe(false)
  const open = edit(small, 'verify: {scheme: standard-webhooks, secret: app-webhook}', 'verify: {scheme: none}')
  expect(isRealised(compileText(open).model as Model, 'ingress.verified')).toBe(false)
})
