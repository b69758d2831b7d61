import type { CancellationToken } from 'vscode-languageserver/node'
import {
  CodeActionKind,
  CompletionItemKind,
  type Connection,
  ErrorCodes,
  InlayHintKind,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { type Edit, mendingOf } from '../../diagnostics/edit.ts'
import { acceptance } from '../../editor/acceptance.ts'
import { type Completion, completionsAt } from '../../editor/completion.ts'
import { hintsIn } from '../../editor/hints.ts'
import { hoverAt } from '../../editor/hover.ts'
import { type Occurrence, occurrenceAt, occurrencesOf } from '../../editor/look-up.ts'
import { offsetOf, type Point, type Range, rangeOf } from '../../editor/positions.ts'
import { cannotRename, rename } from '../../editor/rename.ts'
import type { ParsedFile } from '../../syntax/tree.ts'
import type { Project, Workspace } from './projects.ts'
import { pathOf, rangeOfLocated, shownDiagnostic, uriOf } from './show.ts'

/** What is offered beside diagnostics. */
export const features: ServerCapabilities = {
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: [' ', '.', '"', "'", '[', '{', ','] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  inlayHintProvider: true,
}

/** A file of a project, as a request names it. */
interface Asked {
  readonly project: Project
  readonly file: ParsedFile
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  name: CompletionItemKind.Reference,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  field: CompletionItemKind.Field,
  function: CompletionItemKind.Method,
  rule: CompletionItemKind.EnumMember,
}

/** Answers the requests of {@link features}; `current` gives the workspace with all changes judged. */
export function answerFeatures(connection: Connection, current: () => Promise<Workspace>): void {
  const find = async (uri: string): Promise<Asked | null> => {
    const path = pathOf(uri)
    const found = path === null ? null : (await current()).find(path)
    const file = found?.project.judgement.parsed.find((one) => one.file.path === found.file)
    return found && file ? { project: found.project, file } : null
  }

  /** Lets what was cancelled meanwhile be so, and no mistake of ours end the server. */
  const answering =
    <P extends { textDocument: { uri: string } }, R>(answer: (asked: Asked, params: P) => R | null) =>
    async (params: P, token: CancellationToken): Promise<R | null | ResponseError> => {
      // Cancellations that have come in are read before the work begins.
      await new Promise((resolve) => setImmediate(resolve))
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      try {
        const asked = await find(params.textDocument.uri)
        return asked === null ? null : answer(asked, params)
      } catch (error) {
        if (error instanceof ResponseError) return error
        connection.console.error(`bylaw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        return null
      }
    }

  connection.onHover(
    answering(({ project, file }, { position }: At) => {
      const hover = hoverAt(project.judgement, file, offsetOf(file.file, position))
      if (hover === null) return null
      return { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: rangeOf(file.file, hover) }
    }),
  )

  connection.onDefinition(
    answering((asked, { position }: At) =>
      named(asked, position, (one) => occurrences(asked, one).filter(({ declares }) => declares)),
    ),
  )
  connection.onReferences(
    answering((asked, { position, context }: At & { context: { includeDeclaration: boolean } }) =>
      named(asked, position, (one) =>
        occurrences(asked, one).filter(({ declares }) => !declares || context.includeDeclaration),
      ),
    ),
  )

  connection.onPrepareRename(
    answering(({ project, file }, { position }: At) => {
      const found = occurrenceAt(project.judgement.parsed, file, offsetOf(file.file, position))
      if (found === null) return null
      const problem = cannotRename(project.judgement.parsed, found)
      if (problem !== null) throw new ResponseError(ErrorCodes.InvalidRequest, problem)
      return { range: rangeOf(file.file, found), placeholder: found.name }
    }),
  )
  connection.onRenameRequest(
    answering(({ project, file }, { position, newName }: At & { newName: string }) => {
      const { parsed } = project.judgement
      const found = occurrenceAt(parsed, file, offsetOf(file.file, position))
      if (found === null) return null
      const { edits, problem } = rename(parsed, found, newName)
      if (edits === null) throw new ResponseError(ErrorCodes.InvalidRequest, problem)
      return workspaceEdit(project, edits)
    }),
  )

  connection.onCompletion(
    answering(({ project, file }, { position }: At) => {
      const found = completionsAt(project.judgement, file.file, offsetOf(file.file, position))
      if (found === null) return null
      const range = rangeOf(file.file, found)
      return found.items.map(({ label, kind, detail, text }) => ({
        label,
        kind: kinds[kind],
        detail,
        textEdit: { range, newText: text },
      }))
    }),
  )

  connection.onCodeAction(
    answering(({ project, file }, { range }: { textDocument: { uri: string }; range: Range }) =>
      project.judgement.diagnostics.flatMap((one) => {
        if (one.excepted !== null || one.file !== file.file.path || !overlap(rangeOfLocated(one), range)) return []
        const { asOf } = project.judgement.compilation
        const mendings = [mendingOf(one), acceptance(one, file, asOf)].filter((mending) => mending !== null)
        return mendings.map((mending) => ({
          title: mending.title,
          kind: CodeActionKind.QuickFix,
          isPreferred: mending.safe,
          diagnostics: [shownDiagnostic(project.folder, one)],
          edit: workspaceEdit(project, mending.edits),
        }))
      }),
    ),
  )

  connection.languages.inlayHint.on(
    answering(({ project, file }, { range }: { textDocument: { uri: string }; range: Range }) => {
      const [start, end] = [offsetOf(file.file, range.start), offsetOf(file.file, range.end)]
      return hintsIn(project.judgement, file, start, end).map(({ at, text }) => ({
        position: rangeOf(file.file, { start: at, end: at }).start,
        label: text,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }))
    }),
  )
}

interface At {
  readonly textDocument: { uri: string }
  readonly position: Point
}

function named(
  { project, file }: Asked,
  position: Point,
  find: (one: Occurrence) => readonly Occurrence[],
): { uri: string; range: Range }[] | null {
  const one = occurrenceAt(project.judgement.parsed, file, offsetOf(file.file, position))
  if (one === null) return null
  return find(one).map((other) => ({
    uri: uriOf(project.folder, other.file.file.path),
    range: rangeOf(other.file.file, other),
  }))
}

const occurrences = ({ project }: Asked, one: Occurrence): readonly Occurrence[] =>
  occurrencesOf(project.judgement.parsed, one)

function workspaceEdit({ folder, judgement }: Project, edits: readonly Edit[]): WorkspaceEdit {
  const files = new Map(judgement.parsed.map(({ file }) => [file.path, file]))
  const changes: Record<string, { range: Range; newText: string }[]> = {}
  for (const { file, range, newText } of edits) {
    const source = files.get(file)
    if (!source) continue
    const uri = uriOf(folder, file)
    changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(source, range), newText }]
  }
  return { changes }
}

const before = (a: Point, b: Point): boolean => a.line < b.line || (a.line === b.line && a.character < b.character)
const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start)
