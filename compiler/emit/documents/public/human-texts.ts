import { keyAt } from '../../../diagnostics/place.ts'
import { heading, type PublicBlock, type Section } from './document.ts'
import type { Input } from './input.ts'
import { quoted } from './sentence.ts'

/** What people call the sections, beside the keys of the sections themselves. */
const aliases: Readonly<Record<string, string>> = {
  intro: 'introduction',
  controller: 'who-we-are',
  contact: 'who-we-are',
  basis: 'purposes',
  why: 'purposes',
  data: 'purposes',
  categories: 'purposes',
  sources: 'purposes',
  required: 'purposes',
  retention: 'purposes',
  storage: 'purposes',
  sharing: 'recipients',
  processors: 'recipients',
  'international-transfers': 'transfers',
  requests: 'rights',
  authorities: 'complaints',
  'supervisory-authority': 'complaints',
  'automated-decisions': 'automation',
  trackers: 'cookies',
  processor: 'on-behalf',
}

interface HumanText {
  readonly section: string
  readonly blocks: readonly PublicBlock[]
}

/**
 * The texts of a notice by where they stand, each list in the declared order. A text that is called like no section stands
 * behind the one before it; before all others, at the top; behind all others, at the end; after an introduction alone, below it.
 */
export function humanTexts(
  { notice }: Input,
  sections: ReadonlySet<string>,
): ReadonlyMap<string, readonly PublicBlock[]> {
  if (!notice) return new Map()
  const named = Object.entries(notice.value.text ?? {}).map(([key, value]) => {
    const spelt = key.toLowerCase().replaceAll(/[\s_.]+/g, '-')
    const section = aliases[spelt] ?? spelt
    return { key, value, section: sections.has(section) ? section : null }
  })
  const last = named.findLastIndex(({ section }) => section !== null)
  let before = 'introduction'
  const placed = named.map(({ key, value, section }, i): HumanText => {
    before = section ?? (i > last && last >= 0 && before !== 'introduction' ? 'more' : before)
    const { title, text } = typeof value === 'string' ? { title: undefined, text: value } : value
    const said: PublicBlock = { kind: 'paragraph', sentences: [quoted(text, [keyAt(notice, 'text', key)])] }
    const above =
      title === undefined
        ? []
        : [heading(before === 'introduction' ? 2 : 3, title, [keyAt(notice, 'text', key, 'title')])]
    return { section: before, blocks: [...above, said] }
  })
  return new Map(
    [...Map.groupBy(placed, ({ section }) => section)].map(([section, texts]) => [
      section,
      texts.flatMap(({ blocks }) => blocks),
    ]),
  )
}

/** Sections with the human text that belongs to each: before what follows from the declaration, or below it with a heading. */
export function withTexts(input: Input, sections: readonly Section[]): readonly PublicBlock[] {
  const { voice } = input
  const ends: readonly Section[] = [
    { key: 'security', title: voice.text('section.security', {}), articles: [], blocks: [] },
    { key: 'more', title: voice.text('section.more', {}), articles: [], blocks: [] },
    { key: 'changes', title: voice.text('section.changes', {}), articles: [], blocks: [] },
  ]
  const all = [...sections, ...ends.filter(({ key }) => !sections.some((section) => section.key === key))]
  const known = new Set(['introduction', ...all.map(({ key }) => key)].filter((key) => key !== 'more'))
  const texts = humanTexts(input, known)
  return [
    ...(texts.get('introduction') ?? []),
    ...all.flatMap(({ key, title, blocks }): readonly PublicBlock[] => {
      const own = texts.get(key) ?? []
      // What has a heading of its own is a part behind the section's own sentences, which would else stand under it.
      const first = own.findIndex(({ kind }) => kind === 'heading')
      const [above, below] = first < 0 ? [own, []] : [own.slice(0, first), own.slice(first)]
      const whole = [...above, ...blocks, ...below]
      return whole.length > 0 ? [heading(2, title), ...whole] : []
    }),
  ]
}
