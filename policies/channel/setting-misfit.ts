import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Channel } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const channelSettingMisfit = defineRule({
  name: 'channel/setting-misfit',
  summary: 'A setting of a channel that has no effect, or that no delivery would survive.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const channel of model.channels.values()) {
      if (channel.poisoned) continue
      for (const { message, at, help, severity } of misfits(channel))
        yield {
          rule: 'channel/setting-misfit',
          message: `Channel ${quote(channel.name)} ${message}.`,
          at,
          help,
          ...(severity && { severity }),
        } satisfies Finding
    }
  },
})

interface Misfit {
  readonly message: string
  readonly at: Place
  readonly help: string
  /** Default: a warning. */
  readonly severity?: 'error'
}

/** Headers that the router writes itself, whatever is declared (`runtime/delivery/connectors`). */
const own =
  /^(host|content-(type|length|encoding)|transfer-encoding|connection|user-agent|webhook-(id|timestamp|signature))$/i

/** What a template has, and an address or a header never. */
const marks = /\{\{.*?\}\}|\{%.*?%\}/

/** Visible characters, spaces and tabs (RFC 9110, 5.5); others make each request fail before it is sent. */
const unsendable = /[^\t\x20-\x7e\x80-\xff]/

function* literals(channel: Resource<Channel>): Iterable<Misfit> {
  const { url, headers = {} } = channel.value.http ?? {}
  const texts = [
    ...(url === undefined ? [] : [{ text: url, path: ['url'], what: 'its address' }]),
    ...Object.entries(headers).map(([name, text]) => ({
      text,
      path: ['headers', name],
      what: `the header ${quote(name)}`,
    })),
  ]
  for (const { text, path, what } of texts) {
    const braces = marks.exec(text)
    const at = valueAt(channel, 'http', ...path)
    if (braces)
      yield {
        message: `has ${quote(braces[0])} in ${what}, which is the same for every event and is sent as it stands`,
        at: { ...at, within: { start: braces.index, end: braces.index + braces[0].length } },
        help: 'Send what differs in the body: under `fields` of the route.',
        severity: 'error',
      }
    else if (path[0] === 'headers' && unsendable.test(text))
      yield {
        message: `has a character in ${what} that no header can hold, so that nothing is ever sent`,
        at,
        help: 'Write it in one line, in letters of ASCII.',
        severity: 'error',
      }
  }
  const blank = marks.test(url ?? '') ? -1 : (url?.search(/\s/) ?? -1)
  if (blank >= 0)
    yield {
      message: 'has a blank in its address',
      at: { ...valueAt(channel, 'http', 'url'), within: { start: blank, end: blank + 1 } },
      help: 'Take it away; where it is meant, write `%20`.',
      severity: 'error',
    }
  const placeholder = url !== undefined && !marks.test(url) ? /(?<!\{)\{\w+\}/.exec(url) : null
  if (placeholder)
    yield {
      message: `has ${quote(placeholder[0])} in its address, which is the same for every tenant and is sent as it stands`,
      at: {
        ...valueAt(channel, 'http', 'url'),
        within: { start: placeholder.index, end: placeholder.index + placeholder[0].length },
      },
      help: 'Write `connection: tenant` where each tenant has an address of its own.',
      severity: 'error',
    }
  const slashes = /^https?:\/?(?=[^/])/i.exec(url ?? '')
  if (slashes)
    yield {
      message: 'has an address without the two slashes before its host',
      at: { ...valueAt(channel, 'http', 'url'), within: { start: 0, end: slashes[0].length } },
      help: 'Write `https://` before the host.',
      severity: 'error',
    }
  const hash = url?.indexOf('#') ?? -1
  if (hash >= 0 && url !== undefined)
    yield {
      message: `has ${quote(url.slice(hash))} in its address, which no request carries`,
      at: { ...valueAt(channel, 'http', 'url'), within: { start: hash, end: url.length } },
      help: 'Take it away: what stands behind `#` stays with whoever calls.',
    }
}

function* misfits(channel: Resource<Channel>): Iterable<Misfit> {
  const { http, email, whatsapp } = channel.value
  yield* literals(channel)
  for (const name of Object.keys(http?.headers ?? {}))
    if (isIn(own, name) && (http?.body === undefined || !/^content-type$/i.test(name)))
      yield {
        message: `declares the header ${quote(name)}, which the router writes itself`,
        at: keyAt(channel, 'http', 'headers', name),
        help: 'Take it away: what is declared here has no effect.',
      }
  const byName = Map.groupBy(Object.keys(http?.headers ?? {}), (name) => name.toLowerCase())
  for (const [, twice] of byName.values())
    if (twice !== undefined)
      yield {
        message: `sends the header ${quote(twice)} twice: names of headers are the same in capitals`,
        at: keyAt(channel, 'http', 'headers', twice),
        help: 'Keep the value that is meant.',
      }
  for (const name of Object.keys(http?.body?.headers ?? {})) {
    const [fixed] = byName.get(name.toLowerCase()) ?? []
    if (fixed !== undefined && !isIn(own, name))
      yield {
        message: `sends a field in the header ${quote(name)}, and a text that is always the same`,
        at: keyAt(channel, 'http', 'headers', fixed),
        help: 'Keep one of them, or give them names of their own.',
      }
  }
  const { certificate, key } = http?.mtls ?? {}
  if (certificate !== undefined && certificate === key)
    yield {
      message: `reads its certificate and its private key from one secret, ${quote(key)}`,
      at: valueAt(channel, 'http', 'mtls', 'key'),
      help: 'Name the secret that holds the key: it is mounted as a file of its own.',
    }
  const { ca } = http?.mtls ?? {}
  if (ca !== undefined && (ca === certificate || ca === key))
    yield {
      message: `proves itself by ${quote(ca)}, and believes the server by the same`,
      at: valueAt(channel, 'http', 'mtls', 'ca'),
      help: "Name the secret with the certificate of the server's authority, or leave it out for a public one.",
    }
  const { from, base64 } = http?.body ?? {}
  if (from !== undefined && from === base64)
    yield {
      message: `reads ${quote(from)} as text, and as base64`,
      at: valueAt(channel, 'http', 'body', 'base64'),
      help: 'Name the field that holds bodies which are not text.',
      severity: 'error',
    }
  const server = /^(smtps?):\/\/.*:(\d+)\/?$/i.exec(email?.server ?? '')
  const implicit = server?.[1]?.toLowerCase() === 'smtps'
  // RFC 8314, section 3.3 and 7.3; 25 is the port between servers.
  if (server && (implicit ? ['25', '587'] : ['25', '465']).includes(server[2] ?? ''))
    yield {
      message: `speaks ${quote(server[1] ?? '')} at port ${server[2]}, where servers ${server[2] === '25' ? 'take the mail of other servers' : implicit ? 'begin in plain text and wait for STARTTLS' : 'speak TLS from the first byte'}`,
      at: valueAt(channel, 'email', 'server'),
      help: 'Write `smtps://` for port 465, or `smtp://` for port 587.',
    }
  const braces = email === undefined ? null : marks.exec(email.subject)
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
