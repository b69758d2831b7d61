import { bases } from '../../../../law/articles.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import type { Statement } from '../document.ts'
import { calledInEnglish } from './called.ts'
import { fact, gap, missing, notApplicable, say } from './statement.ts'
import type { ActivityView, View } from './view.ts'
import { compare, humanise } from './words.ts'

/** A lawful basis as an activity uses it. */
export interface BasisUse {
  /** The class of people or the regime that it holds for; `null` for all. */
  readonly only: string | null
  readonly basis: Resource<language.LawfulBasis>
}

/** The bases of an activity, in the order of the view; none for processors and where nobody has stated one. */
export function basesOf(view: View, { resource, role }: ActivityView): readonly BasisUse[] {
  const { lawfulBasis } = resource.value
  if (lawfulBasis === undefined || role === 'processor') return []
  const named: readonly (readonly [string | null, string])[] =
    typeof lawfulBasis === 'string'
      ? [[null, lawfulBasis]]
      : Object.entries(lawfulBasis.by).sort(([a], [b]) => (view.order === 'declared' ? 0 : compare(a, b)))
  return named.flatMap(([only, name]) => {
    const basis = view.model.lawfulBases.get(name)
    return basis && !basis.poisoned ? [{ only, basis }] : []
  })
}

/** The article and name of a kind of basis: `Consent (Art. 6(1)(a))`. */
export function basisTitle(type: language.LawfulBasis['type']): string {
  const row = bases.find((each) => each.type === type)
  return row ? `${type === 'contract' ? 'Contract' : row.label} (Art. ${row.article})` : humanise(type)
}

const articleOf = (type: language.LawfulBasis['type']): string | null =>
  bases.find((each) => each.type === type)?.article ?? null

/** The bases of an activity, with the contract or law that they rest on. */
export function basisStatements(
  view: View,
  activity: ActivityView,
  audience?: readonly string[],
): readonly Statement[] {
  const all = basesOf(view, activity)
  const uses = all.filter(({ only }) => only === null || !audience || isFor(view, only, audience))
  if (uses.length === 0)
    return [gap(view.model, activity.resource, ['lawfulBasis'], 'no lawful basis is declared', { article: '6(1)' })]
  return uses.flatMap(({ only, basis }) => {
    const { type, contract, preContractual, law } = basis.value
    const details = { article: articleOf(type), label: only === null ? null : forWhom(view, only) }
    const places = [keyAt(activity.resource, 'lawfulBasis'), keyAt(basis)]
    const title = preContractual === true ? `${basisTitle(type)}, steps before it` : basisTitle(type)
    if (type === 'contract') return [rest(view, basis, 'contract', contract, title, { ...details, places })]
    if (type === 'legal-obligation' || type === 'public-task')
      return [rest(view, basis, 'law', law, title, { ...details, places })]
    return [say(title, { ...details, places })]
  })
}

/** Whether a class or regime concerns the audience. */
const isFor = ({ regimes }: View, only: string, audience: readonly string[]): boolean =>
  audience.includes(only) || regimes.some((regime) => regime === only)

const forWhom = ({ model }: View, only: string): string =>
  only === 'eu-gdpr'
    ? 'EU GDPR'
    : only === 'uk-gdpr'
      ? 'UK GDPR'
      : `For ${calledInEnglish(model, only) ?? humanise(only)}`

/** A basis that is only whole with what it rests on. */
const rest = (
  { model }: View,
  basis: Resource<language.LawfulBasis>,
  key: 'contract' | 'law',
  text: string | undefined,
  title: string,
  details: Partial<Statement>,
): Statement =>
  text !== undefined
    ? say(`${title}: ${text}`, details)
    : gap(model, basis, [key], `which ${key} it rests on is not declared`, {
        label: details.label ? `${details.label}: ${title}` : title,
        article: details.article ?? null,
      })

/** The interests behind bases of Art. 6(1)(f), which Art. 13(1)(d) has people told. */
export function interestStatements(view: View, activity: ActivityView): readonly Statement[] {
  const uses = basesOf(view, activity).filter(({ basis }) => basis.value.type.endsWith('legitimate-interests'))
  return uses.map(({ basis }) => {
    const { type, interest, recognised } = basis.value
    // The UK's own list says whose interest it is (Annex 1 UK GDPR).
    if (type === 'recognised-legitimate-interests')
      return fact(
        view.model,
        basis,
        ['recognised'],
        recognised && humanise(recognised),
        'the condition of Annex 1 is not declared',
        { article: '6(1)(ea)' },
      )
    return fact(view.model, basis, ['interest'], interest, 'the interest is not declared', { article: '13(1)(d)' })
  })
}

/** Where the balancing tests lie. */
export function assessmentStatements(view: View, activity: ActivityView): readonly Statement[] {
  const uses = basesOf(view, activity).filter(({ basis }) => basis.value.type === 'legitimate-interests')
  if (uses.length === 0) return unlessUnknown(view, activity)
  return uses.map(({ basis }) => {
    const { assessment } = basis.value
    return fact(view.model, basis, ['assessment'], assessment && evidenceText(assessment), 'no assessment is declared')
  })
}

/** What hangs on the basis is not applicable only when a basis is known. */
export const unlessUnknown = (view: View, activity: ActivityView): readonly Statement[] =>
  basesOf(view, activity).length > 0 ? [notApplicable] : [missing('depends on the lawful basis, which is missing')]

/** Where a proof lies, each place that is named, and of when it is. */
export function evidenceText({
  file,
  url,
  date,
}: Pick<language.Evidence, 'file' | 'url' | 'date'>): string | undefined {
  const places = [file, url].filter((each) => each !== undefined)
  const where = places.length === 0 ? undefined : places.join(', ')
  if (where === undefined) return date === undefined ? undefined : `of ${date}`
  return date === undefined ? where : `${where}, of ${date}`
}
