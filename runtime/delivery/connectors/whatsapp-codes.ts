import type { VerdictReason } from '../../core/delivery-reasons.ts'
import { PAUSE, type Verdict } from '../connector.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

type Read = (reason: VerdictReason, afterMs: number | null) => Verdict

const again: Read = (reason, afterMs) => ({ kind: 'retry', reason, afterMs })
const throttled =
  (pauseMs: number): Read =>
  (reason, afterMs) => ({ kind: 'retry', reason, afterMs: Math.max(pauseMs, afterMs ?? 0), throttled: true })
const alone =
  (pauseMs: number): Read =>
  (reason, afterMs) => ({
    ...(throttled(pauseMs)(reason, afterMs) as Extract<Verdict, { kind: 'retry' }>),
    alone: true,
  })
const permanent: Read = (reason) => ({ kind: 'permanent', reason })
const stop =
  (pauseMs: number): Read =>
  (reason) => ({ kind: 'stop', reason, pauseMs })

/**
 * What an error of the Cloud API means, by its `code`, which alone is stable: titles and subcodes are not.
 *
 * All of it from https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes, cross-checked with what
 * other providers publish of the same table (https://developers.aivo.co, https://docs.ycloud.com, https://niswey.com).
 */
const CODES: ReadonlyMap<number, Read> = new Map([
  // The service: unknown, down, overloaded, being serviced.
  ...each([1, 2, 131000, 131016, 131057, 133004], again),
  // The throughput of the number is counted by the second.
  ...each([130429], throttled(SECOND)),
  // The calls of the app and of the business account are counted by the hour.
  ...each([4, 80007], throttled(MINUTE)),
  // Too much of what was sent is blocked or reported: what follows fast makes it worse, for the number as a whole.
  ...each([131048], throttled(HOUR)),
  // Too much from this number to one person: no matter for others.
  ...each([131056], alone(6 * SECOND)),
  // Kept back for the good of the one who gets too much marketing: not before a day has passed.
  ...each([131049], alone(24 * HOUR)),
  // The request or its parameters.
  ...each([33, 100, 131008, 131009], permanent),
  // The person cannot be reached, more than a day has passed since they wrote, or the type is not supported.
  ...each([131021, 131026, 131047, 131051], permanent),
  // The template: its parameters, name, translation, length, wording, or it is paused or disabled.
  ...each([132000, 132001, 132005, 132007, 132012, 132015, 132016], permanent),
  // The token, or what it may do.
  ...each([0, 3, 10, 190, 131005], stop(PAUSE.credential)),
  // The account is restricted or locked.
  ...each([368, 131031], stop(PAUSE.gone)),
])

/** `null` for a code that is not known: then the HTTP status decides. */
export function classifyCode(code: number, afterMs: number | null): Verdict | null {
  const read = code >= 200 && code <= 299 ? stop(PAUSE.credential) : CODES.get(code)
  return read === undefined ? null : read(`code-${code}`, afterMs)
}

function each(codes: readonly number[], read: Read): readonly (readonly [number, Read])[] {
  return codes.map((code) => [code, read] as const)
}
