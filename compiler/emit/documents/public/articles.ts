import type { Regime } from '../../../../law/regions.ts'
import type { Voice } from './voice.ts'

/** An article with the law that it is of: `Art. 15 GDPR and UK GDPR`, or a section of an act: `s. 164A DPA 2018`. */
export function articleIn(voice: Voice, article: string, regimes: Iterable<Regime>): string {
  if (article.includes(' ')) return voice.text('section', { article })
  const number = voice.article(article)
  const laws = [...regimes].sort().map(voice.law)
  return voice.text('article', { article: number, law: voice.list(laws) })
}
