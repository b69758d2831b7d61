import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Compilation, compile } from '../compile.ts'
import type { Side } from '../diff/side.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import { below, type Root } from '../report/rooted.ts'
import { loadRevision } from '../source/revision.ts'
import { type CompiledProject, compileProject } from './compile-project.ts'
import { exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { Progress } from './progress.ts'
import { rootOf } from './repository.ts'
import { UsageError } from './usage-error.ts'
import { withSharedAt } from './with-shared.ts'

/** One side of a comparison, compiled. */
export interface ReadSide extends Side {
  readonly name: string
  readonly graph: FlowGraph
  readonly compilation: Compilation
  /** Where its paths begin; for a revision, where they would. */
  readonly root: Root
}

/** A side that holds documents of which none can be compared. */
export class UnreadableSide extends UsageError {}

/**
 * Reads what a user called a side: a folder or file where one of that name exists, else a git revision of `path`.
 *
 * @throws UsageError when it is neither, holds no documents, or cannot be read as a declaration
 */
export async function readSide(
  name: string,
  path: string,
  asOf: string,
  io: Io,
  progress: Progress,
): Promise<ReadSide> {
  const { compilation, folder } = existsSync(resolve(io.cwd, name))
    ? await compileProject(name, asOf, io, progress)
    : await compileRevision(name, path, asOf, io, progress)
  const root = rootOf(folder, io.cwd)
  const { model, graph } = compilation
  if (!model || !graph) {
    const first = compilation.diagnostics[0]
    const where = first ? ` ${below(root, first.file)}:${first.start.line}: ${first.message}` : ''
    throw new UnreadableSide(`\`${name}\` cannot be read as a declaration.${where}`)
  }
  const { diagnostics, faults, locate } = compilation
  const { unversionedNotices } = await import('./unversioned-notices.ts')
  const unversioned = unversionedNotices({ model, graph }, asOf)
  return {
    name,
    model: model as Model,
    flows: graph.flows,
    graph,
    compilation,
    root,
    diagnostics,
    faults,
    locate,
    unversioned,
  }
}

async function compileRevision(
  revision: string,
  path: string,
  asOf: string,
  io: Io,
  progress: Progress,
): Promise<Pick<CompiledProject, 'compilation' | 'folder'>> {
  progress.step(`reading ${revision}`)
  const files = await loadRevision(resolve(io.cwd, path), revision)
  if (files === null) {
    throw new UsageError(`\`${revision}\` is neither a folder nor a git revision of \`${path}\`.`)
  }
  if (files.length === 0) {
    throw new UsageError(`No documents in \`${path}\` at revision \`${revision}\`.`, exitCode.noDocuments)
  }
  const absolute = resolve(io.cwd, path)
  const folder = isYaml(path) ? dirname(absolute) : absolute
  const own = { root: folder, files, findings: [] }
  const loaded = await withSharedAt(own, revision, io.cwd)
  return { compilation: compile(loaded.files, { asOf, findings: loaded.findings }), folder }
}

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path)
