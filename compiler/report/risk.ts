import { gdprParagraphs } from '../../law/citation.ts'
import type { Because } from '../diagnostics/finding.ts'

/** What an open fact puts at risk, the gravest first. */
export const risks = ['lawfulness', 'information', 'accountability'] as const
export type Risk = (typeof risks)[number]

export const riskNames: Readonly<Record<Risk, string>> = {
  lawfulness: 'lawfulness',
  information: 'information and records',
  accountability: 'accountability',
}

/** Principles, grounds, conditions, processors, automated decisions and transfers: without them nothing may be done. */
const lawfulness = new Set([4, 6, 7, 8, 9, 10, 22, 26, 28, 29, 44, 45, 46, 47, 48, 49])
/** What people and authorities are told, and the rights that hang on it. */
const information = new Set([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 27, 30, 36, 37, 38, 39])

/**
 * Grades a fact by the articles that ask for it: `GDPR Art. 30(1)(e), 44` is a matter of lawfulness, the gravest of
 * its articles. Art. 5(1) holds the principles, Art. 5(2) is accountability. Another act's provision (ePrivacy Art.
 * 5(3), a condition of national law) is a ground; a promise is accountability.
 */
export function riskOf(because: Because | null): Risk {
  if (because === null || because.kind !== 'law') return 'accountability'
  if (!/^(UK )?GDPR /.test(because.ref)) return 'lawfulness'
  const cited = gdprParagraphs(because.ref)
  const isOf = (known: ReadonlySet<number>): boolean => cited.some(({ article }) => known.has(article))
  if (isOf(lawfulness) || cited.some(({ article, paragraph }) => article === 5 && paragraph === 1)) return 'lawfulness'
  return isOf(information) ? 'information' : 'accountability'
}
