import { check } from '../check/check.ts'
import { type Compilation, compileParsed } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { merged, movedBetween, movedDiagnostic } from './merge.ts'
import { createParser } from './parser.ts'
import { changesOf, sliceOf } from './slice.ts'

/** What is known of a project at one moment. */
export interface Judgement {
  /** The files as they stand. */
  readonly parsed: readonly ParsedFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Model, flows and index of the last moment at which everything could be read. */
  readonly compilation: Compilation
  /** Everything was judged as it stands: what `bylaw check` says. */
  readonly whole: boolean
}

/** The files of a project as they are now. */
export interface Given {
  readonly files: readonly SourceFile[]
  /** What was found while they were read. */
  readonly findings: readonly Finding[]
  readonly asOf: string
}

/** Judges a project again and again while it is edited. */
export interface Judge {
  /** Everything, as `bylaw check` does. While a file cannot be read, the rest is told as it was. */
  whole(given: Given): Judgement
  /** What has changed since, with what it names and what names it; the rest is told as it was. */
  quick(given: Given): Judgement
}

/** More resources than this are judged no quicker than a project of usual size. */
const mostInSlice = 400

export function createJudge(): Judge {
  const parse = createParser()
  /** The last judgement of everything, with nothing unreadable. */
  let last: (Judgement & { readonly asOf: string }) | null = null

  const whole = ({ files, findings, asOf }: Given): Judgement => {
    const parsed = parse(files)
    const compilation = compileParsed(parsed, { asOf, findings })
    const { diagnostics } = compilation
    if (compilation.model === null && last !== null) return beside(last, parsed, diagnostics)
    last = { parsed, compilation, diagnostics, whole: true, asOf }
    return last
  }

  const quick = (given: Given): Judgement => {
    const { files, findings, asOf } = given
    const before = last
    if (before === null || before.asOf !== asOf || before.compilation.model === null) return whole(given)
    const parsed = parse(files)
    if (findings.length > 0 || parsed.some(({ root }) => root === null)) return whole(given)
    const there = new Set(files.map(({ path }) => path))
    /** A file that is gone has no findings, also before everything is judged. */
    const told = (diagnostics: readonly Diagnostic[]): Judgement => ({
      ...before,
      parsed,
      diagnostics: diagnostics.filter(({ file }) => file === '' || there.has(file)),
      whole: false,
    })
    const slice = sliceOf(before.parsed, parsed, changesOf(before.parsed, parsed), mostInSlice)
    if (slice === null) return told(shapeOnly(before, parsed, asOf))
    const [was, is] = [slice.before, slice.after].map((part) => compileParsed(part, { asOf }).diagnostics)
    return told(merged(before.diagnostics, was ?? [], is ?? [], movedBetween(before.parsed, parsed)))
  }

  return { whole, quick }
}

/** What cannot be read, and of the files that can what was told of them before. */
function beside(last: Judgement, parsed: readonly ParsedFile[], unreadable: readonly Diagnostic[]): Judgement {
  const move = movedBetween(last.parsed, parsed)
  const there = new Set(parsed.map(({ file }) => file.path))
  const broken = new Set(unreadable.map(({ file }) => file))
  const rest = last.diagnostics.filter(({ file }) => there.has(file) && !broken.has(file))
  const diagnostics = [...unreadable, ...rest.map((one) => movedDiagnostic(one, move))]
  return { ...last, parsed, diagnostics, whole: false }
}

/** What the changed files say by themselves, beside what was told before. */
function shapeOnly(last: Judgement, parsed: readonly ParsedFile[], asOf: string): readonly Diagnostic[] {
  const move = movedBetween(last.parsed, parsed)
  const [before, after] = [said(last.parsed, parsed), said(parsed, last.parsed)].map((findings) =>
    check({ files: parsed.map(({ file }) => file), index: new Map(), model: null, graph: null, findings, asOf }),
  )
  return merged(last.diagnostics, before ?? [], after ?? [], move)
}

/** What was found in the files that are not among others. */
const said = (files: readonly ParsedFile[], others: readonly ParsedFile[]): readonly Finding[] =>
  files.flatMap((file) => (others.includes(file) ? [] : file.findings))
