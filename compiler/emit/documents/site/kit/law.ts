import { bases, conditions } from '../../../../../law/articles.ts'
import { checkedRegimes, regimeSource } from '../../../../../law/regimes.ts'
import type { Regime } from '../../../../../law/regions.ts'
import { rightRows } from '../../../../../law/rights.ts'
import { holdsOn } from '../../../../../law/row.ts'
import { regimeTitle } from '../../content/organisation.ts'
import type { View } from '../../content/view.ts'
import { html, joined, type Part } from './html.ts'

/** Where the law pack of a regime has an article from, on a day. */
function sourceOf(article: string, regime: Regime, asOf: string): string | null {
  const basis = bases.find((row) => row.article === article)
  if (basis && !basis.regimes.includes(regime)) return null
  if (basis && basis.regimes.length === 1) return basis.source
  if (basis || conditions.some((row) => row.article === article)) return regimeSource(regime)
  const right = rightRows.find((row) => row.article === article && row.regime === regime && holdsOn(row, asOf))
  if (right) return right.source
  // An article of another act is not in the text of the regime.
  return /^\d+[A-Z]?(\(|-|$|,)/.test(article) && !/[a-z]{2}/i.test(article) ? regimeSource(regime) : null
}

/** How articles are printed: each with the law that it is of, linked to where the law pack has it from. */
export function lawLinks({ regimes, asOf }: Pick<View, 'regimes' | 'asOf'>): (article: string) => Part {
  const known = new Map<string, Part>()
  const print = (article: string): Part => {
    // Where the United Kingdom has another article in its place, each is of its own law.
    const [, european, british] = /^(?:(.+), )?(\S+) UK GDPR$/.exec(article) ?? []
    if (british !== undefined)
      return joined([...(european === undefined ? [] : [of(european, ['eu-gdpr'])]), of(british, ['uk-gdpr'])], ', ')
    return of(article, regimes)
  }
  const of = (article: string, laws: readonly Regime[]): Part => {
    const text = article.endsWith('2018') ? `s. ${article}` : `Art. ${article}`
    const links = laws.flatMap((regime) => {
      const source = sourceOf(article, regime, asOf)
      return source === null ? [] : [html`<a href="${source}" rel="external noreferrer">${regimeTitle[regime]}</a>`]
    })
    return links.length === 0
      ? html`<span class="law">${text}</span>`
      : html`<span class="law">${text} ${joined(links, ', ')}</span>`
  }
  return (article) => {
    let part = known.get(article)
    if (part === undefined) {
      part = print(article)
      known.set(article, part)
    }
    return part
  }
}

/** The law that applies, each with its text. */
export const lawsOf = ({
  regimes,
}: Pick<View, 'regimes'>): readonly { readonly title: string; readonly source: string }[] =>
  checkedRegimes.filter(({ regime }) => regimes.includes(regime)).map(({ title, source }) => ({ title, source }))
