import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { connectorKinds, namedSecrets } from '../../runtime/contract/connector-facts.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const secretReserved = defineRule({
  name: 'security/secret-reserved',
  summary: 'A key of the router itself that is given to a sender or a destination.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-323' },
  severity: 'error',
  *found({ model }) {
    for (const { secret, at } of named(model)) {
      if (secret === undefined) continue
      const does = reserved(secret)
      if (does === null) continue
      yield {
        rule: 'security/secret-reserved',
        message: `${quote(secret)} is the name of the router's own secret that ${does}.`,
        at,
        help: 'Give this one a name and a value of its own.',
      } satisfies Finding
    }
  },
})

/** The files that the router reads for itself (`compiler/emit/router/secrets.ts`, `docs/router.md`). */
function reserved(name: string): string | null {
  if (/^journal-key(-\d+)?(\.previous)?$/.test(name)) return 'encrypts the journal'
  // `docs/router.md`: the value before, while one is rotated.
  if (name.endsWith('.previous')) return `stands in for \`${name.slice(0, -9)}\` while that is rotated`
  return own[name] ?? null
}

const own: Readonly<Record<string, string>> = {
  'database-url': 'opens its database',
  'admin-key': 'opens its administration',
  'scrape-key': 'opens its metrics',
}

function* named(model: Model): Iterable<{ readonly secret: string | undefined; readonly at: Place }> {
  for (const source of model.sources.values()) {
    const verify = source.poisoned ? undefined : source.value.http.verify
    for (const key of ['secret', 'verifyToken'] as const)
      yield { secret: verify?.[key], at: valueAt(source, 'http', 'verify', key) }
  }
  for (const channel of model.channels.values()) {
    if (channel.poisoned) continue
    for (const kind of connectorKinds)
      for (const [secret, { path }] of namedSecrets(kind, channel.value[kind] ?? {}))
        yield { secret, at: valueAt(channel, kind, ...path) }
  }
}
