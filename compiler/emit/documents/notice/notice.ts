import { keyAt } from '../../../../policies/support/place.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { gap, isMarked, plain, say } from '../content/statement.ts'
import { type ActivityView, controlled, onBehalf, type View } from '../content/view.ts'
import { capital, compare, humanise } from '../content/words.ts'
import type { Block, Document, Statement } from '../document.ts'
import { automationSection, cookieSection, requiredSection } from './other-sections.ts'
import { complaintSection, rightsSection } from './rights-section.ts'
import { type NoticeInput, type NoticeSection, paragraph } from './section.ts'
import { recipientsSection, transfersSection } from './sharing-sections.ts'
import { dataSection, onBehalfSection, retentionSection, whoSection, whySection } from './use-sections.ts'

type MakeSection = (input: NoticeInput) => NoticeSection

/** What a controller has to tell (Art. 13, 14). */
const own: readonly MakeSection[] = [
  whoSection,
  whySection,
  dataSection,
  recipientsSection,
  transfersSection,
  retentionSection,
  rightsSection,
  complaintSection,
  requiredSection,
  automationSection,
  cookieSection,
  onBehalfSection,
]

/** Whoever acts for others alone answers none of those questions: the controller does. */
const others: readonly MakeSection[] = [whoSection, cookieSection, onBehalfSection]

/** The privacy notices: one for each that the declaration names, or one for everybody. */
export function privacyNotices(view: View): readonly Document[] {
  const named = [...view.model.notices.values()].filter(({ poisoned }) => !poisoned)
  return named.length > 0 ? named.map((notice) => privacyNotice(view, notice)) : [privacyNotice(view, null)]
}

/** One notice against the checklists of Art. 13 and 14, for the activities that concern its audience. */
function privacyNotice(view: View, notice: Resource<language.Notice> | null): Document {
  const audience = notice?.value.audience ?? null
  const concerns = ({ resource }: ActivityView): boolean =>
    audience === null || (resource.value.dataSubjects ?? audience).some((name) => audience.includes(name))
  const input: NoticeInput = {
    view,
    activities: controlled(view).filter(concerns),
    onBehalf: onBehalf(view).filter(concerns),
    audience,
  }
  const texts = new Map(Object.entries(notice?.value.text ?? {}).sort(([a], [b]) => compare(a, b)))
  const take = (keys: readonly string[]): readonly Block[] =>
    [...texts].flatMap(([key, text]) => {
      if (!notice || !keys.includes(key.toLowerCase().replaceAll(/[\s_.]+/g, '-'))) return []
      texts.delete(key)
      return [humanText(notice, key, text)]
    })
  const introduction = take(['introduction', 'intro'])
  const controls = input.activities.length > 0
  const made = (controls ? own : others)
    .map((section) => section(input))
    .map((section) => ({ ...section, blocks: [...take(section.texts), ...section.blocks] }))
    .filter(({ blocks }) => blocks.length > 0)
  const title = notice?.value.title ?? 'Privacy notice'
  return {
    path: notice ? `public/privacy-notice-${notice.name}` : 'public/privacy-notice',
    audience: 'public',
    title,
    blocks: [
      ...edition(view, notice),
      ...introduction,
      ...made.flatMap(({ title: heading, blocks }): readonly Block[] => [
        { kind: 'heading', level: 2, text: heading },
        ...blocks,
      ]),
      ...[...texts].flatMap(([key, text]): readonly Block[] =>
        notice ? [{ kind: 'heading', level: 2, text: capital(humanise(key)) }, humanText(notice, key, text)] : [],
      ),
      ...(controls ? checklist(made) : input.onBehalf.length > 0 ? [] : [paragraph(noActivity)]),
    ],
  }
}

const noActivity = say('No activity is declared that concerns you.')

const humanText = (notice: Resource<language.Notice>, key: string, text: string): Block =>
  paragraph(say(text, { places: [keyAt(notice, 'text', key)] }))

/** Version and day, where the declaration has them. */
function edition({ model }: View, notice: Resource<language.Notice> | null): readonly Block[] {
  if (!notice) return []
  const { version, effective, url } = notice.value
  const statements: Statement[] = []
  if (version !== undefined) statements.push(say(`Version ${version}.`, { places: [keyAt(notice, 'version')] }))
  if (effective !== undefined)
    statements.push(say(`In effect from ${effective}.`, { places: [keyAt(notice, 'effective')] }))
  else if (isMarked(model, notice, 'effective'))
    statements.push(gap(model, notice, ['effective'], '', { label: 'In effect from' }))
  if (isMarked(model, notice, 'audience')) statements.push(gap(model, notice, ['audience'], '', { label: 'For' }))
  if (url !== undefined) statements.push(say(`Published at ${url}.`, { places: [keyAt(notice, 'url')] }))
  return statements.length > 0 ? [paragraph(...statements)] : []
}

/** Which section answers which item of the law. */
function checklist(made: readonly NoticeSection[]): readonly Block[] {
  const rows = made
    .flatMap(({ articles, title }) => articles.map((article) => [article, title] as const))
    .sort(([a], [b]) => compare(a, b))
    .map(([article, title]) => [[plain(`Art. ${article}`)], [plain(title)]])
  return [
    { kind: 'heading', level: 2, text: 'Where this notice answers Art. 13 and 14 GDPR' },
    { kind: 'table', columns: ['Article', 'Section'], rows },
  ]
}
