import { expect, it } from 'vitest'
import { isRealised } from '../../../../policies/support/routes/realised.ts'
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

const done = { owner: 'people', every: 'P1Y', last: '2026-01-01', evidence: 'records/drill.md' }
const day = '2026-11-21'

it('takes a process to attest only what it is known to have kept up', () => {
  expect(keptByProcess(done, day)).toBe('attested')
  expect(keptByProcess(undefined, day)).toBe('declared')
  for (const key of ['owner', 'every', 'last', 'evidence'] as const) {
    const { [key]: _, ...rest } = done
    expect(keptByProcess(rest, day), key).toBe('declared')
  }
  expect(keptByProcess({ ...done, owner: 'nobody' }, day)).toBe('declared')
  expect(keptByProcess({ ...done, evidence: 'tbd' }, day)).toBe('declared')
  expect(keptByProcess(done, '2027-01-01')).toBe('attested')
  expect(keptByProcess(done, '2027-01-02')).toBe('declared')
  expect(keptByProcess(done, '2025-12-31')).toBe('declared')
})

it('takes a signature to attest from its day until the contract has run out', () => {
  expect(keptBySignature(undefined, day)).toBe('declared')
  expect(keptBySignature({}, day)).toBe('declared')
  expect(keptBySignature({ signed: '2026-01-01' }, day)).toBe('attested')
  expect(keptBySignature({ signed: '2026-11-22' }, day)).toBe('declared')
  expect(keptBySignature({ signed: '2026-01-01', expires: '2026-11-21' }, day)).toBe('attested')
  expect(keptBySignature({ signed: '2026-01-01', expires: '2026-11-20' }, day)).toBe('declared')
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
  expect(isRealised(model, 'tls.minimum')).toBe(true)
  expect(isRealised(model, 'made.up')).toBe(false)
  const open = edit(small, 'verify: {scheme: standard-webhooks, secret: app-webhook}', 'verify: {scheme: none}')
  expect(isRealised(compileText(open).model as Model, 'ingress.verified')).toBe(false)
})
