import { basename } from 'node:path'
import type { Command } from 'commander'
import { printable } from '../report/cells.ts'
import { plural } from '../report/summary.ts'
import { largestSample, readSample, severalTypes } from '../scaffold/infer/payload.ts'
import { slug } from '../scaffold/names.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { readText } from './read-text.ts'
import { UsageError } from './usage-error.ts'
import { putResult } from './write-new.ts'

interface Options {
  readonly event?: string
  readonly out?: string
  readonly accept: boolean
}

const epilogue = `
Several samples of one event type tell what is optional. No value of a sample is written anywhere.
Proposed categories are comments: \`bylaw check\` reports each field until a person has given it a category.

Examples:
  $ bylaw infer push.json --event github.push
  $ bylaw infer samples/order-*.json --event order.placed --out events/order.yaml
  $ bylaw infer push.json --accept
`

/** `bylaw infer SAMPLE...`: an event type from sample payloads. */
export function addInfer(program: Command, io: Io, done: Done): void {
  program
    .command('infer')
    .summary('propose an event type from sample payloads')
    .description('Writes the event type that sample payloads show: every field, with the category proposed for review.')
    .argument(
      '<sample...>',
      'JSON files, each with one event, or with a list of events of one type, or with one on each line',
    )
    .option('--event <name>', "the event type's name (default: from the first file's)")
    .option('-o, --out <file>', 'a new file to write to (default: stdout)')
    .option('--accept', 'write proposals as categories, marked for review', false)
    .addHelpText('after', epilogue)
    .action(async (files: readonly string[], { event, out, accept }: Options) => {
      if (event !== undefined && !/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/.test(event)) {
        throw new UsageError('`--event` is a letter, then letters, digits, `.`, `_` or `-`; at most 100.')
      }
      const samples: object[] = []
      const lists: string[] = []
      for (const file of files) {
        const sample = readSample(await readText(file, largestSample, io))
        if (sample.problem !== null) throw new UsageError(`\`${file}\` ${sample.problem}`)
        samples.push(...sample.values)
        if (sample.list) lists.push(file)
      }
      const name = event ?? slug(basename(files[0] ?? '').replace(/\.(json|jsonl|ndjson)$/i, ''), 'event')
      const { inferEventType } = await import('../scaffold/infer/event-type.ts')
      const inferred = inferEventType(samples, { event: name, accept })
      if (inferred.problem !== null) throw new UsageError(inferred.problem)
      await putResult(inferred.text, out, io)
      if (out !== undefined) io.out(`${out}\n`)
      const { fields, proposed } = inferred
      io.err(`bylaw: ${plural(fields, 'field')}, ${proposed} with a proposed category; none is reviewed yet.\n`)
      if (accept && proposed < fields)
        io.err(
          `bylaw: give the ${fields - proposed} without one an \`x-category\` (\`none\` where it says nothing of anybody), or delete them: \`bylaw check\` refuses a field without.\n`,
        )
      const several = severalTypes(samples)
      if (several !== null)
        io.err(
          `bylaw: the samples were read as one event type, though ${several}; give each type a command of its own.\n`,
        )
      for (const file of lists)
        io.err(
          `bylaw: \`${printable(file)}\` holds a list, and each element was read as an event; its source says \`split: {at: "*"}\`.\n`,
        )
      done(exitCode.clean)
    })
}
