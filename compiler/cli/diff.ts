import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { withTransferDuties } from '../../policies/support/recipients/transfer-duty.ts'
import type { Place } from '../diagnostics/place.ts'
import { diff } from '../diff/diff.ts'
import { renderDiffJson } from '../report/diff-json.ts'
import { renderDiffMarkdown } from '../report/diff-markdown.ts'
import { type DiffReport, type LocatedChange, unread } from '../report/diff-report.ts'
import { renderDiffText } from '../report/diff-text.ts'
import { inWords, sidesOf } from '../report/pull-request/in-words.ts'
import { below } from '../report/rooted.ts'
import { parseDay } from './arguments.ts'
import { type ColorChoice, colorChoices, wantsColor } from './color.ts'
import { onDisk } from './disk.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'
import { type ReadSide, readSide } from './read-side.ts'

const formats = ['text', 'json', 'markdown'] as const
type Format = (typeof formats)[number]

interface Options {
  readonly path: string
  readonly format: { readonly name: Format; readonly file: string | null }
  readonly asOf?: string
  readonly color: ColorChoice
  readonly exitCode: boolean
  readonly redline?: string | true
}

/** `bylaw diff BASE [HEAD]`: what changed for people's data, and what that obliges to. */
export function addDiff(program: Command, io: Io, done: Done): void {
  program
    .command('diff')
    .summary("say what changed for people's data")
    .description(
      'Compares two declarations, not their text: which data goes where, on what basis, for how long, and what a change obliges to. A side is a folder, or else a git revision of --path.',
    )
    .argument('<base>', 'a folder, or a git revision')
    .argument('[head]', 'a folder, or a git revision (default: --path as it is now)')
    .option('--path <path>', 'the declaration that revisions are of', '.')
    .option('--format <name[=file]>', `${formats.join(', ')}, to stdout or a file`, parseFormat, {
      name: 'text',
      file: null,
    })
    .option(
      '--redline [file]',
      'print instead how the notices read: what was taken out and put in, and whether it is material; as Markdown, or as a page where the file ends in .html',
    )
    .option('--exit-code', 'exit 1 when anything changed, or a side could not be read whole', false)
    .option('--as-of <day>', 'the day to check for, YYYY-MM-DD (default: today in UTC)', parseDay)
    .addOption(new Option('--color <when>', 'colour').choices(colorChoices).default('auto'))
    .action(async (baseName: string, headName: string | undefined, options: Options) => {
      const progress = startProgress(io)
      const asOf = options.asOf ?? io.today()
      const base = await readSide(baseName, options.path, asOf, io, progress)
      const head = await readSide(headName ?? options.path, options.path, asOf, io, progress)
      progress.step('comparing')
      const report = await compared(base, head)
      progress.done()
      const isKnownSame = report.changes.length === 0 && unread(report).length === 0
      const found = options.exitCode && !isKnownSame ? exitCode.findings : exitCode.clean
      if (options.redline !== undefined) {
        await writeRedline(base, head, report, options.redline, io)
        done(found)
        return
      }
      const { name, file } = options.format
      const text =
        name === 'json'
          ? renderDiffJson(report)
          : name === 'markdown'
            ? renderDiffMarkdown(report)
            : renderDiffText(report, file === null && wantsColor(options.color, io))
      if (file === null) io.out(text)
      else await onDisk(`write \`${file}\``, () => writeFileSync(resolve(io.cwd, file), text))
      done(found)
    })
}

/** How the notices of both sides read, marked. Loaded only when asked for. */
async function writeRedline(
  { model, graph, compilation }: ReadSide,
  head: ReadSide,
  { changes }: DiffReport,
  to: string | true,
  io: Io,
): Promise<void> {
  const { viewOf } = await import('../emit/documents/content/view.ts')
  const { revisionsOf } = await import('../emit/documents/public/revisions.ts')
  const { redlineHtml, redlineMarkdown, redlinesOf } = await import('../report/redline.ts')
  const { asOf } = compilation
  const revisions = revisionsOf(viewOf(model, graph, asOf), viewOf(head.model, head.graph, asOf))
  const redlines = redlinesOf(revisions, changes)
  if (to === true) io.out(redlineMarkdown(redlines))
  else {
    const text = /\.html?$/i.test(to) ? redlineHtml(redlines) : redlineMarkdown(redlines)
    await onDisk(`write \`${to}\``, () => writeFileSync(resolve(io.cwd, to), text))
  }
}

/** Two sides compared, with the places of what changed. */
export async function compared(base: ReadSide, head: ReadSide): Promise<DiffReport> {
  const position = (side: ReadSide, place: Place): NonNullable<LocatedChange['position']> => {
    const { file, start } = side.compilation.locate(place)
    return { file: below(side.root, file), line: start.line, column: start.column }
  }
  const { asOf } = head.compilation
  const sides = sidesOf(base, head, asOf)
  const changes = withTransferDuties(diff(base, head), head.model, asOf).map(
    (change): LocatedChange => ({
      ...change,
      position: change.at && position(change.at.side === 'base' ? base : head, change.at.place),
      told: inWords(change, sides),
    }),
  )
  return {
    base: { name: base.name, digest: base.model.digest, faults: base.faults.count },
    head: { name: head.name, digest: head.model.digest, faults: head.faults.count },
    root: head.root.path,
    changes,
    unversioned: (base.unversioned?.(head) ?? []).map((notice) => ({ ...notice, position: position(head, notice.at) })),
    documents: await changedDocumentsOf(base, head),
  }
}

/** Loaded only when something changed: the documents bring the layout of the map along. */
async function changedDocumentsOf(base: ReadSide, head: ReadSide): Promise<readonly string[]> {
  if (base.model.digest === head.model.digest) return []
  const { changedDocuments } = await import('./changed-documents.ts')
  return changedDocuments(base, head)
}

function parseFormat(value: string): Options['format'] {
  const [name = '', ...rest] = value.split('=')
  const format = formats.find((one) => one === name)
  if (!format) throw new InvalidArgumentError(`Formats are ${formats.join(', ')}.`)
  const file = rest.length === 0 ? null : rest.join('=')
  if (file === '') throw new InvalidArgumentError('A file name is missing after `=`.')
  return { name: format, file }
}
