import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { type ConnectorKind, connectorKinds, namedSecrets } from '../../runtime/contract/connector-facts.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** Who holds a secret that the declaration names: the sender of a source, or the recipient of a channel. */
interface Holder {
  readonly at: Place
  readonly who: string
  readonly what: string
}

export const secretShared = defineRule({
  name: 'security/secret-shared',
  summary: 'A secret by which one recipient could pass for another, or for a sender.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-323' },
  severity: 'warning',
  *found({ model }) {
    if (!mayBeShared(model)) return
    const holders = Map.groupBy(holdersOf(model), ([secret]) => secret)
    for (const [secret, entries] of holders) {
      const [first, ...more] = entries.map(([, holder]) => holder)
      const other = more.find(({ who }) => who !== first?.who)
      if (!first || !other) continue
      yield {
        rule: 'security/secret-shared',
        message: `Secret ${quote(secret)} is held by ${first.what} and by ${other.what}: each could pass for the other.`,
        at: other.at,
        related: [{ at: first.at, message: 'It is named here too.' }],
        help: 'Give each its own secret.',
      } satisfies Finding
    }
  },
})

/** Whether any secret is named twice; most projects have none such, and large ones have many secrets. */
function mayBeShared(model: Model): boolean {
  const seen = new Set<string>()
  const again = (secret: string | undefined): boolean => {
    if (secret === undefined) return false
    if (seen.has(secret)) return true
    seen.add(secret)
    return false
  }
  for (const { poisoned, value } of model.sources.values())
    if (!poisoned && again(value.http.verify?.secret)) return true
  for (const { poisoned, value } of model.channels.values()) {
    if (poisoned) continue
    for (const kind of connectorKinds)
      if (value[kind] !== undefined && heldBy(kind, value[kind]).some(([name]) => again(name))) return true
  }
  return false
}

/** Senders first. Sources of one scheme may share a sender, which is not known: they count as one. */
function* holdersOf(model: Model): Iterable<readonly [secret: string, Holder]> {
  for (const source of model.sources.values()) {
    const secret = source.poisoned ? undefined : source.value.http.verify?.secret
    if (secret !== undefined)
      yield [
        secret,
        {
          at: valueAt(source, 'http', 'verify', 'secret'),
          who: `a sender by ${source.value.http.verify?.scheme ?? ''}`,
          what: `the sender of source ${quote(source.name)}`,
        },
      ]
  }
  for (const channel of model.channels.values()) {
    if (channel.poisoned) continue
    const { recipient } = channel.value
    for (const kind of connectorKinds)
      for (const [name, { path }] of heldBy(kind, channel.value[kind] ?? {}))
        yield [
          name,
          { at: valueAt(channel, kind, ...path), who: `recipient ${recipient}`, what: `recipient ${quote(recipient)}` },
        ]
  }
}

/** What the recipient knows too. Of a client's certificate only the router has the key. */
const heldBy = (kind: ConnectorKind, connector: object): ReturnType<typeof namedSecrets> =>
  namedSecrets(kind, connector).filter(([, { form }]) => form !== 'certificate' && form !== 'private-key')
