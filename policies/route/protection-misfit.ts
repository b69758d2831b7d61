import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'
import { deliveriesOf } from '../../compiler/flows/look-up.ts'
import type { Protection, Route } from '../../compiler/language/types.ts'
import type { EventField } from '../../compiler/model/event-field.ts'
import { isBelow, parseFieldPath } from '../../compiler/model/field-path.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { defineRule } from '../rule.ts'
import { fieldNameOf } from '../support/routes/field-names.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** What a protection cannot read it gives as nothing (`runtime/projection/protect.ts`): safe, and hardly ever meant. */
export const protectionMisfit = defineRule({
  name: 'route/protection-misfit',
  summary: 'A protection that leaves nothing of its field, or protects what is not sent.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 25(1)' },
  severity: 'warning',
  *found({ model, graph }) {
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      for (const [channel, delivery] of Object.entries(route.value.to)) {
        const told = new Set<string>()
        for (const key of ['fields', 'protect'] as const)
          for (const [text, protection] of Object.entries(delivery[key] ?? {}))
            if (!fitsAll.has(protection))
              for (const found of misfit(model, route, [channel, key, text], protection)) {
                told.add(text)
                yield found
              }
        if (delivery.message !== undefined && delivery.protect !== undefined)
          yield* unread(model, graph, route, channel, delivery.protect, told)
      }
    }
  },
})

/** What leaves something, or rightly nothing, of whatever it is. */
const fitsAll: ReadonlySet<Protection> = new Set(['keep', 'drop', 'pseudonymise'])

function* misfit(
  model: Model,
  route: Resource<Route>,
  steps: readonly [channel: string, key: string, text: string],
  protection: Protection,
): Iterable<Finding> {
  const [, , text] = steps
  const fields = fieldsAt(model, route, text)
  const reasons = fields.map((field) => reasonFor(protection, field) ?? ofWords(model, protection, field))
  const [reason] = reasons
  if (!reason || reasons.includes(null)) return
  yield {
    rule: 'route/protection-misfit',
    message: `${quote(protection)} leaves nothing of ${quote(text)}: ${reason}.`,
    at: valueAt(route, 'to', ...steps),
    related: fields.slice(0, 1).map(({ at }) => ({ at, message: 'The field is declared here.' })),
    help: 'Use a protection that fits, such as `pseudonymise`, or `drop` if nothing is to be sent.',
  }
}

const fieldsAt = (model: Model, route: Resource<Route>, text: string): readonly EventField[] =>
  route.value.events.flatMap((name) => {
    const fields = model.events.get(name)?.fields ?? []
    // Below a leaf there is nothing.
    const leaf = fields.find((field) => field.text === text)
    if (leaf) return [leaf]
    const path = parseFieldPath(text)
    return fields.filter((field) => isBelow(field.path, path))
  })

/** A name as separate words: `bornAt` is `born At`. */
const inWords = (name: string): string => name.replaceAll(/[._-]/g, ' ').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')

/** Categories that hold neither an address of a machine nor a date. */
const words = /^(contact\.(email|phone|address)|person\.(name|username|photo)|content\.(text|message))$/
/** Addresses of machines, and what else never is a date. */
const noDate =
  /^(technical\.(ip|cookie-id|fingerprint|user-agent|browser|os|device)|person\.(id|gender|language|nationality|official-id|photo|username)|account\.id|payment\.(bank-account|card|billing-address)|employment\.(salary|employer|job)|contact\.\w[\w-]*|belief\.\w+|ethnicity\.\w+|sex\.\w+|biometric\.\w+|genetic\.data|location\.(coarse|country|precise)|union\.membership|secret\.[\w-]+|channel\.(id|configuration)|communication\.voice)$/

/** Ids of people and of devices, which are no address of a machine. */
const noAddress =
  /^(technical\.(cookie-id|fingerprint|user-agent|browser|os)|person\.(id|gender|language|nationality|birth-date)|account\.id|payment\.\w[\w-]*)$/

/** Whatever holds the address of a machine is `technical.ip`. */
const plain = /^(none|event\.metadata|content\.(text|message))$/

function reasonFor(protection: Protection, { types, categories, opaque }: EventField): string | null {
  if (opaque) return null
  const isNumber = types.includes('number') || types.includes('integer')
  if (types.length > 0 && !types.includes('string') && !(protection === 'generalise-date' && isNumber))
    return `it reads texts, and the field is ${quoteAll(types, 'or')}`
  if (protection === 'redact' || protection === 'mask' || categories.length === 0) return null
  if (protection === 'truncate-ip' && categories.every((category) => isIn(plain, category)))
    return `what is declared to be ${quoteAll(categories)} is not an IP address, or has the wrong category`
  const isNone = (category: string): boolean =>
    isIn(words, category) || (protection === 'generalise-date' ? noDate : noAddress).test(category)
  return categories.every(isNone)
    ? `${quoteAll(categories)} is not ${protection === 'truncate-ip' ? 'an IP address' : 'a date'}`
    : null
}

