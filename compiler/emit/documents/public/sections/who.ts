import { keyAt } from '../../../../diagnostics/place.ts'
import type * as language from '../../../../language/types.ts'
import { holdersOf, isHeld, type JointDuties, jointDuties } from '../../../../model/joint-duties.ts'
import type { Resource } from '../../../../model/model.ts'
import { basesOf } from '../../content/basis.ts'
import { organisationFacts } from '../../content/organisation.ts'
import { fact, isMarked } from '../../content/statement.ts'
import type { View } from '../../content/view.ts'
import type { Statement } from '../../document.ts'
import { paragraph, type Section } from '../document.ts'
import { type Input, organisation, titleFacts, titleOf } from '../input.ts'
import { lack, lacks, type Sentence, tell } from '../sentence.ts'
import type { Voice } from '../voice.ts'

/** Who reads it: the people whose data it is, those who come by a website, or customers with data of others. */
type Reader = 'people' | 'visitors' | 'customers'

/** Who answers for the processing (Art. 13(1)(a), (b), 26(2)). */
export function whoSection(input: Input, reader: Reader = 'people'): Section {
  const { view, voice } = input
  return {
    key: 'who-we-are',
    title: voice.text('section.who', {}),
    articles: ['13(1)(a)', '13(1)(b)', '14(1)(a)', '14(1)(b)'],
    blocks: [
      ...paragraph(...nameSentences(view, voice), ...roleSentences(input)),
      ...paragraph(...contactSentences(view, voice, reader === 'customers' ? 'who.contact-terms' : 'who.contact')),
      // For whom the offer is, and what data is refused, is said to the people whose data it is.
      ...(reader === 'customers' ? [] : paragraph(...limits(input, reader))),
    ],
  }
}

type Known = Pick<language.Organisation, 'legalName' | 'tradeName' | 'address' | 'country'>

function nameSentences({ model }: View, voice: Voice): readonly Sentence[] {
  const value: Known = model.organisation?.value ?? {}
  const told = (key: keyof Known, sentence: (text: string) => Sentence, why: string): Sentence => {
    const text = value[key]
    return text === undefined ? lack(absent(model, [key], why)) : sentence(text)
  }
  const at = (key: string) => [keyAt(organisation, key)]
  const article = { article: '13(1)(a)' }
  return [
    told(
      'legalName',
      (name) => tell(voice, 'who.name', { name }, at('legalName'), article),
      'the legal name is not declared',
    ),
    ...(value.tradeName === undefined
      ? []
      : [tell(voice, 'who.trade-name', { name: value.tradeName }, at('tradeName'), article)]),
    told(
      'address',
      (address) => tell(voice, 'who.address', { address }, at('address'), article),
      'the address is not declared',
    ),
    told(
      'country',
      (code) => tell(voice, 'who.country', { country: voice.country(code) }, at('country'), article),
      'the country is not declared',
    ),
  ]
}

const absent = (model: View['model'], path: readonly string[], why: string): Statement =>
  fact(model, organisation, path, undefined, why)

/** That we decide, or with whom. */
function roleSentences({ view: { model }, voice, activities, onBehalf }: Input): readonly Sentence[] {
  const alone = activities.filter(({ resource, role }) => role === 'controller' && !isMarked(model, resource, 'role'))
  const own =
    alone.length > 0
      ? [
          tell(
            voice,
            // To those for whose data others answer as well, it is not all of it.
            onBehalf.length > 0 ? 'who.controller-apart' : 'who.controller',
            {},
            [...alone, ...onBehalf].map(({ resource }) => keyAt(resource, 'role')),
            { article: '4(7)' },
          ),
        ]
      : []
  const joint = activities.flatMap((activity): readonly Sentence[] => {
    const { resource, role } = activity
    const arrangement = typeof resource.value.role === 'object' ? resource.value.role.joint : undefined
    if (role !== 'joint') return []
    const at = (key: string) => keyAt(resource, 'role', 'joint', key)
    const others = [...(arrangement?.with ?? [])].flatMap((name) => model.recipients.get(name) ?? [])
    if (others.length === 0)
      return [lack(fact(model, resource, ['role', 'joint', 'with'], undefined, 'with whom is not declared'))]
    const names = voice.list(others.map((other) => companyOf(voice, other)))
    const together = tell(
      voice,
      'who.joint',
      { activity: titleOf(activity), names },
      [at('with'), ...titleFacts(activity), ...others.map((other) => keyAt(other))],
      { article: '26(2)' },
    )
    const { essence } = arrangement ?? {}
    return [
      together,
      essence === undefined
        ? lack(
            fact(
              model,
              resource,
              ['role', 'joint', 'essence'],
              undefined,
              'the essence of the arrangement is not declared',
              {
                article: '26(2)',
              },
            ),
          )
        : tell(voice, 'who.joint-essence', { essence: voice.clause(essence) }, [at('essence')], { article: '26(2)' }),
      ...sharedDuties(voice, resource, arrangement?.duties, others),
      ...others.flatMap((other) => reached(voice, other)),
    ]
  })
  return [...own, ...joint]
}

