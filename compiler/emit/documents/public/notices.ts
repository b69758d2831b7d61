import { isChosenByCustomer } from '../../../../policies/support/recipients/recipients.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { gap, isMarked } from '../content/statement.ts'
import { onBehalf, type View, written } from '../content/view.ts'
import { announcementsOf } from './announcements.ts'
import { cookiePolicy } from './cookie-policy.ts'
import { dataTerms } from './data-terms.ts'
import { lacksOf, type PublicBlock, type PublicDocument, paragraph, type Section, sentencesOf } from './document.ts'
import { withTexts } from './human-texts.ts'
import { type Input, inputOf } from './input.ts'
import { languageOf, quotesForeign } from './phrases.ts'
import { privacyNotice } from './privacy-notice.ts'
import { securityOverview } from './security-overview.ts'
import { lack, type Sentence, tell } from './sentence.ts'
import { shortNotice } from './short-notice.ts'
import { subprocessorPage } from './subprocessor-page.ts'
import { classesIn } from './voice.ts'

type Kind = NonNullable<language.Notice['kind']>

/** What a kind of document is made of. */
const kinds: Readonly<Record<Kind, (input: Input) => readonly Section[]>> = {
  'privacy-notice': privacyNotice,
  'cookie-policy': cookiePolicy,
  'security-overview': securityOverview,
  subprocessors: subprocessorPage,
  'data-terms': dataTerms,
}

/**
 * The documents that people publish: those that the declaration names, and, where it names none, a privacy notice for
 * everybody; and a list of subprocessors where there are customers, who have to know them.
 */
export function publicDocuments(view: View): readonly PublicDocument[] {
  const named = written(view.model.notices)
  const has = (kind: Kind): boolean => named.some((notice) => kindOf(notice) === kind)
  return [
    ...(named.length > 0 ? [] : [made(view, null, 'privacy-notice')]),
    ...named.flatMap((notice) => {
      const whole = made(view, notice, kindOf(notice))
      return [whole, ...firstLayer(view, notice, whole)]
    }),
    ...(has('subprocessors') || (named.length > 0 && !hasCustomers(view)) ? [] : [made(view, null, 'subprocessors')]),
  ]
}

/** Whether we work for others, or send where they choose. */
const hasCustomers = (view: View): boolean =>
  onBehalf(view).length > 0 || view.recipients.some(({ resource }) => isChosenByCustomer(resource.value))

const kindOf = ({ value }: Resource<language.Notice>): Kind => value.kind ?? 'privacy-notice'

/** The document of a notice that the declaration names. */
export const noticeDocument = (view: View, notice: Resource<language.Notice>): PublicDocument =>
  made(view, notice, kindOf(notice))

function made(view: View, notice: Resource<language.Notice> | null, kind: Kind): PublicDocument {
  const input = inputOf(view, notice)
  const { voice } = input
  const sections = kinds[kind](input)
  const blocks = withTexts(input, sections)
  return {
    name: notice ? `${kind}-${notice.name}` : kind,
    language: voice.language,
    title: notice?.value.title ?? voice.text(`title.${kind}`, {}),
    blocks: [...edition(input, blocks), ...blocks],
    feed: kind === 'subprocessors' ? feedOf(input) : null,
    checklist: sections
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ articles, title }) => articles.map((article) => ({ article, section: title }))),
  }
}

/** The first layer of a notice that has an address to point at and lacks nothing, for those whose data we decide on. */
function firstLayer(view: View, notice: Resource<language.Notice>, whole: PublicDocument): readonly PublicDocument[] {
  const input = inputOf(view, notice)
  const { url } = notice.value
  const wanted = kindOf(notice) === 'privacy-notice' && url !== undefined && input.activities.length > 0
  if (!wanted || lacksOf(whole).length > 0) return []
  const { voice } = input
  const sections = shortNotice(input, whole.title, url)
  const blocks = withTexts({ ...input, notice: null }, sections)
  return [
    {
      name: `${whole.name}.short`,
      language: voice.language,
      title: voice.text('title.short', { title: whole.title }),
      blocks: [...edition(input, blocks), ...blocks],
      feed: null,
      checklist: [],
    },
  ]
}

/** The feed of a list of subprocessors. Its author is the organisation, by the name that is known of it. */
function feedOf(input: Input): PublicDocument['feed'] {
  const { legalName, tradeName } = input.view.model.organisation?.value ?? {}
  const author = legalName ?? tradeName
  if (author === undefined) return null
  return { author, url: input.notice?.value.url ?? null, entries: announcementsOf(input) }
}

/** Version and day, where the declaration has them, and in which language texts stand that it has in another one alone. */
function edition({ view, voice, notice }: Input, blocks: readonly PublicBlock[]): readonly PublicBlock[] {
  const { model } = view
  if (!notice) return []
  const { version, effective, url, audience } = notice.value
  const sentences: Sentence[] = []
  if (version !== undefined)
    sentences.push(tell(voice, 'edition.version', { version: String(version) }, [keyAt(notice, 'version')]))
  if (effective !== undefined)
    sentences.push(tell(voice, 'edition.effective', { date: voice.date(effective) }, [keyAt(notice, 'effective')]))
  else if (isMarked(model, notice, 'effective'))
    sentences.push(lack(gap(model, notice, ['effective'], '', { label: 'In effect from' })))
  if (audience !== undefined)
    sentences.push(
      tell(voice, 'edition.audience', { classes: classesIn(voice, audience) }, [keyAt(notice, 'audience')]),
    )
  else if (isMarked(model, notice, 'audience'))
    sentences.push(lack(gap(model, notice, ['audience'], '', { label: 'For' })))
  if (url !== undefined) sentences.push(tell(voice, 'edition.url', { url }, [keyAt(notice, 'url')]))
  if (quotesForeign(view, voice.language, sentencesOf({ blocks })))
    sentences.push(
      tell(voice, 'edition.foreign', { language: voice.languageName(languageOf(model)) }, [keyAt(notice, 'language')]),
    )
  return paragraph(...sentences)
}
