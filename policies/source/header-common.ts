import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { commonHeaders, provesSender } from '../support/routes/dedupe.ts'
import { quote } from '../support/text.ts'

export const sourceHeaderCommon = defineRule({
  name: 'source/header-common',
  summary:
    'A source that looks for the type of an event, or for its proof, in a header that every request has for something else.',
  class: 'violation',
  because: { kind: 'language', ref: 'RFC 9110' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { type, http } = source.value
      const signed = http.verify?.scheme === 'hmac' ? http.verify : undefined
      if (type.header !== undefined && provesSender(source.value, type.header))
        yield {
          rule: 'source/header-common',
          message: `Source ${quote(source.name)} looks for the type of an event in ${quote(type.header)}, which holds what proves its sender.`,
          at: valueAt(source, 'type', 'header'),
          because: { kind: 'language', ref: 'Bylaw language v1' },
          help: 'Name the header in which this sender gives the type, or the field of the body.',
        } satisfies Finding
      for (const [path, header, what] of [
        [['type', 'header'], type.header, 'the type of an event'],
        // Some sign in `Authorization`.
        [['http', 'verify', 'header'], isAuthorization(signed?.header) ? undefined : signed?.header, 'the signature'],
        // The time of HTTP is a date in words, and a proxy may write its own.
        [['http', 'verify', 'timestamp'], signed?.unit === 'date' ? undefined : signed?.timestamp, 'the time'],
      ] as const) {
        if (header === undefined || !commonHeaders.has(header.toLowerCase())) continue
        yield {
          rule: 'source/header-common',
          message: `Source ${quote(source.name)} looks for ${what} in ${quote(header)}, where HTTP says something else.`,
          at: valueAt(source, ...path),
          help: 'Name the header in which this sender gives it, or the field of the body.',
        } satisfies Finding
      }
    }
  },
})

const isAuthorization = (header: string | undefined): boolean => header?.toLowerCase() === 'authorization'
