import type { Activity, LawfulBasis } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { topicsOf } from '../../words/topics.ts'
import { isEnglish } from '../texts/language.ts'
import { groundsOf } from './bases.ts'

/** Terms of W3C DPV 2.3 below dpv:Marketing. */
export const marketingTerms: ReadonlySet<string> = new Set(
  'Marketing DirectMarketing Advertising PersonalisedAdvertising TargetedAdvertising SocialMediaMarketing'
    .split(' ')
    .map((term) => `dpv:${term}`),
)

interface TermBeside {
  readonly term: string
  readonly basis: Resource<LawfulBasis>
  readonly key: 'law' | 'interest'
}

/**
 * A term of marketing on an activity whose purpose and whose only basis are about one other thing, and which does not say
 * that it is direct marketing: then the term is the mistake, and nothing follows from it.
 */
export function termBesideAll(model: Model, activity: Resource<Activity>): TermBeside | null {
  const { purpose } = activity.value
  if (typeof purpose !== 'object' || purpose.directMarketing !== undefined || purpose.softOptIn !== undefined)
    return null
  const term = purpose.term ?? ''
  if (!marketingTerms.has(term) || !isEnglish(model)) return null
  const [ground, ...more] = [...groundsOf(model, activity)]
  if (!ground || more.length > 0) return null
  const { type, law, interest } = ground.basis.value
  const key = type === 'legal-obligation' ? 'law' : type === 'legitimate-interests' ? 'interest' : null
  if (key === null) return null
  const own = topicsOf(purpose.text)
  const rests = topicsOf((key === 'law' ? law : interest) ?? '')
  return own.some((topic) => topic !== 'marketing' && rests.includes(topic)) &&
    !own.includes('marketing') &&
    !rests.includes('marketing')
    ? { term, basis: ground.basis, key }
    : null
}
