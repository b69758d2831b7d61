import { matchOf } from './match.ts'

/**
 * Services that many companies have personal data processed by and whose names mean nothing else in a sentence, with the
 * companies behind them where those go by another name. A name that is a word as well (Segment, Square, Front) is left
 * out.
 */
const names: Readonly<Record<string, string>> = {
  'Amazon Web Services': 'aws amazon',
  AWS: 'amazon',
  'Google Cloud': 'google',
  'Google Analytics': 'google',
  'Google Workspace': 'google',
  'Microsoft Azure': 'microsoft azure',
  'Microsoft 365': 'microsoft',
  Hetzner: '',
  OVHcloud: 'ovh',
  DigitalOcean: '',
  Heroku: 'salesforce',
  Vercel: '',
  Netlify: '',
  Cloudflare: '',
  Fastly: '',
  Akamai: '',
  Stripe: '',
  PayPal: '',
  Adyen: '',
  Klarna: '',
  Mollie: '',
  Braintree: 'paypal',
  Mailchimp: 'intuit rocket',
  SendGrid: 'twilio',
  Mailgun: 'sinch',
  Postmark: 'activecampaign',
  Brevo: 'sendinblue',
  HubSpot: '',
  Salesforce: '',
  Zendesk: '',
  Freshdesk: 'freshworks',
  Twilio: '',
  Mixpanel: '',
  Amplitude: '',
  Hotjar: 'contentsquare',
  Matomo: 'innocraft',
  Sentry: 'functional',
  Datadog: '',
  'New Relic': '',
  Snowflake: '',
  OpenAI: '',
  Anthropic: '',
  Zapier: '',
  Shopify: '',
  Calendly: '',
  Typeform: '',
  Auth0: 'okta',
  Okta: '',
}

let pattern: RegExp | undefined
const working =
  '(?:(?:is|are|was|were) (?:hosted|stored|processed|taken|made|handled|sent|delivered|carried|measured|run|provided|operated|analysed|analyzed|collected|kept)|runs?|we use|uses|we work with|we host|we store)'

const doing =
  '(?:takes|handles|processes|stores|holds|keeps|hosts|sends|delivers|carries|collects|measures|counts|analyses|analyzes|receives|gets|runs|provides)'

/** The first of them that a sentence says to work with the data, with every name that it may be declared under. */
export function providerIn(text: string): { name: string; start: number; aliases: readonly string[] } | null {
  if (!/[A-Z]/.test(text)) return null
  if (!pattern) {
    const known = Object.keys(names)
      .map((name) => name.replaceAll('.', '\\.'))
      .join('|')
    pattern = new RegExp(`\\b${working}\\b[^.;]{0,40}?\\b(${known})\\b|\\b(${known}) (?:\\w+ )?${doing}\\b`)
  }
  const match = matchOf(pattern, text)
  const name = match?.[1] ?? match?.[2]
  if (!match || name === undefined || /\b(?:not|never|no longer)\b/i.test(match[0])) return null
  const aliases = (names[name] ?? '').split(' ').filter((one) => one !== '')
  return { name, start: match.index + match[0].indexOf(name), aliases: [name.toLowerCase(), ...aliases] }
}
