import type { ChannelPlan, RouterPlan } from '../contract/plan.ts'
import { createPassOn, type PassOn, type PassOnNotice, type PassOnParts } from '../delivery/connectors/pass-on.ts'
import type { Egress } from '../delivery/egress.ts'
import type { Notice, SendNotice } from './notice.ts'

const TYPES: Readonly<Record<Notice['right'], PassOnNotice['type']>> = {
  erasure: 'subject.erased',
  rectification: 'subject.rectified',
  restriction: 'subject.restricted',
  'restriction-lifted': 'subject.restriction-lifted',
}

/**
 * Tells recipients over the channels of the plan that runs. They know the person by the messages that they were sent:
 * no identifier goes out that could tell them more than these did.
 */
export function createRecipientNotices(
  plan: () => RouterPlan,
  parts: PassOnParts & { readonly egress: Egress },
): SendNotice {
  const made = new WeakMap<ChannelPlan, PassOn | null>()
  return async (name, notice, attempt) => {
    const channel = plan().channels.find((each) => each.name === name)
    if (channel === undefined) return { kind: 'failed', reason: 'no-channel' }
    const passOn = made.get(channel) ?? createPassOn(channel, parts)
    made.set(channel, passOn)
    if (passOn === null) return { kind: 'failed', reason: 'no-webhook' }
    const { right, reference, messages, tenant, at } = notice
    const sent = await passOn({ id: reference, type: TYPES[right], tenant, at, subjects: [], messages }, attempt)
    const { verdict } = sent
    if (verdict.kind === 'delivered') return { kind: 'told' }
    // What may have arrived is told again: the reference stays the same.
    const again = verdict.kind === 'retry' || verdict.kind === 'ambiguous' || verdict.kind === 'stop'
    return { kind: again ? 'retry' : 'failed', reason: verdict.reason }
  }
}
