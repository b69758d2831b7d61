import { expect, it } from 'vitest'
import { gdprParagraphs } from './citation.ts'

const cited = (ref: string): readonly string[] =>
  gdprParagraphs(ref).map(({ article, paragraph, letter }) =>
    [article, paragraph && `(${paragraph})`, letter && `(${letter})`].filter(Boolean).join(''),
  )

it.each([
  ['GDPR Art. 5(1)(b), 13(1)(e)', ['5(1)(b)', '13(1)(e)']],
  ['GDPR Art. 21(2) to (4)', ['21(2)', '21(3)', '21(4)']],
  ['GDPR Art. 5(2), 12 to 14', ['5(2)', '12', '13', '14']],
  ['GDPR Art. 22(2), 22(4); UK GDPR Art. 22B', ['22(2)', '22(4)']],
  ['UK GDPR Art. 6(1)(ea), Annex 1', ['6(1)(ea)']],
  ['GDPR Art. 6(1)(a), 7(2), Recitals 32 and 43', ['6(1)(a)', '7(2)']],
  ['Directive 2002/58/EC Art. 5(3), GDPR Art. 13(1)(c)', ['13(1)(c)']],
  ['GDPR Recital 26', []],
  ['PECR reg. 22', []],
])('reads the paragraphs of %s', (ref, expected) => {
  expect(cited(ref)).toEqual(expected)
})
