import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Evidence, LawfulBasis } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { needs } from '../support/bases/basis-needs.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import type { Use } from '../support/uses.ts'
import { namesNoContract } from '../words/contract-names.ts'
import { isIn } from '../words/match.ts'

export const basisIncomplete = defineRule({
  name: 'basis/incomplete',
  summary: 'A lawful basis in use that does not say what it rests on.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
  also: 'GDPR Art. 5(2), 6(1)(b), 6(1)(d), 6(1)(f), 6(3), 7(3)',
  severity: 'gap',
  *found({ model }) {
    for (const { basis, uses } of usedBases(model)) {
      for (const { path, what, ref } of needs[basis.value.type]) {
        const [first, second] = path
        const value: unknown = basis.value[first]
        // Without an assessment there is no point in asking for its date.
        const empty = isEmpty(value)
        if (second ? empty || isStated(value as Evidence, second) : !empty) continue
        if (second && markAt(model, basis, first)) continue
        yield {
          rule: 'basis/incomplete',
          message: `Lawful basis ${quote(basis.name)} ${what}.`,
          related: relatedUses(uses),
          executed: uses.some((use) => use.executed),
          because: { kind: 'law', ref },
          ...absentAt(model, basis, path, `State it under ${quote(path.join('.'))}.`),
        } satisfies Finding
      }
      const { contract } = basis.value
      const performed = performedIn(model, basis, uses)
      if (performed)
        yield {
          rule: 'basis/incomplete',
          class: 'violation',
          severity: 'warning',
          message: `Lawful basis ${quote(basis.name)} is said to be for steps before a contract, and activity ${quote(performed.activity ?? '')} performs one.`,
          at: valueAt(basis, 'preContractual'),
          related: [{ at: performed.at, message: 'It is relied on here.' }],
          help: 'Take `preContractual` away, or give the steps before the contract a basis of their own.',
          because: { kind: 'law', ref: 'GDPR Art. 6(1)(b)' },
        } satisfies Finding
      if (isOnlyAppliedFor(model, basis, uses))
        yield {
          rule: 'basis/incomplete',
          class: 'violation',
          severity: 'warning',
          message: `Lawful basis ${quote(basis.name)} is a contract that its party only applies for, and is not said to be \`preContractual\`.`,
          at: keyAt(basis, 'preContractual'),
          related: relatedUses(uses),
          help: 'Write `preContractual: true`: before there is a contract, only steps that the person asked for can rest on it.',
          because: { kind: 'law', ref: 'GDPR Art. 6(1)(b)' },
        } satisfies Finding
      if (contract !== undefined && !isPlaceholder(contract) && namesNoContract(contract))
        yield {
          rule: 'basis/incomplete',
          class: 'violation',
          message: `${quote(clip(contract, 60))} is not a contract on which ${quote(basis.name)} could rest.`,
          at: valueAt(basis, 'contract'),
          related: relatedUses(uses),
          help: 'Name the contract with the people under `party`, or rest on another basis.',
          because: { kind: 'law', ref: 'GDPR Art. 6(1)(b)' },
        } satisfies Finding
    }
  },
})

/** What there is only under a contract that has been made: its terms of DPV, what is paid under it, what ends with it. */
const performing: ReadonlySet<string> = new Set(
  ['FulfilmentOfContractualObligation', 'CustomerOrderManagement', 'PaymentManagement', 'PersonnelPayment'].map(
    (term) => `dpv:${term}`,
  ),
)
const ended =
  /^(?:contract|subscription|employment|engagement|membership|policy|tenancy|lease)[-_.](?:closed|ended|cancelled|terminated|expired)$/i

/** The use of a basis of steps before a contract by which one has been made; `undefined` where none shows it. */
const performedIn = (model: Model, { value }: Resource<LawfulBasis>, uses: readonly Use[]): Use | undefined =>
  value.type !== 'contract' || value.preContractual !== true
    ? undefined
    : uses.find(({ activity: name }) => {
        const { purpose, retention } = model.activities.get(name ?? '')?.value ?? {}
        return (
          (typeof purpose === 'object' && performing.has(purpose.term ?? '')) ||
          isIn(ended, model.retention.get(retention ?? '')?.value.after ?? '')
        )
      })

/** People who have no contract yet: they are called so, and it is told of them or seen from what ends their data. */
function isOnlyAppliedFor(model: Model, { value }: Resource<LawfulBasis>, uses: readonly Use[]): boolean {
  const { type, contract = '', party, preContractual } = value
  if (type !== 'contract' || preContractual !== undefined || !party?.length) return false
  if (!party.every((name) => isIn(applying, name))) return false
  return (
    isIn(asksFor, contract) ||
    uses.some(({ activity }) => {
      const { retention } = model.activities.get(activity ?? '')?.value ?? {}
      return isIn(refused, model.retention.get(retention ?? '')?.value.after ?? '')
    })
  )
}

const applying = /(?:^|[-_. ])(?:applicants?|candidates?|prospects?|enquirers?|interested)/i
const asksFor =
  /\b(?:appl(?:y|ies|ied|ying) for|ask(?:s|ed)? (?:\w+ ){0,2}(?:for|to be considered)|be considered for|wish(?:es)? for|not (?:yet )?(?:made|concluded|signed))\b/i
/** What happens only where no contract comes of it. */
const refused =
  /^(?:application|offer|quote|enquiry)[-_.]|(?:reject|declin|laps|refus|turned[-_. ]?down|unsuccessful|not[-_. ]?hired)/i

/** Nothing, or braces with nothing between them. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** A file or an address: either says where the proof lies. */
const isStated = (evidence: Evidence, key: string): boolean =>
  Object.hasOwn(evidence, key) || (key === 'file' && evidence.url !== undefined)
