import type { KeySource } from './key-source.ts'
import { createKeyring, type Keyring } from './keyring.ts'

/**
 * The keyring of all keys that a source has.
 *
 * @throws KeyUnusable
 */
export const loadKeyring = async (source: KeySource): Promise<Keyring> => createKeyring(await source.load())
