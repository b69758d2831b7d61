import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { controls } from '../controls.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { choose } from '../support/choose.ts'
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
      replicas(input),
      oneMachine(input),
      executors(input),
      holds(input),
      stores(input),
      promises(input),
    ])
      for (const gap of gaps) yield { rule: 'build/not-enforced', ...gap } satisfies Finding
  },
})

/** An embedded journal has one writer. */
function* replicas({ model: { router } }: RuleInput): Iterable<Gap> {
  if (!router || router.poisoned) return
  const { engine = 'sqlite', replicas: count = 1 } = router.value.journal ?? {}
  if (engine === 'sqlite' && count > 1)
    yield {
      at: valueAt(router, 'journal', 'replicas'),
      message: `The router runs once, not ${count} times: a journal on SQLite has one writer.`,
      help: 'Use `engine: postgres`, which any number of routers share.',
    }
}

/** One machine has neither a cluster's policies nor room for several routers behind one address. */
function* oneMachine({ model: { router } }: RuleInput): Iterable<Gap> {
  if (!router || router.poisoned) return
  const { deployment = 'kubernetes', egress = 'proxy', journal } = router.value
  if (deployment === 'kubernetes') return
  if (egress === 'cilium' || egress === 'networkPolicy')
    yield {
      at: valueAt(router, 'egress'),
      message: `With ${quote(deployment)} there is no cluster whose policies (${quote(egress)}) could confine the router.`,
      help: 'Use `egress: proxy`, which is generated beside it, or `ownProxy`.',
    }
  if ((journal?.replicas ?? 1) > 1)
    yield {
      at: valueAt(router, 'journal', 'replicas'),
      message: `With ${quote(deployment)} only one replica will run, not ${journal?.replicas}.`,
      help: 'Leave `replicas` out, or use `deployment: kubernetes`.',
    }
}

function* executors({ model }: RuleInput): Iterable<Gap> {
  for (const rule of model.retention.values()) {
    const { by, onExpiry } = rule.value
    if (rule.poisoned || by === undefined) continue
    if (typeof by === 'object' && by.control !== undefined)
      yield* unknown(`Retention rule ${quote(rule.name)}`, by.control, valueAt(rule, 'by', 'control'))
    if (by === 'router' && onExpiry !== undefined && onExpiry !== 'erase')
      yield {
        at: valueAt(rule, 'onExpiry'),
        message: `Retention rule ${quote(rule.name)} asks the router to ${quote(onExpiry)}; the router can only erase.`,
        help: 'Use `onExpiry: erase`, or name the process that does it under `by`.',
      }
  }
}

/** A hold keeps whole events of the router's: it does not take single categories out of them. Where they have none, it is about other stores. */
function* holds({ model, flows }: RuleInput): Iterable<Gap> {
  const swept = new Map<string, Set<string>>()
  for (const { sink, retention, category } of flows) {
    if (sink.kind !== 'store' || sink.store === 'records' || !retention) continue
    const held = swept.get(retention.name) ?? new Set()
    swept.set(retention.name, held.add(category))
  }
  for (const rule of model.retention.values()) {
    const held = rule.poisoned ? undefined : swept.get(rule.name)
    if (held === undefined) continue
    for (const [i, { ground, categories }] of (rule.value.holds ?? []).entries())
      if (categories?.some((category) => held.has(category)))
        yield {
          at: keyAt(rule, 'holds', i, 'categories'),
          message: `A hold for ${quote(ground)} keeps whole events in the router, not only the categories it names.`,
          help: 'Leave `categories` out, or give the events under it a retention rule of their own.',
        }
  }
}

/** Only deadlines of events are moved by lifecycle events; what the router's own stores hold counts from its entry. */
function* stores({ model, graph }: RuleInput): Iterable<Gap> {
  const { router } = model
  if (!router || router.poisoned) return
  for (const { store, retention } of graph.stores) {
    const rule = model.retention.get(retention ?? '')
    if (store === 'journal' || !rule || rule.poisoned || rule.value.after === undefined) continue
    yield {
      at: valueAt(router, 'stores', store, 'retention'),
      message: `The period of store ${quote(store)} runs from each entry, not from ${quote(rule.value.after)} as ${quote(rule.name)} says.`,
      related: [{ at: valueAt(rule, 'after'), message: 'The rule waits for this event.' }],
      help: 'Give it a rule that counts from `recorded`.',
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
        yield* unknown(`${what} ${quote(resource.name)}`, resource.value.control, valueAt(resource, 'control'))
}

function* unknown(who: string, name: string, at: Place): Iterable<Gap> {
  if (Object.hasOwn(controls, name)) return
  yield {
    at,
    message: `${who} rests on the control ${quote(name)}, which does not exist.`,
    help: choose(name, Object.keys(controls)),
  }
}
