import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const sourceSettingMisfit = defineRule({
  name: 'source/setting-misfit',
  summary: 'Two settings of a source that cannot both be meant.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-16' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      for (const { message, at, other, help } of contradictions(source))
        yield {
          rule: 'source/setting-misfit',
          message: `Source ${quote(source.name)} ${message}.`,
          at,
          related: [{ at: other, message: 'The other one.' }],
          help,
        } satisfies Finding
    }
  },
})

interface Contradiction {
  readonly message: string
  readonly at: Place
  readonly other: Place
  readonly help: string
}

function* contradictions(source: Resource<Source>): Iterable<Contradiction> {
  const { http, answer } = source.value
  const { verify } = http
  const at = (...path: string[]): Place => valueAt(source, 'http', 'verify', ...path)
  if (verify?.scheme === 'hmac') {
    const { prefix, algorithm = 'sha256', header, timestamp, signs, parts } = verify
    const named =
      prefix === undefined ? undefined : /\b(md5|sha-?1|sha-?224|sha-?256|sha-?384|sha-?512)\b/i.exec(prefix)?.[1]
    if (named !== undefined && named.toLowerCase().replace('-', '') !== algorithm)
      yield {
        message: `takes signatures that begin with ${quote(prefix ?? '')}, and computes them with ${quote(algorithm)}: none would hold`,
        at: at('prefix'),
        other: verify.algorithm === undefined ? at('scheme') : at('algorithm'),
        help: 'Write the prefix and the algorithm that the sender uses, which are one.',
      }
    if (timestamp !== undefined && timestamp.toLowerCase() === header?.toLowerCase())
      yield {
        message: `reads the time and the signature from one header, ${quote(timestamp)}`,
        at: at('timestamp'),
        other: at('header'),
        help: 'Name the header that holds the time, or its part as `parts: {timestamp: ...}`; without one, leave `timestamp` out.',
      }
    else if (timestamp !== undefined && parts?.timestamp !== undefined)
      yield {
        message: `looks for the time in ${quote(timestamp)} and in a part of ${quote(header ?? 'the header')}`,
        at: at('parts', 'timestamp'),
        other: at('timestamp'),
        help: 'Keep the one that the sender writes.',
      }
    if (parts?.timestamp !== undefined && parts.timestamp === parts.signature)
      yield {
        message: `takes one part of its header, ${quote(parts.timestamp)}, for the time and for the signature`,
        at: at('parts', 'timestamp'),
        other: at('parts', 'signature'),
        help: 'Name the part that holds the time, such as `t`.',
      }
    if (signs !== undefined && !signs.includes('{timestamp}') && (timestamp ?? parts?.timestamp) !== undefined)
      yield {
        message: 'reads a time that is not signed: a request that is repeated could carry any other',
        at: timestamp === undefined ? at('parts', 'timestamp') : at('timestamp'),
        other: at('signs'),
        help: 'Write `{timestamp}` into `signs` where the sender signs the time; else leave the time out.',
      }
  }
  if (verify?.verifyToken !== undefined && verify.verifyToken === verify.secret)
    yield {
      message: `is subscribed with the secret that it is verified by, ${quote(verify.secret)}, which then stands in a URL`,
      at: at('verifyToken'),
      other: at('secret'),
      help: 'Name another secret: what is in the query of a request ends in logs.',
    }
  if (verify?.publicUrl !== undefined && verify.scheme !== 'none') {
    const path = URL.parse(verify.publicUrl.replaceAll('{tenant}', 'tenant'))?.pathname
    // Whatever stands before the router may add to its path, and does not change its end.
    if (verify.publicUrl.includes('{tenant}') && !http.path.includes('{tenant}'))
      yield {
        message: `is called at a URL of each tenant by what is signed, and listens at ${quote(http.path)} for all`,
        at: at('publicUrl'),
        other: valueAt(source, 'http', 'path'),
        help: 'Put `{tenant}` into the path, or write the one URL that the sender is given.',
      }
    else if (
      path !== undefined &&
      !path.endsWith(http.path.replaceAll('{tenant}', 'tenant')) &&
      schemeFacts[verify.scheme].reads.includes('publicUrl') &&
      // What is not signed is `security/setting-ignored`.
      (verify.scheme !== 'hmac' || verify.signs?.includes('{url}') === true)
    )
      yield {
        message: `is called at ${quote(verify.publicUrl)} by what is signed, and listens at ${quote(http.path)}`,
        at: at('publicUrl'),
        other: valueAt(source, 'http', 'path'),
        help: 'Write the URL that the sender is given, which ends in the path.',
      }
  }
  yield* ofType(source)
  yield* ofBody(source)
  if (
    answer?.body !== undefined &&
    /^application\/(?:[\w.-]+\+)?json\b/i.test(answer.contentType ?? '') &&
    !isJson(answer.body)
  )
    yield {
      message: 'answers with a body that cannot be read as the JSON that it is said to be',
      at: valueAt(source, 'answer', 'body'),
      other: valueAt(source, 'answer', 'contentType'),
      help: 'Write the type that the body has.',
    }
  if (answer?.contentType !== undefined && answer.body === undefined)
    yield {
      message: `answers as ${quote(answer.contentType)}, and states no body`,
      at: valueAt(source, 'answer', 'contentType'),
      other: valueAt(source, 'answer', 'status'),
      help: 'Write the body, or leave the type out.',
    }
  if (answer?.status === 204 && answer.body !== undefined && answer.body !== '')
    yield {
      message: `answers with 204, which has no body, and states one`,
      at: valueAt(source, 'answer', 'body'),
      other: valueAt(source, 'answer', 'status'),
      help: 'Take the body away, or answer with 200.',
    }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What is fixed by `is` is looked up nowhere, and nobody looks into a body that is passed on as it is. */
function* ofType(source: Resource<Source>): Iterable<Contradiction> {
  const { type, http } = source.value
  if (type.is !== undefined && type.otherwise !== undefined)
    yield {
      message: `takes every request for ${quote(type.is)}, so that nothing is left for \`otherwise\``,
      at: valueAt(source, 'type', 'otherwise'),
      other: valueAt(source, 'type', 'is'),
      help: 'Take `otherwise` away, or name the header or field that holds the type in the place of `is`.',
    }
  if (type.path !== undefined && http.body?.raw !== undefined)
    yield {
      message: `looks for the type of an event at ${quote(type.path)}, in bodies that nobody reads here`,
      at: valueAt(source, 'type', 'path'),
      other: valueAt(source, 'http', 'body', 'raw', 'to'),
      help: 'Fix the type with `is`, or name a `header` that holds it.',
    }
}

/** Two values in one field, and bodies that a provider never sends. */
function* ofBody(source: Resource<Source>): Iterable<Contradiction> {
  const { body, verify } = source.value.http
  const { raw } = body ?? {}
  const taken = new Map<string, Place>()
  if (raw) {
    const made: readonly (readonly [string, readonly string[]])[] = [
      [raw.to, ['to']],
      ...(raw.base64 === undefined ? [] : [[raw.base64, ['base64']] as const]),
      ...Object.entries(raw.headers ?? {}).map(([header, field]) => [field, ['headers', header]] as const),
    ]
    for (const [field, path] of made) {
      const place = valueAt(source, 'http', 'body', 'raw', ...path)
      const first = taken.get(field)
      if (first)
        yield {
          message: `puts two things into ${quote(field)}, of which one is lost`,
          at: place,
          other: first,
          help: 'Give each a field of its own.',
        }
      else taken.set(field, place)
    }
  }
  const field = verify && schemeFacts[verify.scheme].formField
  if (body?.form !== undefined && typeof field === 'string' && body.form !== field)
    yield {
      message: `reads ${quote(body.form)} of its forms, and senders by ${quote(verify?.scheme ?? '')} put the event into ${quote(field)}`,
      at: valueAt(source, 'http', 'body', 'form'),
      other: valueAt(source, 'http', 'verify', 'scheme'),
      help: `Write ${quote(`form: ${field}`)}.`,
    }
  // https://www.twilio.com/docs/usage/webhooks/getting-started-twilio-webhooks
  const other = (['form', 'list', 'raw'] as const).find((key) => body?.[key] !== undefined)
  if (verify?.scheme === 'twilio' && other !== undefined && other !== 'raw')
    yield {
      message: `reads ${quote(other)} of its bodies, and Twilio sends forms whose fields are the event`,
      at: valueAt(source, 'http', 'body', other),
      other: valueAt(source, 'http', 'verify', 'scheme'),
      help: 'Leave `body` out: the forms of Twilio are read so.',
    }
}
