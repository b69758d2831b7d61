import type { RouterPlan, SourcePlan, VerifyPlan } from '../../../runtime/plan.ts'
import { table } from './table.ts'

/** What a sender has to know: how it is verified, for how long a request stays good, what counts as a duplicate. */
export function sourcesSection({ sources, stores }: RouterPlan): string {
  if (sources.length === 0) return ''
  const rows = sources.map((source) => [
    `\`${source.name}\``,
    schemeOf(source.verify),
    signsTime(source.verify) ? `${source.verify.toleranceSeconds} s either way` : 'none',
    stores.dedupe === null ? 'nothing' : duplicateOf(source),
  ])
  return `
## Sources
${table(['source', 'verified by', 'replay window', 'a duplicate has the same'], rows)}

202 says that an event is on disk, or was before, or is of no use to any route: \`{"id", "stored", "duplicate", "event", "routes", "dropped"}\`. Bodies are ${bodiesOf(sources)}, not compressed; everything else is refused with a problem (RFC 9457), and nothing of it is kept.
${sources
  .filter(({ split }) => split !== null)
  .map(splitOf)
  .join('')}${sources
  .filter(({ reportOnly }) => reportOnly)
  .map(reportOf)
  .join('')}`
}

function schemeOf({ scheme, header }: VerifyPlan): string {
  if (scheme === 'none') return 'nobody'
  if (scheme === 'bearer') return `the key in \`${header ?? 'authorization: Bearer'}\``
  return scheme === 'hmac' ? `HMAC in \`${header}\`` : scheme
}

const signsTime = ({ scheme, timestamp }: VerifyPlan): boolean =>
  ['standard-webhooks', 'stripe', 'slack', 'discord'].includes(scheme) || (scheme === 'hmac' && timestamp !== null)

function duplicateOf({ dedupe, verify }: SourcePlan): string {
  if (dedupe === null) return 'nothing'
  if ('body' in dedupe) return 'type and body'
  // It signs its body, not the header with its id.
  if (verify.scheme === 'github') return 'body, whatever its id'
  return 'header' in dedupe ? `header \`${dedupe.header}\`` : `field \`${dedupe.path.join('.')}\``
}

const bodiesOf = (sources: readonly SourcePlan[]): string =>
  sources.some(({ verify }) => verify.scheme === 'twilio' || verify.scheme === 'slack')
    ? 'JSON, or forms from Twilio and Slack'
    : 'JSON'

const reportOf = ({ name }: SourcePlan): string =>
  `\nWhat comes in at \`${name}\` is verified, checked and counted, and nothing of it is stored or sent: it is there to try the declaration.\n`

const splitOf = ({ name, split }: SourcePlan): string =>
  `\nA request to \`${name}\` holds several events, at \`${split?.map((step) => step ?? '*').join('.')}\`. The answer is \`{"events": [...]}\` with one for each, in their order; if one of them is refused, so is the request.\n`
