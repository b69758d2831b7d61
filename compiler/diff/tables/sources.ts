import type { Model } from '../../model/model.ts'
import {
  asMap,
  asText,
  type Classify,
  came,
  type Difference,
  isAbsent,
  ofKind,
  ordered,
  otherwise,
  shown,
  technical,
  text,
  unless,
} from '../verdict.ts'
import { dedupeRank, verificationRank } from '../verification.ts'
import { period } from './dated.ts'
import type { Rows } from './rows.ts'

/** What says how well a sender proves itself, in this order. */
const proving = [['scheme'], ['timestamp'], ['signs'], ['parts', 'timestamp']] as const

/** The scheme and the time that it signs, told once: at the first of them that is another. */
const scheme: Classify = function* ({ whole, before, after, path }) {
  const verify = (side: Readonly<Record<string, unknown>>): unknown => asMap(side.http).verify
  const [a, b] = [verificationRank(verify(whole.before)), verificationRank(verify(whole.after))]
  const [was, is] = [verify(whole.before), verify(whole.after)].map((value) => asText(asMap(value).scheme) || null)
  const said = (side: Readonly<Record<string, unknown>>, [key, below]: (typeof proving)[number]): string =>
    shown(below === undefined ? asMap(verify(side))[key] : asMap(asMap(verify(side))[key])[below]) ?? ''
  const first = proving.find((one) => said(whole.before, one) !== said(whole.after, one))
  const here = path.slice(path.indexOf('verify') + 1)
  if (was !== is && here.length > 0 && here[0] !== 'scheme') return
  if (a !== b && here.length > 0 && first !== undefined && here.join('.') !== first.join('.')) return
  const texts = was === is ? {} : { before: was ?? null, after: is ?? null }
  if (a !== b) yield { type: b > a ? 'verification-strengthened' : 'verification-weakened', ...texts }
  else if (before !== after) yield { type: 'technical', ...texts }
}

const path: Classify = function* ({ before, after }) {
  const [a, b] = [before, after].map((value) => asText(value).includes('{tenant}'))
  if (a === b) yield { type: 'technical' }
  else yield { type: b ? 'control-added' : 'control-removed' }
}

const dedupe: Classify = function* ({ whole }) {
  const [a, b] = [dedupeRank(whole.before), dedupeRank(whole.after)]
  const texts = { before: shown(whole.before.dedupe) ?? 'none', after: shown(whole.after.dedupe) ?? 'none' }
  if (a !== b) yield { type: b > a ? 'dedupe-strengthened' : 'dedupe-weakened', ...texts }
  else if (a > 0) yield { type: 'technical', ...texts }
  else yield { type: 'wording', ...texts }
}

/** What names the event's type: an unsigned header is the sender's, or anybody's who repeats a delivery. */
const typeHeader: Classify = function* ({ before, after, whole }) {
  const fixed = !isAbsent(asMap(whole.before.type).is)
  if (isAbsent(before)) yield { type: fixed ? 'source-changed' : 'verification-weakened' }
  else if (isAbsent(after)) yield { type: 'verification-strengthened' }
  else yield { type: 'technical' }
}

/** A further value lets a further kind of event in. */
const values: Classify = function* ({ before, after }) {
  yield { type: isAbsent(after) ? 'source-narrowed' : 'source-changed', before: shown(before), after: shown(after) }
}

/** Trying only stores and sends nothing: without it, it does. */
const mode: Classify = function* ({ after }) {
  yield { type: after === 'report-only' ? 'source-narrowed' : 'source-changed' }
}

/** Each scheme has keys of its own: with another scheme, they come and go. */
const otherScheme = ({ whole }: Difference): boolean => {
  const scheme = (side: Readonly<Record<string, unknown>>): unknown => asMap(asMap(side.http).verify).scheme
  return scheme(whole.before) !== scheme(whole.after)
}

/** What is set up for a scheme is of that scheme. */
const ofScheme = (classify: Classify): Classify =>
  ofKind((difference) => (otherScheme(difference) ? 'neutral' : null), classify)

/** Where no time is signed any more, or one is now, there is a window, or none: told at the time. */
const untimed = ({ whole }: Difference): boolean => {
  const timed = (side: Whole): boolean => {
    const { timestamp, parts } = asMap(asMap(side.http).verify)
    return !isAbsent(timestamp) || !isAbsent(asMap(parts).timestamp)
  }
  return timed(whole.before) !== timed(whole.after)
}

/** Where the address is not signed any more, or is now, it is stated for that alone: told at what is signed. */
const readdressed = ({ whole }: Difference): boolean => {
  const addressed = (side: Whole): boolean => asText(asMap(asMap(side.http).verify).signs).includes('{url}')
  return addressed(whole.before) !== addressed(whole.after)
}

type Whole = Readonly<Record<string, unknown>>

