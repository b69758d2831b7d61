import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Channel } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** Events that a router on one machine takes a second at most (docs/performance.md), and twice as many. */
const MOST_A_SECOND = 10_000
/** Ten million events that nobody has been sent are days of the busiest router: what is older helps nobody. */
const MOST_BACKLOG = 10_000_000
/** A single slow delivery would stop what comes in. */
const LEAST_BACKLOG = 10

export const securityLimitMisfit = defineRule({
  name: 'security/limit-misfit',
  summary: 'A limit that limits nothing, that stops everything, or that is beyond what the destination takes.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)(b)' },
  severity: 'warning',
  *found({ model }) {
    const { router } = model
    const limits = router && !router.poisoned ? router.value.limits : undefined
    if (router && limits?.rate !== undefined && (aSecond(limits.rate) ?? 0) > MOST_A_SECOND)
      yield {
        rule: 'security/limit-misfit',
        message: `${quote(limits.rate)} for each tenant limits nothing: it is more than a router takes of all.`,
        at: valueAt(router, 'limits', 'rate'),
        help: 'State how many requests one tenant has at its busiest, such as `50/s`.',
      } satisfies Finding
    if (router && limits?.backlog !== undefined && (limits.backlog > MOST_BACKLOG || limits.backlog < LEAST_BACKLOG))
      yield {
        rule: 'security/limit-misfit',
        message:
          limits.backlog > MOST_BACKLOG
            ? `A backlog of ${limits.backlog} limits nothing: no disk of a router holds so many events.`
            : `With a backlog of ${limits.backlog} the router turns events away as soon as one delivery is slow.`,
        at: valueAt(router, 'limits', 'backlog'),
        help: 'State how many undelivered messages may wait: `backlog: 100000` is the default.',
      } satisfies Finding
    const body = limits?.body === undefined ? null : bytesOf(limits.body)
    const longest = body === null ? null : longestText(model)
    if (router && body !== null && longest && longest.most > body)
      yield {
        rule: 'security/limit-misfit',
        message: `A body of ${quote(limits?.body ?? '')} is smaller than ${quote(longest.text)} of ${quote(longest.event)} alone may be: ${longest.most} characters.`,
        at: valueAt(router, 'limits', 'body'),
        related: [{ at: longest.at, message: 'The field is declared here.' }],
        help: 'Raise the limit, or lower `maxLength` to what may come in.',
      } satisfies Finding
    for (const channel of model.channels.values()) {
      const rate = channel.poisoned ? undefined : channel.value.limits?.rate
      const most = rate === undefined ? null : mostOf(channel.value)
      if (rate === undefined || most === null || (aSecond(rate) ?? 0) <= most.aSecond) continue
      yield {
        rule: 'security/limit-misfit',
        message: `Channel ${quote(channel.name)} writes ${quote(rate)}, and ${most.who}: the rest is refused and tried again.`,
        at: valueAt(channel, 'limits', 'rate'),
        help: `Write ${quote(`rate: ${most.write}`)}.`,
      } satisfies Finding
    }
  },
})

/** The longest text that an event type lets in by its own `maxLength`; a character is a byte at least. */
function longestText(model: Model): { most: number; text: string; event: string; at: Place } | null {
  let longest: ReturnType<typeof longestText> = null
  for (const [event, { resource, fields, shape }] of model.events) {
    if (resource.poisoned) continue
    for (const { path, text, at, categories } of fields) {
      // What nobody reads may be bytes, which a text holds in more characters than came in.
      if (categories.some((category) => model.categories.get(category)?.handling === 'opaque')) continue
      const leaf = shapeAt(shape, path)
      const most = leaf?.kind === 'leaf' ? leaf.limits.maxLength : undefined
      if (typeof most === 'number' && most > (longest?.most ?? 0)) longest = { most, text, event, at }
    }
  }
  return longest
}

function bytesOf(size: string): number | null {
  const match = /^(\d+)(KiB|MiB)?$/.exec(size)
  return match ? Number(match[1]) * (match[2] === 'MiB' ? 1_048_576 : match[2] === 'KiB' ? 1024 : 1) : null
}

const seconds: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 }

function aSecond(rate: string): number | null {
  const [count = '', unit = ''] = rate.split('/')
  const each = seconds[unit]
  return each === undefined ? null : Number(count) / each
}

/** What a destination takes of one sender, with room for bursts. */
function mostOf({ slack, discord, whatsapp }: Channel): { aSecond: number; who: string; write: string } | null {
  // https://docs.slack.dev/apis/web-api/rate-limits: one message a second, short bursts allowed
  if (slack) return { aSecond: 5, who: 'Slack takes one message a second', write: '1/s' }
  // https://docs.discord.com/developers/topics/rate-limits names no figure ("should not be hard coded"): users see about
  // 30 a minute and 5 in 2 seconds, and whoever meets 10,000 refusals in 10 minutes is shut out.
  if (discord)
    return {
      aSecond: 5,
      who: 'Discord publishes no rate, and webhooks are seen to take about 30 a minute',
      write: '30/min',
    }
  // https://developers.facebook.com/docs/whatsapp/cloud-api/overview/#throughput: 80 a second, 1,000 by upgrade
  if (whatsapp) return { aSecond: 1000, who: 'WhatsApp takes 80 a second of one number', write: '80/s' }
  return null
}
