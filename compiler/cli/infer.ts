import { basename } from 'node:path'
import type { Command } from 'commander'
import { printable } from '../report/cells.ts'
import { plural } from '../report/summary.ts'
import type { Described } from '../scaffold/infer/described/described.ts'
import type { DescribedOptions } from '../scaffold/infer/described/infer-described.ts'
import { describedAmong, largestDescription, type NamedText } from '../scaffold/infer/described/read-described.ts'
import type { InferOptions } from '../scaffold/infer/event-type.ts'
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
Of an Avro schema fields are taken as plain JSON has them, without the types that its own JSON encoding puts around unions.
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
      'JSON files, each with one event, or with a list of events of one type, or with one on each line; or one JSON Schema, OpenAPI or AsyncAPI document, in JSON or YAML, or one Avro schema',
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
      if (described !== null && 'problem' in described) throw new UsageError(described.problem)
      const inferred =
        described === null
          ? await fromSamples(texts, { event: name, accept })
          : await fromDocument(described, texts, { event: event ?? null, otherwise: name, accept, strict })
      await putResult(inferred.text, out, io)
      if (out !== undefined) io.out(`${out}\n`)
      const { fields, proposed, notes } = inferred
      const counted = `${plural(fields, 'field')}, ${proposed} with a proposed category; none is reviewed yet.`
      const open = `give the ${fields - proposed} without one an \`x-category\` (\`none\` where it says nothing of anybody), or delete them: \`bylaw check\` refuses a field without.`
      for (const line of [counted, ...(accept && proposed < fields ? [open] : []), ...notes]) io.err(`bylaw: ${line}\n`)
      done(exitCode.clean)
    })
}

/** Event types, and what else there is to say of what they were made from. */
interface Made {
  readonly text: string
  readonly fields: number
  readonly proposed: number
  readonly notes: readonly string[]
}

async function fromDocument(
  described: Described,
  [document]: readonly NamedText[],
  options: DescribedOptions,
): Promise<Made> {
  const { inferDescribed } = await import('../scaffold/infer/described/infer-described.ts')
  const inferred = inferDescribed(described, options)
  if (inferred.problem !== null) throw new UsageError(`${document?.name} ${inferred.problem}`)
  return { ...inferred, notes: inferred.passedOver.map((one) => `passed over: ${printable(one)}.`) }
}

async function fromSamples(texts: readonly NamedText[], options: InferOptions): Promise<Made> {
  const samples: object[] = []
  const lists: string[] = []
  for (const { name, text } of texts) {
    const sample = readSample(text)
    if (sample.problem !== null) throw new UsageError(`${name} ${sample.problem}`)
    samples.push(...sample.values)
    if (sample.list) lists.push(name)
  }
  const { inferEventType } = await import('../scaffold/infer/event-type.ts')
  const inferred = inferEventType(samples, options)
  if (inferred.problem !== null) throw new UsageError(inferred.problem)
  const several = severalTypes(samples)
  const notes = lists.map(
    (name) =>
      `${printable(name)} holds a list, and each element was read as an event; its source says \`split: {at: "*"}\`.`,
  )
  if (several !== null)
    notes.unshift(`the samples were read as one event type, though ${several}; give each type a command of its own.`)
  return { ...inferred, notes }
}

const ending = /(\.schema)?\.(json|jsonl|ndjson|ya?ml|avsc)$/i
