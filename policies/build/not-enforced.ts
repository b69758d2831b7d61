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
    for (const gaps of [connectors(input), transport(input), executors(input), triggers(input), promises(input)])
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
