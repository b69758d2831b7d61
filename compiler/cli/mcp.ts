import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** `bylaw mcp [PROJECT]`: tools for a coding agent, over standard input and output. */
export function addMcp(program: Command, io: Io, done: Done): void {
  program
    .command('mcp')
    .summary('serve a coding agent: check, explain, infer, diff, questions, catalogue')
    .description(
      'Speaks the Model Context Protocol over stdin and stdout. The tools read below the project and write nothing.',
    )
    .argument('[project]', 'the folder that may be read', '.')
    .addHelpText(
      'after',
      '\nExample, for an agent that reads .mcp.json:\n  {"mcpServers": {"bylaw": {"command": "npx", "args": ["bylaw", "mcp"]}}}\n',
    )
    .action(async (project: string) => {
      const root = realFolder(resolve(io.cwd, project))
      if (root === null) throw new UsageError(`There is no folder \`${project}\`.`)
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js')
      const { createServer } = await import('./mcp/server.ts')
      const server = createServer(root, io)
      const closed = new Promise<void>((resolve) => {
        process.stdin.once('end', resolve)
        process.stdin.once('close', resolve)
      })
      await server.connect(new StdioServerTransport())
      await closed
      await server.close()
      done(exitCode.clean)
    })
}

function realFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : null
  } catch {
    return null
  }
}
