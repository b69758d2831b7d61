import { compile } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { asQuestions, isIdle, isOpenFact, type Question } from '../report/questions.ts'
import type { Answer } from '../scaffold/answers/read-answers.ts'
import { readDay } from '../scaffold/answers/read-day.ts'
import { asYaml, readings } from '../scaffold/answers/readings.ts'
import { statesNothing } from '../scaffold/answers/states-nothing.ts'
import { writeAnswer } from '../scaffold/answers/write-answer.ts'
import type { SourceFile } from '../source/source-file.ts'
import { parseFile } from '../syntax/parse-file.ts'
import { isMap, isMisspeltMark } from '../syntax/plain-value.ts'

/** A fact that an answer states, and the value that it was read as. */
interface Stated {
  readonly question: Question
  readonly answer: Answer
  readonly value: unknown
}

/** What became of a list of answers. */
export interface Taken {
  /** The project's files with the answers in them; those that did not change are the same objects. */
  readonly files: readonly SourceFile[]
  readonly stated: readonly Stated[]
  /** Answers that state nothing (`TBD`), each with its place: their facts stay open. */
  readonly open: readonly string[]
  /** What does not fit, each with the place in the list and what to do; where there is one, nothing may be written. */
  readonly problems: readonly string[]
}

/** Findings of these families say that a declaration cannot be read as it stands. */
const unreadable = /^(yaml|schema|ref)\//

/** Puts answers where their marks stand, as the schema of each place reads them. */
export function takeAnswers(
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  answers: readonly Answer[],
  asOf: string,
): Taken {
  const questions = new Map(
    asQuestions(diagnostics.filter((one) => isOpenFact(one) || isIdle(one))).map((one) => [one.id, one]),
  )
  const current = new Map(files.map((file) => [file.path, file]))
  const stated: Stated[] = []
  const open: string[] = []
  const problems: string[] = []
  const seen = new Map<string, Answer>()
  for (const given of answers) {
    const day = readDay(given.on)
    const answer = { ...given, on: day?.day ?? given.on }
    const question = questions.get(answer.id)
    const refuse = (message: string): void => {
      problems.push(`${answer.at}: ${message}`)
    }
    const twice = seen.get(answer.id)
    seen.set(answer.id, answer)
    // A row that somebody copied says nothing new.
    if (twice && twice.answer === answer.answer && twice.by === answer.by && twice.on === answer.on) continue
    if (question === undefined) {
      refuse(
        `No open fact has the id \`${answer.id}\`; it may be stated by now. \`bylaw questions\` lists what is open.`,
      )
      continue
    }
    const name = `\`${question.resource}${question.fact === '' ? '' : `.${question.fact}`}\``
    const pointer = question.finding.mark?.pointer ?? null
    const file = current.get(question.finding.file)
    if (
      isMark(answer.answer) ||
      (statesNothing(answer.answer) && !(pointer !== null && file !== undefined && isWordOf(file, pointer, answer)))
    )
      open.push(`${answer.at}: \`${answer.answer}\` states nothing, and ${name} stays open.`)
    else if (twice !== undefined && !statesNothing(twice.answer))
      refuse(
        `${name} is answered in ${twice.at} already, and otherwise: keep the answer that holds, and empty the other.`,
      )
    else if (answer.by === '') refuse(`Nobody stands behind the answer on ${name}: fill in \`answered by\`.`)
    else if (day?.either)
      refuse(`The day of the answer on ${name} may be ${day.either.join(' or ')}: write it as YYYY-MM-DD under \`on\`.`)
    else if (day === null) refuse(`The day of the answer on ${name} is not given as YYYY-MM-DD under \`on\`.`)
    else if (answer.on > asOf) refuse(`The answer on ${name} is of ${answer.on}, which is still to come.`)
    else if (pointer === null || file === undefined)
      refuse(
        `No mark holds the place of ${name}: write it by hand, or mark it \`{missing: why, ask: whom}\` first.${question.finding.help === null ? '' : ` ${question.finding.help}`}`,
      )
    else if (file.shared)
      refuse(
        `${name} stands in \`${file.path}\`, which the project shares with others: answer it there, with that folder as the path.`,
      )
    else {
      const written = fitting(file, pointer, answer)
      if (typeof written === 'string') refuse(`${JSON.stringify(answer.answer)} does not fit ${name}. ${written}`)
      else {
        current.set(file.path, written.file)
        stated.push({ question, answer, value: written.value })
      }
    }
  }
  const after = files.map((file) => current.get(file.path) ?? file)
  if (problems.length === 0 && stated.length > 0) problems.push(...newlyUnreadable(files, after, stated, asOf))
  return { files: after, stated, open, problems }
}

/** Whether an answer is what it answers: `{missing: why, ask: whom}`, or nearly so. */
function isMark(answer: string): boolean {
  const value = asYaml(answer)
  return isMap(value) && ('missing' in value || isMisspeltMark(value))
}

/** The file with an answer as the first of its readings that the schema takes; else what the schema says. */
function fitting(
  file: SourceFile,
  pointer: string,
  { answer, by, on }: Answer,
): { readonly file: SourceFile; readonly value: unknown } | string {
  const before = parseFile(file).findings.length
  let said: string | null = null
  for (const value of readings(answer)) {
    const text = writeAnswer(file.text, { pointer, value, by, on })
    if (text === null)
      return 'Its mark stands in an anchor, or is written in a way that is not edited: write it by hand.'
    const { findings, missing } = parseFile({ path: file.path, text })
    if (findings.length <= before && missing.every((mark) => `/${mark.path.join('/')}` !== pointer))
      return { file: { path: file.path, text }, value }
    const [first] = findings
    said ??= [first?.message, first?.help].filter(Boolean).join(' ')
  }
  return said ?? 'The schema does not take it.'
}

/**
 * Whether a text that looks like no answer is one of the words that its place takes: `no` where there is a choice, `NO`
 * where countries are. `No` is no Norway, and `NA` may be no Namibia.
 */
function isWordOf(file: SourceFile, pointer: string, answer: Answer): boolean {
  const read = fitting(file, pointer, answer)
  if (typeof read === 'string' || /^n\.?a\.?$/i.test(answer.answer)) return false
  const [value] = [read.value].flat()
  return (
    (typeof value === 'boolean' || value === answer.answer || value === answer.answer.toLowerCase()) &&
    typeof fitting(file, pointer, { ...answer, answer: `${answer.answer} or else` }) === 'string'
  )
}

/** What cannot be read in the project with all answers in it, and could before: names that lead nowhere. */
function newlyUnreadable(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  stated: Taken['stated'],
  asOf: string,
): readonly string[] {
  const of = (files: readonly SourceFile[]): readonly Diagnostic[] =>
    compile(files, { asOf }).diagnostics.filter(({ rule }) => unreadable.test(rule))
  const known = new Set(of(before).map(({ fingerprint }) => fingerprint))
  return of(after)
    .filter(({ fingerprint }) => !known.has(fingerprint))
    .map(({ file, pointer, message, help }) => {
      const of = stated.find(({ question: { finding } }) => {
        const place = finding.mark?.pointer ?? ''
        return finding.file === file && (pointer === place || pointer?.startsWith(`${place}/`))
      })
      return `${of?.answer.at ?? file}: ${[message, help].filter(Boolean).join(' ')}`
    })
}
