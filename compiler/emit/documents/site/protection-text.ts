import type { ProtectionKind } from '../../../flows/flow.ts'

const texts: Readonly<Record<ProtectionKind, string>> = {
  keep: 'as it is',
  redact: 'redacted',
  mask: 'masked',
  'truncate-ip': 'address shortened',
  pseudonymise: 'pseudonymised',
  'generalise-date': 'date made coarser',
}

/** How data is changed before it goes anywhere. */
export const protectionText = (kind: ProtectionKind): string => texts[kind]
