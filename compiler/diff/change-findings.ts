import type { Located } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import type { SectionName } from '../language/section.ts'
import type { Model } from '../model/model.ts'
import { resourcesOf } from '../model/sections.ts'
import { type Change, type ChangeType, changeTypes } from './change.ts'
import { dutyTexts } from './duty-texts.ts'
import type { Side, Unversioned } from './side.ts'

type Widening = Exclude<
  { [T in ChangeType]: (typeof changeTypes)[T] extends 'widens' ? T : never }[ChangeType],
  'unproven'
>

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

/** What could not be read is reported as what it is. */
const isWidening = (type: ChangeType): type is Widening => changeTypes[type] === 'widens' && type !== 'unproven'

/**
 * The changes that widen, as findings at the declaration of the head. What stands in the base alone is placed at the
 * nearest thing that is left of it, and says where it stood.
 */
export function changeFindings(changes: readonly Change[], base: Side, head: Model): readonly Finding[] {
  return changes.flatMap(({ type, message, before, after, facts, duties, accepted = [], at }): Finding[] => {
    if (!isWidening(type)) return []
    const gone = at?.side === 'base' ? at.place : null
    const place = at && !gone ? at.place : remains(head, gone, facts?.activity ?? null)
    const values = before !== null || after !== null ? ` It was ${before ?? 'absent'} and is ${after ?? 'absent'}.` : ''
    // A value that is gone has no line of its own in the head either.
    const lost =
      gone ?? (at && after === null && resourcesOf(base.model, at.place.section).has(at.place.name) ? at.place : null)
    const stood = lost && base.locate ? ` It stood in ${lineOf(base.locate(lost))} of the base.` : ''
    const under = accepted.map((one) => ` An exception goes on accepting what is wrong there: \`${one}\`.`).join('')
    const help = `${duties.map((duty) => dutyTexts[duty]).join(' ')}${values}${stood}${under}`.trim()
    return [{ rule: ruleFor[type], message, at: place, ...(help !== '' && { help }) }]
  })
}

/** Notices that read otherwise under their old version and day, as findings. */
export const noticeFindings = (unversioned: readonly Unversioned[]): readonly Finding[] =>
  unversioned.map(({ message, at }) => ({
    rule: 'change/notice-unversioned',
    message,
    at,
    help: dutyTexts['notice-version'],
  }))

const lineOf = ({ file, start }: Located): string => `\`${file}:${start.line}\``

/** What the head still has of a place: the resource, the activity it was for, what is left of its section, the project. */
function remains(head: Model, gone: Place | null, activity: string | null): Place {
  if (gone && resourcesOf(head, gone.section).has(gone.name)) return gone
  const at = (section: SectionName, name: string): Place => ({ section, name, path: [], part: 'key' })
  if (activity !== null && head.activities.has(activity)) return at('activities', activity)
  const [first] = gone ? [...resourcesOf(head, gone.section).keys()] : []
  return gone && first !== undefined ? at(gone.section, first) : at('project', '')
}
