import { expect, test } from 'vitest'
import { parseFile } from './parse-file.ts'

const read = (lines: string): unknown =>
  parseFile({ path: 'bylaw.yaml', text: `apiVersion: bylaw.dev/v1\n${lines}` }).value

test.each([
  [
    'a map where a text belongs',
    'retention:\n  month: {for: P30D, after: {xyz: 1}}',
    { retention: { month: { for: 'P30D' } } },
  ],
  [
    'a list where a text belongs',
    'retention:\n  month: {for: P30D, law: [a]}',
    { retention: { month: { for: 'P30D' } } },
  ],
  [
    'the list, where an entry is no text',
    'recipients:\n  desk: {hosts: [a.example, {b: c}], established: IE}',
    { recipients: { desk: { established: 'IE' } } },
  ],
  [
    'a fact of what there is but one of',
    'organisation: {legalName: [Acme], country: IE}',
    { organisation: { country: 'IE' } },
  ],
])('%s is gone for whoever reads the resource', (_, lines, expected) => {
  expect(read(lines)).toMatchObject(expected)
  expect(JSON.stringify(read(lines))).not.toMatch(/xyz|\[/)
})

test('a resource that is no map stays, as others name it', () => {
  expect(read('retention: {month: P30D}')).toMatchObject({ retention: { month: 'P30D' } })
})

test('what is of the right type stays, right or not', () => {
  expect(read('recipients:\n  desk: {established: UK, stored: [IE]}')).toMatchObject({
    recipients: { desk: { established: 'UK', stored: ['IE'] } },
  })
})
