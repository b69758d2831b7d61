import { expect, it } from 'vitest'
import { compile } from '../../../compiler/compile.ts'
import { diff } from '../../../compiler/diff/diff.ts'
import { withTransferDuties } from './transfer-duty.ts'

const asOf = '2026-11-28'

const text = (recipient: string, uses: string): string => `apiVersion: bylaw.dev/v1
organisation: {legalName: Acme Ltd, country: GB, regimes: [uk-gdpr]}
lawfulBases: {terms: {type: contract, contract: Terms, party: [guests]}}
retention: {file: {for: P3Y, from: recorded, why: Questions, onExpiry: erase, by: {process: desk}}}
recipients: {host: {legalName: Host Ltd, engagement: on-our-behalf, established: GB, stored: [GB]}, helper: ${recipient}}
activities: {write: {purpose: Write, lawfulBasis: terms, dataSubjects: [guests], retention: file, data: {contact.email: {source: person}}, recipients: {host: all${uses}}}}
`

function isAsked(recipient: string): boolean {
  const [base, head] = ['', ', helper: all'].map((uses) => {
    const { model, graph, faults } = compile([{ path: 'bylaw.yaml', text: text(recipient, uses) }], { asOf })
    if (!model || !graph) throw new Error('it cannot be read')
    return { model, flows: graph.flows, faults }
  })
  if (!base || !head) throw new Error('there are two sides')
  return withTransferDuties(diff(base, head), head.model, asOf).some(({ duties }) =>
    duties.includes('transfer-assessment'),
  )
}

const helper = (more: string): string => `{legalName: Helper Ltd, engagement: on-our-behalf, ${more}}`

it.each([
  [
    false,
    'in a country that a decision covers as a whole',
    'established: FR, stored: [FR], transfer: {uk-gdpr: {tool: adequacy}}',
  ],
  [true, 'in a country that no decision covers', 'established: IN, stored: [IN], transfer: {uk-gdpr: {tool: idta}}'],
  [
    true,
    'reached from there',
    'established: FR, stored: [FR], accessedFrom: [FR, IN], transfer: {uk-gdpr: {tool: idta}}',
  ],
  [
    true,
    'in a country that a decision covers in part',
    'established: US, stored: [US], transfer: {uk-gdpr: {tool: dpf}}',
  ],
  [
    true,
    'somewhere that is not stated',
    'established: FR, stored: {missing: not asked}, transfer: {uk-gdpr: {tool: adequacy}}',
  ],
  [
    true,
    'reached from where nobody knows',
    'established: FR, stored: [FR], accessedFrom: {missing: not asked}, transfer: {uk-gdpr: {tool: adequacy}}',
  ],
])('asks for a look at the transfer (%s) to a recipient %s', (expected, _, more) => {
  expect(isAsked(helper(more))).toBe(expected)
})
