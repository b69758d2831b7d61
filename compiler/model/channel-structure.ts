import { connectorKinds } from '../../runtime/contract/connector-facts.ts'
import { isRouterHeader } from '../../runtime/contract/router-headers.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type * as language from '../language/types.ts'
import { at, invalid } from './invalid.ts'
import type { Resource } from './model.ts'

/** A channel has one connector, one place its address comes from, and what belongs together together. */
export function* channelStructure({ name, value }: Resource<language.Channel>): Iterable<Finding> {
  const used = connectorKinds.filter((kind) => value[kind] !== undefined)
  if (used.length !== 1) {
    yield invalid(
      used.length === 0
        ? `Channel \`${name}\` has no connector.`
        : `Channel \`${name}\` has ${used.length} connectors.`,
      at('channels', name, used.length > 1 ? [used[1] as string] : []),
      `Give it exactly one of ${connectorKinds.map((kind) => `\`${kind}\``).join(', ')}.`,
    )
    return
  }
  yield* address(name, value)
  if (value.http?.ownHeaders !== undefined && value.http.connection === undefined)
    yield invalid(
      `Channel \`${name}\` has one address, and its headers stand here.`,
      at('channels', name, ['http', 'ownHeaders']),
      'Write them under `headers`, or let tenants connect their own: `connection: tenant`.',
    )
  yield* credentials(name, value)
  // What is passed on as it came may be compressed.
  for (const header of Object.keys(value.http?.body?.headers ?? {}))
    if (isRouterHeader(header) && !(/^content-encoding$/i.test(header) && value.http?.body?.base64 !== undefined))
      yield invalid(
        `Header \`${header}\` is the router's own, and no field can stand in it.`,
        at('channels', name, ['http', 'body', 'headers', header]),
        'Leave it out, or send the field in a header of another name.',
      )
  if (value.passesOn && !value.http) {
    yield invalid(
      `Channel \`${name}\` is not a webhook, and nothing can be passed on over it.`,
      at('channels', name, ['passesOn']),
      'Leave it out, and name the people who tell the recipient under a `process`.',
    )
  } else if (value.passesOn && value.http?.secret === undefined) {
    yield invalid(
      `Channel \`${name}\` passes requests on, which nobody should believe without a signature.`,
      at('channels', name, ['passesOn']),
      'Name a signing `secret` under `http`.',
    )
  }
}

function* address(name: string, { http, slack, discord }: language.Channel): Iterable<Finding> {
  const own = http ? 'url' : 'webhook'
  const kind = http ? 'http' : slack ? 'slack' : 'discord'
  const addresses = [http?.url, slack?.webhook, slack?.token, discord?.webhook, (http ?? slack ?? discord)?.connection]
  const stated = addresses.filter((each) => each !== undefined).length
  if ((http ?? slack ?? discord) && stated !== 1) {
    yield invalid(
      stated === 0 ? `Channel \`${name}\` has no address.` : `Channel \`${name}\` has two addresses.`,
      at('channels', name, [kind]),
      `Give it either \`${own}\` or \`connection: tenant\`${slack ? ', or `token` and `conversation`' : ''}.`,
    )
  }
  if (http?.url !== undefined && !URL.canParse(http.url)) {
    yield invalid(
      `The address of channel \`${name}\` is not a URL.`,
      at('channels', name, ['http', 'url'], 'value'),
      'Write it in full: `https://example.com/hooks`.',
    )
  }
}

/** Halves of a pair. */
function* credentials(name: string, { slack, email }: language.Channel): Iterable<Finding> {
  if (slack && (slack.token === undefined) !== (slack.conversation === undefined)) {
    const [has, lacks] = slack.token === undefined ? ['conversation', 'token'] : ['token', 'conversation']
    yield invalid(
      `Channel \`${name}\` has a \`${has}\` and no \`${lacks}\`.`,
      at('channels', name, ['slack', has]),
      'A bot posts with its `token` into a `conversation`.',
    )
  }
  if (email && (email.user === undefined) !== (email.password === undefined)) {
    const [has, lacks] = email.user === undefined ? ['password', 'user'] : ['user', 'password']
    yield invalid(
      `Channel \`${name}\` has a \`${has}\` and no \`${lacks}\`.`,
      at('channels', name, ['email', has]),
      'Give both, or neither where the server knows the router otherwise.',
    )
  }
}
