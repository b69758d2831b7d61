import { isDeepStrictEqual } from 'node:util'
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { packageVersion } from '../../emit/package-root.ts'
import { answerFeatures, features } from './features.ts'
import { createWorkspace, type Workspace } from './projects.ts'
import { pathOf, shownDiagnostic, uriOf } from './show.ts'

/** How long nobody must have typed before a large project is judged whole, in milliseconds. */
const pause = 400

/** Speaks the Language Server Protocol over a connection until it is closed. */
export function serve(connection: Connection, today: () => string): void {
  const documents = new TextDocuments(TextDocument)
  let workspace: Workspace = createWorkspace(today)
  let watches = false
  let ready: Promise<void> = Promise.resolve()
  const told = new Map<string, string>()
  let awaited = false
  let later: NodeJS.Timeout | null = null

  const guarded = async (what: string, act: () => void | Promise<void>): Promise<void> => {
    try {
      await act()
    } catch (error) {
      connection.console.error(`bylaw: ${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  const publish = (): void => {
    const now = new Map<string, ReturnType<typeof shownDiagnostic>[]>()
    const versions = new Map(documents.all().map(({ uri, version }) => [pathOf(uri), version]))
    for (const { folder, judgement } of workspace.projects.values()) {
      for (const { file } of judgement.parsed)
        if (!now.has(uriOf(folder, file.path))) now.set(uriOf(folder, file.path), [])
      for (const one of judgement.diagnostics) {
        if (one.excepted !== null) continue
        const uri = uriOf(folder, one.file)
        const shown = shownDiagnostic(folder, one)
        const list = now.get(uri)
        // Of what several projects share, each may say the same.
        if (list?.some((other) => other.message === shown.message && isDeepStrictEqual(other.range, shown.range)))
          continue
        if (list) list.push(shown)
        else now.set(uri, [shown])
      }
    }
    for (const uri of told.keys()) if (!now.has(uri)) now.set(uri, [])
    for (const [uri, diagnostics] of now) {
      const version = versions.get(pathOf(uri))
      const text = JSON.stringify([version ?? null, diagnostics])
      if (told.get(uri) === text || (!told.has(uri) && diagnostics.length === 0 && version === undefined)) continue
      if (diagnostics.length === 0 && version === undefined) told.delete(uri)
      else told.set(uri, text)
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
    }
  }

  /** Judges once for all changes that have come together, and all of it when nobody types. */
  const changed = (): void => {
    if (later) clearTimeout(later)
    later = null
    if (awaited) return
    awaited = true
    setImmediate(() => {
      awaited = false
      void guarded('the check failed', () => {
        workspace.judge(false)
        publish()
        if (workspace.isSettled()) return
        later = setTimeout(() => {
          later = null
          void guarded('the check failed', () => {
            workspace.judge(true)
            publish()
          })
        }, pause)
      })
    })
  }

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities, initializationOptions }): InitializeResult => {
    const asOf: unknown = (initializationOptions as { asOf?: unknown } | null)?.asOf
    if (typeof asOf === 'string' && /^\d{4}-\d\d-\d\d$/.test(asOf)) workspace = createWorkspace(() => asOf)
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    ready = addFolders(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []))
    return {
      serverInfo: { name: 'bylaw', version: packageVersion() },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: TextDocumentSyncKind.Incremental,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...features,
      },
    }
  })

  const addFolders = async (uris: readonly string[]): Promise<void> => {
    for (const uri of uris) {
      const path = pathOf(uri)
      if (path !== null) await guarded(`${path} cannot be read`, () => workspace.add(path))
    }
    changed()
  }

  connection.onInitialized(() => {
    if (!watches) return
    const watchers = [{ globPattern: '**/*.{yaml,yml}' }]
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  })

  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    for (const { uri } of event.removed) {
      const path = pathOf(uri)
      if (path !== null) workspace.remove(path)
    }
    ready = ready.then(() => addFolders(event.added.map(({ uri }) => uri)))
  })

  connection.onDidChangeWatchedFiles(({ changes }) => {
    ready = ready.then(async () => {
      for (const { uri } of changes) {
        const path = pathOf(uri)
        if (path !== null) await guarded(`${path} cannot be read`, () => workspace.reread(path))
      }
      changed()
    })
  })

  const overlaid = (uri: string, text: string | null): void => {
    const path = pathOf(uri)
    if (path === null) return
    ready = ready.then(async () => {
      await guarded(`${path} cannot be read`, () => workspace.overlay(path, text))
      changed()
    })
  }
  documents.onDidChangeContent(({ document }) => overlaid(document.uri, document.getText()))
  documents.onDidClose(({ document }) => overlaid(document.uri, null))
  documents.listen(connection)

  answerFeatures(connection, async () => {
    await ready
    workspace.judge(false)
    return workspace
  })
  connection.listen()
}
