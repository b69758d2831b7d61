import { renameSync, rmSync } from 'node:fs'
import { run } from '../scorers/tool.ts'

/** No C, and no state of a repository: the same everywhere. More memory, and less time. */
const settings = { GOFLAGS: '-mod=mod -buildvcs=false', CGO_ENABLED: '0', GOGC: '400' }

/** What Go says of a failure: the end of it, for what comes first are downloads. */
const said = (error: string): string => error.trim().split('\n').slice(-3).join(' ').trim() || 'it says nothing'

/** A module as its proxy gives it. */
export interface GoModule {
  readonly folder: string
  /** The path of its go.mod. */
  readonly file: string
}

/** Fetches a module, without building it. @returns why it cannot be had */
export function goModule(go: string, module: string, version: string): GoModule | { readonly why: string } {
  const { out, error } = run(go, ['mod', 'download', '-json', `${module}@${version}`], settings)
  const read = parsed(out)
  if (read.Dir !== undefined && read.GoMod !== undefined) return { folder: read.Dir, file: read.GoMod }
  return { why: `the module ${module} ${version} cannot be had: ${read.Error ?? said(error)}` }
}

interface Downloaded {
  readonly Dir?: string
  readonly GoMod?: string
  readonly Error?: string
}

function parsed(out: string): Downloaded {
  try {
    return JSON.parse(out) as Downloaded
  } catch {
    return {}
  }
}

export interface Build {
  /** With a go.mod. */
  readonly folder: string
  /** The program that is made. */
  readonly target: string
  readonly package: string
  readonly ldflags: string
  /** Experiments of Go that it is written with. */
  readonly experiments?: string
}

/**
 * Builds a program. It is there as a whole or not at all, whoever else builds it; what was compiled before an interruption
 * is in Go's own cache.
 *
 * @returns why it was not built
 */
export function goBuild(
  go: string,
  { folder, target, package: name, ldflags, experiments = '' }: Build,
): string | null {
  const unfinished = `${target}.${process.pid}.new`
  // Neither debugging nor speed is asked of them: what is left out is built sooner.
  const flags = ['-trimpath', '-gcflags=all=-l -dwarf=false', '-ldflags', ldflags]
  const built = run(go, ['-C', folder, 'build', ...flags, '-o', unfinished, name], {
    ...settings,
    GOEXPERIMENT: experiments,
  })
  if (built.status === 0) {
    renameSync(unfinished, target)
    return null
  }
  rmSync(unfinished, { force: true })
  return said(built.error)
}
