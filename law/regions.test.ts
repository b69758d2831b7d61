import { expect, it } from 'vitest'
import { euMembers, isInside } from './regions.ts'

it('counts 27 member states', () => {
  expect(new Set(euMembers).size).toBe(27)
})

it.each([
  ['eu-gdpr', 'DE', true],
  ['eu-gdpr', 'NO', true],
  ['eu-gdpr', 'RE', true],
  ['eu-gdpr', 'GB', false],
  ['eu-gdpr', 'CH', false],
  ['eu-gdpr', 'NC', false],
  ['uk-gdpr', 'GB', true],
  ['uk-gdpr', 'IE', false],
  ['uk-gdpr', 'JE', false],
  ['uk-gdpr', 'GI', false],
] as const)('%s: %s is inside: %s', (regime, country, expected) => {
  expect(isInside(regime, country)).toBe(expected)
})
