import type { Connection, ServerCapabilities } from 'vscode-languageserver/node'
import type { Workspace } from './projects.ts'

/** What is offered beside diagnostics. */
export const features: ServerCapabilities = {}

export function answerFeatures(_connection: Connection, _workspace: () => Promise<Workspace>): void {}
