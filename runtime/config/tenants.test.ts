import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stillClock } from '../ingress/testing/clock.ts'
import { plan } from '../ingress/testing/generated.ts'
import { listLogger } from '../ingress/testing/logger.ts'
import { createTenants, parseTenants } from './tenants.ts'

const url = 'https://hooks.slack.com/services/T0/B0/token'
const directory = mkdtempSync(join(tmpdir(), 'bylaw-tenants-'))
const file = join(directory, 'tenants.json')
const write = (value: unknown) => writeFileSync(file, JSON.stringify(value))
afterAll(() => rmSync(directory, { recursive: true }))

describe('a tenants file', () => {
  test('gives each tenant its plan and what it has connected', () => {
    const text = JSON.stringify({ acme: { plan: 'business', connections: { 'team-slack': { url } } }, globex: {} })
    const { tenants, problems } = parseTenants(text, plan)
    expect(problems).toEqual([])
    expect(tenants.get('acme')).toEqual({ name: 'acme', plan: 'business', connections: new Map([['team-slack', url]]) })
    expect(tenants.get('globex')).toEqual({ name: 'globex', plan: '', connections: new Map() })
  })

  test.each<[string, unknown, RegExp]>([
    ['a list', [], /JSON object/],
    ['a tenant that is no object', { acme: 'business' }, /`acme` must be an object/],
    ['a name that is a path', { '../acme': {} }, /is not a name/],
    ['an unknown key', { acme: { tier: 'x' } }, /unknown key `tier`/],
    ['a plan that is no text', { acme: { plan: 1 } }, /`plan`/],
    [
      'a channel that tenants do not connect',
      { acme: { connections: { archive: { url } } } },
      /`archive` is not declared/,
    ],
    ['a channel that is not declared', { acme: { connections: { nowhere: { url } } } }, /`nowhere` is not declared/],
    ['an address without https', { acme: { connections: { 'team-slack': { url: 'http://a.example' } } } }, /`https:`/],
    ['no address', { acme: { connections: { 'team-slack': {} } } }, /`https:`/],
    ['a user in the address', { acme: { connections: { 'team-slack': { url: 'https://u:p@a.example' } } } }, /user/],
    ['an unknown key of a connection', { acme: { connections: { 'team-slack': { url, token: 'x' } } } }, /`token`/],
  ])('is refused with %s', (_, value, expected) => {
    const { problems } = parseTenants(JSON.stringify(value), plan)
    expect(problems).toEqual([expect.stringMatching(expected)])
    expect(problems.join('')).not.toMatch(/hooks\.slack|u:p/)
  })
})

test('the file is read again when it changes; a broken one changes nothing', () => {
  const clock = stillClock()
  const { logger, lines } = listLogger()
  write({ acme: { plan: 'free' } })
  const tenants = createTenants(file, plan, clock, logger)
  expect([tenants.get('acme')?.plan, tenants.get('globex')]).toEqual(['free', null])

  write({ acme: { plan: 'business' }, globex: {} })
  expect(tenants.get('globex')).toBeNull()
  clock.advance(2000)
  expect([tenants.get('acme')?.plan, tenants.get('globex')?.name]).toEqual(['business', 'globex'])

  writeFileSync(file, '{"acme": ')
  clock.advance(2000)
  expect(tenants.get('acme')?.plan).toBe('business')
  expect(lines.join('')).toContain('tenants-invalid')
})

test("the standard tenant is the file's `default` or has nothing, and is not one that a path may name by itself", () => {
  const none = createTenants(null, plan, stillClock(), listLogger().logger)
  expect(none.standard()).toEqual({ name: 'default', plan: '', connections: new Map() })
  expect(none.get('default')).toBeNull()
  write({ default: { plan: 'free' } })
  const some = createTenants(file, plan, stillClock(), listLogger().logger)
  expect([some.standard().plan, some.get('default')?.plan]).toEqual(['free', 'free'])
})

test('a plan that is not declared is let in and said', () => {
  const { logger, lines } = listLogger()
  write({ acme: { plan: 'platinum' } })
  expect(createTenants(file, plan, stillClock(), logger).get('acme')?.plan).toBe('platinum')
  expect(lines.join('')).toContain('tenant-plan-unknown')
})
