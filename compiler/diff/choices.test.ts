import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { diff } from './diff.ts'
import type { Side } from './side.ts'

const text = `apiVersion: bylaw.dev/v1
organisation: {legalName: Acme Ltd, country: IE, regimes: [eu-gdpr]}
lawfulBases: {terms: {type: contract, contract: Terms, party: [guests]}}
retention:
  file: {for: P3Y, from: recorded, why: Questions, onExpiry: erase, by: {process: desk}}
  short: {for: P30D, from: received, why: Answers, onExpiry: erase, by: {process: desk}, backups: P7D}
recipients:
  mailer: {legalName: Mailer Inc, engagement: on-our-behalf, established: US, stored: [US], transfer: {eu-gdpr: {tool: scc, module: 2, terms: {law: Ireland, courts: Ireland}}}}
  partner: {legalName: Partner Ltd, engagement: jointly, established: IE, stored: [IE]}
activities:
  write: {purpose: Write, lawfulBasis: terms, dataSubjects: [guests], retention: file, data: {contact.email: {source: person}}, recipients: {mailer: all}}
  fair: {purpose: Run a fair, role: {joint: {with: [partner], duties: {ours: [information, requests], theirs: {partner: [security]}}}}, lawfulBasis: terms, dataSubjects: [guests], retention: file, data: {person.name: {source: person}}, recipients: {partner: all}}
sources:
  shop: {http: {path: /in, verify: {scheme: stripe, secret: s}}, type: {is: ticket}, dedupe: {path: id}}
events:
  ticket: {schema: {type: object, properties: {id: {type: string, x-category: none}}}}
`

function sideOf(source: string): Side {
  const { model, graph, faults } = compile([{ path: 'bylaw.yaml', text: source }], { asOf: '2026-11-28' })
  if (!model || !graph) throw new Error('it cannot be read')
  return { model, flows: graph.flows, faults }
}

function told(from: string, to: string): readonly string[] {
  if (!text.includes(from)) throw new Error(`there is no ${from}`)
  return diff(sideOf(text), sideOf(text.replace(from, () => to))).map(({ type, class: kind }) => `${kind} ${type}`)
}

const changed = ['widens transfer-changed']

// Clauses 17 and 18 leave the choice between member states: people are protected by either.
describe('the law and the courts of clauses', () => {
  it.each([
    ['law: Germany, courts: Ireland', ['neutral technical']],
    ['law: the law of Germany, courts: Ireland', ['neutral technical']],
    ['law: Ireland, courts: "Berlin, Germany"', ['neutral technical']],
    ['law: Ireland, courts: the courts of the Netherlands', ['neutral technical']],
    ['law: IE, courts: Ireland', ['neutral wording']],
    ['law: India, courts: Ireland', changed],
    ['law: Northern Ireland, courts: Ireland', changed],
    ['law: Ireland, courts: "India, Germany"', changed],
    ['law: Germany or India, courts: Ireland', changed],
    ['law: Ireland, courts: wherever we choose', changed],
    ['law: Ireland', ['widens fact-lost']],
  ])('with %s are %j', (to, expected) => {
    expect(told('law: Ireland, courts: Ireland', to)).toEqual(expected)
  })

  it('between states of another area are no choice of this law', () => {
    const outside = text.replace('law: Ireland', 'law: India')
    const other = text.replace('law: Ireland', 'law: Japan')
    expect(diff(sideOf(outside), sideOf(other)).map(({ type }) => type)).toEqual(['transfer-changed'])
    expect(diff(sideOf(outside), sideOf(text)).map(({ type }) => type)).toEqual(['transfer-strengthened'])
  })
})

// What one of them does as well is lost to nobody.
describe('a duty of joint controllers', () => {
  const duties = 'ours: [information, requests], theirs: {partner: [security]}'
  it.each([
    ['ours: [information, requests, security], theirs: {partner: [security]}', ['narrows information-added']],
    ['ours: [information, requests], theirs: {partner: [security, breaches]}', ['narrows information-added']],
    ['ours: [information], theirs: {partner: [requests, security]}', ['widens information-lost']],
    ['ours: [information], theirs: {partner: [security]}', ['widens information-lost']],
  ])('as %s is %j', (to, expected) => {
    expect(told(duties, to)).toEqual(expected)
  })
})

// Backups count on top: what is gone from the last of them sooner is not kept longer because there are some.
describe('a period', () => {
  it.each([
    [
      'retention: file, data: {contact.email',
      'retention: short, data: {contact.email',
      ['narrows retention-shortened'],
    ],
    ['for: P3Y, from: recorded', 'for: P30D, from: recorded, backups: P7D', ['narrows retention-shortened']],
    ['for: P3Y, from: recorded', 'for: P2Y, from: recorded, backups: P2Y', ['widens retention-extended']],
    ['for: P3Y, from: recorded', 'for: P3Y, from: recorded, backups: P1D', ['widens retention-extended']],
    ['for: P3Y, from: recorded', 'for: P3Y, from: recorded, minimum: P2Y', ['neutral fact-stated']],
    ['for: P3Y, from: recorded', 'for: P3Y, from: recorded, minimum: P5Y', ['widens retention-extended']],
  ])('of %s as %s is %j', (from, to, expected) => {
    expect(told(from, to)).toEqual(expected)
  })
})

it('a mode that there is not is no trial', () => {
  const trial = text.replace('dedupe: {path: id}', 'dedupe: {path: id}, mode: report-only')
  const wrong = text.replace('dedupe: {path: id}', 'dedupe: {path: id}, mode: enforce')
  expect(diff(sideOf(trial), sideOf(wrong)).map(({ class: kind }) => kind)).toEqual(['widens'])
})

describe('the values and types that a field may have', () => {
  const field = 'id: {type: string, x-category: none}'
  const side = (of: string): Side => sideOf(text.replace(field, `id: {x-category: none, ${of}}`))
  const [looser, tighter] = ['widens schema-loosened', 'narrows schema-tightened']

  it.each([
    ['type: integer, const: 2', 'type: integer, const: 3', looser, looser],
    ['type: integer, const: 3', 'type: integer, enum: [3, 4]', looser, tighter],
    ['type: string, const: a', 'type: string, const: b', looser, looser],
    ['type: string, enum: [a, b]', 'type: string, enum: [a, c]', looser, looser],
    ['type: string, enum: [a, b]', 'type: string', looser, tighter],
    ['type: string, const: a', 'type: string', looser, tighter],
    ['type: integer', 'type: number', looser, tighter],
    ['type: [integer, "null"]', 'type: [number]', looser, looser],
    ['type: integer, minimum: 2', 'type: integer, minimum: 1', looser, tighter],
  ])('from %s to %s', (from, to, there, back) => {
    const types = (a: string, b: string): readonly string[] =>
      diff(side(a), side(b)).map(({ type, class: kind }) => `${kind} ${type}`)
    expect(types(from, to)).toEqual([there])
    expect(types(to, from)).toEqual([back])
  })

  it.each(['b, a', 'a, b, b'])('in another order, or twice, are the same: %s', (values) => {
    expect(diff(side('type: string, enum: [a, b]'), side(`type: string, enum: [${values}]`))).toEqual([])
  })
})
