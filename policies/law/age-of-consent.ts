import type { Regime } from './regions.ts'

/**
 * From which age people consent by themselves to services of the information society (Art. 8(1)): 16, unless the
 * member state provides for less, which is never below 13. Statutes as of 2026-11-28; where none is named, 16 stands.
 * What is not listed at all counts as 13: lower is lawful nowhere.
 */
const statutes: Readonly<Record<string, readonly [age: number, statute: string]>> = {
  AT: [14, 'DSG § 4(4)'],
  BE: [13, 'Law of 30 July 2018, Art. 7'],
  CY: [14, 'Law 125(I)/2018, s. 8'],
  CZ: [15, 'Act 110/2019, § 7'],
  DE: [16, 'GDPR Art. 8(1)'],
  ES: [14, 'Ley Orgánica 3/2018, Art. 7'],
  FI: [13, 'Data Protection Act 1050/2018, s. 5'],
  FR: [15, 'Loi 78-17, Art. 45'],
  GB: [13, 'Data Protection Act 2018, s. 9'],
  GR: [15, 'Law 4624/2019, Art. 21'],
  HU: [16, 'GDPR Art. 8(1)'],
  IE: [16, 'Data Protection Act 2018, s. 31'],
  IT: [14, 'Codice in materia di protezione dei dati personali, Art. 2-quinquies'],
  LT: [14, 'Law on Legal Protection of Personal Data, Art. 6'],
  NL: [16, 'UAVG Art. 5'],
  PL: [16, 'GDPR Art. 8(1)'],
  PT: [13, 'Lei 58/2019, Art. 16'],
  SE: [13, 'SFS 2018:218, ch. 2 s. 4'],
  SI: [15, 'ZVOP-2, Art. 8'],
}

export interface AgeOfConsent {
  readonly age: number
  readonly statute: string
}

/** The age for an organisation of a country, by ISO 3166-1 alpha-2; the strictest of the regimes where it is elsewhere. */
export function ageOfConsent(country: string | undefined, regimes: readonly Regime[]): AgeOfConsent | null {
  const [age, statute] = statutes[country ?? ''] ?? []
  if (age !== undefined && statute !== undefined) return { age, statute }
  return regimes.length > 0 ? { age: 13, statute: 'GDPR Art. 8(1)' } : null
}
