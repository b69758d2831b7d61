import { expect, test } from 'vitest'
import { cursorOfEvents } from '../http/schemas.ts'
import { cursorOfDeliveries } from '../operations/schemas.ts'
import { compileValidate } from './validate.ts'

test('a page after another one than a page can name is refused', () => {
  const validate = compileValidate({
    query: { after: cursorOfDeliveries },
    body: { type: 'object', properties: { after: cursorOfEvents } },
  })
  const id = '01a22870-35d8-70f1-96cb-be268cdc1b9c'
  for (const after of [`1234567.${id.replaceAll('-', '')}`, `${id}.${id}`]) expect(validate({ after }, {})).toBeNull()
  for (const after of ['1234567', id]) expect(validate({}, { after })).toBeNull()
  for (const after of ['nonsense', '', '1234567 ']) {
    expect(validate({ after }, {})).toMatchObject({ status: 422 })
    expect(validate({}, { after })).toMatchObject({ status: 422 })
  }
})

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
