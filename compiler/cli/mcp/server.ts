import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { packageVersion } from '../../emit/package-root.ts'
import { catalogue } from '../../language/catalogue.ts'
import { renderDiffJson } from '../../report/diff-json.ts'
import { asked, questionsOf } from '../../report/questions.ts'
import { oneLine } from '../../scaffold/declaration.ts'
import { inferDescribed } from '../../scaffold/infer/described/infer-described.ts'
import { describedAmong, largestDescription, type NamedText } from '../../scaffold/infer/described/read-described.ts'
import { inferEventType } from '../../scaffold/infer/event-type.ts'
import { readSample } from '../../scaffold/infer/payload.ts'
import { slug } from '../../scaffold/names.ts'
import { compileProject } from '../compile-project.ts'
import { compared } from '../diff.ts'
import { addExplain } from '../explain.ts'
import type { Io } from '../io.ts'
import type { Progress } from '../progress.ts'
import { readSide } from '../read-side.ts'
import { readText } from '../read-text.ts'
import { UsageError } from '../usage-error.ts'
import { boundedJson, boundedText } from './bounded.ts'
import { captured } from './captured.ts'
import { fileInside, inside, shown } from './inside.ts'

const silent: Progress = { step: () => undefined, done: () => undefined }
const order = { error: 0, warning: 1, note: 2 } as const
const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const

const path = z.string().max(1000).default('.').describe('A folder of declarations or one file, below the project.')
const limit = z.number().int().min(1).max(200).default(50).describe('How many are listed.')
/** What cannot be taken for an option of git or of a command. */
const word = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^-\s]\S*$/, 'A name does not begin with `-` and has no spaces.')

/**
 * The tools for a coding agent. They read, and only below the project; nothing is written.
 *
 * @param root the project's real path
 */
