import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { evidences, nounOf } from '../support/evidence.ts'
import { quote } from '../support/text.ts'

export const factPaperTwofold = defineRule({
  name: 'fact/paper-twofold',
  summary: 'One paper that is said to be a contract with others and an assessment of our own.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 6(1)(f), 35(7)' },
  severity: 'warning',
  *found({ model }) {
    const contracts = new Map(agreements(model))
    if (contracts.size === 0) return
    for (const one of evidences(model)) {
      if (!weighed.has(String(one.path.at(-1)))) continue
      for (const key of ['file', 'url'] as const) {
        const paper = one.evidence[key]
        const contract = paper === undefined ? undefined : contracts.get(paper)
        if (paper === undefined || contract === undefined) continue
        yield {
          rule: 'fact/paper-twofold',
          message: `The ${nounOf(one)} of ${quote(one.of.name)} is said to be ${quote(paper)}, which is an agreement with others and weighs nothing.`,
          at: valueAt(one.of, ...one.path, key),
          related: [{ at: contract, message: 'The agreement.' }],
          help: 'Name the paper in which it was weighed; or the contract, where that one stands at the wrong place.',
        } satisfies Finding
      }
    }
  },
})

/** Where we weigh by ourselves; a proof of a transfer or of a check may come with the contract. */
const weighed: ReadonlySet<string> = new Set(['advice', 'assessment', 'dpia', 'policyDocument'])

/** The papers that others have signed with us. */
function* agreements(model: Model): Iterable<[paper: string, at: Place]> {
  for (const recipient of model.recipients.values()) {
    if (recipient.poisoned) continue
    for (const key of ['file', 'url'] as const) {
      const paper = recipient.value.contract?.[key]
      if (paper !== undefined) yield [paper, valueAt(recipient, 'contract', key)]
    }
  }
  for (const { of, path, evidence } of evidences(model))
    if (path.at(-1) === 'arrangement')
      for (const key of ['file', 'url'] as const) {
        const paper = evidence[key]
        if (paper !== undefined) yield [paper, valueAt(of, ...path, key)]
      }
}
