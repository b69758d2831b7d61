import type { LawRow } from './row.ts'

/** How soon a controller acknowledges a complaint that is made to it. */
interface ComplaintClockRow extends LawRow {
  readonly days: number
}

/** S. 164A(3) and (4) DPA 2018 (Data (Use and Access) Act 2025, s. 103), in force since 19 June 2026; the Union has no such right. */
export const complaintClockRows: readonly ComplaintClockRow[] = [
  {
    id: 'complaint',
    title: 's. 164A DPA 2018: acknowledged within 30 days, answered without undue delay',
    regime: 'uk-gdpr',
    days: 30,
    from: '2026-06-19',
    until: null,
    source: 'https://www.legislation.gov.uk/ukpga/2025/18/section/103',
  },
]