export function createServer(root: string, io: Io): McpServer {
  const server = new McpServer({ name: 'bylaw', version: packageVersion() }, { instructions })
  const own: Io = { ...io, cwd: root, terminal: null, out: () => undefined, err: () => undefined }

  server.registerTool(
    'check',
    {
      title: 'Check a declaration',
      description:
        'What is wrong or not known in a privacy declaration: findings with place, reason and remedy, errors first. Call it after each change to a declaration.',
      inputSchema: { path, limit, rule: word(100).optional().describe('Only findings of this rule.') },
      annotations: readOnly,
    },
    answering(async ({ path, limit, rule }) => {
      const { report, folder } = await compileProject(inside(root, path), own.today(), own, silent)
      const findings = report.diagnostics
        .filter((one) => one.excepted === null && (rule === undefined || one.rule === rule))
        .sort((a, b) => order[a.severity] - order[b.severity])
        .map(({ rule, severity, message, help, because, file, start, fix }) => ({
          rule,
          severity,
          file: shown(root, resolve(folder, file)),
          line: start.line,
          column: start.column,
          message,
          help,
          because: because?.ref ?? null,
          ...(fix && { fix: { title: fix.title, replacement: fix.replacement } }),
        }))
      const { errors, warnings, notes, excepted } = report.counts
      const facts = {
        asOf: report.asOf,
        readable: report.digest !== null,
        summary: { errors, warnings, notes, excepted },
      }
      return boundedJson(facts, 'findings', findings, limit)
    }),
  )

  server.registerTool(
    'explain',
    {
      title: 'Explain a rule',
      description:
        'What a rule finds, why, a wrong and a right example, how to mend it. Without a name, lists the rules.',
      inputSchema: { name: word(100).optional().describe('A rule, such as `basis/missing`.') },
      annotations: readOnly,
    },
    answering(async ({ name }) => {
      const { out } = await captured(addExplain, name === undefined ? ['explain'] : ['explain', name], own)
      return boundedText(out)
    }),
  )

  server.registerTool(
    'infer',
    {
      title: 'Propose an event type',
      description:
        'The event type that sample payloads show, or that one JSON Schema, OpenAPI or AsyncAPI document or Avro schema describes, as YAML: every field, with the category proposed for review. No value of a sample is in it.',
      inputSchema: {
        payloads: z
          .array(z.string().max(200_000))
          .max(20)
          .default([])
          .describe('Payloads as JSON texts, or one document that describes them.'),
        files: z
          .array(z.string().max(1000))
          .max(20)
          .default([])
          .describe('Files below the project: samples in JSON, or one document that describes events.'),
        event: z
          .string()
          .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/)
          .optional()
          .describe('The name of the event type, such as `github.push`; of a document with several, the one to take.'),
        strict: z.boolean().default(false).describe('Of a document: hold events to what it requires and enumerates.'),
      },
      annotations: readOnly,
    },
    answering(async ({ payloads, files, event, strict }) => {
      const texts: NamedText[] = payloads.map((text, i) => ({ name: `payload ${i + 1}`, text }))
      for (const file of files) {
        texts.push({ name: `\`${file}\``, text: await readText(fileInside(root, file), largestDescription, own) })
      }
      const name = event ?? slug(basename(files[0] ?? '').replace(/(\.schema)?\.(json|ya?ml)$/i, ''), 'event')
      const described = describedAmong(texts)
      if (described !== null) {
        if ('problem' in described) throw new UsageError(described.problem)
        const inferred = inferDescribed(described, { event: event ?? null, otherwise: name, accept: false, strict })
        if (inferred.problem !== null) throw new UsageError(`${texts[0]?.name} ${inferred.problem}`)
        const passedOver = inferred.passedOver.map((one) => `# passed over: ${oneLine(one)}\n`)
        return boundedText(inferred.text + passedOver.join(''))
      }
      const samples = texts.flatMap(({ name, text }) => {
        const sample = readSample(text)
        if (sample.problem !== null) throw new UsageError(`${name} ${sample.problem}`)
        return sample.values
      })
      if (samples.length === 0) throw new UsageError('Give `payloads` or `files`.')
      const inferred = inferEventType(samples, { event: name, accept: false })
      if (inferred.problem !== null) throw new UsageError(inferred.problem)
      return boundedText(inferred.text)
    }),
  )

  server.registerTool(
    'diff',
    {
      title: "What changed for people's data",
      description:
        'Compares the declaration as it is now with a git revision or another folder: which data newly goes where, on what basis, how long it is kept, and what a change obliges to.',
      inputSchema: {
        base: word(200).describe('A git revision, such as `main`, or a folder below the project.'),
        path,
        limit,
      },
      annotations: readOnly,
    },
    answering(async ({ base, path, limit }) => {
      const folder = inside(root, path)
      const side = existsSync(resolve(root, base)) ? inside(root, base) : base
      if (side === base && /[/\\]\.\.|^\.\./.test(base)) throw new UsageError(`\`${base}\` is not a revision.`)
      const asOf = own.today()
      const before = await readSide(side, folder, asOf, own, silent)
      const after = await readSide(folder, folder, asOf, own, silent)
      const { changes, ...facts } = JSON.parse(renderDiffJson(await compared(before, after))) as { changes: unknown[] }
      return boundedJson(facts, 'changes', changes, limit)
    }),
  )

  server.registerTool(
    'questions',
    {
      title: 'Open facts',
      description:
        'The facts that nobody has stated yet, the gravest first, with whom to ask. Never answer them yourself: ask the person, and write what they say.',
      inputSchema: {
        path,
        limit,
        for: z.string().max(100).optional().describe('Only what this person is asked: `legal`.'),
      },
      annotations: readOnly,
    },
    answering(async ({ path, limit, for: person }) => {
      const { report, folder } = await compileProject(inside(root, path), own.today(), own, silent)
      const facts = questionsOf(report.diagnostics)
        .filter((one) => person === undefined || asked(one) === person)
        .map(({ resource, fact, ask, risk, topic, finding }) => ({
          fact: fact === '' ? resource : `${resource}.${fact}`,
          ask,
          risk,
          topic,
          file: shown(root, resolve(folder, finding.file)),
          line: finding.start.line,
          message: finding.message,
          help: finding.help,
        }))
      return boundedJson({ open: facts.length }, 'facts', facts, limit)
    }),
  )

  server.registerTool(
    'catalogue',
    {
      title: 'Categories of data',
      description:
        'The built-in categories of personal data, for `x-category` and `data`. A search looks in names and titles.',
      inputSchema: { search: z.string().max(100).default('').describe('Words, such as `phone` or `health`.') },
      annotations: readOnly,
    },
    answering(async ({ search }) => {
      const words = search.toLowerCase().split(/\s+/).filter(Boolean)
      const found = catalogue
        .filter(({ name, title }) => words.every((one) => `${name} ${title}`.toLowerCase().includes(one)))
        .map(({ name, title, sensitivity, handling }) => ({ name, title, sensitivity, handling }))
      return boundedJson({}, 'categories', found, found.length)
    }),
  )
  return server
}

const instructions =
  'Bylaw type-checks the privacy declarations of this project (YAML files that begin with `apiVersion: bylaw.dev/v1`). After each change of a declaration call `check` and mend what it finds. A legal fact that nobody has told you stays `{missing: why, ask: whom}`: never invent one.'

/** What a tool answers; what the caller did wrong is told as its error, in one sentence. */
function answering<A>(answer: (given: A) => Promise<string>): (given: A) => Promise<CallToolResult> {
  return async (given) => {
    try {
      return { content: [{ type: 'text', text: await answer(given) }] }
    } catch (error) {
      const told = error instanceof UsageError ? error.message : 'The tool failed; this is a fault of bylaw.'
      return { isError: true, content: [{ type: 'text', text: told }] }
    }
  }
}
