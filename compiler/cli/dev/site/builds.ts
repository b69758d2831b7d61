import { dirname, join, resolve } from 'node:path'
import { emitDocuments } from '../../../emit/documents/documents.ts'
import { locateIn } from '../../../emit/documents/print/locate.ts'
import { siteFiles } from '../../../emit/documents/site/site.ts'
import { compileProject } from '../../compile-project.ts'
import type { Io } from '../../io.ts'
import { siteInput } from '../../site-input.ts'
import { UsageError } from '../../usage-error.ts'
import { errorPage, stylesheet } from './error-page.ts'

/** What a project is at the moment, as far as its documents go. */
export interface Build {
  /** By their path below `documents/`. */
  readonly files: ReadonlyMap<string, string>
  /** Where its declaration lies. */
  readonly folders: readonly string[]
  /** The page that is shown in the place of all others; `null` where there is nothing wrong. */
  readonly error: string | null
}

export interface Builds {
  /** What was saved last, made when it is first asked for. */
  readonly current: () => Promise<Build>
  /** Something was saved. */
  readonly forget: () => void
}

const quiet = { step: () => undefined, done: () => undefined }

export function createBuilds(path: string, io: Io): Builds {
  let made: Promise<Build> | null = null
  return {
    current: () => {
      made ??= build(path, io)
      return made
    },
    forget: () => {
      made = null
    },
  }
}

async function build(path: string, io: Io): Promise<Build> {
  const at = resolve(io.cwd, path)
  const here = /\.ya?ml$/.test(at) ? dirname(at) : at
  try {
    const project = await compileProject(path, io.today(), io, quiet)
    const { compilation, report, folder } = project
    const { model, graph, asOf } = compilation
    const folders = [...new Set([here, folder, ...compilation.files.map((file) => dirname(join(folder, file.path)))])]
    if (report.counts.errors > 0 || !model || !graph)
      return { files: stylesheet, folders, error: errorPage(report.diagnostics) }
    const { files } = await emitDocuments(model, graph, {
      asOf,
      locate: locateIn(compilation),
      draft: true,
      site: (parts) => siteFiles(parts, siteInput(project, { live: true })),
    })
    return {
      files: new Map(files.map((file) => [file.path.replace(/^documents\//, ''), file.content])),
      folders,
      error: null,
    }
  } catch (error) {
    if (error instanceof UsageError) return { files: stylesheet, folders: [here], error: errorPage([], error.message) }
    throw error
  }
}
