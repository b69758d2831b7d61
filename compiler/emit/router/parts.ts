import type { RouterPlan, VerifyPlan } from '../../../runtime/contract/plan.ts'

type Kind = RouterPlan['channels'][number]['connector']['kind']

/**
 * The modules below `runtime/` that choose among parts. A part is left out where these import it, and nowhere else: what
 * another part needs of it stays.
 */
export const seams: ReadonlySet<string> = new Set([
  'assembly/stage.ts',
  'assembly/telemetry.ts',
  'delivery/connectors/create-connector.ts',
  'delivery/render.ts',
  'ingress/routes.ts',
  'ingress/schemes/schemes.ts',
  'journal/open-journal.ts',
  'main.ts',
])

/** Modules below `runtime/` by the part that they are. */
const connectors: Readonly<Record<Kind, readonly string[]>> = {
  // Signs what recipients are told of people, too, and is a page of code.
  http: [],
  slack: ['delivery/connectors/slack.ts', 'delivery/connectors/slack-api.ts'],
  discord: ['delivery/connectors/discord.ts'],
  email: ['delivery/connectors/email/email.ts'],
  whatsapp: ['delivery/connectors/whatsapp.ts'],
}

const schemes: Readonly<Record<VerifyPlan['scheme'], readonly string[]>> = {
  adyen: ['ingress/schemes/adyen.ts'],
  bearer: ['ingress/schemes/bearer.ts'],
  calendly: ['ingress/schemes/calendly.ts'],
  discord: ['ingress/schemes/discord.ts'],
  github: ['ingress/schemes/github.ts'],
  gitlab: ['ingress/schemes/gitlab.ts'],
  hmac: ['ingress/schemes/hmac.ts'],
  hubspot: ['ingress/schemes/hubspot.ts'],
  intercom: ['ingress/schemes/intercom.ts'],
  mailgun: ['ingress/schemes/mailgun.ts'],
  meta: ['ingress/schemes/meta.ts'],
  none: ['ingress/schemes/none.ts'],
  paddle: ['ingress/schemes/paddle.ts'],
  paypal: ['ingress/schemes/paypal.ts'],
  sendgrid: ['ingress/schemes/sendgrid.ts'],
  shopify: ['ingress/schemes/shopify.ts'],
  slack: ['ingress/schemes/slack.ts'],
  sns: ['ingress/schemes/sns.ts'],
  'standard-webhooks': ['ingress/schemes/standard-webhooks.ts'],
  stripe: ['ingress/schemes/stripe.ts'],
  twilio: ['ingress/schemes/twilio.ts'],
  zoom: ['ingress/schemes/zoom.ts'],
}

const named = (kind: string, table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).map(([name, modules]) => [`${kind} ${name}`, modules] as const)

/**
 * What a declaration may do without, by name. SQLite is no part: a router on PostgreSQL has it for local runs with
 * stand-ins, and to migrate. Nor is `redact`: an event that came in under an older declaration may need it.
 */
const parts: ReadonlyMap<string, readonly string[]> = new Map([
  ...named('connector', connectors),
  ...named('scheme', schemes),
  ['journal postgres', ['journal/postgres/postgres-journal.ts', 'journal/migrate/command.ts']],
  ['conditions', ['projection/condition.ts']],
  ['templates', ['projection/template.ts']],
  ['telemetry', ['telemetry/opentelemetry/opentelemetry.ts']],
])

/** All parts, sorted. */
export const allParts: readonly string[] = [...parts.keys()].sort()

/** The parts that a declaration needs, sorted. */
export function partsOf(plan: RouterPlan): readonly string[] {
  const needed = new Set([
    ...plan.channels.map(({ connector }) => `connector ${connector.kind}`),
    ...plan.sources.map(({ verify }) => `scheme ${verify.scheme}`),
  ])
  if (plan.journal.engine === 'postgres') needed.add('journal postgres')
  if (plan.routes.some(({ when }) => when !== null)) needed.add('conditions')
  if (plan.routes.some(({ to }) => to.some(({ message }) => message !== null))) needed.add('templates')
  if (plan.telemetry !== undefined) needed.add('telemetry')
  return [...needed].sort()
}

/** Modules below `runtime/` that the seams of a router with these parts alone do without. */
export const absentModules = (held: readonly string[]): ReadonlySet<string> =>
  new Set([...parts].flatMap(([name, modules]) => (held.includes(name) ? [] : modules)))
