import { basename } from 'node:path'
import type { Command } from 'commander'
import { printable } from '../report/cells.ts'
import { plural } from '../report/summary.ts'
import { describedAmong, largestDescription, type NamedText } from '../scaffold/infer/described/read-described.ts'
import { readSample, severalTypes } from '../scaffold/infer/payload.ts'
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
  readonly strict: boolean
}

const epilogue = `
Several samples of one event type tell what is optional. No value of a sample is written anywhere.
Of a schema fields and types are taken, and \`$ref\` is followed within the file; what it requires, too, with --strict.
Proposed categories are comments: \`bylaw check\` reports each field until a person has given it a category.

Examples:
  $ bylaw infer push.json --event github.push
  $ bylaw infer samples/order-*.json --event order.placed --out events/order.yaml
  $ bylaw infer push.json --accept
  $ bylaw infer asyncapi.yaml --event userSignedUp --out events/user-signed-up.yaml
`

/** `bylaw infer SAMPLE...`: an event type from sample payloads, or from what describes them. */
export function addInfer(program: Command, io: Io, done: Done): void {
  program
    .command('infer')
    .summary('propose an event type from sample payloads or a schema')
    .description(
      'Writes the event type that sample payloads show, or that a schema describes: every field, with the category proposed for review.',
    )
    .argument(
      '<sample...>',
      'JSON files, each with one event, or with a list of events of one type, or with one on each line; or one JSON Schema, OpenAPI or AsyncAPI document, in JSON or YAML',
    )
    .option(
      '--event <name>',
      "the event type's name (default: from the first file's); of a document that describes several, the one to take",
    )
    .option('-o, --out <file>', 'a new file to write to (default: stdout)')
    .option('--accept', 'write proposals as categories, marked for review', false)
    .option(
      '--strict',
      'of a schema: refuse events without what it requires, or beyond its enumerations and bounds',
      false,
    )
    .addHelpText('after', epilogue)
    .action(async (files: readonly string[], { event, out, accept, strict }: Options) => {
      if (event !== undefined && !/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/.test(event)) {
        throw new UsageError('`--event` is a letter, then letters, digits, `.`, `_` or `-`; at most 100.')
      }
      const texts: NamedText[] = []
      for (const file of files) texts.push({ name: `\`${file}\``, text: await readText(file, largestDescription, io) })
      const name = event ?? slug(basename(files[0] ?? '').replace(ending, ''), 'event')
      const described = describedAmong(texts)
      if (described !== null) {
        if ('problem' in described) throw new UsageError(described.problem)
        const { inferDescribed } = await import('../scaffold/infer/described/infer-described.ts')
        const inferred = inferDescribed(described, { event: event ?? null, otherwise: name, accept, strict })
        if (inferred.problem !== null) throw new UsageError(`${texts[0]?.name} ${inferred.problem}`)
        await putResult(inferred.text, out, io)
        if (out !== undefined) io.out(`${out}\n`)
        for (const one of inferred.passedOver) io.err(`bylaw: passed over: ${printable(one)}.\n`)
        sayHowMany(inferred, accept, io)
        done(exitCode.clean)
        return
      }
      const samples: object[] = []
      const lists: string[] = []
      for (const { name: file, text } of texts) {
        const sample = readSample(text)
        if (sample.problem !== null) throw new UsageError(`${file} ${sample.problem}`)
        samples.push(...sample.values)
        if (sample.list) lists.push(file)
      }
      const { inferEventType } = await import('../scaffold/infer/event-type.ts')
      const inferred = inferEventType(samples, { event: name, accept })
      if (inferred.problem !== null) throw new UsageError(inferred.problem)
      await putResult(inferred.text, out, io)
      if (out !== undefined) io.out(`${out}\n`)
      sayHowMany(inferred, accept, io)
      const several = severalTypes(samples)
      if (several !== null)
        io.err(
          `bylaw: the samples were read as one event type, though ${several}; give each type a command of its own.\n`,
        )
      for (const file of lists)
        io.err(
          `bylaw: ${printable(file)} holds a list, and each element was read as an event; its source says \`split: {at: "*"}\`.\n`,
        )
      done(exitCode.clean)
    })
}

const ending = /(\.schema)?\.(json|jsonl|ndjson|ya?ml)$/i

function sayHowMany(
  { fields, proposed }: { readonly fields: number; readonly proposed: number },
  accept: boolean,
  io: Io,
): void {
  io.err(`bylaw: ${plural(fields, 'field')}, ${proposed} with a proposed category; none is reviewed yet.\n`)
  if (accept && proposed < fields)
    io.err(
      `bylaw: give the ${fields - proposed} without one an \`x-category\` (\`none\` where it says nothing of anybody), or delete them: \`bylaw check\` refuses a field without.\n`,
    )
}
