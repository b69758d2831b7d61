import type { Recipient } from '../../../compiler/language/types.ts'

/** The article that asks for a contract with a recipient, by how it is engaged. */
export function contractLaw({ engagement }: Recipient): string {
  if (engagement === 'on-our-behalf') return 'GDPR Art. 28(3)'
  return engagement === 'jointly' ? 'GDPR Art. 26(1)' : 'GDPR Art. 5(2)'
}
