import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Pair, parseDocument } from 'yaml'
import { addSection, comment, compact, declarationText, keyNode, newDeclaration } from './declaration.ts'

test('no comment can end itself, whatever it quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const document = newDeclaration()
      addSection(document, 'recipients', `from the list: ${text}`).comment = comment(text)
      document.comment = comment(text)
      const read = parseDocument(declarationText(document))
      expect(read.errors).toEqual([])
      expect(read.toJS()).toEqual({ apiVersion: 'bylaw.dev/v1', recipients: {} })
    }),
  )
})

test('characters that YAML forbids are escaped, in names as in values', () => {
  const odd = fc.constantFrom('\u0000', '\u007f', '\u0090', '\u0085', '\u2028', '\ufffe', '\uffff', '\ud800', '😀')
  const text = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 80 }))).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (name, value) => {
      const document = newDeclaration()
      const section = addSection(document, 'recipients')
      section.items.push(new Pair(keyNode(document, name), compact(document, { does: value, other: [value] })))
      const written = declarationText(document)
      expect(written).toMatch(/^[\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
      const read = parseDocument(written)
      expect(read.errors).toEqual([])
      expect(read.toJS().recipients).toEqual(Object.fromEntries([[name, { does: value, other: [value] }]]))
    }),
  )
})
