import type { Finding } from '../diagnostics/finding.ts'
import { type Change, type ChangeType, changeTypes } from './change.ts'
import { dutyTexts } from './duty-texts.ts'

type Widening = { [T in ChangeType]: (typeof changeTypes)[T] extends 'widens' ? T : never }[ChangeType]

/** The rule that reports a type of change; what narrows or is neutral is reported by none. */
const ruleFor: Readonly<Record<Widening, string>> = {
  'activity-added': 'change/purpose-added',
  'purpose-changed': 'change/purpose-changed',
  'automation-added': 'change/automation-added',
  'category-added': 'change/category-added',
  'field-added': 'change/category-added',
  'subjects-added': 'change/category-added',
  'category-weakened': 'change/category-weakened',
  'schema-loosened': 'change/category-weakened',
  'subjects-lost': 'change/subjects-lost',
  'identity-loosened': 'change/verification-weakened',
  'recipient-added': 'change/recipient-added',
  'recipient-changed': 'change/recipient-added',
  'host-added': 'change/destination-changed',
  'destination-changed': 'change/destination-changed',
  'country-added': 'change/country-added',
  'transfer-changed': 'change/transfer-weakened',
  'transfer-weakened': 'change/transfer-weakened',
  'contract-weakened': 'change/role-changed',
  'role-changed': 'change/role-changed',
  'retention-extended': 'change/retention-extended',
  'retention-changed': 'change/retention-extended',
  'expiry-weakened': 'change/retention-extended',
  'hold-added': 'change/retention-extended',
  'basis-changed': 'change/basis-changed',
  'condition-changed': 'change/basis-changed',
  'condition-loosened': 'change/condition-loosened',
  'protection-removed': 'change/protection-removed',
  'verification-weakened': 'change/verification-weakened',
  'dedupe-weakened': 'change/verification-weakened',
  'source-added': 'change/source-changed',
  'source-changed': 'change/source-changed',
  'tracker-added': 'change/tracker-added',
  'tracker-widened': 'change/tracker-added',
  'control-removed': 'change/control-removed',
  'process-weakened': 'change/control-removed',
  'assessment-removed': 'change/information-lost',
  'information-lost': 'change/information-lost',
  'fact-lost': 'change/information-lost',
  'prohibition-removed': 'change/promise-loosened',
  'age-lowered': 'change/promise-loosened',
  'regime-removed': 'change/promise-loosened',
  'promise-loosened': 'change/promise-loosened',
  'promise-changed': 'change/promise-loosened',
  'rule-loosened': 'change/promise-loosened',
  'level-lowered': 'change/promise-loosened',
  'exception-added': 'change/exception-added',
  'exception-widened': 'change/exception-added',
  'plan-added': 'change/other',
  other: 'change/other',
}

const isWidening = (type: ChangeType): type is Widening => changeTypes[type] === 'widens'

/** The changes that widen, as findings at the declaration of the head; what is gone has no place there but its project. */
export function changeFindings(changes: readonly Change[]): readonly Finding[] {
  return changes.flatMap(({ type, message, before, after, duties, at }): Finding[] => {
    if (!isWidening(type)) return []
    const place = at?.side === 'head' ? at.place : ({ section: 'project', name: '', path: [], part: 'key' } as const)
    const values = before !== null || after !== null ? ` It was ${before ?? 'absent'} and is ${after ?? 'absent'}.` : ''
    const help = `${duties.map((duty) => dutyTexts[duty]).join(' ')}${values}`.trim()
    return [{ rule: ruleFor[type], message, at: place, ...(help !== '' && { help }) }]
  })
}
