import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** What a finding holds on to, in words: `GDPR Art. 6(1): processing is lawful only if ...`. */
export function becauseText(because: NonNullable<Diagnostic['because']>): string {
  const ref = because.kind === 'promise' ? `the promise ${because.ref}` : because.ref
  return because.text === undefined ? ref : `${ref}: ${because.text}`
}
