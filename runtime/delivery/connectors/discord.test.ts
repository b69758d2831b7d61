import { expect, test } from 'vitest'
import { testLease } from '../testing/lease.ts'
import { createDiscord } from './discord.ts'
import { requestOf } from './testing/request-of.ts'

const url = 'https://discord.com/api/webhooks/1/secret?thread_id=7'
const discord = createDiscord(() => ({ ok: true, url }))
const bodyOf = (body: string | Record<string, unknown>) =>
  JSON.parse(String(requestOf(discord.request(testLease, { body }, url, 0)).body))

test('waits for the message to be stored, and notifies nobody', () => {
  const request = requestOf(discord.request(testLease, { body: 'Hello @everyone' }, url, 0))
  expect(request.url).toBe('https://discord.com/api/webhooks/1/secret?thread_id=7&wait=true')
  // Addresses and links stay what they are.
  expect(bodyOf('ada@example.org').content).toBe('ada@example.org')
  expect(bodyOf('Hello @everyone')).toEqual({ content: 'Hello @everyone', allowed_mentions: { parse: [] } })
})

test('cuts at 2000 characters and never through one', () => {
  const { content } = bodyOf('😀'.repeat(1500))
  expect(content.length).toBeLessThanOrEqual(2000)
  expect(content.endsWith('😀…')).toBe(true)
  expect(content.isWellFormed()).toBe(true)
})

test('shows fields as JSON within the limit, and its block cannot be left', () => {
  expect(bodyOf({ title: '```@here' }).content).toBe('```json\n{\n  "title": "\\u0060\\u0060\\u0060@here"\n}```')
  expect(bodyOf({ title: 'x'.repeat(5000) }).content).toHaveLength(2000)
})

test.each([
  [200, '', { kind: 'delivered' }],
  [204, '', { kind: 'delivered' }],
  [400, '', { kind: 'permanent' }],
  [401, '{"message": "Invalid Webhook Token", "code": 50027}', { kind: 'stop', pauseMs: null }],
  [403, '', { kind: 'stop', pauseMs: 3_600_000 }],
  [404, '{"message": "Unknown Webhook", "code": 10015}', { kind: 'stop', reason: 'unknown-webhook', pauseMs: null }],
  [404, '', { kind: 'stop', reason: 'answered-404', pauseMs: null }],
  [429, '{"message":"slow","retry_after": 0.65,"global":false}', { kind: 'retry', afterMs: 650 }],
  [429, 'not JSON', { kind: 'retry', afterMs: 2000 }],
  [502, '', { kind: 'retry', afterMs: 2000 }],
])('%i %s means %j', (status, text, verdict) => {
  expect(discord.classify({ status, headers: { 'retry-after': '2' }, text }, 0)).toMatchObject(verdict)
})

test('rests when its bucket is empty', () => {
  const reply = (remaining: string) => ({
    status: 200,
    headers: { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset-after': '1.5' },
    text: '',
  })
  expect(discord.restMs?.(reply('0'))).toBe(1500)
  expect(discord.restMs?.(reply('3'))).toBeNull()
})

test('tells the id of the message that it stored, and nothing of an answer that was cut off', () => {
  const reply = (text: string) => ({ status: 200, headers: {}, text })
  const stored = '{"type":0,"content":"\\"id\\":\\"7\\"","author":{"id":"1"},"id":"1234","channel_id":"5"}'
  expect(discord.refOf?.(reply(stored))).toBe('1234')
  expect(discord.refOf?.(reply(stored.slice(0, -2)))).toBeNull()
})
