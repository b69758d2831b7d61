import { type BuildOptions, build, type Plugin } from 'esbuild'
import { packageRoot } from '../package-root.ts'

const generatedName = 'bylaw:generated'

/** CommonJS packages inside an ES module still ask for Node's own modules with `require`. */
const banner = `import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)`

/** As the runtime is compiled everywhere, whatever `tsconfig.json` happens to lie near it. */
const tsconfigRaw = { compilerOptions: { target: 'es2024', verbatimModuleSyntax: true } } as const

export interface BundleOptions {
  /** Absolute path of the module that exports `main(generated)`; the runtime's by default. */
  readonly main?: string
}

/** What every form of a router is bundled by. */
export const buildSettings = (root: string) =>
  ({
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw,
    banner: { js: banner },
  }) as const satisfies BuildOptions

/**
 * The whole runtime and a generated module as one file that runs on Node 24 in an otherwise empty folder. The same bytes for
 * the same sources, wherever they are installed.
 *
 * @throws when the runtime cannot be bundled, which is a defect of the installation, not of a declaration
 */
export async function bundleRouter(generatedModuleSource: string, options: BundleOptions = {}): Promise<string> {
  const root = packageRoot()
  const main = options.main ?? `${root}/runtime/main.ts`
  const settings = {
    ...buildSettings(root),
    stdin: {
      contents: [
        `import { main } from ${JSON.stringify(main)}`,
        `import { plan, project } from ${JSON.stringify(generatedName)}`,
        'await main({ plan, project })',
      ].join('\n'),
      resolveDir: root,
      sourcefile: 'router.mjs',
    },
    plugins: [generatedModulePlugin(generatedModuleSource)],
  } as const satisfies BuildOptions
  const { outputFiles, metafile } = await build(settings)
  return renamed(outputFiles[0]?.text ?? '', Object.keys(metafile.inputs))
}

const generatedModulePlugin = (contents: string): Plugin => ({
  name: 'bylaw-generated',
  setup(setup) {
    setup.onResolve({ filter: /^bylaw:generated$/ }, () => ({ path: 'generated.mjs', namespace: 'router' }))
    setup.onLoad({ filter: /.*/, namespace: 'router' }, () => ({ contents, loader: 'js' }))
  },
})

/**
 * esbuild names each module by its path from the package, in a comment and as the key of CommonJS wrappers. Where
 * packages are hoisted or linked these paths differ from one installation to the next, so each is replaced by the
 * part that does not.
 */
function renamed(code: string, inputs: readonly string[]): string {
  const labels = new Map(inputs.map((input) => [input, label(input)]))
  return code
    .replace(/^\/\/ (.+)$/gm, (line, path: string) => (labels.has(path) ? `// ${labels.get(path)}` : line))
    .replace(/^ {2}"(.+?)"\(/gm, (line, path: string) => (labels.has(path) ? `  "${labels.get(path)}"(` : line))
}

/** `node_modules/fastify/lib/server.js` for whatever folder fastify was found in. */
export function label(input: string): string {
  const packages = input.lastIndexOf('node_modules/')
  if (packages !== -1) return input.slice(packages)
  // A sibling of ours: we are in node_modules ourselves.
  return input.replace(/^(\.\.\/)+/, 'node_modules/')
}