/** What verifies: keys that each tenant registers, one secret, or nothing. */
function keysOf(side: Whole): 'tenant' | 'one' | null {
  const { secret, connection } = asMap(asMap(side.http).verify)
  return !isAbsent(connection) ? 'tenant' : isAbsent(secret) ? null : 'one'
}

const otherKeys = ({ whole }: Difference): boolean => keysOf(whole.before) !== keysOf(whole.after)

/** Whoever learns one secret for all tenants can write in the name of each. */
const proof: Classify = function* (difference) {
  const { whole, before } = difference
  const [was, is] = [keysOf(whole.before), keysOf(whole.after)]
  if (was === is) yield { type: 'technical' }
  // Told once, at what came, or at what went where nothing did.
  else if (isAbsent(before) || is === null) {
    const stronger = is !== null && (was === null || is === 'tenant')
    yield { type: stronger ? 'verification-strengthened' : 'verification-weakened', before: was, after: is }
  }
}

/** What people may ask through a sender: the erasure that it can no longer ask for is one that does not happen. */
const request: Classify = function* ({ before, after }) {
  const erases = (value: unknown): boolean => !isAbsent(asMap(value).erase)
  if (isAbsent(before) || isAbsent(after)) yield { type: isAbsent(before) ? 'control-added' : 'control-removed' }
  else if (erases(before) !== erases(after)) yield { type: erases(after) ? 'control-added' : 'control-removed' }
  else yield { type: 'technical' }
}

/** A header that is kept in a field: data taken in, unless the field holds none. */
const keptHeader: Classify = function* ({ before, after, whole, base, head }) {
  const holds = (model: Model, side: Whole, field: unknown): boolean => {
    const type = asMap(side.type)
    const events = isAbsent(type.is) ? Object.values(asMap(type.values)) : [type.is]
    return events.some((event) =>
      model.events
        .get(asText(event))
        ?.fields.some(({ text, categories }) => text === field && categories.some((one) => one !== 'none')),
    )
  }
  const more = !isAbsent(after) && holds(head, whole.after, after)
  const less = !isAbsent(before) && holds(base, whole.before, before)
  yield { type: more ? 'source-changed' : less ? 'source-narrowed' : 'technical' }
}

export const sources: Rows = [
  ['title', text],
  ['http.path', path],
  ['http.verify', scheme],
  ['http.verify.scheme', scheme],
  ['http.verify.timestamp', scheme],
  ['http.verify.signs', scheme],
  ['http.verify.parts.timestamp', scheme],
  ['http.verify.parts.signature', ofScheme(technical)],
  ['http.verify.unit', unless(untimed, ofScheme(otherwise('s', technical)))],
  ['http.verify.secret', unless(otherScheme, proof)],
  [
    'http.verify.verifyToken',
    unless(otherScheme, came('verification-strengthened', 'verification-weakened', 'technical')),
  ],
  ['http.verify.connection', unless(otherScheme, proof)],
  ['http.verify.ownHeader', unless(otherScheme, unless(otherKeys, technical))],
  ['http.verify.publicUrl', unless(readdressed, ofScheme(technical))],
  ['http.verify.webhookId', ofScheme(technical)],
  ['http.verify.shared', unless(otherKeys, technical)],
  ['http.verify.tolerance', unless(untimed, unless(otherScheme, tolerance))],
  ['http.verify.header', ofScheme(technical)],
  [
    'http.verify.algorithm',
    unless(
      otherScheme,
      ordered(['sha1', 'sha256', 'sha512'], 'verification-weakened', 'verification-strengthened', 'sha256'),
    ),
  ],
  ['http.verify.encoding', ofScheme(otherwise('hex', technical))],
  ['http.verify.prefix', ofScheme(technical)],
  ['http.body.fields', technical],
  ['http.body.form', technical],
  ['http.body.list', technical],
  ['http.body.raw.to', technical],
  ['http.body.raw.base64', technical],
  ['http.body.raw.headers.*', keptHeader],
  ['http.probe.plain', technical],
  ['http.probe.challenge', technical],
  ['type.is', came('source-changed', 'source-narrowed', 'source-changed')],
  ['type.header', typeHeader],
  ['type.path', technical],
  ['type.values.*', values],
  ['type.otherwise', otherwise('reject', technical)],
  ['dedupe', dedupe],
  ['requests.*', request],
  ['split', technical],
  ['answer.status', technical],
  ['answer.contentType', otherwise('text/plain', technical)],
  ['answer.body', technical],
  ['mode', mode],
  ['origin', came('fact-stated', 'fact-lost', 'source-changed')],
]

/** The replay window; five minutes where nothing is said. */
function* tolerance(difference: Parameters<Classify>[0]): ReturnType<Classify> {
  const { before, after } = difference
  const compare = period('verification-weakened', 'verification-strengthened', 'technical', 'technical')
  yield* compare({ ...difference, before: before ?? 'PT5M', after: after ?? 'PT5M' })
}
