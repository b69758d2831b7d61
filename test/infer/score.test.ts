import { describe, expect, test } from 'vitest'
import { catalogue } from '../../compiler/language/catalogue.ts'
import { parts, readCorpus } from './corpus.ts'
import { score } from './score.ts'

const scored = parts.map((part) => {
  const corpus = readCorpus(part)
  return { part, corpus, ...score(corpus) }
})

test.each(scored)('labels of the $part part are categories of the catalogue', ({ corpus }) => {
  const known = new Set(catalogue.map(({ name }) => name))
  for (const { name, labels } of corpus)
    for (const [path, { categories }] of labels)
      for (const category of categories) expect(known, `${name} ${path}`).toContain(category)
})

test('the corpus is as large as its figures are worth', () => {
  expect(scored.reduce((sum, { personal }) => sum + personal, 0)).toBeGreaterThan(3000)
})

describe.each(scored)('what is proposed for the $part part', ({ personal, right, harmless, falseKeys }) => {
  test('92 of 100 personal leaves have a category that is right', () => {
    expect(right / personal).toBeGreaterThanOrEqual(0.92)
  })

  test('no personal leaf passes as metadata of the event', () => expect(harmless).toEqual([]))

  // `recipientId` of DocuSign numbers the recipients of one envelope: no name and no value tells it from an identifier.
  test('no key of a subject identifies nobody', () => {
    expect(falseKeys.filter(({ path }) => !path.endsWith('recipientId'))).toEqual([])
  })
})
