import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slug, uniqueNames } from './names.ts'

test('makes names', () => {
  expect(slug('Stripe, Inc.')).toBe('stripe-inc')
  expect(slug('Société Générale')).toBe('societe-generale')
  expect(slug("McDonald's 24/7")).toBe('mcdonalds-24-7')
  expect(slug('1Password')).toBe('password')
  expect(slug('株式会社', 'recipient')).toBe('recipient')
})

test('are always names of the language, and no two alike', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const unique = uniqueNames()
      const names = texts.map((text) => unique(slug(text)))
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/)
    }),
  )
})
