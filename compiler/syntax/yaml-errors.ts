import { YAMLException } from 'js-yaml'
import { LineCounter, parseAllDocuments, type YAMLError } from 'yaml'
import type { Problem } from './problem.ts'

const most = 5

interface Advice {
  readonly message: string
  readonly help: string
}

const advice: Readonly<Record<string, Advice>> = {
  TAB_AS_INDENT: { message: 'A tab indents this line.', help: 'YAML indents with spaces only: replace the tab.' },
  BAD_INDENT: {
    message: 'This line is not indented like its neighbours.',
    help: 'Keys of one map, and items of one list, begin in the same column.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A map cannot begin here, on the line of another key.',
    help: 'Put a text that contains `: ` in quotes, or start the map on its own line.',
  },
  BLOCK_IN_FLOW: {
    message: 'Inside `{ }` or `[ ]` nothing can be written in indented form.',
    help: 'Close the bracket, or write the value in the same notation.',
  },
  MISSING_CHAR: { message: 'A character is missing here.', help: 'Check quotes, brackets, commas and colons.' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key goes over several lines.',
    help: 'Write the key on one line, followed by `:` and a space.',
  },
  BAD_DQ_ESCAPE: {
    message: 'This escape is not known in double quotes.',
    help: 'Write the backslash twice, or use single quotes.',
  },
  BAD_SCALAR_START: {
    message: 'A text cannot begin with this character.',
    help: 'Put the text in quotes.',
  },
  UNEXPECTED_TOKEN: { message: 'This is not expected here.', help: 'Check indentation, quotes and brackets.' },
  BAD_DIRECTIVE: { message: 'This directive is not known.', help: 'Leave the line out.' },
  MULTIPLE_ANCHORS: { message: 'A value has two anchors.', help: 'Keep one.' },
  MULTIPLE_TAGS: { message: 'A value has two tags.', help: 'Write the value without a tag.' },
  KEY_OVER_1024_CHARS: { message: 'A key is longer than 1024 characters.', help: 'Choose a shorter name.' },
}

/** Problems that have nothing to do with how a file is written but with what Bylaw takes of YAML: reported elsewhere. */
const ours: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED'])

/** What js-yaml says where its words are better than what `yaml` finds. */
const reasons: readonly (readonly [RegExp, Advice])[] = [
  [/^nesting exceeded/, { message: 'Values are nested more than 100 deep.', help: 'Nest less deeply.' }],
  [
    /non-printable|null byte/,
    { message: 'A control character stands here.', help: 'Remove it, or write it as an escape in double quotes.' },
  ],
  [/^tab characters/, advice.TAB_AS_INDENT as Advice],
  [/indentation/, advice.BAD_INDENT as Advice],
]

/**
 * Says what is wrong with a file that js-yaml refused. The `yaml` package reads it again, because it finds several
 * errors and where each begins; js-yaml's own error is the answer where it finds none.
 */
export function yamlErrors(text: string, error: unknown): readonly Problem[] {
  const first = fromException(text, error)
  if (/^(nesting|null byte|the stream contains)/.test(reasonOf(error))) return [first]
  const found: Problem[] = []
  for (const problem of secondOpinion(text)) {
    if (found.length >= most) break
    if (found.some(({ start }) => lineOf(text, start) === lineOf(text, problem.start))) continue
    found.push(problem)
  }
  return found.length > 0 ? found : [first]
}

const reasonOf = (error: unknown): string => (error instanceof YAMLException ? error.reason : String(error))

function fromException(text: string, error: unknown): Problem {
  const reason = reasonOf(error)
  const mark = error instanceof YAMLException ? error.mark?.position : undefined
  const start = Math.max(0, Math.min(mark ?? 0, text.length))
  const known = reasons.find(([pattern]) => pattern.test(reason))?.[1]
  return {
    rule: 'yaml/syntax',
    message: known?.message ?? `This is not YAML: ${reason.replaceAll('`', "'")}.`,
    help: known?.help ?? 'Check indentation, quotes and brackets.',
    start,
    end: Math.min(start + 1, text.length),
  }
}

function secondOpinion(text: string): readonly Problem[] {
  try {
    const documents = parseAllDocuments(text, { prettyErrors: false, lineCounter: new LineCounter(), merge: false })
    if (!Array.isArray(documents)) return []
    return documents.flatMap(({ errors }) => errors.filter(({ code }) => !ours.has(code)).map((e) => fromYaml(text, e)))
  } catch {
    // A file broken in a way that `yaml` itself cannot take (its recursion is not bounded).
    return []
  }
}

function fromYaml(text: string, error: YAMLError): Problem {
  const [from, to] = error.pos
  const start = Math.min(from, text.length)
  const known = advice[error.code]
  const exact = error.code === 'MISSING_CHAR' || error.code === 'UNEXPECTED_TOKEN'
  const own = `${
    error.message
      .replaceAll('`', "'")
      .replace(/[.\s]+$/, '')
      .split('\n')[0]
  }.`
  return {
    rule: 'yaml/syntax',
    message: exact || !known ? own : known.message,
    help: known?.help ?? 'Check indentation, quotes and brackets.',
    start,
    end: Math.max(start, Math.min(to, text.length)),
  }
}

/** The offset at which the line of `offset` begins. */
function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1)
}
