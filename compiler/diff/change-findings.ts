import type { Finding } from '../diagnostics/finding.ts'
import type { Change, ChangeType } from './change.ts'
import { dutyTexts } from './duty-texts.ts'

/** The rule that reports a type of change; what narrows or is neutral is reported by none. */
const ruleFor: Partial<Record<ChangeType, string>> = {
  'activity-added': 'change/purpose-added',
  'purpose-changed': 'change/purpose-added',
  'category-added': 'change/category-added',
  'subjects-added': 'change/category-added',
  'recipient-added': 'change/recipient-added',
  'country-added': 'change/country-added',
  'transfer-changed': 'change/country-added',
  'retention-extended': 'change/retention-extended',
  'retention-changed': 'change/retention-extended',
  'basis-changed': 'change/basis-changed',
  'role-changed': 'change/basis-changed',
  'condition-changed': 'change/basis-changed',
  'protection-removed': 'change/protection-removed',
  'promise-loosened': 'change/promise-loosened',
  'rule-loosened': 'change/promise-loosened',
  'level-lowered': 'change/promise-loosened',
  'fact-lost': 'change/promise-loosened',
  'exception-added': 'change/exception-added',
}

/** The changes that widen, as findings at the declaration of the head; what is gone has no place there but its project. */
export function changeFindings(changes: readonly Change[]): readonly Finding[] {
  return changes.flatMap(({ type, message, before, after, duties, at }): Finding[] => {
    const rule = ruleFor[type]
    if (rule === undefined) return []
    const place = at?.side === 'head' ? at.place : ({ section: 'project', name: '', path: [], part: 'key' } as const)
    const values = before !== null || after !== null ? ` It was ${before ?? 'absent'} and is ${after ?? 'absent'}.` : ''
    const help = `${duties.map((duty) => dutyTexts[duty]).join(' ')}${values}`.trim()
    return [{ rule, message, at: place, ...(help !== '' && { help }) }]
  })
}
