import type { Regime } from '../../../../law/regions.ts'
import { moduleRoles } from '../../../../law/transfer-tools.ts'
import { keyAt, type Owner } from '../../../diagnostics/place.ts'
import type * as language from '../../../language/types.ts'
import { keptBySignature } from '../content/kept-by.ts'
import { regimeTitle } from '../content/organisation.ts'
import { fact, gap, notStated, plain, say } from '../content/statement.ts'
import type { View } from '../content/view.ts'
import type { Statement } from '../document.ts'
import type { Clauses } from './clauses-of.ts'
import { organisation } from './lines.ts'

/** The two parties, the exporter first. */
export function partiesOf(view: View, clauses: Clauses): readonly (readonly [side: 'exporter' | 'importer', Party])[] {
  const [us, them] = [ourselves(view, clauses.regime), recipientParty(view, clauses)]
  return clauses.direction === 'out'
    ? [
        ['exporter', us],
        ['importer', them],
      ]
    : [
        ['exporter', them],
        ['importer', us],
      ]
}

/** What is known of a party. */
export interface Party {
  readonly name: Statement
  readonly tradeName: Statement
  /** Its number in an official register. */
  readonly registration: Statement
  readonly address: Statement
  readonly contact: readonly Statement[]
  /** Its data protection officer and representatives, where the declaration speaks of them. */
  readonly officers: readonly Statement[]
}

function ourselves({ model }: View, regime: Regime): Party {
  const value = model.organisation?.value ?? {}
  const { dpo } = value
  const represented = value.representatives?.[regime]
  return {
    name: fact(model, organisation, ['legalName'], value.legalName, 'the legal name is not declared'),
    tradeName: optional(organisation, 'tradeName', value),
    registration: optional(organisation, 'registration', value),
    address: fact(model, organisation, ['address'], value.address, 'the address is not declared'),
    contact: contactOf(model, organisation, value.signatory),
    officers: [
      ...(dpo === undefined ? [] : [officer(model, ['dpo'], dpo, 'Data protection officer')]),
      ...(represented === undefined || represented.exempt !== undefined
        ? []
        : [officer(model, ['representatives', regime], represented, `Representative, ${regimeTitle[regime]}`)]),
    ],
  }
}

/** What a form asks for if there is any. */
const optional = <Key extends string>(of: Owner, key: Key, value: { readonly [K in Key]?: string }): Statement => {
  const text = value[key]
  return text === undefined ? notStated : say(text, { places: [keyAt(of, key)] })
}

function officer(model: View['model'], path: readonly string[], party: language.Party, label: string): Statement {
  const text = [party.name, party.address, party.email, party.phone, party.url].filter((part) => part !== undefined)
  return fact(model, organisation, path, text.join(', ') || undefined, 'name and contact are not declared', { label })
}

function recipientParty({ model }: View, { recipient: { resource } }: Clauses): Party {
  const { value } = resource
  return {
    name: fact(model, resource, ['legalName'], value.legalName, 'the legal name is not declared'),
    // What we call it is no name that it trades under.
    tradeName: optional(resource, 'tradeName', value),
    registration: optional(resource, 'registration', value),
    address: fact(model, resource, ['address'], value.address, 'the address is not declared'),
    contact: contactOf(model, resource, value.signatory),
    officers:
      value.contact === undefined
        ? [gap(model, resource, ['contact'], 'whom to write to about data protection is not declared')]
        : [say(value.contact, { label: 'Data protection', places: [keyAt(resource, 'contact')] })],
  }
}

const signatoryParts = [
  ['name', 'Name'],
  ['position', 'Position'],
  ['contact', 'Contact'],
] as const

const contactOf = (model: View['model'], of: Owner, signatory: language.Signatory = {}): readonly Statement[] =>
  signatoryParts.map(([key, label]) =>
    fact(model, of, ['signatory', key], signatory[key], 'who signs and answers for it is not declared', { label }),
  )

/** When the clauses were signed; a day alone, since no declaration holds a signature. */
export const signedStatement = ({ model, asOf }: View, { recipient, regime, tool }: Clauses): Statement =>
  fact(model, recipient.resource, ['transfer', regime, 'signed'], tool.signed, 'the day of signature is not declared', {
    keptBy: keptBySignature(tool, asOf),
  })

/** What a party is, by the module that was signed. */
export function roleOfParty(
  { model }: View,
  { recipient, regime, tool }: Clauses,
  side: 'exporter' | 'importer',
): Statement {
  const pair = tool.module === undefined ? undefined : moduleRoles[tool.module]
  const places = [keyAt(recipient.resource, 'transfer', regime, 'module')]
  return pair
    ? say(pair[side === 'exporter' ? 0 : 1], { places })
    : gap(model, recipient.resource, ['transfer', regime, 'module'], 'the module is not declared')
}

/** A choice between the parties: yes, no, or not stated. */
export const choice = (
  view: View,
  clauses: Clauses,
  key: 'docking' | 'redress',
  yes: string,
  no: string,
): Statement => {
  const value = clauses.tool.terms?.[key]
  return term(view, clauses, key, value === undefined ? undefined : value ? yes : no)
}

/** What the parties agreed on a point, or that nobody has stated it. */
export const term = (
  { model }: View,
  { recipient, regime }: Clauses,
  key: keyof language.TransferTerms,
  text: string | undefined,
): Statement => fact(model, recipient.resource, ['transfer', regime, 'terms', key], text, 'not declared')

/** Data that goes to it in another role is not under these clauses. */
export const elsewhereStatements = ({ elsewhere }: Clauses): readonly Statement[] =>
  elsewhere.length === 0
    ? []
    : [
        plain(
          `Not under this module: ${elsewhere.map(({ title }) => `“${title}”`).join(', ')}, where our role is another one. Other clauses are needed there.`,
        ),
      ]
