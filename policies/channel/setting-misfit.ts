import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Place } from '../../compiler/diagnostics/place.ts'
import type { Channel } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const channelSettingMisfit = defineRule({
  name: 'channel/setting-misfit',
  summary: 'A setting of a channel that has no effect, or that no delivery would survive.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const channel of model.channels.values()) {
      if (channel.poisoned) continue
      for (const { message, at, help } of misfits(channel))
        yield {
          rule: 'channel/setting-misfit',
          message: `Channel ${quote(channel.name)} ${message}.`,
          at,
          help,
        } satisfies Finding
    }
  },
})

interface Misfit {
  readonly message: string
  readonly at: Place
  readonly help: string
}

/** Headers that the router writes itself, whatever is declared (`runtime/delivery/connectors`). */
const own =
  /^(host|content-(type|length|encoding)|transfer-encoding|connection|user-agent|webhook-(id|timestamp|signature))$/i

function* misfits(channel: Resource<Channel>): Iterable<Misfit> {
  const { http, email, whatsapp } = channel.value
  for (const name of Object.keys(http?.headers ?? {}))
    if (own.test(name) && (http?.body === undefined || !/^content-type$/i.test(name)))
      yield {
        message: `declares the header ${quote(name)}, which the router writes itself`,
        at: keyAt(channel, 'http', 'headers', name),
        help: 'Take it away: what is declared here has no effect.',
      }
  const { certificate, key } = http?.mtls ?? {}
  if (certificate !== undefined && certificate === key)
    yield {
      message: `reads its certificate and its private key from one secret, ${quote(key)}`,
      at: valueAt(channel, 'http', 'mtls', 'key'),
      help: 'Name the secret that holds the key: it is mounted as a file of its own.',
    }
  const braces = email === undefined ? null : /\{\{.*?\}\}|\{%.*?%\}/.exec(email.subject)
  if (email && braces)
    yield {
      message: `has ${quote(braces[0])} in its subject, which is the same for every message and is sent as it stands`,
      at: {
        ...valueAt(channel, 'email', 'subject'),
        within: { start: braces.index, end: braces.index + braces[0].length },
      },
      help: 'Write a subject that fits every message; what differs belongs in the message of the route.',
    }
  const version = /^v(\d+)\.\d+$/.exec(whatsapp?.apiVersion ?? '')
  if (version && Number(version[1]) < OLDEST)
    yield {
      message: `names version ${quote(whatsapp?.apiVersion ?? '')} of the Graph API, which Meta no longer answers`,
      at: valueAt(channel, 'whatsapp', 'apiVersion'),
      help: 'Leave it out for the version that this router was tried with, or name a current one.',
    }
}

/** The oldest version of the Graph API that answers in November 2026; each lives for about two years after the next one came. */
const OLDEST = 19
