import { expect, test } from 'vitest'
import { isOtherText } from './charset.ts'

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

test.each([
  // Read as UTF-8 it would be `é`, and was `Ã©`.
  [`${json}; charset=iso-8859-1`, '{"name":"\u00e9"}', true],
  [`${form};charset="windows-1252"`, 'name=%C3%A9', true],
  [`${json}; charset=utf-16`, '{\u0000}\u0000', true],
  [`${json}; charset=iso-8859-1`, '{"name":"e"}', false],
  [`${form}; charset=iso-8859-1`, 'name=%41', false],
  [`${json}; charset=iso-8859-1`, '{"share":"50%C3"}', false],
  [`${json}; charset="UTF-8"`, '{"name":"\u00e9"}', false],
  [`${json};charset=us-ascii`, '{"name":"\u00e9"}', false],
  [json, '{"name":"\u00e9"}', false],
  [undefined, '{"name":"\u00e9"}', false],
])('%s %j', (type, body, other) => {
  expect(isOtherText(type === undefined ? {} : { 'content-type': type }, Buffer.from(body))).toBe(other)
})
