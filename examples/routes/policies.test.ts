import { beforeAll, describe, expect, it } from 'vitest'
import type { Compilation } from '../../compiler/compile.ts'
import { clauseText } from '../../compiler/language/clause.ts'
import { readExample } from './testing/example.ts'

interface Policy {
  readonly example: string
  /** How the clauses of the policy begin that it declares. */
  readonly clauses: RegExp
  /** Activities of which the policy names no lawful basis, and the rules whose exceptions the README does not name one by one. */
  readonly withoutBasis: readonly string[]
  readonly untold: readonly string[]
}

const policies: readonly Policy[] = [
  {
    example: 'dispatchkit',
    clauses: /^DK-/,
    withoutBasis: [],
    // Of the one host that the policy does not name.
    untold: ['fact/missing', 'recipient/contract-missing'],
  },
  {
    example: 'inngest',
    clauses: /^IN-/,
    withoutBasis: ['activities.answer-enquiries', 'activities.hear-of-payments'],
    untold: [],
  },
  {
    example: 'whatsapp-automation',
    clauses: /^WA-/,
    withoutBasis: ['activities.hand-over-media', 'activities.notify-subscribers'],
    untold: [],
  },
  { example: 'zaptic', clauses: /^ZP-/, withoutBasis: [], untold: [] },
]

describe.each(policies)('$example', ({ example, clauses, withoutBasis, untold }) => {
  let compilation: Compilation
  let readme: string
  beforeAll(async () => {
    ;({ compilation, readme } = await readExample(new URL(`${example}/`, import.meta.url)))
  })

  it('has no error that nobody has accepted', () => {
    const errors = compilation.diagnostics.filter(({ severity, excepted }) => severity === 'error' && !excepted)
    expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })

  it('makes no exception from retention, and from the basis only where the policy names none', () => {
    const exceptions = [...(compilation.model?.exceptions.values() ?? [])].map(({ value }) => value)
    const rules = exceptions.map(({ rule }) => rule)
    expect(rules).not.toContain('retention/missing')
    expect(rules).not.toContain('role/processor-without-instructions')
    const targets = exceptions.filter(({ rule }) => rule === 'basis/missing').map(({ target }) => target)
    expect(targets.sort()).toEqual(withoutBasis)
  })

  it('holds promises of each sort', () => {
    const promises = [...(compilation.model?.commitments.values() ?? [])].map(({ value }) => value)
    for (const sort of ['assert', 'control', 'process'] as const)
      expect(promises.filter((promise) => promise[sort]).length, sort).toBeGreaterThanOrEqual(5)
    for (const promise of promises) expect(clauseText(promise.clause)).toMatch(clauses)
  })

  it('lists every missing fact in its README', () => {
    const rows = new Map(readme.split('\n').map((line) => [/^\| `([^`]+)` \|/.exec(line)?.[1], line]))
    for (const { place } of compilation.model?.missing ?? []) {
      const resource = place.name === '' ? place.section : `${place.section}.${place.name}`
      expect(rows.get(resource), resource).toContain(`\`${place.path.join('.')}\``)
    }
  })

  it('names what is excepted in its README', () => {
    for (const { name, value } of compilation.model?.exceptions.values() ?? [])
      if (!untold.includes(value.rule)) expect(readme).toContain(`\`${name}\``)
  })
})
