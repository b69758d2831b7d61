import type { ChannelPlan } from '../../contract/plan.ts'
import { checkTarget, type Refusal } from '../../delivery/target.ts'

export type AddressProblem = Refusal | 'not-a-webhook'

/** https://api.slack.com/messaging/webhooks, https://discord.com/developers/docs/resources/webhook */
const shapes: Readonly<Partial<Record<ChannelPlan['connector']['kind'], RegExp>>> = {
  slack: /^\/(services\/T[A-Z0-9]+\/B[A-Z0-9]+|triggers\/[A-Z0-9]+\/\d+)\/[A-Za-z0-9]+$/,
  discord: /^\/api\/(v\d+\/)?webhooks\/\d{1,20}\/[A-Za-z0-9_-]+$/,
}

/**
 * What is wrong with an address for a channel, or `null`: it must be what deliveries would be sent to, and of a chat
 * service have the shape of its webhooks, which cannot be challenged.
 */
export function refuseAddress(url: string, { connector, hosts }: ChannelPlan): AddressProblem | null {
  const target = checkTarget(url, hosts)
  if (!target.ok) return target.reason
  const shape = shapes[connector.kind]
  return shape === undefined || shape.test(target.url.pathname) ? null : 'not-a-webhook'
}
