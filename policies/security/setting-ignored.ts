import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Verify } from '../../compiler/language/types.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { isTimed } from '../support/schemes.ts'
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
        const read =
          (schemeFacts[verify.scheme].reads as readonly string[]).includes(key) &&
          (key !== 'tolerance' || isTimed(verify))
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

const why = (key: keyof Verify, { scheme }: Verify): string =>
  key === 'shared'
    ? 'has no tenants to share its secret here: the path names none'
    : key === 'tolerance'
      ? `signs no time${scheme === 'hmac' ? ' without `timestamp`' : ''}, so that \`tolerance\` limits nothing`
      : `does not read ${quote(key)}`
