import { createRequire } from 'node:module'
import { YAMLException } from 'js-yaml'
import type { Document, YAMLError } from 'yaml'
import { misindented } from './misindented.ts'
import type { Problem } from './problem.ts'
import { adviceFor } from './yaml-advice.ts'

const most = 5

/** Loaded when the first broken file is met: it takes longer to load than most projects to read. */
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml')

/** Not about how a file is written but about what Bylaw takes of YAML: said elsewhere. */
const ours: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED'])

/**
 * Says what is wrong with a file that js-yaml refused. The `yaml` package reads it again, because it finds several
 * errors and where each begins; js-yaml's own error is the answer where it finds none.
 */
export function yamlErrors(text: string, error: unknown): readonly Problem[] {
  const first = fromException(text, error)
  if (/^(nesting|null byte|the stream contains)/.test(reasonOf(error))) return [first]
  const found: Problem[] = []
  const lines = new Set<number>()
  for (const problem of secondOpinion(text)) {
    const line = text.lastIndexOf('\n', problem.start - 1)
    if (found.length < most && !lines.has(line)) found.push(problem)
    lines.add(line)
  }
  return found.length > 0 ? found : [first]
}

const reasonOf = (error: unknown): string => (error instanceof YAMLException ? error.reason : String(error))

function fromException(text: string, error: unknown): Problem {
  const position = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0
  const start = Math.max(0, Math.min(position, text.length))
  const { message, help } = adviceFor(null, reasonOf(error))
  return { rule: 'yaml/syntax', message, help, start, end: Math.min(start + 1, text.length) }
}

/** The errors that the `yaml` package finds, in the order of the file. */
function secondOpinion(text: string): readonly Problem[] {
  try {
    // Looking for keys that stand twice costs the square of their number.
    const documents = yaml().parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
    if (!Array.isArray(documents)) return []
    const problems: Problem[] = []
    for (const document of documents) {
      for (const error of document.errors) {
        if (ours.has(error.code)) continue
        const open = problems.length < most ? unclosed(text, document, error) : null
        problems.push(open ?? fromYaml(text, error))
        // What follows an open quote or bracket was read in the wrong way.
        if (open) return problems.filter(({ start }) => start <= open.start)
      }
    }
    return withoutAftermath(
      text,
      problems.sort((a, b) => a.start - b.start),
    )
  } catch {
    // A file broken in a way that `yaml` itself cannot take (its recursion is not bounded).
    return []
  }
}

/** What an indentation mistake makes of the correct lines around it, as `adviceFor` words it. */
const aftermath = new Set(
  ['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'].map(
    (code) => adviceFor(code, code === 'UNEXPECTED_TOKEN' ? 'Implicit map keys need' : '').message,
  ),
)

/** One problem for each line that begins in the wrong column, in place of those of the lines after it. */
function withoutAftermath(text: string, problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(({ message }) => aftermath.has(message))) return problems
  const wrong = misindented(text)
  const [first] = wrong
  if (!first) return problems
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1
  // A line with two colons is wrong by itself.
  const own = ({ start }: Problem) => /^[^#]*?\S: +[^"'{[#\s][^#]*: /.test(text.split('\n')[lineOf(start)] ?? '')
  const { message, help } = adviceFor('BAD_INDENT', '')
  const left = problems.filter((one) => !aftermath.has(one.message) || own(one) || lineOf(one.start) < first.line - 1)
  const named = wrong.map(({ start, end }): Problem => ({ rule: 'yaml/syntax', message, help, start, end }))
  return [...left, ...named].sort((a, b) => a.start - b.start)
}

function fromYaml(text: string, error: YAMLError): Problem {
  const [from, to] = error.pos
  const start = Math.min(from, text.length)
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const { message, help } = adviceFor(error.code, error.message, line)
  return { rule: 'yaml/syntax', message, help, start, end: Math.max(start, Math.min(to, text.length)) }
}

/** A quote or bracket that is never closed is shown where it opens, not where the file ends. */
function unclosed(text: string, document: Document, error: YAMLError): Problem | null {
  if (!/^Missing closing|must (be sufficiently indented and )?end with a/.test(error.message)) return null
  let start = -1
  const { isCollection, isScalar, visit } = yaml()
  visit(document as Document<never>, {
    Node(_, node) {
      if (!isScalar(node) && !isCollection(node)) return undefined
      if (node.range?.[1] !== error.pos[0] || !'"\'{['.includes(text[node.range[0]] ?? ' ')) return undefined
      start = node.range[0]
      return undefined
    },
  })
  if (start < 0) return null
  const mark = text[start] as string
  const closing = mark === '{' ? '}' : mark === '[' ? ']' : mark
  const help =
    mark === '{' || mark === '['
      ? `Add \`${closing}\`, and indent what is inside more than its key.`
      : `Add \`${closing}\` at the end of the text.`
  return { rule: 'yaml/syntax', message: `This \`${mark}\` is never closed.`, help, start, end: start + 1 }
}
