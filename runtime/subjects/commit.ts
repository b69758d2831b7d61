import type { Change, Journal } from '../journal/port.ts'
import type { Membership } from '../register/port.ts'
import { change } from '../register/stored.ts'

/**
 * Writes what a call changes, and waits until it holds everywhere.
 *
 * @throws RecordConflict when others keep changing the same
 */
export async function commit(
  { journal, replicas }: { readonly journal: Journal; readonly replicas: Pick<Membership, 'passed'> },
  decide: () => Promise<readonly Change[]>,
): Promise<void> {
  await replicas.passed(await change(journal.records, decide))
}
