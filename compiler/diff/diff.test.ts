import { describe, expect, it } from 'vitest'
import { compileText, edit, small } from '../../test/small.ts'
import { changeTypes } from './change.ts'
import { diff } from './diff.ts'
import type { Side } from './side.ts'

const side = (text: string): Side => {
  const { model, graph } = compileText(text)
  if (!model || !graph) throw new Error('the text cannot be read')
  return { model, flows: graph.flows }
}

const changes = (base: string, head: string) => diff(side(base), side(head))
const types = (base: string, head: string) => [...new Set(changes(base, head).map(({ type }) => type))].sort()

describe('diff', () => {
  it('is empty between a declaration and itself, however it is written', () => {
    const route = small.slice(small.indexOf('  joined:'), small.indexOf('router:'))
    const two = edit(small, route, `${route}${route.replace('joined:', 'again:')}`)
    const swapped = edit(small, route, `${route.replace('joined:', 'again:')}${route}`)
    expect(changes(two, swapped)).toEqual([])
    expect(changes(small, edit(small, 'plans: [free, business]', "plans: ['free', 'business']"))).toEqual([])
  })

  it('tells a new category with all that a reviewer asks', () => {
    const head = edit(
      edit(
        edit(
          small,
          'email: {type: string, x-category: contact.email}',
          'email: {type: string, x-category: contact.email}\n            phone: {type: string, x-category: contact.phone}',
        ),
        'contact.email: {source: person}',
        'contact.email: {source: person}\n      contact.phone: {source: person}',
      ),
      '{archive: [person.name, contact.email], host: all}',
      '{archive: all, host: all}',
    ).replace('user.email: pseudonymise', 'user.email: pseudonymise, user.phone: keep')
    const found = changes(small, head).find(({ facts }) => facts?.sink === 'archive')
    expect(found).toMatchObject({
      type: 'category-added',
      class: 'widens',
      facts: {
        activity: 'notify',
        categories: ['contact.phone'],
        bases: ['service'],
        retention: 'P365D (business), P30D (free) from received',
        countries: ['FR'],
        protection: 'keep',
      },
      duties: ['art-13-3-notice', 'dpo-review'],
    })
    expect(changes(head, small).every((change) => change.class === 'narrows')).toBe(true)
  })

  it.each([
    ['retention-extended', 'business: P365D', 'business: P400D'],
    ['retention-shortened', 'business: P365D', 'business: P200D'],
    ['country-added', 'stored: [FR]', 'stored: [FR, US]'],
    ['protection-removed', 'user.email: pseudonymise', 'user.email: keep'],
    ['category-removed', ', user.email: pseudonymise', ''],
    [
      'basis-changed',
      '{type: contract, contract: terms, party: [users]}',
      '{type: legitimate-interests, interest: Ours}',
    ],
    ['purpose-changed', 'purpose: Tell teams what happened', 'purpose: Sell what happened'],
    ['level-lowered', 'level: enforced', 'level: inventory'],
    ['fact-lost', 'address: 1 High Street, London', 'address: {missing: moved}'],
  ])('names %s', (type, from, to) => {
    expect(types(small, edit(small, from, to))).toContain(type)
  })

  it('counts a loosened promise and a new exception as widening', () => {
    const promise = `${small}commitments:\n  year: {promise: At most a year, assert: {where: 'true', must: flow.retention.maxDays <= 400}}\n`
    expect(types(promise, small)).toEqual(['promise-loosened'])
    const exception = `${small}exceptions:\n  x: {rule: fact/missing, target: organisation, reason: r, acceptedBy: dpo, until: 2027-01-01}\n`
    expect(changes(small, exception).map((change) => [change.type, change.class])).toEqual([
      ['exception-added', 'widens'],
    ])
  })

  it('has a class for every type of change', () => {
    expect(Object.values(changeTypes).every((kind) => ['widens', 'narrows', 'neutral'].includes(kind))).toBe(true)
  })
})
