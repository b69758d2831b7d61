import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { connectorKinds, namedSecrets, type SecretForm } from '../../runtime/contract/connector-facts.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** Who holds a secret that the declaration names: the sender of a source, or the recipient of a channel. */
interface Holder {
  readonly at: Place
  readonly who: string
  readonly what: string
  /** What its file holds; of a sender by whatever scheme, what proves it. */
  readonly form: SecretForm | 'proof'
}

export const secretShared = defineRule({
  name: 'security/secret-shared',
  summary:
    'A secret by which one recipient could pass for another, or for a sender, or that is to hold two things at once.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-323' },
  severity: 'warning',
  *found({ model }) {
    if (!mayBeShared(model)) return
    const holders = Map.groupBy(holdersOf(model), ([secret]) => secret)
    for (const [secret, entries] of holders) {
      const uses = entries.map(([, holder]) => holder)
      const [first, ...more] = uses.filter(isHeldByOthers)
      const other = more.find(({ who }) => who !== first?.who)
      if (!first || !other) {
        yield* asTwoThings(secret, uses)
        continue
      }
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

/** The names of one recipient for what no one file can hold; a certificate and its key may stand in one. */
function* asTwoThings(secret: string, uses: readonly Holder[]): Iterable<Finding> {
  const [first, ...more] = uses
  const other = more.find(({ form }) => form !== first?.form)
  if (!first || !other || !(isHeldByOthers(first) || isHeldByOthers(other))) return
  yield {
    rule: 'security/secret-shared',
    message: `Secret ${quote(secret)} is named as ${forms[first.form]} and as ${forms[other.form]}, and its file holds one of them.`,
    at: other.at,
    related: [{ at: first.at, message: 'It is named here too.' }],
    help: 'Give each its own secret.',
  }
}

const forms: Readonly<Record<Holder['form'], string>> = {
  proof: 'what proves a sender',
  'signing-key': 'the key that signs',
  address: 'an address',
  token: 'a token',
  certificate: 'a certificate',
  'private-key': 'the private key of a certificate',
}

/** Of a client's certificate only the router has the key; of anything else the recipient knows it too. */
const isHeldByOthers = ({ form }: Pick<Holder, 'form'>): boolean => form !== 'certificate' && form !== 'private-key'

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
      if (value[kind] !== undefined && namedSecrets(kind, value[kind]).some(([name]) => again(name))) return true
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
          form: 'proof',
        },
      ]
  }
  for (const channel of model.channels.values()) {
    if (channel.poisoned) continue
    const { recipient } = channel.value
    for (const kind of connectorKinds)
      for (const [name, { path, form }] of namedSecrets(kind, channel.value[kind] ?? {}))
        yield [
          name,
          {
            at: valueAt(channel, kind, ...path),
            who: `recipient ${recipient}`,
            what: `recipient ${quote(recipient)}`,
            form,
          },
        ]
  }
}
