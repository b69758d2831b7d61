import type { RequestClockPlan, RouterPlan } from '../contract/plan.ts'
import { deadline } from '../core/deadline.ts'

/** Until when a request has to be answered, and by what. Dates are days in UTC, `YYYY-MM-DD`. */
export interface RequestClock {
  readonly regime: string
  /** The last day on which the answer is in time. */
  readonly due: string
  /** The last day on which the person can still be told that it takes longer (Art. 12(3), third sentence). */
  readonly extendBy: string
  readonly state: 'running' | 'warning' | 'overdue' | 'paused' | 'closed'
}

/** What of a request its clocks depend on. Times are milliseconds since the epoch. */
export interface Timed {
  readonly receivedAt: number
  /** The only regime that applies; `null` when all of the declaration's may. */
  readonly regime: string | null
  readonly extended: boolean
  /** When the person was asked for what is needed to go on, and when they answered; `null` while they have not. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[]
  readonly closed: boolean
}

/** Of every regime that says nothing else: Art. 12(3) GDPR, a month that can be extended by two, and never stops. */
const STRICTEST: Omit<RequestClockPlan, 'regime'> = { months: 1, extension: 2, pauses: false }

const DAY = 86_400_000
/** How long before its end a clock warns. */
const WARNING_DAYS = 7

/** The clocks of the plan's regimes, or of the one that applies. */
export const clocksOf = (plan: RouterPlan, regime: string | null): readonly RequestClockPlan[] =>
  (regime === null ? plan.regimes : [regime]).map(
    (name) => plan.clocks?.find((each) => each.regime === name) ?? { regime: name, ...STRICTEST },
  )

/**
 * How the clocks of a request stand. A period of months ends with the day of the same number, or the last one of a
 * shorter month (Regulation 1182/71, Art. 3(2)(c)); that it may end later after a holiday or a weekend is not counted
 * on. Where the law lets a clock stop (UK GDPR, Art. 12A), whole days that were waited are added.
 */
export function clocks(plan: RouterPlan, request: Timed, now: number): readonly RequestClock[] {
  return clocksOf(plan, request.regime).map(({ regime, months, extension, pauses }) => {
    const waited = pauses ? waitedDays(request.pauses, now) * DAY : 0
    const first = deadline(request.receivedAt, `P${months}M`) + waited
    const end = request.extended ? deadline(request.receivedAt, `P${months + extension}M`) + waited : first
    const due = dayOf(end)
    const paused = pauses && request.pauses.some(({ until }) => until === null)
    return { regime, due, extendBy: dayOf(first), state: stateOf(request.closed, paused, due, now) }
  })
}

function stateOf(closed: boolean, paused: boolean, due: string, now: number): RequestClock['state'] {
  if (closed) return 'closed'
  if (paused) return 'paused'
  if (dayOf(now) > due) return 'overdue'
  return dayOf(now + WARNING_DAYS * DAY) >= due ? 'warning' : 'running'
}

/** The one of the clocks that ends first. */
export const nextDue = (all: readonly RequestClock[]): string | null =>
  all.reduce<string | null>((least, { due }) => (least === null || due < least ? due : least), null)

const waitedDays = (pauses: Timed['pauses'], now: number): number =>
  pauses.reduce((sum, { from, until }) => sum + Math.floor(Math.max(0, (until ?? now) - from) / DAY), 0)

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
