import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Place } from '../../compiler/diagnostics/place.ts'
import { controls } from '../controls.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

interface Gap {
  readonly at: Place
  readonly message: string
  readonly help: string
  readonly related?: NonNullable<Finding['related']>
}

export const notEnforced = defineRule({
  name: 'build/not-enforced',
  summary: 'Something declared that the router of this version cannot realise.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 24(1)' },
  severity: 'enforcement',
  *found(input) {
    for (const gaps of [
      connectors(input),
      transport(input),
      executors(input),
      triggers(input),
      holds(input),
      beginnings(input),
      promises(input),
    ])
      for (const gap of gaps) yield { rule: 'build/not-enforced', ...gap } satisfies Finding
  },
})

function* connectors({ model }: RuleInput): Iterable<Gap> {
  for (const channel of model.channels.values())
    for (const connector of ['whatsapp', 'email'] as const)
      if (!channel.poisoned && channel.value[connector])
        yield {
          at: keyAt(channel, connector),
          message: `Channel ${quote(channel.name)} needs the connector ${quote(connector)}, which the router does not have yet.`,
          help: 'Use `http`, `slack` or `discord`.',
        }
}

function* transport({ model: { router } }: RuleInput): Iterable<Gap> {
  if (!router || router.poisoned) return
  if (router.value.tls?.minimum !== undefined)
    yield {
      at: valueAt(router, 'tls', 'minimum'),
      message: 'The router does not set the oldest version of TLS itself yet.',
      help: 'Set it where TLS ends, and state it as a measure with a `process`.',
    }
}

function* executors({ model }: RuleInput): Iterable<Gap> {
  for (const rule of model.retention.values()) {
    const { by, onExpiry } = rule.value
    if (rule.poisoned || by === undefined) continue
    if (typeof by === 'object' && by.control !== undefined)
      yield* unrealised(`Retention rule ${quote(rule.name)}`, by.control, valueAt(rule, 'by', 'control'))
    if (by === 'router' && onExpiry !== undefined && onExpiry !== 'erase')
      yield {
        at: valueAt(rule, 'onExpiry'),
        message: `Retention rule ${quote(rule.name)} has the router ${quote(onExpiry)}, which can only erase.`,
        help: 'Use `onExpiry: erase`, or name the process that does it under `by`.',
      }
  }
}

/** Lifecycle events reach no router yet, so what they would start never ends in the journal. */
function* triggers({ model, flows }: RuleInput): Iterable<Gap> {
  const held = flows.filter(
    ({ sink, retention }) => sink.kind === 'store' && sink.store !== 'records' && retention?.after,
  )
  for (const [name, [flow]] of Map.groupBy(held, ({ retention }) => retention?.name ?? '')) {
    const rule = model.retention.get(name)
    const at = flow?.places.at(-1)
    if (rule)
      yield {
        at: valueAt(rule, 'after'),
        message: `Retention rule ${quote(name)} waits for ${quote(rule.value.after ?? '')}, of which the router does not hear yet.`,
        related: at ? [{ at, message: 'The router holds data under this rule.' }] : [],
        help: 'Give what the router holds a period from `received`.',
      }
  }
}

/** The router's own rules: what it sweeps, it sweeps whatever would suspend it. */
function* holds({ model, flows }: RuleInput): Iterable<Gap> {
  const swept = new Set(
    flows.flatMap(({ sink, retention }) =>
      sink.kind === 'store' && sink.store !== 'records' && retention ? [retention.name] : [],
    ),
  )
  for (const rule of model.retention.values())
    if (!rule.poisoned && swept.has(rule.name) && (rule.value.holds ?? []).length > 0)
      yield {
        at: keyAt(rule, 'holds'),
        message: `Retention rule ${quote(rule.name)} has holds, and the router erases what it keeps in spite of them.`,
        help: 'Have what a hold covers copied out before it expires, by people named under `process`.',
      }
}

/** A recipient whose day has not come is sent to all the same. */
function* beginnings({ model, flows, asOf }: RuleInput): Iterable<Gap> {
  const reached = new Set(
    flows.flatMap(({ sink }) => (sink.kind === 'recipient' && sink.channel !== null ? [sink.recipient] : [])),
  )
  for (const recipient of model.recipients.values()) {
    const { activeFrom } = recipient.value
    if (recipient.poisoned || activeFrom === undefined || activeFrom <= asOf || !reached.has(recipient.name)) continue
    yield {
      at: valueAt(recipient, 'activeFrom'),
      message: `Recipient ${quote(recipient.name)} is active from ${activeFrom}, and the router would send to it at once.`,
      help: 'Add the route when its day has come.',
    }
  }
}

function* promises({ model }: RuleInput): Iterable<Gap> {
  for (const [what, resources] of [
    ['Commitment', model.commitments],
    ['Measure', model.measures],
  ] as const)
    for (const resource of resources.values())
      if (!resource.poisoned && resource.value.control !== undefined)
        yield* unrealised(`${what} ${quote(resource.name)}`, resource.value.control, valueAt(resource, 'control'))
}

function* unrealised(who: string, name: string, at: Place): Iterable<Gap> {
  const control = Object.hasOwn(controls, name) ? controls[name] : undefined
  if (!control)
    yield {
      at,
      message: `${who} rests on the control ${quote(name)}, which does not exist.`,
      help: choose(name, Object.keys(controls)),
    }
  else if (!control.realised)
    yield {
      at,
      message: `${who} rests on the control ${quote(name)}, which the router does not realise yet.`,
      help: 'Name the people who see to it under `process` until it does.',
    }
}
