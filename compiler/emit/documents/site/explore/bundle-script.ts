import { build } from 'esbuild'

/** Where the script that explores a map begins, below the package. */
const entry = 'compiler/emit/documents/site/explore/client/main.ts'

/**
 * The script that explores a map as one file for browsers: no module, since a page that is opened from a disk loads none.
 * The same bytes for the same sources.
 */
export async function bundleScript(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { target: 'es2022', verbatimModuleSyntax: true } },
  })
  return outputFiles[0]?.text ?? ''
}
