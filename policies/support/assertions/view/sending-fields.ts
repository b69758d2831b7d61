import type { Router } from '../../../../compiler/language/types.ts'
import { quote } from '../../text.ts'
import { unknown, type Value } from '../partial/value.ts'
import { type FlowField, ofRouter, type Sight, unstated } from './sight.ts'

/**
 * Something of the encryption with which the router sends to a channel, as its section says or by default. How data
 * reaches a recipient without the router, or from its host, nobody can state.
 */
function ofSending(
  { model, flow, unnamed, ...sight }: Sight,
  otherwise: { readonly store: Value; readonly clear: Value },
  ask: (tls: NonNullable<Router['tls']>) => Value,
): Value {
  if (unnamed?.recipient) return unnamed.recipient
  const { sink, activity } = flow
  if (sink.kind !== 'recipient') return otherwise.store
  if (sink.channel === null)
    return unknown(
      `how ${quote(flow.category)} reaches recipient ${quote(sink.recipient)} in activity ${quote(activity)}`,
      flow.places[0] ?? null,
    )
  const channel = model.channels.get(sink.channel)
  if (!channel || channel.poisoned)
    return unstated(model, { section: 'channels', name: sink.channel }, [], `what channel ${quote(sink.channel)} says`)
  if (/^http:/i.test(channel.value.http?.url ?? '')) return otherwise.clear
  if (!model.router) return ask({})
  return ofRouter({ model, flow, ...sight }, (router) => ask(router.value.tls ?? {}))
}

/** How the router speaks to destinations. */
export const sendingFields = {
  tlsMinimum: {
    type: 'string',
    doc: 'The oldest version of TLS by which the router sends it; not known of what the router does not send.',
    of: 'recipient',
    empty: 'it is sent in the clear',
    names: ['1.2', '1.3'],
    read: (sight) => ofSending(sight, { store: '', clear: '' }, ({ minimum }) => minimum ?? '1.2'),
  },
  cipherBits: {
    type: 'int',
    doc: 'The bits of the key of the weakest cipher by which the router sends it; not known of what the router does not send.',
    of: 'recipient',
    read: (sight) => ofSending(sight, { store: 0n, clear: 0n }, ({ cipherBits }) => BigInt(cipherBits ?? 128)),
  },
} satisfies Readonly<Record<string, FlowField>>
