import { expect, it } from 'vitest'
import { unaskedRows } from '../../law/paragraphs.ts'
import { rules } from '../../policies/registry.ts'
import { askedOfOtherLaw, askedParagraphs, paragraphsJson, paragraphsText } from './paragraphs.ts'

const paragraphs = askedParagraphs(rules).flatMap(({ article, paragraphs }) =>
  paragraphs.map((one) => ({ article, ...one, text: `Art. ${article}(${one.from})` })),
)

it('says of each paragraph which rules ask it, or why none does', () => {
  const neither = paragraphs.filter(({ rules, unasked }) => rules.length === 0 && unasked === null)
  expect(neither.map(({ text }) => text)).toEqual([])
})

it('gives no reason where a rule asks', () => {
  const both = paragraphs.filter(({ rules, unasked }) => rules.length > 0 && unasked !== null)
  expect(both.map(({ text, rules, unasked }) => [text, rules.map(({ name }) => name), unasked?.text])).toEqual([])
})

it('uses every reason, for all of its paragraphs', () => {
  const used = paragraphs.filter(({ unasked }) => unasked !== null)
  expect(used.map(({ article, from, to, unasked }) => ({ article, from, to, ...unasked }))).toEqual(unaskedRows)
})

it('finds a rule by what it cites', () => {
  expect(paragraphs.find(({ text }) => text === 'Art. 6(1)')?.rules.map(({ name }) => name)).toContain('basis/missing')
  const [of] = askedOfOtherLaw(rules).filter(([ref]) => ref === 'PECR reg. 22')
  expect(of?.[1].map(({ name }) => name)).toEqual(['basis/marketing-without-consent'])
})

it('prints them for people and for machines', () => {
  expect(paragraphsText(rules)).toMatch(/^Art. 31: .*\n +what people do: Cooperation on request\.$/m)
  expect(paragraphsText(rules)).toMatch(/^ {2}\(2\) to \(9\) binds others/m)
  const { gdpr } = JSON.parse(paragraphsJson(rules)) as { readonly gdpr: readonly { readonly article: number }[] }
  expect(gdpr.map(({ article }) => article)).toEqual(Array.from({ length: 46 }, (_, index) => index + 5))
})
