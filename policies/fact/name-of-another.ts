import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { soundValue } from '../../compiler/flows/facts.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { isForHire } from '../support/texts/party-facts.ts'
import { namesCompany } from '../words/company-names.ts'

export const factNameOfAnother = defineRule({
  name: 'fact/name-of-another',
  summary: 'A person or company of one party that signs, approves or answers for another.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 13(1)(b), 30(1)(a), 37(7)' },
  severity: 'warning',
  *found({ model }) {
    const companies = new Map<string, Resource<Recipient>>()
    const signatories = new Map<string, Resource<Recipient>>()
    const { dpo, signatory: signs } = soundValue(model.organisation) ?? {}
    const officer = dpo?.name ?? ''
    const signer = signs?.name
    for (const recipient of model.recipients.values()) {
      const { legalName, signatory, group, does } = recipient.value
      // People of our own group act for each of its companies, and an officer may be one for hire.
      if (recipient.poisoned || group === true || isForHire(does) || plain(legalName ?? '') === plain(officer)) continue
      if (legalName !== undefined) companies.set(plain(legalName), recipient)
      if (signatory?.name !== undefined) signatories.set(plain(signatory.name), recipient)
    }
    for (const { text, what, of, at } of people(model)) {
      const company = companies.get(plain(text))
      if (company && company.name !== of) {
        const isCompany = namesCompany(text)
        const itsName = valueAt(company, 'legalName')
        yield {
          rule: 'fact/name-of-another',
          message: isCompany
            ? `${quote(text)}, ${what}, is recipient ${quote(company.name)}.`
            : `Recipient ${quote(company.name)} has the name of ${quote(text)}, ${what}.`,
          at: isCompany ? at : itsName,
          related: [{ at: isCompany ? itsName : at, message: 'The other one.' }],
          help: isCompany ? 'Name the person who does it.' : 'Name the company that it is.',
        } satisfies Finding
        continue
      }
      // Who signs for both is `fact/of-another`.
      const signatory = of === null && text !== signer ? signatories.get(plain(text)) : undefined
      if (!signatory) continue
      yield {
        rule: 'fact/name-of-another',
        message: `${quote(text)}, ${what}, signs for recipient ${quote(signatory.name)}.`,
        at,
        related: [{ at: valueAt(signatory, 'signatory', 'name'), message: 'The other one.' }],
        help: 'Name somebody of our own.',
      } satisfies Finding
    }
  },
})

const plain = (text: string): string => text.trim().toLowerCase()

interface Named {
  readonly text: string
  /** Between commas: `who approves notice x`. */
  readonly what: string
  /** The recipient for which it is; `null` for the organisation. */
  readonly of: string | null
  readonly at: Place
}

/** Whoever signs, approves or answers for something; who signs for us and for a recipient is `fact/of-another`. */
function* people(model: Model): Iterable<Named> {
  const { organisation } = model
  const own = organisation?.poisoned ? undefined : organisation
  const signer = own?.value.signatory?.name
  if (own && signer !== undefined)
    yield { text: signer, what: 'who signs for us', of: null, at: valueAt(own, 'signatory', 'name') }
  const officer = own?.value.dpo?.name
  if (own && officer !== undefined)
    yield { text: officer, what: 'the data protection officer', of: null, at: valueAt(own, 'dpo', 'name') }
  for (const notice of model.notices.values()) {
    const { approvedBy } = notice.value
    if (!notice.poisoned && approvedBy !== undefined)
      yield {
        text: approvedBy,
        what: `who approves notice ${quote(notice.name)}`,
        of: null,
        at: valueAt(notice, 'approvedBy'),
      }
  }
  for (const exception of model.exceptions.values())
    for (const key of ['acceptedBy', 'officer'] as const) {
      const text = exception.poisoned ? undefined : exception.value[key]
      if (text !== undefined)
        yield {
          text,
          what: `who answers for exception ${quote(exception.name)}`,
          of: null,
          at: valueAt(exception, key),
        }
    }
  for (const recipient of model.recipients.values()) {
    const name = recipient.poisoned ? undefined : recipient.value.signatory?.name
    if (name !== undefined && namesCompany(name))
      yield {
        text: name,
        what: `who signs for recipient ${quote(recipient.name)}`,
        of: recipient.name,
        at: valueAt(recipient, 'signatory', 'name'),
      }
  }
}
