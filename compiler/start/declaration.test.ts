import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { addSection, comment, declarationText, newDeclaration } from './declaration.ts'

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
