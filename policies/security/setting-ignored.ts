import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Verify } from '../../compiler/language/types.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { isTimed } from '../support/routes/schemes.ts'
import { quote } from '../support/text.ts'

export const settingIgnored = defineRule({
  name: 'security/setting-ignored',
  summary: 'A setting of how a sender is verified that its scheme does not read.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-16' },
  severity: 'warning',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { verify } = source.value.http
      if (!verify || verify.scheme === 'none') continue
      for (const key of Object.keys(verify) as (keyof Verify)[]) {
        if (key === 'scheme' || key === 'secret' || key === 'connection') continue
        if (key === 'shared' && source.value.http.path.includes('{tenant}')) continue
        const read = (schemeFacts[verify.scheme].reads as readonly string[]).includes(key) && isUsed(key, verify)
        if (read) continue
        yield {
          rule: 'security/setting-ignored',
          message: `Source ${quote(source.name)} is verified by ${quote(verify.scheme)}, which ${why(key, verify)}.`,
          at: keyAt(source, 'http', 'verify', key),
          related: [{ at: valueAt(source, 'http', 'verify', 'scheme'), message: 'The scheme is declared here.' }],
          help: 'Take it away, or name the scheme that it was meant for.',
        } satisfies Finding
      }
    }
  },
})

/** Whether what a scheme reads does something beside the other settings. */
function isUsed(key: keyof Verify, verify: Verify): boolean {
  const { scheme, timestamp, parts, signs = '' } = verify
  if (key === 'publicUrl') return scheme !== 'hmac' || signs.includes('{url}')
  if (key !== 'tolerance' && key !== 'unit') return true
  // A time that is not signed is `source/setting-misfit`, and one that stands nowhere `security/ingress-unverified`.
  return isTimed(verify) || (timestamp ?? parts?.timestamp) !== undefined || signs.includes('{timestamp}')
}

function why(key: keyof Verify, { scheme }: Verify): string {
  if (key === 'shared') return 'has no tenants to share its secret here: the path names none'
  if (key === 'tolerance')
    return `signs no time${scheme === 'hmac' ? ' without `timestamp`' : ''}, so that \`tolerance\` limits nothing`
  if (scheme === 'hmac' && key === 'unit') return 'signs no time without `timestamp`, so that `unit` says nothing'
  if (scheme === 'hmac' && key === 'publicUrl') return 'signs no URL where `signs` does not hold `{url}`'
  return `does not read ${quote(key)}`
}
