import { type Command, Option } from 'commander'
import { plural } from '../report/summary.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { readListText } from './read-text.ts'
import { UsageError } from './usage-error.ts'
import { putResult } from './write-new.ts'

const kinds = {
  recipients: async () => (await import('../scaffold/import/recipients.ts')).importRecipients,
  activities: async () => (await import('../scaffold/import/activities.ts')).importActivities,
} as const

interface Options {
  readonly as: keyof typeof kinds
  readonly out?: string
}

const largestList = 4 * 1024 * 1024

const epilogue = `
recipients: a list of subprocessors or vendors; columns are known by their headers (Subprocessor, Purpose, Location, ...),
  in English, German, French, Dutch, Spanish, Italian, Polish and others. Lists of objects in JSON or YAML are read by
  their keys.
activities: a record of processing, such as the templates of the ICO, CNIL, DSK, AEPD or Garante, saved as CSV: a row for each
  activity, several rows where its cells are merged, or a form for each with labels beside what they say. In Markdown and
  HTML, a table or labels below the heading of each activity, too; in JSON and YAML, a list of objects by their keys.
A Fides manifest (\`system:\` with \`privacy_declarations\`) is read as either: its uses of data as activities, its systems with
  a vendor, a legal name or a contract as recipients.
Of a Markdown file or a page in HTML its tables are read; where it has none, its lists of recipients
(\`**Acme** - sends mail (Ireland)\`, the name with \`Purpose: ...\` below it, or a heading with a sentence about it). A row with more cells than headers is left out, and said to be.
What the list does not say is written {missing: ...}; what cannot be read stands beside it as a comment.

Examples:
  $ bylaw import subprocessors.csv --as recipients --out recipients.yaml
  $ bylaw import SUBPROCESSORS.md --as recipients
  $ bylaw import ropa.csv --as activities
  $ bylaw import .fides/systems.yml --as activities
`

/** `bylaw import FILE`: a list that exists already as a declaration. */
export function addImport(program: Command, io: Io, done: Done): void {
  program
    .command('import')
    .summary('turn a list of subprocessors, a record of processing or a Fides manifest into a declaration')
    .description(
      'Reads a list that exists already, as CSV (comma, semicolon, tab or bar), Markdown, HTML, AsciiDoc, reStructuredText, a wiki’s table, JSON or YAML, and writes it as YAML.',
    )
    .argument('<file>', 'a CSV, Markdown, HTML, AsciiDoc, reStructuredText, wiki, plain-text, JSON or YAML file')
    .addOption(new Option('--as <kind>', 'what it lists').choices(Object.keys(kinds)).makeOptionMandatory())
    .option('-o, --out <file>', 'a new file to write to (default: stdout)')
    .addHelpText('after', epilogue)
    .action(async (file: string, { as, out }: Options) => {
      const { text, western } = await readListText(file, largestList, io)
      const { readSheets } = await import('../scaffold/import/read-sheets.ts')
      const list = readSheets(file, text, as === 'recipients')
      if (list.problem !== null) throw new UsageError(`\`${file}\`: ${list.problem}`)
      const read = await kinds[as]()
      const imported = read(list.sheets)
      if (imported.problem !== null) throw new UsageError(`\`${file}\`: ${imported.problem}`)
      if (imported.count === 0) throw new UsageError(`\`${file}\` has headers and no entries.`)
      await putResult(imported.text, out, io)
      if (out !== undefined) io.out(`${out}\n`)
      const count = as === 'recipients' ? plural(imported.count, 'recipient') : activities(imported.count)
      const letters = western
        ? ['It is not UTF-8, and was read as Windows-1252, in which spreadsheets save CSV; look at its letters.']
        : []
      for (const note of [
        `${count}; what the list does not say is missing.`,
        ...letters,
        ...(list.notes ?? []),
        ...imported.notes,
      ])
        io.err(`bylaw: ${note}\n`)
      done(exitCode.clean)
    })
}

const activities = (count: number): string => `${count} ${count === 1 ? 'activity' : 'activities'}`
