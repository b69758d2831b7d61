import { dutyTexts } from '../../diff/duty-texts.ts'
import { markdownCode, markdownMessage, markdownText } from '../markdown-escape.ts'
import { plural } from '../summary.ts'
import { fitted, type Part } from './fitted.ts'
import { type Link, linker } from './linker.ts'
import { listed } from './listed.ts'
import { acceptedText, movements, type Numbers } from './movement-table.ts'
import type { PullRequestReport, ToldChange, ToldFinding } from './pull-request-report.ts'
import { type Ticks, tickMark, tickOf } from './ticks.ts'

/** GitHub refuses comments of more characters. */
export const largestComment = 65_536

export interface CommentOptions {
  /** Where a file of the head can be read, up to its path: `https://github.com/acme/shop/blob/<sha>/`. */
  readonly blob: string | null
  /** Where the rest of a comment can be read that had to be folded. */
  readonly rest: string | null
  readonly ticks: Ticks
  /** It was made in a run that nobody of this repository controls. */
  readonly foreign: boolean
  readonly largest: number
}

export interface Comment {
  readonly body: string
  readonly folded: boolean
}

/** The first line of every comment on a project: by it the next run finds its comment. */
export const markerOf = (project: string): string =>
  `<!-- bylaw:pr ${encodeURIComponent((project === '' ? '.' : project).toWellFormed()).replaceAll('-', '%2D')} -->`

/** A report as the comment of a pull request, in the order in which a data protection officer asks. */
export function renderComment(report: PullRequestReport, options: CommentOptions): Comment {
  const link = linker(options.blob)
  const numbers = numbered(report)
  const parts = [
    opening(report, options.foreign),
    movements(report, link, numbers),
    alsoWidens(report, link, numbers),
    duties(report, options.ticks, numbers),
    documents(report),
    internalDocuments(report),
    questions(report, link),
    errors(report, link),
    lesser(report, link),
    elsewhere(report, link),
    ending(report),
  ].filter((part) => part !== null)
  const { text, folded } = fitted(parts, options.largest - reserve)
  const more =
    options.rest === null ? '`bylaw diff` and `bylaw check` print all of it.' : `[All of it](${options.rest})`
  return { body: folded ? `${text}\n**Cut to fit in a comment.** ${more}\n` : text, folded }
}

/** Room for the sentence that says that a comment was cut. */
const reserve = 600

/** Changes that widen, numbered in the order in which they are told. */
function numbered({ rows, widening }: PullRequestReport): Numbers {
  const numbers = new Map<string, number>()
  for (const { id } of [...rows, ...widening]) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}

function opening(report: PullRequestReport, foreign: boolean): Part {
  const { counts, base, project, questions: asked, findings: found } = report
  const title = `## What changes for people's data${project === '' ? '' : ` in ${markdownCode(project)}`}`
  const wrong = [
    counts.errors > 0 && `**${plural(counts.errors, 'error')}**`,
    openIn(asked) > 0 && plural(openIn(asked), 'open fact'),
    found.some(isLesser) && plural(found.filter(isLesser).length, 'other finding'),
  ].filter((one) => one !== false)
  const changes =
    counts.widens + counts.narrows + counts.neutral === 0
      ? counts.faults > 0
        ? 'Nothing that is known.'
        : 'Nothing.'
      : `**${counts.widens}** ${counts.widens === 1 ? 'widens' : 'widen'} · ${counts.narrows} ${counts.narrows === 1 ? 'narrows' : 'narrow'} · ${counts.neutral} neutral`
  const compared = {
    compared: changes,
    none: `${counts.widens + counts.narrows + counts.neutral === 0 ? '' : `${changes}. `}The base has no declaration here: everything is new.`,
    unreadable: 'The two sides cannot be compared, because one of them cannot be read as a declaration.',
  }[base.state]
  return always([
    markerOf(project),
    title,
    '',
    ...(foreign
      ? [
          '> Made in the run of a fork, which this repository does not control, and shown as it came. What counts is the check on a branch of this repository.',
          '',
        ]
      : []),
    wrong.length === 0 ? compared : `${compared}${/[.!]$/.test(compared) ? '' : '.'} ${wrong.join(', ')}, below.`,
    ...(counts.faults > 0 && base.state === 'compared'
      ? [
          '',
          `> Not all of it could be read (${plural(counts.faults, 'error')}), and what hangs on that is not known: look again when it is mended.`,
        ]
      : []),
  ])
}

const openIn = (asked: PullRequestReport['questions']): number => asked.reduce((sum, { open }) => sum + open.length, 0)

const isLesser = ({ severity }: ToldFinding): boolean => severity !== 'error'

