import { bases as rows } from '../../../../../policies/law/articles.ts'
import type { Regime } from '../../../../../policies/law/regions.ts'
import { keyAt } from '../../../../../policies/support/place.ts'
import { type BasisUse, basesOf, basisStatements, interestStatements } from '../../content/basis.ts'
import { fact } from '../../content/statement.ts'
import type { ActivityView } from '../../content/view.ts'
import { articleIn } from '../articles.ts'
import { type Input, organisation } from '../input.ts'
import { lack, lacks, type Sentence, tell, wrapped } from '../sentence.ts'
import { classesIn, type Voice } from '../voice.ts'

const isRegime = (only: string): only is Regime => only === 'eu-gdpr' || only === 'uk-gdpr'

/** On what basis, with what it rests on (Art. 13(1)(c), (d), 13(2)(c)). */
export function basisSentences(input: Input, activity: ActivityView): readonly Sentence[] {
  const { view, audience } = input
  const uses = basesOf(view, activity).filter(
    ({ only }) =>
      only === null || (isRegime(only) ? view.regimes.includes(only) : audience === null || audience.includes(only)),
  )
  return [
    ...uses.flatMap((use) => usedBasis(input, activity, use)),
    ...lacks(basisStatements(view, activity, audience ?? undefined)),
    ...lacks(interestStatements(view, activity)),
  ]
}

function usedBasis(
  { view, voice, audience }: Input,
  activity: ActivityView,
  { only, basis }: BasisUse,
): readonly Sentence[] {
  const { type, contract, law, interest, party, withdrawn, whose, recognised } = basis.value
  const number = rows.find((row) => row.type === type)?.article ?? null
  const regimes: readonly Regime[] =
    only !== null && isRegime(only) ? [only] : type === 'recognised-legitimate-interests' ? ['uk-gdpr'] : view.regimes
  if (number === null || regimes.length === 0) return []
  const article = articleIn(voice, number, regimes)
  const facts = [
    keyAt(activity.resource, 'lawfulBasis', ...(only === null ? [] : ['by', only])),
    keyAt(basis, 'type'),
    keyAt(organisation, 'regimes'),
  ]
  const details = { article: number }
  const from = (key: string) => [...facts, keyAt(basis, key)]
  const sentences: Sentence[] = []
  if (type === 'consent') {
    sentences.push(tell(voice, 'basis.consent', { article }, facts, details))
    sentences.push(
      withdrawn === undefined
        ? lack(
            fact(view.model, basis, ['withdrawn'], undefined, 'how consent is withdrawn is not declared', {
              article: '7(3)',
            }),
          )
        : tell(voice, 'basis.withdrawn', { how: voice.inner(withdrawn) }, [keyAt(basis, 'withdrawn')], {
            article: '13(2)(c)',
          }),
    )
  } else if (type === 'contract' && contract !== undefined) {
    const addressed = (activity.resource.value.dataSubjects ?? []).filter(
      (name) => (audience?.includes(name) ?? true) && (only === null || isRegime(only) || name === only),
    )
    const all = addressed.every((name) => party?.includes(name) ?? true)
    const said = all
      ? tell(voice, 'basis.contract', { contract, article }, from('contract'), details)
      : tell(
          voice,
          'basis.contract-party',
          { contract, article, party: classesIn(voice, party ?? []) },
          from('contract'),
          details,
        )
    sentences.push(wrapped(said, said.text, [keyAt(basis, 'party'), keyAt(activity.resource, 'dataSubjects')]))
  } else if ((type === 'legal-obligation' || type === 'public-task') && law !== undefined)
    sentences.push(tell(voice, `basis.${type}`, { law, article }, from('law'), details))
  else if (type === 'vital-interests')
    sentences.push(
      whose === undefined
        ? lack(fact(view.model, basis, ['whose'], undefined, 'whose vital interests is not declared', details))
        : tell(voice, 'basis.vital-interests', { whose: voice.inner(whose), article }, from('whose'), details),
    )
  else if (type === 'legitimate-interests' && interest !== undefined)
    sentences.push(
      tell(voice, 'basis.legitimate-interests', { interest: voice.inner(interest), article }, from('interest'), {
        article: '13(1)(d)',
      }),
    )
  else if (type === 'recognised-legitimate-interests')
    sentences.push(
      recognised === undefined
        ? lack(
            fact(view.model, basis, ['recognised'], undefined, 'which condition of Annex 1 is not declared', details),
          )
        : tell(
            voice,
            'basis.recognised-legitimate-interests',
            { interest: voice.text(`recognised.${recognised}`, {}), article },
            from('recognised'),
            details,
          ),
    )
  return only === null
    ? sentences
    : sentences.map((sentence, i) => (i === 0 ? limited(voice, only, sentence) : sentence))
}

/** For whom, or under which law alone, a basis holds. */
function limited(voice: Voice, only: string, sentence: Sentence): Sentence {
  if (sentence.missing) return sentence
  const { text } = sentence
  const said = isRegime(only)
    ? voice.text('basis.for-regime', { law: voice.law(only), sentence: voice.inner(text) })
    : voice.text('basis.for-class', { classes: classesIn(voice, [only]), sentence: voice.inner(text) })
  return wrapped(sentence, said, [])
}
