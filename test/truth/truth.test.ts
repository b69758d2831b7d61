import { describe, expect, it } from 'vitest'
import { compile } from '../../compiler/compile.ts'

const head = `apiVersion: bylaw.dev/v1
organisation: {legalName: Quay, country: DE, address: Quay 1, regimes: [eu-gdpr], contacts: {privacy: p@quay.example}}
lawfulBases: {terms: {type: contract, contract: Terms, party: [guests]}}
retention: {month: {for: P30D, why: Questions, onExpiry: erase, by: {process: desk}}}
`
const bookings = (more: string): string =>
  `  bookings: {purpose: Keep bookings, lawfulBasis: terms, dataSubjects: [guests], retention: month, automatedDecisions: false, ${more}}\n`
const email = 'data: {contact.email: {source: person}}'

/** Each finding as rule and the text that it underlines. */
function found(...texts: readonly string[]): readonly string[] {
  const files = texts.map((text, i) => ({ path: `${i}.yaml`, text }))
  return compile(files, { asOf: '2026-11-28' }).diagnostics.map(({ rule, file, start, end }) => {
    const line = files.find(({ path }) => path === file)?.text.split('\n')[start.line - 1] ?? ''
    return `${rule} ${line.slice(start.column - 1, end.column - 1)}`
  })
}

const sent = (recipient: string): string =>
  `${head}activities:\n${bookings(`${email}, recipients: {agent: all}`)}recipients: {agent: {legalName: Agent, engagement: own-purposes, ${recipient}}}\n`

describe('what is known, and no more', () => {
  it.each(['CH', 'IL', 'NZ', 'AR', 'UY', 'GB'])('a decision that covers all of %s asks for nothing', (country) => {
    expect(found(sent(`established: ${country}, stored: [${country}]`))).toEqual([])
  })

  it('a decision that covers some asks why it covers this one', () => {
    const text = sent('established: KR, stored: [KR], transfer: {eu-gdpr: {tool: adequacy}}')
    expect(found(text)).toEqual(['transfer/scope-missing eu-gdpr'])
  })

  it('a decision that nobody took carries nothing', () => {
    const text = sent('established: GE, stored: [GE], transfer: {eu-gdpr: {tool: adequacy, scope: all}}')
    expect(found(text)).toEqual(['transfer/no-decision adequacy'])
  })

  it('a British tool carries nothing out of the Union', () => {
    const text = sent('established: IN, stored: [IN], transfer: {eu-gdpr: {tool: idta}}')
    expect(found(text)).toEqual(['transfer/tool-wrong-regime idta'])
  })

  it('a country that does not exist is one finding', () => {
    expect(found(sent('established: UK, stored: [DE]'))).toEqual(['schema/invalid UK'])
  })

  it('a misspelt key breaks no promise and makes no exception superfluous', () => {
    const text = `${sent('etablished: US, stored: [DE]')}commitments: {home: {promise: Only in Germany., assert: {where: 'flow.sink == "recipient"', must: 'flow.countries.all(c, c == "DE")'}}}
exceptions: {agent: {rule: transfer/mechanism-missing, target: recipients.agent, reason: On its way, acceptedBy: Ada, until: 2027-01-01}}
`
    expect(found(text)).toEqual(['schema/unknown-key etablished'])
  })

  it('a built-in category cannot be made weaker', () => {
    const text = `${head}activities:\n${bookings('data: {health.data: {source: person}}')}`
    const weaker = 'apiVersion: bylaw.dev/v1\ncategories: {health.data: {title: Health, sensitivity: personal}}\n'
    expect(found(text, weaker).map((each) => each.split(' ')[0])).toEqual([
      'basis/special-category-condition',
      'category/weakened',
    ])
  })

  it('a file whose version is misspelt is not passed over', () => {
    const text = `${head}activities:\n${bookings(email)}`
    expect(found(text, 'apiVersion: bylaw.dve/v1\nmeasures: {}\n')).toEqual(['schema/invalid bylaw.dve/v1'])
  })

  it('a house rule that asserts nothing is a finding', () => {
    const text = `${head}activities:\n${bookings(email)}rules: {idle: {message: Nothing.}}\n`
    expect(found(text)).toEqual(['house/unproven idle'])
  })

  it('a promise about a period that nobody stated is unproven', () => {
    const text = `${head}activities:\n${bookings(email).replace('retention: month', 'retention: {missing: not agreed, ask: dpo}')}commitments: {week: {promise: A week., assert: {where: flow.activity == "bookings", must: flow.retention.maxDays <= 7}}}\n`
    expect(found(text).map((each) => each.split(' ')[0])).toEqual(['retention/missing', 'commitment/unproven'])
  })

  it('one provider may represent under two laws with one mailbox, and not with that of the organisation', () => {
    const text = (privacy: string): string => `apiVersion: bylaw.dev/v1
organisation: {legalName: Quay, country: US, address: Quay 1, regimes: [eu-gdpr, uk-gdpr], contacts: {privacy: ${privacy}}, representatives: {eu-gdpr: {name: Rep SA, email: r@rep.example}, uk-gdpr: {name: Rep Ltd, email: r@rep.example}}}
`
    const ofAnother = (mail: string) => found(text(mail)).filter((each) => each.startsWith('fact/of-another'))
    expect(ofAnother('p@quay.example')).toEqual([])
    expect(ofAnother('r@rep.example')).not.toEqual([])
  })
})
