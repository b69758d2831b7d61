import type { Command } from 'commander'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** `bylaw lsp`: the language server for editors, over standard input and output. */
export function addLsp(program: Command, io: Io, done: Done): void {
  program
    .command('lsp')
    .summary('serve editors: findings as you type, hover, completion, rename')
    .description(
      'Speaks the Language Server Protocol over stdin and stdout, for an editor to start. See docs/editor.md.',
    )
    .option('--stdio', 'what some editors add; it always speaks over stdin and stdout')
    .addHelpText(
      'after',
      '\nExample, for Neovim:\n  vim.lsp.config.bylaw = { cmd = { "bylaw", "lsp" }, filetypes = { "yaml" } }\n',
    )
    .action(async () => {
      const { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } = await import(
        'vscode-languageserver/node'
      )
      const { serve } = await import('./lsp/serve.ts')
      const reader = new StreamMessageReader(process.stdin)
      const writer = new StreamMessageWriter(process.stdout)
      // It ends the process itself when the client says `exit` or goes away.
      serve(createConnection(ProposedFeatures.all, reader, writer), io.today)
      await new Promise((resolve) => process.stdin.once('close', resolve))
      done(exitCode.clean)
    })
}
