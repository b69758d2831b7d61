import type { Change, Records } from '../journal/port.ts'
import { changeConsents } from './consent.ts'
import type { Right } from './right.ts'
import { changeSuppressions, withRight } from './suppression.ts'

/** What changes so that these rights, one on each topic, stand at least: what the journal knows later stays. */
export async function restoring(records: Records, rights: readonly Right[]): Promise<Change[]> {
  const changes: Change[] = []
  for (const [subject, own] of Map.groupBy(rights, (right) => right.subject)) {
    changes.push(...(await changeSuppressions(records, [subject], (known) => own.reduce(withRight, known))))
    for (const right of own) {
      if (right.kind !== 'consent') continue
      changes.push(...(await changeConsents(records, [subject], right.activity, right.consent)))
    }
  }
  return changes
}
