import { expect, test } from 'vitest'
import { readSample } from './payload.ts'

test.each([
  ['{"secret": "v4lue"', 'is not JSON: see line 1, column 19.'],
  ['', 'is not JSON: it is empty.'],
  ['{"a": "v4lue', 'is not JSON: see line 1, column 13.'],
  ['{"a": ', 'is not JSON: it ends too early.'],
  ['{\n "a": v4lue }', 'is not JSON.'],
  ['[]', 'holds an empty list; a sample is an event, or a list of them.'],
  ['[{}, "v4lue"]', 'holds a list with elements that are no objects; each has to be an event.'],
  ['"v4lue"', 'holds no object; a sample is one event.'],
])('a bad sample is told, without what it holds: %s', (text, problem) => {
  expect(readSample(text)).toEqual({ problem })
})