/** Who does what between us and the others (Art. 26(1)), and that people may turn to each of us all the same (Art. 26(3)). */
function sharedDuties(
  voice: Voice,
  activity: Resource<language.Activity>,
  duties: JointDuties | undefined,
  others: readonly Resource<language.Recipient>[],
): readonly Sentence[] {
  if (duties === undefined) return []
  const held = jointDuties.map((duty) => ({ duty, holders: holdersOf(duties, duty) }))
  const at = (...path: string[]) => [keyAt(activity, 'role', 'joint', 'duties', ...path)]
  const article = { article: '26(2)' }
  const ours = held.filter(({ holders }) => holders.ours)
  const shared = held.find(({ duty }) => duty === 'requests')?.holders
  const all = shared?.ours === true && others.every(({ name }) => shared.theirs.includes(name))
  const each = voice.text('article', { article: voice.article('26(3)'), law: voice.law('eu-gdpr') })
  return [
    ...(ours.length === 0
      ? []
      : [
          tell(
            voice,
            'who.joint-ours',
            { duties: voice.list(ours.map(({ duty }) => voice.text(`duty.ours.${duty}`, {}))) },
            at('ours'),
            article,
          ),
        ]),
    ...others.flatMap((other) => {
      const theirs = held.filter(({ holders }) => holders.theirs.includes(other.name))
      if (theirs.length === 0) return []
      const values = {
        name: companyOf(voice, other),
        duties: voice.list(theirs.map(({ duty }) => voice.text(`duty.theirs.${duty}`, {}))),
      }
      return [tell(voice, 'who.joint-theirs', values, at('theirs', other.name), article)]
    }),
    ...(shared && isHeld(shared) && !all
      ? [tell(voice, 'who.joint-each', { article: each }, at(), { article: '26(3)' })]
      : []),
  ]
}

/** A joint controller by the name of its company: people are told who answers for their data (Art. 13(1)(a)). */
function companyOf(voice: Voice, other: Resource<language.Recipient>): string {
  const { legalName, title } = other.value
  if (legalName === undefined || title === undefined) return legalName ?? voice.recipient(other)
  const bare = (text: string): string => text.replace(/^the /i, '')
  // What is there in another language alone is no part of a sentence of this one; the name of a company is.
  if (bare(title) !== title && voice.embedded(title) !== voice.inner(title)) return legalName
  return bare(title) === bare(legalName) ? legalName : `${voice.recipient(other)} (${legalName})`
}

/** How a joint controller is reached, as far as it is declared. */
function reached(voice: Voice, other: Resource<language.Recipient>): readonly Sentence[] {
  const { address, contact } = other.value
  const ways = [address, contact].filter((each) => each !== undefined)
  if (ways.length === 0) return []
  const contacts = voice.list(ways, 'disjunction')
  const keys = ['address', 'contact', 'legalName', 'title'] as const
  const facts = keys.filter((key) => other.value[key] !== undefined).map((key) => keyAt(other, key))
  return [tell(voice, 'who.joint-contact', { name: companyOf(voice, other), contacts }, facts, { article: '13(1)(a)' })]
}