const always = (head: readonly string[]): Part => ({ head, items: [], more: () => '', yields: 1 })

/** What it was and is. One of several values that comes or goes leaves the others as they are. */
function valuesOf({ type, before, after }: ToldChange): string {
  if (before !== null && after !== null) return `: ${markdownText(before)} → ${markdownText(after)}`
  const [value, is] = before === null ? [after, 'new'] : [before, 'gone']
  if (value === null) return ''
  // What is marked in place of nothing is the reason of the mark.
  if (type === 'fact-lost' && before === null) return `: ${markdownText(value)}`
  // A whole map of settings is read where it stands.
  return /^\{(?!\{)/.test(value) ? ` (${is})` : `: ${markdownText(value)} (${is})`
}

const sentence = (change: ToldChange, link: Link): string => {
  const where = link(change.where)
  const about = change.about === null ? '' : `<br>About: ${markdownText(change.about)}`
  return `${markdownMessage(change.message.replace(/\.$/, ''))}${valuesOf(change)}${where === '' ? '' : ` (${where})`}${about}${acceptedText(change.accepted)}`
}

function alsoWidens({ widening, rows }: PullRequestReport, link: Link, numbers: Numbers): Part | null {
  if (widening.length === 0) return null
  return {
    head: ['', `### ${rows.length === 0 ? 'What widens' : 'What else widens'}`, '', '| # | change |', '|---|---|'],
    items: widening.map((change) => `| ${numbers.get(change.id) ?? ''} | ${sentence(change, link)} |`),
    more: (hidden) => `and ${plural(hidden, 'more change')}.`,
    yields: 1,
  }
}

function duties({ duties: due, notices }: PullRequestReport, ticks: Ticks, numbers: Numbers): Part | null {
  if (due.length === 0) return null
  return always([
    '',
    '### Before it takes effect',
    '',
    ...due.map(({ duty, changes }) => {
      const { ticked, since } = tickOf(ticks, duty, changes)
      const about = changes.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
      const texts = notices.filter(({ id }) => changes.includes(id)).map(({ name }) => markdownCode(name))
      const all = [...about.map(String), ...texts]
      const of = all.length === 0 ? '' : ` For ${listed(all, 10)}.`
      const again =
        since === 0 ? '' : ` **Ticked before ${since === 1 ? 'a change' : `${since} changes`} came: look again.**`
      return `- [${ticked ? 'x' : ' '}] ${dutyTexts[duty]}${of}${again} ${tickMark(duty, changes)}`
    }),
    '',
    '_A tick stays as long as nothing comes that it was not given for._',
  ])
}

/** The outputs that change: what the public reads in full, or else what is no document; files of one document together. */
function documents({ documents: paths }: PullRequestReport): Part | null {
  const shown = paths.every(isDocument) ? paths.filter(isPublic) : paths
  if (shown.length === 0) return null
  const title = paths.every(isDocument) ? 'Public documents that change' : 'Outputs that change'
  return { head: ['', `### ${title}`, ''], items: filesOf(shown), more: (hidden) => `and ${hidden} more.`, yields: 4 }
}

/** The documents that are read inside, folded. */
function internalDocuments({ documents: paths }: PullRequestReport): Part | null {
  const items = paths.every(isDocument) ? filesOf(paths.filter((path) => !isPublic(path))) : []
  if (items.length === 0) return null
  const counted = items.length === 1 ? '1 internal document changes' : `${items.length} internal documents change`
  return {
    head: ['', `<details><summary>${counted}</summary>`, ''],
    items,
    foot: ['', '</details>'],
    more: (hidden) => `and ${hidden} more.`,
    yields: 8,
  }
}

const isDocument = (path: string): boolean => path.startsWith('documents/')
const isPublic = (path: string): boolean => path.startsWith('documents/public/')

function filesOf(paths: readonly string[]): readonly string[] {
  const endings = Map.groupBy(paths, (path) => path.replace(/\.[a-z]+$/, ''))
  return [...endings.keys()].sort().map((name) => {
    const kinds = (endings.get(name) ?? []).map((path) => path.slice(name.length + 1)).filter((kind) => kind !== '')
    return `- ${markdownCode(name)}${kinds.length === 0 ? '' : ` (${kinds.map(markdownText).join(', ')})`}`
  })
}

function questions({ questions: asked }: PullRequestReport, link: Link): Part | null {
  const total = openIn(asked)
  if (total === 0) return null
  const listing = asked.map(({ asked: person, open }) => ({ person, open: open.filter(isTold) }))
  const fresh = asked.reduce((sum, { open }) => sum + open.filter(({ isNew }) => isNew).length, 0)
  const who = (person: string | null): string =>
    person === null ? 'nobody in particular' : markdownText(person.slice(0, 60))
  const tally = listed(
    asked.map(({ asked: person, open }) => `${who(person)} (${open.length})`),
    12,
  )
  return {
    head: [
      '',
      '### Open questions',
      '',
      `${plural(total, 'open fact')}, ${fresh === 0 ? 'none' : `**${fresh}**`} of them new; asked of ${tally}.`,
      ...(listing.some(({ open }) => open.length > 0) ? [''] : []),
    ],
    items: listing.flatMap(({ person, open }) =>
      open.map(({ message, where, isNew, blocks }) => {
        const notes = [blocks && '**an error until it is answered**', !isNew && 'open before'].filter((note) => note)
        return `- ${who(person)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}: ${markdownMessage(message)} ${link(where)}`.trimEnd()
      }),
    ),
    more: (hidden) => `and ${plural(hidden, 'more question')}.`,
    yields: 2,
  }
}

/** What was open before, and blocks nothing, is counted alone. */
const isTold = ({ isNew, blocks }: { readonly isNew: boolean; readonly blocks: boolean }): boolean => isNew || blocks

const because = (text: string | null): string => (text === null ? '' : ` (${markdownText(text)})`)

const newestFirst = (found: readonly ToldFinding[]): readonly ToldFinding[] =>
  [...found].sort((a, b) => Number(b.isNew) - Number(a.isNew))

const countNew = (found: readonly { readonly isNew: boolean }[]): number => found.filter(({ isNew }) => isNew).length

function errors({ findings, questions: asked, counts }: PullRequestReport, link: Link): Part | null {
  if (counts.errors === 0) return null
  const shown = findings.filter((one) => !isLesser(one))
  const blocking = asked.flatMap(({ open }) => open.filter(({ blocks }) => blocks))
  const known = counts.errors - countNew(shown) - countNew(blocking)
  const open =
    blocking.length === 0
      ? []
      : [
          `${blocking.length} of them ${blocking.length === 1 ? 'is an open question' : 'are open questions'}, above.`,
          '',
        ]
  return {
    head: [
      '',
      `### ${plural(counts.errors, 'error')}${known <= 0 ? '' : `, ${known} of them found before`}`,
      '',
      ...open,
    ],
    items: newestFirst(shown).map((one) => findingText(one, link)),
    more: (hidden) => `and ${plural(hidden, 'more error')}.`,
    yields: 1,
  }
}

function lesser({ findings }: PullRequestReport, link: Link): Part | null {
  const shown = findings.filter(isLesser)
  if (shown.length === 0) return null
  return {
    head: [
      '',
      `<details><summary>${plural(shown.length, 'other finding')}, ${countNew(shown)} of them new</summary>`,
      '',
    ],
    items: newestFirst(shown).map((one) => findingText(one, link)),
    foot: ['', '</details>'],
    more: (hidden) => `and ${hidden} more.`,
    yields: 8,
  }
}

function findingText({ rule, message, help, because: ref, where, isNew }: ToldFinding, link: Link): string {
  const place = link(where)
  const first = `- ${markdownCode(rule)}${isNew ? '' : ', found before'}${place === '' ? '' : `, ${place}`}: ${markdownMessage(message)}${because(ref)}`
  return help === null || help === '' ? first : `${first}<br>${markdownMessage(help)}`
}

function elsewhere({ rest }: PullRequestReport, link: Link): Part | null {
  if (rest.length === 0) return null
  const narrows = rest.filter((one) => one.class === 'narrows').length
  return {
    head: [
      '',
      `<details><summary>${plural(rest.length, 'change')} beside: ${narrows} ${narrows === 1 ? 'narrows' : 'narrow'}, ${rest.length - narrows} neutral</summary>`,
      '',
    ],
    items: rest.map((change) => `- ${change.class === 'narrows' ? 'narrows' : 'neutral'}: ${sentence(change, link)}`),
    foot: ['', '</details>'],
    more: (hidden) => `and ${plural(hidden, 'more change')}.`,
    yields: 8,
  }
}

function ending({ digest, asOf, base, head }: PullRequestReport): Part {
  const commit = head === null ? '' : ` at ${markdownCode(head.slice(0, 12))}`
  const declaration =
    digest === null ? 'not readable as a declaration' : `declaration ${markdownCode(digest.slice(0, 12))}`
  return always([
    '',
    `<sub>Compared with ${markdownCode(/^[0-9a-f]{40,64}$/.test(base.name) ? base.name.slice(0, 12) : base.name)}${commit}; ${declaration}; checked as of ${asOf}. What is found is consistency with the declaration, not compliance.</sub>`,
  ])
}
