import fc from 'fast-check'
import { fieldNamed, fieldNames } from '../support/assertions/flow-view.ts'

const own: Readonly<Record<string, readonly string[]>> = {
  activity: ['support', 'records'],
  category: ['contact.email', 'health.data', 'event.metadata', 'technical.cookie-id'],
  recipient: ['desk', 'host'],
  hostedBy: ['desk', 'host'],
  bases: ['terms', 'asked'],
  subjects: ['customers', 'staff'],
  parties: ['customers', 'staff'],
  channel: ['desk'],
  route: ['tickets', 'forms'],
  source: ['shop', 'web'],
  scheme: ['stripe', 'bearer'],
  event: ['ticket'],
  field: ['email'],
  condition: ['9(2)(a)', '9(2)(h)'],
  contractSigned: ['2026-01-10', '2025-06-01'],
  diligenceDate: ['2026-01-10'],
  announced: ['2026-01-10'],
  activeFrom: ['2026-02-10'],
  region: ['eu-west-1'],
  tracker: ['banner'],
  trackerConsent: ['terms', 'asked'],
  'retention.name': ['short', 'long', 'closed'],
  'retention.after': ['account.closed'],
}
const countries = ['IE', 'US', 'DE']

/** Texts that a field may hold, and some that it may not. */
function wordsOf(name: string): readonly string[] {
  const { names } = fieldNamed(name) ?? {}
  return own[name] ?? (Array.isArray(names) ? names : countries)
}

const quoted = (text: string): string => JSON.stringify(text)
const texts = fieldNames.filter((name) => fieldNamed(name)?.type === 'string')
const lists = fieldNames.filter((name) => fieldNamed(name)?.type === 'list<string>')
const numbers = fieldNames.filter((name) => fieldNamed(name)?.type === 'int')
const truths = fieldNames.filter((name) => fieldNamed(name)?.type === 'bool')

const named = (names: readonly string[]) => fc.constantFrom(...names)
const comparison = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')

const aboutText = named(texts).chain((name) =>
  fc
    .tuple(
      fc.constantFrom('==', '!=', 'in', '<=', 'startsWith'),
      fc.uniqueArray(named([...wordsOf(name), '']), { minLength: 1, maxLength: 3 }),
    )
    .map(([operator, words]) => {
      const [word = ''] = words
      if (operator === 'in') return `flow.${name} in [${words.map(quoted).join(', ')}]`
      if (operator === 'startsWith') return `flow.${name}.startsWith(${quoted(word.slice(0, 2))})`
      return `flow.${name} ${operator} ${quoted(word)}`
    }),
)

const aboutList = named(lists).chain((name) =>
  fc
    .tuple(
      fc.constantFrom('all', 'exists', 'exists_one', 'in', 'size', 'element', 'equal', 'filter', 'map'),
      fc.uniqueArray(named(wordsOf(name)), { minLength: 1, maxLength: 2 }),
      fc.nat({ max: 2 }),
      comparison,
    )
    .map(([form, words, number, operator]) => {
      const [word = ''] = words
      const list = `flow.${name}`
      switch (form) {
        case 'in':
          return `${quoted(word)} in ${list}`
        case 'size':
          return `size(${list}) ${operator} ${number}`
        case 'element':
          return `${list}[${number}] == ${quoted(word)}`
        case 'equal':
          return `${list} == [${words.map(quoted).join(', ')}]`
        case 'filter':
          return `${list}.filter(x, x != ${quoted(word)}).size() == ${number}`
        case 'map':
          return `${quoted(`${word}!`)} in ${list}.map(x, x + "!")`
        default:
          return `${list}.${form}(x, x in [${words.map(quoted).join(', ')}])`
      }
    }),
)

const aboutNumber = fc
  .tuple(named(numbers), comparison, fc.constantFrom(0, 7, 16, 30, 37, 373, 400))
  .map(([name, operator, number]) => `flow.${name} ${operator} ${number}`)

const counted = fc
  .tuple(
    named(numbers),
    fc.constantFrom('-', '+'),
    fc.constantFrom(1, 7, 30),
    comparison,
    fc.constantFrom(-7, 0, 7, 30),
  )
  .chain(([name, sign, by, operator, number]) =>
    fc.constantFrom(
      `flow.${name} ${sign} ${by} ${operator} ${number}`,
      `${by} ${sign} flow.${name} ${operator} ${number}`,
      `[flow.${name}, ${by}][1] ${operator} ${number}`,
    ),
  )

const dividing = fc.tuple(named(numbers), named(numbers)).map(([a, b]) => `flow.${a} / flow.${b} > 1`)

/** A condition over one flow that is well typed; it may raise an error. */
export const anyCondition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: aboutText },
    { weight: 3, arbitrary: aboutList },
    { weight: 2, arbitrary: aboutNumber },
    { weight: 1, arbitrary: named(truths).map((name) => `flow.${name}`) },
    { weight: 1, arbitrary: counted },
    { weight: 1, arbitrary: dividing },
    { weight: 1, arbitrary: fc.constant('has(flow.retention)') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map(([a, o, b]) => `(${a} ${o} ${b})`),
    },
    { weight: 1, arbitrary: tie('condition').map((a) => `!(${a})`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('condition'), tie('condition'), tie('condition'))
        .map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    },
  ),
})).condition

/** A promise over the flows. */
export const anyAssertion: fc.Arbitrary<{ where?: string; must?: string; never?: string }> = fc.oneof(
  fc.record({ where: anyCondition, must: anyCondition }, { requiredKeys: ['must'] }),
  fc.record({ where: anyCondition, never: anyCondition }, { requiredKeys: ['never'] }),
)
