import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type * as language from '../language/types.ts'
import { at, invalid } from './invalid.ts'
import type { Resource, Resources } from './model.ts'
import { signedText } from './signed-text.ts'

/** A source knows its events' type in exactly one way, can read what it verifies, and paths are its own. */
export function* sourceStructure(sources: Resources<language.Source>): Iterable<Finding> {
  const byPath = new Map<string, string>()
  for (const { name, value, poisoned } of sources.values()) {
    if (poisoned) continue
    const { is, header, path, values } = value.type
    const ways = [is, header, path].filter((way) => way !== undefined).length
    if (ways !== 1) {
      yield invalid(
        `Source \`${name}\` must find its event type in exactly one way.`,
        at('sources', name, ['type']),
        'Use `is` for a fixed type, or `header` or `path` together with `values`.',
      )
    } else if ((is === undefined) !== (values !== undefined)) {
      yield invalid(
        is === undefined
          ? `Source \`${name}\` does not say which types there are.`
          : '`values` has no use beside `is`.',
        at('sources', name, is === undefined ? ['type'] : ['type', 'values']),
        is === undefined
          ? 'List what stands there under `values`, each with its event type.'
          : 'Take one of them away.',
      )
    }
    const { body, verify } = value.http
    yield* pathStructure(name, value.http.path)
    if (verify !== undefined) yield* connection(name, value.http.path, verify)
    if (verify?.signs !== undefined)
      yield* signedText(name, verify.signs, at('sources', name, ['http', 'verify', 'signs'], 'value'))
    for (const header of Object.keys(body?.raw?.headers ?? {}))
      if (holdsKey(header.toLowerCase(), verify))
        yield invalid(
          `Header \`${header}\` of source \`${name}\` holds the key that proves its sender.`,
          at('sources', name, ['http', 'body', 'raw', 'headers', header]),
          'Leave it out: whoever has the event could send others.',
        )
    const packed = Object.keys(body?.raw?.headers ?? {}).find((header) => /^content-encoding$/i.test(header))
    if (packed !== undefined && body?.raw?.base64 === undefined)
      yield invalid(
        `Source \`${name}\` keeps how a body is compressed, and takes none that is.`,
        at('sources', name, ['http', 'body', 'raw', 'headers', packed]),
        'Add `base64` under `raw`, the field that holds bytes; or leave the header out.',
      )
    if (body?.raw !== undefined && value.split !== undefined) {
      yield invalid(
        `Source \`${name}\` does not read its bodies, and cannot split them.`,
        at('sources', name, ['split']),
        'Take `split` away, or `raw` under `http.body`.',
      )
    }
    if (body?.list !== undefined && value.split?.at.startsWith('*')) {
      yield invalid(
        `Source \`${name}\` holds its list as \`${body.list}\`, and would split the body itself.`,
        at('sources', name, ['split']),
        `Write \`${body.list}.*\` for its elements, or take \`list\` under \`http.body\` away.`,
      )
    }
    if (body?.list !== undefined && verify !== undefined && schemeFacts[verify.scheme].known === 'verified') {
      yield invalid(
        `Source \`${name}\` can never verify a list: what \`${verify.scheme}\` signs stands in an object.`,
        at('sources', name, ['http', 'body']),
        'Take `body` away: its senders post objects.',
      )
    }
    if (value.http.probe !== undefined && verify?.scheme === 'meta')
      yield invalid(
        `Source \`${name}\` is asked by Meta with a token, and \`probe\` would answer without one.`,
        at('sources', name, ['http', 'probe']),
        'Take it away, and name the `verifyToken` under `http.verify`.',
      )
    const posted = body?.form ?? body?.fields
    if (posted !== undefined && verify !== undefined && schemeFacts[verify.scheme].known === 'verified') {
      yield invalid(
        `Source \`${name}\` can never verify a form: \`${verify.scheme}\` signs JSON.`,
        at('sources', name, ['http', 'body']),
        'Take `body` away: its senders post JSON.',
      )
    }
    const shape = value.http.path
    const first = byPath.get(shape)
    if (first !== undefined) {
      yield {
        ...invalid(
          `Sources \`${first}\` and \`${name}\` have the same path.`,
          at('sources', name, ['http', 'path'], 'value'),
          'Give each source a path of its own.',
        ),
        related: [{ at: at('sources', first, ['http', 'path'], 'value'), message: 'the same path' }],
      }
    } else byPath.set(shape, name)
  }
}

/** Steps that clients take away before they send, and a tenant that is named twice. */
function* pathStructure(name: string, path: string): Iterable<Finding> {
  const place = at('sources', name, ['http', 'path'], 'value')
  const dots = path.split('/').find((step) => step === '.' || step === '..')
  if (dots !== undefined)
    yield invalid(
      `The path of source \`${name}\` has the step \`${dots}\`, which every client takes away before it sends.`,
      place,
      'Write the path that is asked for.',
    )
  else if (path.split('{tenant}').length > 2)
    yield invalid(`The path of source \`${name}\` names its tenant twice.`, place, 'Keep one `{tenant}`.')
}

/** Whether a header holds a key itself, and no signature by one. */
function holdsKey(header: string, verify: language.Verify | undefined): boolean {
  if (verify === undefined || !schemeFacts[verify.scheme].token) return false
  return [verify.header?.toLowerCase() ?? 'authorization', ...schemeFacts[verify.scheme].headers].includes(header)
}

/** A retention rule says one length. */
export function* retentionStructure({ name, value }: Resource<language.RetentionRule>): Iterable<Finding> {
  if (value.for !== undefined && value.byPlan !== undefined) {
    yield invalid(
      `Retention rule \`${name}\` has both \`for\` and \`byPlan\`.`,
      at('retention', name, ['byPlan']),
      'Keep the one that holds.',
    )
  }
}

/** Schemes whose secret is no tenant's: none, an app's that is one for all, a certificate of the provider. */
const notOfTenants: readonly language.Verify['scheme'][] = ['none', 'meta', 'paypal', 'sns']

/** What tenants register takes the place of the secret, and a path says whose it is. */
function* connection(name: string, path: string, verify: language.Verify): Iterable<Finding> {
  const place = (key: keyof language.Verify) => at('sources', name, ['http', 'verify', key])
  if (verify.connection === undefined) {
    if (verify.ownHeader !== undefined)
      yield invalid(
        `Source \`${name}\` has one secret, which stands in one header.`,
        place('ownHeader'),
        'Take `ownHeader` away, or write `connection: tenant` in the place of `secret`.',
      )
    return
  }
  if (verify.secret !== undefined)
    yield invalid(
      `Source \`${name}\` is verified in two ways: by a secret, and by what tenants register.`,
      place('secret'),
      'Leave it out: with `connection: tenant` nobody else has one.',
    )
  if (notOfTenants.includes(verify.scheme))
    yield invalid(
      `Tenants have nothing of their own that proves a sender by \`${verify.scheme}\`.`,
      place('connection'),
      'Name the `secret`, or a scheme such as `standard-webhooks`, `hmac` or `bearer`.',
    )
  if (!path.includes('{tenant}'))
    yield invalid(
      `The path of source \`${name}\` does not say whose secret counts.`,
      at('sources', name, ['http', 'path'], 'value'),
      'Put `{tenant}` into it, such as `/in/{tenant}`.',
    )
}
