import { gdprParagraphs } from '../../law/citation.ts'
import { type ArticleRow, articleRows, unaskedRows, type WhyUnasked } from '../../law/paragraphs.ts'
import type { Rule } from '../../policies/rule.ts'

/** Where paragraphs of the GDPR are asked: by rules, or else why by none. */
export interface AskedParagraph {
  /** The first and the last of them: several only where no rule asks, for one reason. */
  readonly from: number
  readonly to: number
  /** In the order of the registry. */
  readonly rules: readonly Rule[]
  readonly unasked: { readonly why: WhyUnasked; readonly text: string } | null
}

export interface AskedArticle extends Pick<ArticleRow, 'article' | 'title'> {
  /** Whether its paragraphs have numbers. */
  readonly numbered: boolean
  readonly paragraphs: readonly AskedParagraph[]
}

export const whyWords: Readonly<Record<WhyUnasked, string>> = {
  elsewhere: 'done elsewhere',
  conduct: 'what people do',
  relief: 'lets off',
  others: 'binds others',
  open: 'not asked',
}

/** Articles 5 to 50 of the GDPR, each paragraph with the rules that cite it; a citation of a whole article counts with its first. */
export function askedParagraphs(rules: readonly Rule[]): readonly AskedArticle[] {
  const citations = rules.flatMap((rule) =>
    refsOf(rule).flatMap((ref) => gdprParagraphs(ref).map((cited) => ({ ...cited, rule }))),
  )
  return articleRows.map(({ article, title, paragraphs }) => ({
    article,
    title,
    numbered: paragraphs > 1,
    paragraphs: Array.from({ length: paragraphs }, (_, index) => index + 1).flatMap(
      (number): readonly AskedParagraph[] => {
        const found = citations.filter((cited) => cited.article === article && (cited.paragraph ?? 1) === number)
        const row = unaskedRows.find((one) => one.article === article && one.from <= number && number <= one.to)
        if (row && found.length === 0 && row.from < number) return []
        return [
          {
            from: number,
            to: found.length === 0 ? (row?.to ?? number) : number,
            rules: [...new Set(found.map(({ rule }) => rule))],
            unasked: row ? { why: row.why, text: row.text } : null,
          },
        ]
      },
    ),
  }))
}

/** All that the findings of a rule cite of the law. */
const refsOf = ({ because, also }: Rule): readonly string[] => [
  ...(because.kind === 'law' ? [because.ref] : []),
  ...(also === undefined ? [] : [also]),
]

/** Rules that cite other law than the GDPR (ePrivacy, acts of the United Kingdom, decisions), by what they cite. */
export function askedOfOtherLaw(rules: readonly Rule[]): readonly (readonly [ref: string, rules: readonly Rule[]])[] {
  const others = rules.flatMap((rule) =>
    refsOf(rule).flatMap((refs) =>
      refs
        .split(/;|,(?=\s*[A-Z](?!nnex|ch\.))/)
        .map((part) => part.trim())
        .filter((part) => gdprParagraphs(part).length === 0 && !/^(?:UK )?GDPR Recital|^Recital/.test(part))
        .map((ref) => ({ ref, rule })),
    ),
  )
  return [...Map.groupBy(others, ({ ref }) => ref)]
    .map(([ref, cited]) => [ref, cited.map(({ rule }) => rule)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** `(2)`, `(2) to (4)`. */
export const numbers = (from: number, to: number): string => (from === to ? `(${from})` : `(${from}) to (${to})`)

/** For people, at a terminal. */
export const paragraphsText = (rules: readonly Rule[]): string =>
  [
    'The GDPR, Articles 5 to 50: the rules that ask each paragraph, or why none does.',
    ...askedParagraphs(rules).map(({ article, title, numbered, paragraphs }) =>
      [
        `Art. ${article}: ${title}`,
        ...paragraphs.map(({ from, to, rules: by, unasked }) => {
          const said = unasked ? `${whyWords[unasked.why]}: ${unasked.text}` : by.map(({ name }) => name).join(', ')
          return `  ${(numbered ? numbers(from, to) : '').padEnd(10)} ${said}`
        }),
      ].join('\n'),
    ),
    [
      'Other law that rules ask',
      ...askedOfOtherLaw(rules).map(([ref, by]) => `  ${ref}: ${by.map(({ name }) => name).join(', ')}`),
    ].join('\n'),
  ].join('\n\n')

/** For machines. */
export const paragraphsJson = (rules: readonly Rule[]): string =>
  `${JSON.stringify(
    {
      version: 1,
      gdpr: askedParagraphs(rules).map(({ article, title, paragraphs }) => ({
        article,
        title,
        paragraphs: paragraphs.map(({ from, to, rules: by, unasked }) => ({
          from,
          to,
          rules: by.map(({ name }) => name),
          unasked,
        })),
      })),
      otherLaw: askedOfOtherLaw(rules).map(([ref, by]) => ({ ref, rules: by.map(({ name }) => name) })),
    },
    null,
    2,
  )}\n`
