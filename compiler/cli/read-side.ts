import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Compilation, compile } from '../compile.ts'
import type { Side } from '../diff/side.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import { loadRevision } from '../source/revision.ts'
import { compileProject } from './compile-project.ts'
import { exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { Progress } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** One side of a comparison, compiled. */
export interface ReadSide extends Side {
  readonly name: string
  readonly graph: FlowGraph
  readonly compilation: Compilation
}

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
  const compilation = existsSync(resolve(io.cwd, name))
    ? (await compileProject(name, asOf, io, progress)).compilation
    : await compileRevision(name, path, asOf, io, progress)
  const { model, graph } = compilation
  if (!model || !graph) {
    const first = compilation.diagnostics[0]
    const where = first ? ` ${first.file}:${first.start.line}: ${first.message}` : ''
    throw new UsageError(`\`${name}\` cannot be read as a declaration.${where}`)
  }
  const { diagnostics, locate } = compilation
  return { name, model: model as Model, flows: graph.flows, graph, compilation, diagnostics, locate }
}

async function compileRevision(
  revision: string,
  path: string,
  asOf: string,
  io: Io,
  progress: Progress,
): Promise<Compilation> {
  progress.step(`reading ${revision}`)
  const files = await loadRevision(resolve(io.cwd, path), revision)
  if (files === null) {
    throw new UsageError(`\`${revision}\` is neither a folder nor a git revision of \`${path}\`.`)
  }
  if (files.length === 0) {
    throw new UsageError(`No documents in \`${path}\` at revision \`${revision}\`.`, exitCode.noDocuments)
  }
  return compile(files, { asOf })
}