/** Where people write, who the officer is, and who represents us. */
function contactSentences(view: View, voice: Voice, key: 'who.contact' | 'who.contact-terms'): readonly Sentence[] {
  const { model } = view
  const contact = model.organisation?.value.contacts?.privacy
  const path = ['contacts', 'privacy']
  const { dpo, representatives } = model.organisation?.value ?? {}
  // The missing parts of officer and representatives are those of the record.
  const absentParts = organisationFacts(view, 'public', '13(1)(a)')
    .filter(({ key }) => key === 'representative' || key === 'dataProtectionOfficer')
    .flatMap(({ statements }) => lacks(statements))
  const represented = (['eu-gdpr', 'uk-gdpr'] as const).flatMap((regime): readonly Sentence[] => {
    const found = representatives?.[regime]
    if (!found) return []
    const facts = [keyAt(organisation, 'representatives', regime)]
    if (found.exempt !== undefined)
      return [tell(voice, `who.exempt.${regime}`, { why: found.exempt }, facts, { article: '27(2)' })]
    const contacts = reach(voice, found)
    if (found.name === undefined || contacts === null) return []
    return [tell(voice, `who.representative.${regime}`, { name: found.name, contacts }, facts, { article: '13(1)(a)' })]
  })
  return [
    contact === undefined
      ? lack(absent(model, path, 'where to write about personal data is not declared'))
      : tell(voice, key, { contact }, [keyAt(organisation, ...path)], { article: '13(1)(a)' }),
    ...(dpo ? officer(voice, dpo) : []),
    ...represented,
    ...absentParts,
  ]
}

/** The officer: Art. 13(1)(b) asks for the contact, not for the name. */
function officer(voice: Voice, dpo: language.Party): readonly Sentence[] {
  const contacts = reach(voice, dpo)
  if (contacts === null) return []
  const facts = [keyAt(organisation, 'dpo')]
  const article = { article: '13(1)(b)' }
  return dpo.name === undefined
    ? [tell(voice, 'who.officer-bare', { contacts }, facts, article)]
    : [tell(voice, 'who.officer', { name: dpo.name, contacts }, facts, article)]
}

const reach = (voice: Voice, { address, email, phone, url }: language.Party): string | null => {
  const ways = [address, email, phone, url].filter((each) => each !== undefined)
  return ways.length === 0 ? null : voice.list(ways, 'disjunction')
}

/** For whom what we offer is not, and what we refuse. */
function limits(input: Input, reader: Reader): readonly Sentence[] {
  const { view, voice } = input
  const { minimumAge, prohibited } = view.model.organisation?.value ?? {}
  // Which data is refused is said where it is said which is used: cookies are no place for it.
  const refused = reader === 'people' ? (prohibited ?? []).flatMap((name) => refusedText(input, name)) : []
  return [
    ...(minimumAge === undefined || minimumAge === 0 || !isOffered(input)
      ? []
      : [tell(voice, 'who.minimum-age', { age: String(minimumAge) }, [keyAt(organisation, 'minimumAge')])]),
    ...(refused.length === 0
      ? []
      : [tell(voice, 'who.prohibited', { data: voice.list(refused) }, [keyAt(organisation, 'prohibited')])]),
  ]
}

/** A category that is refused, or all of a sensitivity; nothing for what is neither. */
function refusedText({ view, voice }: Input, name: string): readonly string[] {
  if (name === 'special' || name === 'criminal' || name === 'personal') return [voice.text(`refused.${name}`, {})]
  return view.model.categories.has(name) ? [voice.kindOfData(view, name)] : []
}

/** Whether those who read it take up an offer of ours: whose data is used without their word or contract have none. */
const isOffered = ({ view, activities, audience }: Input): boolean =>
  audience === null ||
  activities.some((activity) =>
    basesOf(view, activity).some(
      ({ basis: { value }, only }) =>
        // Whoever applies for a contract of work takes up nothing that is offered to the public.
        (value.type === 'consent' || (value.type === 'contract' && value.preContractual !== true)) &&
        (only === null || audience.includes(only)),
    ),
  )
