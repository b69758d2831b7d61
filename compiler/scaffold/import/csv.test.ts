import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from './csv.ts'

function cells(text: string): readonly (readonly string[])[] {
  const csv = parseCsv(text)
  if (csv.problem !== null) throw new Error(csv.problem)
  return csv.sheets.flatMap(({ records }) => records.map((record) => record.cells))
}

/** Writes as RFC 4180 says. */
const write = (rows: readonly (readonly string[])[], separator: string, end: string, all: boolean): string =>
  rows
    .map((row) =>
      row.map((cell) => (all || /["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join(end)

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r\n', ' ', '='), maxLength: 6 })

test('what is written is read again, whatever the cells, separator and line ending', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 })),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('', '\uFEFF'),
      (rows, separator, end, all, trailing, mark) => {
        const header = Array.from({ length: rows[0]?.length ?? 2 }, (_, i) => `h${i}`)
        const text = `${mark}${write([header, ...rows], separator, end, all)}${trailing ? end : ''}`
        const filled = rows.filter((row) => row.some((one) => one !== ''))
        expect(cells(text)).toEqual([header, ...filled])
      },
    ),
    { numRuns: 1000 },
  )
})

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';') }), (text) => void parseCsv(text)),
  )
})

describe('cases', () => {
  test.each([
    [
      'a,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['sep=;\na;b,c\n', [['a', 'b,c']]],
    [
      'a;"b;c"\n1;2',
      [
        ['a', 'b;c'],
        ['1', '2'],
      ],
    ],
    ['a,b "quoted" c\n', [['a', 'b "quoted" c']]],
    [
      'a,b\r\n1,2\n3,4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['', []],
    ['\n\n', []],
  ])('%j', (text, expected) => expect(cells(text)).toEqual(expected))

  test('lines are counted through cells', () => {
    const csv = parseCsv('a,b\n"1\n2",3\n\n4,5\n')
    expect(csv.problem === null && csv.sheets.flatMap(({ records }) => records.map(({ line }) => line))).toEqual([
      1, 2, 5,
    ])
  })

  test.each([
    ['a,b\n1,"2\n', 'The quote that opens on line 2 is never closed.'],
    ['a,"b"c\n', 'After a closing quote on line 1 stands something else than a separator.'],
  ])('%j is refused', (text, problem) => expect(parseCsv(text)).toEqual({ problem }))
})
