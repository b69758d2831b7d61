import { KeyMismatch } from './errors.ts'
import type { Keyring } from './keyring.ts'

/**
 * Refuses a journal whose data keys are wrapped under a later epoch than its root key, by a key that is not here: taken
 * for destroyed, they would be replaced, and what they sealed would be lost. Earlier epochs that are absent have been
 * destroyed on purpose; the root key is wrapped anew last.
 *
 * @param used epochs of the data keys
 * @param place what to call the journal
 * @throws KeyMismatch
 */
export function refuseMissingEpoch(keyring: Keyring, used: readonly number[], rootEpoch: number, place: string): void {
  if (used.some((epoch) => epoch > rootEpoch && !keyring.knows(epoch))) throw new KeyMismatch(place)
}
