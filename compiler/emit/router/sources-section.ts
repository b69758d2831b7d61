import type { RouterPlan, SourcePlan, VerifyPlan } from '../../../runtime/contract/plan.ts'
import { schemeFacts, signsTime, weaknessOf } from '../../../runtime/contract/scheme-facts.ts'
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
  .join(
    '',
  )}${sources.map(placeOf).join('')}${sources.map(probeOf).join('')}${sources.map(requestsOf).join('')}${sources.map(answerOf).join('')}${sources
  .filter(({ reportOnly }) => reportOnly)
  .map(reportOf)
  .join('')}`
}

function schemeOf(verify: VerifyPlan): string {
  if (verify.connection !== true) return provenBy(verify)
  const header = verify.ownHeader === true ? ', perhaps in a header of their own' : ''
  return `${provenBy(verify)}; each tenant registers their own at run time${header}`
}

function provenBy(verify: VerifyPlan): string {
  const { scheme, header, signs } = verify
  if (scheme === 'none') return 'nobody'
  if (scheme === 'bearer') return `the key in \`${header ?? 'authorization: Bearer'}\``
  const weak = weaknessOf(verify)
  // In a cell of a table, a line break and a bar would be its own.
  const over = signs === undefined ? '' : ` over \`${signs.replaceAll('\n', '\\n').replaceAll('|', '\\|')}\``
  const name = scheme !== 'hmac' ? scheme : `HMAC${header === null ? '' : ` in \`${header}\``}${over}`
  return weak === null ? name : `${name}, which ${weak}`
}

function duplicateOf({ dedupe, verify }: SourcePlan): string {
  if (dedupe === null) return 'nothing'
  const { known } = schemeFacts[verify.scheme]
  if (known === 'verified') return 'signed id'
  // It signs its body, not the headers with its id and type.
  if (known === 'body') return 'body, whatever its id'
  if ('body' in dedupe) return 'type and body'
  return 'header' in dedupe ? `header \`${dedupe.header}\`` : `field \`${dedupe.path.join('.')}\``
}

function bodiesOf(sources: readonly SourcePlan[]): string {
  const whole = sources.filter(({ fields, form, raw }) => (fields ?? form ?? raw) === undefined)
  const senders = new Set(whole.map(({ verify }) => schemeFacts[verify.scheme].forms).filter((each) => each !== null))
  return senders.size === 0 ? 'JSON' : `JSON, or forms from ${[...senders].sort().join(' and ')}`
}

function placeOf({ name, fields, form, list, raw }: SourcePlan): string {
  if (fields !== undefined) return `\nA body at \`${name}\` is a form, whose fields are the event's.\n`
  if (list !== undefined) return `\nA body at \`${name}\` is a list, which the event holds as \`${list}\`.\n`
  if (raw !== undefined)
    return `\nA body at \`${name}\` may be of any type${raw.base64 === undefined ? ', in UTF-8,' : ''} and is kept as it came${bytesOf(raw)}.\n`
  return form === undefined ? '' : `\nA body at \`${name}\` is a form, whose field \`${form}\` holds the JSON.\n`
}

function probeOf({ name, probe: { plain, challenge } = {} }: SourcePlan): string {
  const asked = [
    ...(plain === undefined ? [] : ['HEAD and GET with 200 and nothing']),
    ...(challenge === undefined ? [] : [`\`?${challenge}=\` with its value as text`]),
  ]
  return asked.length === 0 ? '' : `\n\`${name}\` answers ${asked.join(', and ')}, to everybody who asks.\n`
}

const bytesOf = ({ base64, headers }: NonNullable<SourcePlan['raw']>): string => {
  if (base64 === undefined) return ''
  const packed = Object.hasOwn(headers, 'content-encoding') ? ', which may be compressed and stays so' : ''
  return `: as text where it is UTF-8, else as \`${base64}\` in base64${packed}`
}

const asked = {
  erase: 'erasure (Art. 17), begun at once',
  'erase-tenant': 'erasure of all that is the tenant’s, begun at once',
  export: 'access (Art. 15): an officer fetches the export',
} as const

/** What it may ask for people, and what then happens by itself. */
function requestsOf({ name, requests = {} }: SourcePlan): string {
  const rows = Object.entries(requests).map(([type, { asks, identifiers }]) => [
    `\`${type}\``,
    asked[asks],
    identifiers.map(({ type, path }) => `\`${path.map((step) => step ?? '*').join('.')}\` as ${type}`).join(', ') ||
      'nothing',
  ])
  if (rows.length === 0) return ''
  return `
\`${name}\` may also ask for people of its tenant, as \`source:${name}\` in requests, receipts and the audit log:

${table(['request', 'asks for', 'by'], rows)}

A success says that the request is on disk (\`GET /v1/requests\`); its repetition is answered with the same request. It goes by the identifiers that it names; \`ignored\` lists what else its body holds. One that names nobody, or somebody who wished for a restriction, waits for an officer (\`request-waits\` in the log). \`POST /v1/subjects/export\` and \`erase\` take its id as \`request\`, without \`identifiers\`.
`
}

/** What a sender is told that is told something else than 202 and the receipt. */
function answerOf({ name, answer, verify }: SourcePlan): string {
  const { status, contentType, body } = answer ?? schemeFacts[verify.scheme].answer
  if (status === 202 && body === null) return ''
  const what =
    status === 204 ? 'nothing' : body === null ? 'that' : body === '' ? 'an empty body' : `\`${body}\` (${contentType})`
  return `\n\`${name}\` is answered ${status} and ${what} instead.\n`
}

const reportOf = ({ name }: SourcePlan): string =>
  `\nWhat comes in at \`${name}\` is verified, checked and counted, and nothing of it is stored or sent: it is there to try the declaration.\n`

const splitOf = ({ name, split }: SourcePlan): string =>
  `\nA request to \`${name}\` holds several events, at \`${split?.map((step) => step ?? '*').join('.')}\`. The answer is \`{"events": [...]}\` with one for each, in their order; if one of them is refused, so is the request.\n`
