import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { adequacyFor } from '../../law/adequacy.ts'
import { isInside, type Regime } from '../../law/regions.ts'
import { controls } from '../../policies/controls.ts'
import { rules } from '../../policies/registry.ts'
import { fieldNamed, fieldNames } from '../../policies/support/assertions/flow-view.ts'
import { schemeFacts, schemeNames } from '../../runtime/contract/scheme-facts.ts'
import { packageRoot } from '../emit/package-root.ts'
import { catalogue } from '../language/catalogue.ts'
import { countries } from '../language/countries.ts'
import { verifyRules } from '../verify/rules.ts'

/** What kinds of things have names that people have to know. */
export const kinds = ['rule', 'category', 'control', 'field', 'connector', 'scheme', 'country', 'key'] as const
export type Kind = (typeof kinds)[number]

/** Something that a declaration can name, or that is said of one. */
export interface Topic {
  readonly kind: Kind
  readonly name: string
  readonly summary: string
  /** More about it, by what it is about; a rule has a page instead. */
  readonly facts: readonly (readonly [string, string])[]
}

/** Everything that can be explained, by kind and name. Adequacy is that of the day. */
export function topicsOn(today: string): readonly Topic[] {
  return [
    ...[...rules, ...verifyRules].map(
      (rule): Topic => ({ kind: 'rule', name: rule.name, summary: rule.summary, facts: [] }),
    ),
    ...catalogue.map(categoryTopic),
    ...Object.entries(controls).map(
      ([name, { proof }]): Topic => ({
        kind: 'control',
        name,
        summary: proof,
        facts: [['named in', '`control` of a commitment or a measure, `by: {control: ...}` of a retention rule']],
      }),
    ),
    ...groupTopics(),
    ...fieldNames.map(fieldTopic),
    ...schemaTopics(),
    ...[...countries].map(([code, name]): Topic => countryTopic(code, name, today)),
    ...keyTopics(),
  ]
}

function categoryTopic({ name, title, sensitivity, handling, dpv }: (typeof catalogue)[number]): Topic {
  const sensitive = {
    none: 'no personal data',
    personal: 'personal data',
    special: 'special category (Art. 9(1)): an activity needs a condition of Art. 9(2) beside its basis',
    criminal: 'criminal convictions and offences (Art. 10)',
  }
  const handled = { secret: 'never leaves through a route', opaque: 'content that nobody has classified further' }
  return {
    kind: 'category',
    name,
    summary: title,
    facts: [
      ['data', sensitive[sensitivity]],
      ...(handling === null ? [] : [['handling', handled[handling]] as const]),
      ['DPV', dpv ?? 'no term that fits'],
      ['named in', '`x-category` of a field, `data` and `recipients` of an activity'],
    ],
  }
}

/** `flow`, and what below it is no value of its own but holds some: `flow.retention`. */
function groupTopics(): readonly Topic[] {
  const inner = Map.groupBy(
    fieldNames.filter((name) => name.includes('.')),
    (name) => name.slice(0, name.indexOf('.')),
  )
  const asked: readonly [string, string] = ['named in', '`where`, `must` and `never` of commitments and house rules']
  return [
    {
      kind: 'field',
      name: 'flow',
      summary:
        'One movement of one category of data to one recipient or into one store. Assertions and house rules are CEL over it.',
      facts: [
        ['fields', listed(fieldNames.map((name) => `flow.${name}`))],
        asked,
        ['example', 'flow.category == "contact.email" && flow.sink == "recipient"'],
        ['more', '`bylaw explain flow.category` explains one of them'],
      ],
    },
    ...[...inner].map(
      ([name, fields]): Topic => ({
        kind: 'field',
        name: `flow.${name}`,
        summary: `What is known of the ${name} of a flow, by these fields.`,
        facts: [['fields', listed(fields.map((field) => `flow.${field}`))], asked],
      }),
    ),
  ]
}

const listed = (names: readonly string[]): string => `\n${names.map((name) => `  ${name}`).join('\n')}`

function fieldTopic(name: string): Topic {
  const { type = '', doc = '', names } = fieldNamed(name) ?? {}
  return {
    kind: 'field',
    name: `flow.${name}`,
    summary: doc,
    facts: [
      ['type', type],
      ...(Array.isArray(names) ? [['can be', names.join(', ')] as const] : []),
      ['named in', '`where`, `must` and `never` of commitments and house rules'],
    ],
  }
}

function countryTopic(code: string, name: string, today: string): Topic {
  const regimes: readonly Regime[] = ['eu-gdpr', 'uk-gdpr']
  const facts = regimes.map((regime) => {
    if (isInside(regime, code)) return [regime, 'inside: no transfer'] as const
    const decision = adequacyFor(regime, code, today)
    if (decision === null)
      return [regime, 'no adequacy decision: a transfer needs a tool (Art. 46) or Art. 49'] as const
    const until = decision.until === null ? '' : ` until ${decision.until}`
    const scope = decision.scope === 'full' ? '' : `, for ${decision.scope} alone`
    return [regime, `adequacy decision, \`tool: ${decision.tool}\`${scope}${until}`] as const
  })
  return { kind: 'country', name: code, summary: name, facts: [...facts, ['on', today]] }
}

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
}

