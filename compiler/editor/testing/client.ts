import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

/** A language server in a process of its own, driven as an editor does it. */
export interface Client {
  readonly connection: ProtocolConnection
  readonly server: InitializeResult
  readonly process: ChildProcess
  open(uri: string, text: string): Promise<void>
  /** Replaces a range, or everything. */
  change(uri: string, text: string, range?: Range): Promise<void>
  /** The next diagnostics of a file for which a condition holds, those that came already among them. */
  diagnostics(uri: string, until?: (list: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>
  /** Ends the server as the protocol has it; gives its exit code. */
  close(): Promise<number | null>
}

const languageId = 'yaml'

/** Starts a server over stdio. `settings` answers `workspace/configuration`. */
export async function startClient(
  command: readonly string[],
  roots: readonly string[],
  capabilities: ClientCapabilities = {},
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Client> {
  const [executable = '', ...rest] = command
  const child = spawn(executable, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const latest = new Map<string, readonly Diagnostic[]>()
  const waiting = new Set<() => void>()
  const versions = new Map<string, number>()

  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    latest.set(uri, diagnostics)
    for (const look of waiting) look()
  })
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => settings[section] ?? null),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.listen()
  const server = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: roots[0] === undefined ? null : pathToFileURL(roots[0]).href,
    workspaceFolders: roots.map((root) => ({ uri: pathToFileURL(root).href, name: root })),
    capabilities,
  })
  await connection.sendNotification(InitializedNotification.type, {})

  return {
    connection,
    server,
    process: child,
    open: (uri, text) => {
      versions.set(uri, 1)
      const textDocument = { uri, languageId, version: 1, text }
      return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
    },
    change: (uri, text, range) => {
      const version = (versions.get(uri) ?? 0) + 1
      versions.set(uri, version)
      latest.delete(uri)
      return connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [range ? { range, text } : { text }],
      })
    },
    diagnostics: (uri, until = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const list = latest.get(uri)
          if (list === undefined || !until(list)) return
          waiting.delete(look)
          resolve(list)
        }
        waiting.add(look)
        look()
      }),
    close: async () => {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await ended
      connection.dispose()
      return code
    },
  }
}