/** A time in seconds since 1970 is larger than this from 1973 on. */
const FIRST_SECOND = 100_000_000
const isId = /(^|_)(id|uuid|guid)$/

/** What is one of a few words is no address and no date, and neither is a small number or an id. */
function ofWords(model: Model, protection: Protection, field: EventField): string | null {
  const { at, path, categories } = field
  const event = model.events.get(at.name)
  const shape = event && shapeAt(event.shape, path)
  const listed = shape?.kind === 'leaf' && Array.isArray(shape.limits.enum) ? shape.limits.enum : []
  const most = shape?.kind === 'leaf' && typeof shape.limits.maximum === 'number' ? shape.limits.maximum : Infinity
  if (protection === 'generalise-date' && !field.types.includes('string') && most < FIRST_SECOND)
    return `it is a number of at most ${most}`
  if (protection === 'generalise-date' && isId.test(fieldNameOf(field)) && categories.every((one) => isIn(plain, one)))
    return 'it is called an id'
  return (protection === 'truncate-ip' || protection === 'generalise-date') &&
    listed.length > 0 &&
    listed.every((value) => !/\d/.test(String(value)))
    ? 'it is one of a few words'
    : protection === 'truncate-ip' || protection === 'generalise-date'
      ? ofOwnKind(model, field, protection)
      : null
}

/** Words of categories that may hold an address of a machine, or a date. */
const maybe = {
  'truncate-ip':
    /\b(ips?|ipv[46]|address(es)?|network\w*|hosts?|machines?|internet|online|technical|device\w*|log(s|ged)?|traffic|connection\w*|origin|source|metadata)\b/i,
  'generalise-date':
    /\b(dates?|days?|times?|timestamps?|when|since|until|from|to|starts?|ends?|began|begins?|years?|months?|birth\w*|age|periods?|deadlines?|due|at|on|schedule\w*|expir\w*|anniversar\w*|last|first|next|history|record|metadata|availab\w*)\b/i,
} as const

/** A category of our own and a field that say what they are of, in words that none of these goes by. */
function ofOwnKind(model: Model, { categories, text }: EventField, protection: keyof typeof maybe): string | null {
  const said = categories.map((category) => {
    const own = model.declaredCategories.get(category)
    return own && !own.poisoned ? inWords(`${text} ${own.name} ${own.value.title}`) : ''
  })
  return categories.length > 0 && said.every((one) => one !== '' && !maybe[protection].test(one))
    ? `${quoteAll(categories)} is not ${protection === 'truncate-ip' ? 'an IP address' : 'a date'}`
    : null
}

/** A protection of what the message never shows reads as if something were protected. */
function* unread(
  model: Model,
  graph: FlowGraph,
  route: Resource<Route>,
  channel: string,
  protect: Readonly<Record<string, Protection>>,
  told: ReadonlySet<string>,
): Iterable<Finding> {
  const delivery = deliveriesOf(graph, route.name).find((one) => one.channel === channel)
  // A message that cannot be read shows nothing yet.
  if (!delivery || delivery.sent.length + delivery.counted.length + delivery.dropped.length === 0) return
  for (const [text, protection] of Object.entries(protect)) {
    const path = parseFieldPath(text)
    if (protection === 'keep') {
      yield {
        rule: 'route/protection-misfit',
        message: `${quote('keep')} protects nothing of ${quote(text)}, which a message shows as it is without it.`,
        at: valueAt(route, 'to', channel, 'protect', text),
        help: 'Take it away, or write the protection that is meant.',
      }
      continue
    }
    const shown = delivery.sent.some(({ field }) => isBelow(field.path, path))
    if (protection === 'drop' && delivery.dropped.some((field) => isBelow(field.path, path))) {
      yield {
        rule: 'route/protection-misfit',
        message: `${quote('drop')} leaves nothing of ${quote(text)}, which the message to ${quote(channel)} shows: its place is always empty.`,
        at: valueAt(route, 'to', channel, 'protect', text),
        help: 'Take the field out of the message, or use a protection that leaves something of it.',
      }
      continue
    }
    if (shown || told.has(text) || protection === 'drop' || fieldsAt(model, route, text).length === 0) continue
    yield {
      rule: 'route/protection-misfit',
      message: `The message to ${quote(channel)} does not show ${quote(text)}, which is protected here.`,
      at: keyAt(route, 'to', channel, 'protect', text),
      help: 'Take it away, or protect the field that the message shows.',
    }
  }
}