/** Connectors and schemes as the schemas of the language describe them. */
function schemaTopics(): readonly Topic[] {
  const channel = definition('channels', 'channel').properties ?? {}
  const settings = new Set(['title', 'recipient', 'passesOn', 'limits', 'retry'])
  const examples = schemeExamples()
  const connectors = Object.entries(channel).filter(([name, { properties }]) => !settings.has(name) && properties)
  return [
    ...connectors.map(
      ([name, { description = '', properties = {} }]): Topic => ({
        kind: 'connector',
        name,
        summary: description,
        facts: [
          ['keys', Object.keys(properties).join(', ')],
          ['named in', '`channels`'],
        ],
      }),
    ),
    ...schemeNames.map((name): Topic => {
      const { secret, reads, headers, timed } = schemeFacts[name]
      return {
        kind: 'scheme',
        name,
        summary: schemeSummary(name),
        facts: [
          ...(name === 'none' ? [] : [['secret', secret ?? 'the signing secret or key, as it is'] as const]),
          ...(reads.length === 0 ? [] : [['keys', reads.join(', ')] as const]),
          ...(headers.length === 0 ? [] : [['headers', headers.join(', ')] as const]),
          ['replay', replayOf(name, timed)],
          ['named in', '`verify: {scheme: ...}` of a source'],
          ['example', examples.get(name) ?? ''],
        ],
      }
    }),
  ]
}

/** A whole source of each scheme, as the guide on sources shows it, to be copied. */
function schemeExamples(): ReadonlyMap<string, string> {
  const guide = readFileSync(join(packageRoot(), 'docs', 'sources.md'), 'utf8')
  return new Map(
    guide.split(/^## /m).flatMap((section): [string, string][] => {
      const yaml = /^```yaml\n([\s\S]*?)^```$/m.exec(section)?.[1]
      return yaml === undefined
        ? []
        : [[section.slice(0, section.indexOf('\n')), `\n${yaml.trimEnd()}`.replaceAll('\n', '\n  ')]]
    }),
  )
}

function replayOf(name: string, timed: boolean): string {
  if (name === 'hmac')
    return 'the signature covers a time, and holds for a while only, where you declare where it stands'
  return timed ? 'the signature covers a time and holds for a while only' : 'the signature covers no time'
}

/** How those are written whose name is not the scheme’s. */
const senders: Readonly<Record<string, string>> = {
  adyen: 'Adyen',
  calendly: 'Calendly',
  discord: 'Discord',
  github: 'GitHub',
  gitlab: 'GitLab',
  hubspot: 'HubSpot',
  intercom: 'Intercom',
  mailgun: 'Mailgun',
  meta: 'Meta',
  paddle: 'Paddle',
  paypal: 'PayPal',
  sendgrid: 'SendGrid',
  shopify: 'Shopify',
  slack: 'Slack',
  sns: 'Amazon SNS',
  'standard-webhooks': 'whoever follows Standard Webhooks (Svix, too)',
  stripe: 'Stripe',
  twilio: 'Twilio',
  zoom: 'Zoom',
}

function schemeSummary(name: string): string {
  if (name === 'none') return 'Nothing is verified: anybody can send events.'
  if (name === 'bearer') return 'A key is sent along with each request.'
  if (name === 'hmac') return 'An HMAC over the raw body, and what else you declare, in a header that you name.'
  return `How ${senders[name] ?? name} signs its requests, verified over the raw bytes.`
}

function definition(file: string, name: string): Schema {
  const text = readFileSync(join(packageRoot(), 'schema', 'v1', `${file}.schema.json`), 'utf8')
  const { $defs } = JSON.parse(text) as { $defs: Readonly<Record<string, Schema>> }
  return $defs[name] ?? {}
}

/** The keys of the language, from its reference: `Recipient.stored`. */
function keyTopics(): readonly Topic[] {
  const topics: Topic[] = []
  let map = ''
  for (const line of readFileSync(join(packageRoot(), 'docs', 'language.md'), 'utf8').split('\n')) {
    const heading = /^#{2,3} `?([^`]+?)`?$/.exec(line)?.[1]
    if (heading !== undefined) map = heading
    const row = /^\| `([^`]+)` \| (.*?) \| (`.*`) \| (.*) \|$/.exec(line)
    if (!row || map === 'Fields of flow') continue
    const [, key = '', holds = '', example = '', text = ''] = row
    topics.push({
      kind: 'key',
      name: `${map}.${key}`,
      summary: text.replaceAll('\\|', '|').replaceAll('**', ''),
      facts: [
        ['holds', holds.replaceAll('\\|', '|').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')],
        ['example', example.replaceAll('\\|', '|')],
      ],
    })
  }
  return topics
}
