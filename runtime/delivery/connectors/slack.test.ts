import { expect, test } from 'vitest'
import { testLease } from '../testing/lease.ts'
import { createSlack } from './slack.ts'
import { requestOf } from './testing/request-of.ts'

const url = 'https://hooks.slack.com/services/T0/B0/secret'
const slack = createSlack(() => ({ ok: true, url }))
const textOf = (body: string | Record<string, unknown>): string =>
  JSON.parse(String(requestOf(slack.request(testLease, { body }, url, 0)).body)).text

test('sends the message as it was rendered', () => {
  expect(textOf('*Ada* pushed &lt;3')).toBe('*Ada* pushed &lt;3')
})

test('shows fields as JSON, in which nothing is a link or a mention', () => {
  expect(textOf({ title: '<!channel> & <https://evil.example|click>' })).toBe(
    '```{\n  "title": "&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;"\n}```',
  )
})

test('cuts what is longer than Slack takes, so that it shows, and never an entity or the block of fields', () => {
  expect(textOf('x'.repeat(40_000))).toBe('x'.repeat(40_000))
  expect(textOf('x'.repeat(40_001))).toBe(`${'x'.repeat(39_999)}…`)
  for (let before = 39_990; before < 40_000; before++) {
    expect(textOf(`${'x'.repeat(before)}&amp;yyyyyyyyyy`)).toMatch(/^x+(&amp;y*)?…$/)
  }
  const block = textOf({ title: `${'x'.repeat(39_980)}&&&&&&&&` })
  expect(block).toMatch(/^```[^`]*…```$/)
  expect(block.replaceAll('&amp;', '')).not.toContain('&')
  expect(slack.request(testLease, { body: 'x'.repeat(40_001) }, url, 0)).toMatchObject({ cut: true })
  expect(slack.request(testLease, { body: 'x' }, url, 0)).toMatchObject({ cut: false })
})

test('keeps fields what they are, also where they would end the block', () => {
  const fields = { title: '```\n<!here>' }
  const text = textOf(fields).slice(3, -3).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  expect(text).not.toContain('```')
  expect(JSON.parse(text)).toEqual(fields)
})

test.each([
  [200, 'ok', { kind: 'delivered' }],
  [200, '<html>sign in</html>', { kind: 'retry', reason: 'answered-200' }],
  [400, 'invalid_payload', { kind: 'permanent', reason: 'invalid_payload' }],
  [400, 'ada@example.org', { kind: 'permanent', reason: 'answered-400' }],
  [403, 'action_prohibited', { kind: 'stop', reason: 'action_prohibited' }],
  [404, 'no_service', { kind: 'stop', reason: 'no_service' }],
  [410, 'channel_is_archived', { kind: 'stop', reason: 'channel_is_archived' }],
  [429, 'rate_limited', { kind: 'retry', afterMs: 30_000 }],
  [500, 'rollup_error', { kind: 'retry' }],
  [302, '', { kind: 'permanent' }],
])('%i `%s` means %j', (status, text, verdict) => {
  expect(slack.classify({ status, headers: { 'retry-after': '30' }, text }, 0)).toMatchObject(verdict)
})
