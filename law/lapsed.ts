/** A law or a decision on which nothing can rest any more. */
interface Lapsed {
  readonly words: RegExp
  /** The end of "and ...". */
  readonly since: string
}

/**
 * Directive 95/46/EC: GDPR Art. 94(1). Safe Harbour: CJEU C-362/14 of 6 October 2015. Privacy Shield: CJEU C-311/18 of
 * 16 July 2020. The Act of 1998: Data Protection Act 2018, Sch. 19 para. 44, in force since 25 May 2018.
 */
const lapsed: readonly Lapsed[] = [
  { words: /\bDirective 95\/46(?:\/E[CG])?\b/i, since: 'that was repealed with effect from 25 May 2018' },
  { words: /\bData Protection Act,? 1998\b/i, since: 'that was repealed on 25 May 2018' },
  { words: /\bPrivacy Shield\b/i, since: 'that has been invalid since 16 July 2020' },
  {
    words:
      /\bSafe Harbou?r (?:Privacy |Framework |Scheme )*(?:Principles|Framework|Scheme|Programme?|Decision|List|Agreement)\b|\b(?:EU[- ]U\.?S\.?|U\.?S\.?[- ]EU) Safe Harbou?r\b|\btransfers?\b[^.;]{0,40}\b(?:on|by|under) (?:the )?Safe Harbou?r\b/i,
    since: 'that has been invalid since 6 October 2015',
  },
]

/** Words by which a sentence speaks of what was. */
const past =
  /\b(?:no longer|not|never|until|former(?:ly)?|previous(?:ly)?|replac\w+|repeal\w+|invalid\w*|instead|successors?|struck|annulled|was|were|old)\b/i

/** The first of them that a sentence speaks of as if it held, as UTF-16 offsets. */
export function lapsedIn(sentence: string): { words: string; start: number; since: string } | null {
  for (const { words, since } of lapsed) {
    const match = words.exec(sentence)
    if (match && !past.test(sentence)) return { words: match[0], start: match.index, since }
  }
  return null
}
