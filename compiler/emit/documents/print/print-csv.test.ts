import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asText, csv } from './print-csv.ts'

/** Reads RFC 4180, by the book. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (text[at] === '"') at++
        cell += text[at++]
      }
      at++
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++]
    cells.push(cell)
    if (text[at] === ',') at++
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n')
      at += 2
      rows.push(cells)
      cells = []
    }
  }
  return rows
}

const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'",\r\n\t =+-@\'a;') }))

it('gives back every cell, whatever is in it', () => {
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      expect(parse(csv(rows))).toEqual(rows.map((cells) => cells.map(asText)))
    }),
  )
})

it('leaves no cell that a spreadsheet would run', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(asText(text)).not.toMatch(/^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/)
    }),
  )
  expect(asText('=HYPERLINK("https://x.example")')).toBe('\'=HYPERLINK("https://x.example")')
  expect(asText('+44 20 7946 0000')).toBe("'+44 20 7946 0000")
  expect(asText(' @SUM(A1)')).toBe("' @SUM(A1)")
  expect(asText('Art. 6(1)(a)')).toBe('Art. 6(1)(a)')
})
