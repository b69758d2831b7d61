import { expect, test } from 'vitest'
import { stillClock } from '../ingress/testing/clock.ts'
import { createLogger, describeError } from './log.ts'
import { problem, problemBody } from './problem.ts'

test('a line is one JSON object with a time, a level and an event', () => {
  const lines: string[] = []
  createLogger((line) => lines.push(line), stillClock(0)).warn('stand-ins', { tenants: 2, name: 'a\nb' })
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"warn","event":"stand-ins","tenants":2,"name":"a\\nb"}\n',
  ])
})

test('an error is described without its message, which may quote what came in', () => {
  let caught: unknown
  try {
    JSON.parse('{"email": ada@example.com}')
  } catch (error) {
    caught = error
  }
  const described = JSON.stringify(describeError(caught))
  expect(described).toMatch(/"error":"SyntaxError".*"at":\[".*log\.test\.ts/)
  expect(described).not.toContain('ada@')
  expect(describeError('ada@example.com')).toEqual({ error: 'string' })
})

test('a message over several lines does not pass for a place in the code', () => {
  const error = new Error('first\n    at ada@example.com:1:2')
  expect(JSON.stringify(describeError(error))).not.toContain('ada@')
})

test('a problem is RFC 9457 with an instance of its own', () => {
  const found = problem('not-found', 'Nothing is here.')
  const [first, second] = [problemBody(found), problemBody(found)].map((text) => JSON.parse(text))
  expect(first).toEqual({
    type: 'tag:bylaw.dev,2026:problem/not-found',
    title: 'Not found',
    status: 404,
    detail: 'Nothing is here.',
    instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
  })
  expect(second.instance).not.toBe(first.instance)
})
