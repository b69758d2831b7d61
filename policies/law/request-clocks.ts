import type { Regime } from './regions.ts'

/** How long there is to answer a request of a person, from its receipt. */
export interface RequestClock {
  readonly months: number
  /** How many may be added for complex or numerous requests. */
  readonly extension: number
  /** It stops while the person has been asked for what is needed to go on. */
  readonly pauses: boolean
}

/**
 * Art. 12(3) of the GDPR: one month, two further months. In the UK, Art. 12A (Data (Use and Access) Act 2025, section 76)
 * has the same lengths and stops the clock while identity or scope are being clarified; the EU's text knows no pause.
 */
export const requestClocks: Readonly<Record<Regime, RequestClock>> = {
  'eu-gdpr': { months: 1, extension: 2, pauses: false },
  'uk-gdpr': { months: 1, extension: 2, pauses: true },
}
