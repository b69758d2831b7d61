import { readKeyFile } from './key-file.ts'
import { createKeyring, type Keyring } from './keyring.ts'

/**
 * The keyring from the credentials directory.
 *
 * @throws KeyUnusable
 */
export const loadKeyring = (credentialsDir: string): Keyring => createKeyring(readKeyFile(credentialsDir))
