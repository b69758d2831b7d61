import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { workspace } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'

/** @type {LanguageClient | undefined} */
let client

/** The language server's command: what the settings say, what the folder has installed, or what npx finds. */
function command() {
  const given = workspace.getConfiguration('bylaw').get('command', [])
  if (given.length > 0) return given
  const windows = process.platform === 'win32'
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const script = join(uri.fsPath, 'node_modules/bylaw/dist/compiler/cli/bin.js')
    if (existsSync(script)) return ['node', script, 'lsp']
  }
  return [windows ? 'npx.cmd' : 'npx', '--no-install', 'bylaw', 'lsp']
}

/** Called by the editor when a YAML file is opened. */
export async function activate() {
  const [executable, ...args] = command()
  const cwd = workspace.workspaceFolders?.[0]?.uri.fsPath
  client = new LanguageClient(
    'bylaw',
    'Bylaw',
    { command: executable, args, options: { cwd, shell: executable.endsWith('.cmd') } },
    { documentSelector: [{ scheme: 'file', language: 'yaml' }] },
  )
  await client.start()
}

/** Called by the editor when it ends. */
export async function deactivate() {
  await client?.stop()
}
