import { holdsOn, type LawRow } from './row.ts'

/** When the law of a member state asks for a data protection officer in more cases than Art. 37(1) does (Art. 37(4)). */
export interface OfficerRow extends LawRow {
  /** ISO 3166-1 alpha-2: where the organisation is established. */
  readonly country: string
  /** How many people are as a rule constantly employed in automated processing from which number on. */
  readonly staff: number
  /** Whether processing that needs an impact assessment is enough, whatever the number. */
  readonly assessed: boolean
  /** The provision, as a sentence names it. */
  readonly provision: string
}

const germany = {
  country: 'DE',
  regime: 'eu-gdpr',
  assessed: true,
  provision: 'BDSG § 38(1)',
  source: 'Bundesdatenschutzgesetz (BDSG), § 38(1) (Germany)',
} as const

/**
 * A list of what is known here, not of all: Spain (Ley Orgánica 3/2018, Art. 34) asks by trade, which no declaration states.
 */
export const officerRows: readonly OfficerRow[] = [
  {
    ...germany,
    id: 'DE',
    title: 'DE: from ten people on who are constantly employed in automated processing, or with an impact assessment',
    staff: 10,
    from: '2018-05-25',
    until: '2019-11-25',
  },
  {
    ...germany,
    id: 'DE',
    title:
      'DE: from twenty people on who are constantly employed in automated processing, or with an impact assessment',
    staff: 20,
    from: '2019-11-26',
    until: null,
    doubtful: 'That the number has changed since was not looked up; bills to change it were brought in.',
  },
]

/** What the law of a country asks on a day; `null` where none is known here. */
export const officerLaw = (country: string | undefined, asOf: string): OfficerRow | null =>
  officerRows.find((row) => row.country === country && holdsOn(row, asOf)) ?? null
