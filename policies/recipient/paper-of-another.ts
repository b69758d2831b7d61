import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Step, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'
import { bearsName, mayBeSameCompany, strangerOf } from '../words/company-names.ts'

export const recipientPaperOfAnother = defineRule({
  name: 'recipient/paper-of-another',
  summary: 'A contract with one company, or a look into it, that stands for another, or one for the other.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(1), 28(3), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    const byPaper = new Map<string, Resource<Recipient>>()
    const areJoint = (...names: readonly string[]): boolean =>
      names.every((name) => model.recipients.get(name)?.value.contract?.type === 'joint-arrangement') &&
      [...joint(model)].some(([, said]) => names.every((name) => said?.with?.includes(name)))
    for (const recipient of model.recipients.values()) {
      const { contract, diligence, legalName, group } = recipient.value
      if (recipient.poisoned) continue
      for (const key of ['file', 'url'] as const) {
        const paper = contract?.[key]
        if (paper === undefined) continue
        if (diligence?.[key] === paper)
          yield {
            rule: 'recipient/paper-of-another',
            message: `What shows that somebody looked into ${quote(recipient.name)} is the contract with it, which promises and shows nothing.`,
            at: valueAt(recipient, 'diligence', key),
            related: [{ at: valueAt(recipient, 'contract', key), message: 'The contract.' }],
            help: 'Name the report, the certificate or the notes of whoever looked into it (Art. 28(1)).',
          } satisfies Finding
        const other = byPaper.get(paper)
        byPaper.set(paper, other ?? recipient)
        const theirs = other?.value.legalName
        // Companies of one group sign one contract.
        if (!other || group === true || legalName === undefined || theirs === undefined) continue
        if (mayBeSameCompany(legalName, theirs)) continue
        // An arrangement of several is one paper.
        if (areJoint(recipient.name, other.name)) continue
        const wrong = strangerOf(paper, named(recipient), named(other)).of
        const right = wrong === other ? recipient : other
        yield {
          rule: 'recipient/paper-of-another',
          message: `The contract with ${quote(wrong.name)} is that with ${quote(right.name)}, which is another company.`,
          at: valueAt(wrong, 'contract', key),
          related: [{ at: valueAt(right, 'contract', key), message: 'The other one.' }],
          help: 'Name the contract that was signed with this company.',
        } satisfies Finding
      }
    }
    yield* proofsOfAnother(model)
    for (const [activity, said] of joint(model))
      for (const key of ['file', 'url'] as const) {
        const paper = said?.arrangement?.[key]
        const other = paper === undefined ? undefined : byPaper.get(paper)
        if (!other || !said?.with || said.with.length === 0 || said.with.includes(other.name)) continue
        yield {
          rule: 'recipient/paper-of-another',
          message: `The arrangement of ${quote(activity.name)} is the contract with ${quote(other.name)}, which is not joint in it.`,
          at: valueAt(activity, 'role', 'joint', 'arrangement', key),
          related: [{ at: valueAt(other, 'contract', key), message: 'The contract.' }],
          because: { kind: 'law', ref: 'GDPR Art. 26(1)' },
          help: 'Name the arrangement with those who are joint controllers here.',
        } satisfies Finding
      }
  },
})

interface Proof {
  readonly recipient: Resource<Recipient>
  readonly paper: string
  readonly path: readonly Step[]
  readonly what: string
}

/** What shows that somebody looked into a company, or into a transfer to it. */
function* proofsOf(recipient: Resource<Recipient>): Iterable<Proof> {
  const { diligence, transfer = {} } = recipient.value
  for (const key of ['file', 'url'] as const) {
    const paper = diligence?.[key]
    if (paper !== undefined)
      yield { recipient, paper, path: ['diligence', key], what: 'What shows that somebody looked into' }
    for (const [regime, tool] of Object.entries(transfer)) {
      const proof = tool?.evidence?.[key]
      if (proof !== undefined)
        yield {
          recipient,
          paper: proof,
          path: ['transfer', regime, 'evidence', key],
          what: 'What shows the transfer to',
        }
    }
  }
}

/** One report may be on several companies; one that bears the name of one of them alone is on that one. */
function* proofsOfAnother(model: Model): Iterable<Finding> {
  const byPaper = new Map<string, Proof>()
  for (const recipient of model.recipients.values())
    for (const proof of recipient.poisoned ? [] : proofsOf(recipient)) {
      const other = byPaper.get(proof.paper)
      if (!other) byPaper.set(proof.paper, proof)
      if (!other || other.recipient === recipient) continue
      const [ours, theirs] = [namesOf(recipient), namesOf(other.recipient)]
      const [bearsOurs, bearsTheirs] = [bearsName(proof.paper, ...ours), bearsName(proof.paper, ...theirs)]
      if (bearsOurs === bearsTheirs || mayBeSameCompany(ours[0] ?? '', theirs[0] ?? '')) continue
      const [wrong, right] = bearsOurs ? [other, proof] : [proof, other]
      yield {
        rule: 'recipient/paper-of-another',
        message: `${wrong.what} ${quote(wrong.recipient.name)} is about ${quote(right.recipient.name)}, which is another company.`,
        at: valueAt(wrong.recipient, ...wrong.path),
        related: [{ at: valueAt(right.recipient, ...right.path), message: 'The other one.' }],
        help: 'Name what somebody found out about this company.',
      } satisfies Finding
    }
}

const namesOf = ({ name, value: { legalName, title } }: Resource<Recipient>): readonly string[] =>
  [legalName, title, name].filter((one) => one !== undefined)

const named = (of: Resource<Recipient>) => ({
  of,
  names: [of.value.legalName, of.value.title].filter((name) => name !== undefined),
})
