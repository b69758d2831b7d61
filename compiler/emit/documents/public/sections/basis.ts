import { agesToTell } from '../../../../../law/age-of-consent.ts'
import { bases as rows } from '../../../../../law/articles.ts'
import type { Regime } from '../../../../../law/regions.ts'
import { lawElsewhere } from '../../../../../policies/words/jurisdictions.ts'
import { keyAt } from '../../../../diagnostics/place.ts'
import { type BasisUse, basesOf, basisStatements, interestStatements } from '../../content/basis.ts'
import { fact } from '../../content/statement.ts'
import type { ActivityView } from '../../content/view.ts'
import { capital } from '../../content/words.ts'
import { articleIn } from '../articles.ts'
import { type Input, organisation } from '../input.ts'
import { lack, lacks, type Sentence, tell, wrapped } from '../sentence.ts'
import { classesIn, type Voice } from '../voice.ts'

const isRegime = (only: string): only is Regime => only === 'eu-gdpr' || only === 'uk-gdpr'

/** A basis with the classes of people, or the law, that it holds for; none where it holds for everybody. */
interface Group {
  readonly basis: BasisUse['basis']
  readonly only: readonly string[]
}

/** On what basis, with what it rests on (Art. 13(1)(c), (d), 13(2)(c)). */
export function basisSentences(input: Input, activity: ActivityView): readonly Sentence[] {
  const { view, audience } = input
  const uses = basesOf(view, activity).filter(
    ({ only }) =>
      only === null || (isRegime(only) ? view.regimes.includes(only) : audience === null || audience.includes(only)),
  )
  return [
    ...grouped(uses).flatMap((group) => usedBasis(input, activity, group)),
    ...lacks(basisStatements(view, activity, audience ?? undefined)),
    ...lacks(interestStatements(view, activity)),
  ]
}

/** Uses of the same basis by classes of people are said of them together. */
function grouped(uses: readonly BasisUse[]): readonly Group[] {
  const groups = Map.groupBy(uses, ({ only, basis }) =>
    only === null || isRegime(only) ? `${only ?? ''}:${basis.name}` : `by class:${basis.name}`,
  )
  return [...groups.values()].flatMap((all) =>
    all.slice(0, 1).map(({ basis }) => ({ basis, only: all.flatMap(({ only }) => only ?? []) })),
  )
}

function usedBasis(
  { view, voice, audience }: Input,
  activity: ActivityView,
  { only, basis }: Group,
): readonly Sentence[] {
  const { type, contract, preContractual, law, interest, party, withdrawn, whose, recognised } = basis.value
  const limits = only.filter(isRegime)
  const number = rows.find((row) => row.type === type)?.article ?? null
  const regimes: readonly Regime[] =
    limits.length > 0 ? limits : type === 'recognised-legitimate-interests' ? ['uk-gdpr'] : known(view.regimes, basis)
  if (number === null) return []
  // Under a law that nobody has named the basis is said without the article.
  const article = regimes.length === 0 ? '' : articleIn(voice, number, regimes)
  const facts = [
    ...(only.length === 0 ? [[]] : only.map((each) => ['by', each])).map((path) =>
      keyAt(activity.resource, 'lawfulBasis', ...path),
    ),
    keyAt(basis, 'type'),
    ...(regimes.length === 0 ? [] : [keyAt(organisation, 'regimes')]),
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
    sentences.push(...parentalSentence({ view, voice }, activity, basis))
  } else if (type === 'contract' && contract !== undefined) {
    const addressed = (activity.resource.value.dataSubjects ?? []).filter(
      (name) => (audience?.includes(name) ?? true) && (only.length === 0 || limits.length > 0 || only.includes(name)),
    )
    const all = addressed.every((name) => party?.includes(name) ?? true)
    const key = preContractual === true ? 'basis.pre-contractual' : 'basis.contract'
    const rests = [...from('contract'), ...(preContractual === undefined ? [] : [keyAt(basis, 'preContractual')])]
    // Who is party is the subject of a sentence of its own.
    const who = classesIn(voice, party ?? [])
    const said = all
      ? tell(voice, key, { contract: voice.named(contract), article }, rests, details)
      : tell(
          voice,
          `${key}-party`,
          {
            contract: voice.named(contract),
            article,
            party: preContractual === true && voice.language === 'en' ? capital(who) : who,
          },
          rests,
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
  const everybody = (activity.resource.value.dataSubjects ?? []).filter((name) => audience?.includes(name) ?? true)
  return only.length === 0 || (limits.length === 0 && everybody.every((name) => only.includes(name)))
    ? sentences
    : sentences.map((sentence, i) => (i === 0 ? limited(voice, only, sentence) : sentence))
}

/** The laws under which a duty or task is one: a law of the other side obliges nobody there (Art. 6(3)). */
const known = (regimes: readonly Regime[], { value: { type, law } }: BasisUse['basis']): readonly Regime[] =>
  type === 'legal-obligation' || type === 'public-task' ? lawKnownUnder(regimes, law) : regimes

/** The laws among these that know a law as that of a state of theirs; all where a text does not tell. */
export function lawKnownUnder(regimes: readonly Regime[], law: string | undefined): readonly Regime[] {
  if (law === undefined) return regimes
  const among = regimes.filter((regime) => lawElsewhere(law, regime) === null)
  return among.length > 0 ? among : regimes
}

/** No country may ask for more years (Art. 8(1)). */
const oldest = 16

/** That children need their parents (Art. 8), where the basis says how these are asked. */
function parentalSentence(
  { view: { model, regimes }, voice }: Pick<Input, 'view' | 'voice'>,
  { resource }: ActivityView,
  basis: BasisUse['basis'],
) {
  const { parental } = basis.value
  const ages = agesToTell(model.organisation?.value.country, regimes)
  if (parental === undefined || ages === null) return []
  // Where an activity begins at that age, whoever is asked at all is old enough to answer alone.
  const alone = ages.kind === 'by-country' ? oldest : ages.kind === 'one' ? ages.age : Math.max(ages.age, ages.uk)
  if ((resource.value.minimumAge ?? 0) >= alone) return []
  const facts = [keyAt(basis, 'parental'), keyAt(organisation, 'country'), keyAt(organisation, 'regimes')]
  const how = voice.inner(parental)
  const article = { article: '8(1)' }
  if (ages.kind === 'by-country') return [tell(voice, 'basis.parental-by-country', { how }, facts, article)]
  const age = String(ages.age)
  return ages.kind === 'one'
    ? [tell(voice, 'basis.parental', { age, how }, facts, article)]
    : [tell(voice, 'basis.parental-uk', { age, uk: String(ages.uk), how }, facts, article)]
}

/** For whom, or under which law alone, a basis holds. */
function limited(voice: Voice, only: readonly string[], sentence: Sentence): Sentence {
  if (sentence.missing) return sentence
  const { text } = sentence
  const [regime] = only.filter(isRegime)
  const said =
    regime === undefined
      ? voice.text('basis.for-class', { classes: classesIn(voice, only), sentence: voice.continued(text) })
      : voice.text('basis.for-regime', { law: voice.law(regime), sentence: voice.continued(text) })
  return wrapped(sentence, said, [])
}
