import { expect, test } from 'vitest'
import { compileValidate } from './validate.ts'

test.each([
  ['date', '2026-02-28', true],
  ['date', '2024-02-29', true],
  // `Date.parse` makes the 2nd of March of it.
  ['date', '2026-02-30', false],
  ['date', '2026-02-29', false],
  ['date', '2026-13-01', false],
  ['date', '10 Mar 2026', false],
  ['date-time', '2026-02-28T23:59:59.123Z', true],
  ['date-time', '2026-02-28T23:59:59+01:00', true],
  ['date-time', '2026-02-30T00:00:00Z', false],
  ['date-time', '2026-02-28T24:00:00Z', false],
  ['date-time', '2026-02-28T00:00:00+25:00', false],
  ['date-time', '2026-02-28T00:00:00', false],
])('%s %s', (format, text, right) => {
  const at = { type: 'string', format }
  const validate = compileValidate({
    query: { at },
    body: { type: 'object', properties: { at } },
  })
  expect(validate({ at: text }, {}) === null).toBe(right)
  expect(validate({}, { at: text }) === null).toBe(right)
})
