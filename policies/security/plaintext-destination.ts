import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** What is sent to the same machine crosses no network. */
const loopback = /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(?=[:/?#]|$)/i

export const plaintextDestination = defineRule({
  name: 'security/plaintext-destination',
  summary: 'A channel that sends without encryption.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-319' },
  severity: 'error',
  *found({ model }) {
    for (const channel of model.channels.values()) {
      const url = channel.value.http?.url
      if (channel.poisoned || url === undefined || !/^http:/i.test(url) || isIn(loopback, url)) continue
      yield {
        rule: 'security/plaintext-destination',
        message: `Channel ${quote(channel.name)} sends over plain HTTP.`,
        at: valueAt(channel, 'http', 'url'),
        help: 'Use the `https://` address of the destination.',
      } satisfies Finding
    }
  },
})
