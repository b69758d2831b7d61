import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { label } from './module-label.ts'
import { seams } from './parts.ts'

/**
 * Modules of libraries that the router never comes to: Fastify compiles schemas and prints its log with them, and is
 * given neither, nor plugins that ask for a version; prom-client pushes, gathers from other processes and counts quantiles;
 * undici speaks HTTP/2 and sends forms and streams, and the router posts text over HTTP/1.1. Of undici's parser there are
 * two forms, of which one runs everywhere, and is taken where the other is not.
 */
const unused =
  /^node_modules\/(?:@fastify\/(?:ajv-compiler|fast-json-stringify-compiler)\/index|light-my-request\/index|pino\/pino|semver\/index|prom-client\/lib\/(?:pushgateway|cluster|summary)|undici\/lib\/(?:llhttp\/llhttp_simd-wasm|dispatcher\/client-h2|web\/fetch\/body|web\/fetch\/formdata|web\/webidl\/index))\.js$/

/** How they are asked for. */
const maybeUnused =
  /(?:^|\/)(?:(?:ajv|fast-json-stringify)-compiler|light-my-request|pino|semver|pushgateway|cluster|summary|llhttp_simd-wasm\.js|client-h2(?:\.js)?|body(?:\.js)?|formdata(?:\.js)?|webidl(?:\/index\.js)?)$/
const asked = Symbol('asked')

/** Node's own that Fastify asks for, and would serve TLS and HTTP/2 with: the router has a proxy before it for that. */
const unusedByFastify: ReadonlySet<string> = new Set(['node:https', 'node:http2'])

/**
 * What is loaded when it is first used, by the module that exports it: to validate what the administration is sent, to
 * redact texts, to send, to speak TLS of the router's own. Each would take its part of every start.
 */
const lazily: ReadonlyMap<string, readonly string[]> = new Map([
  ['ajv/dist/2020.js', ['Ajv2020']],
  ['re2js', ['RE2JS']],
  ['undici', ['Agent', 'buildConnector']],
  ['node:https', ['request']],
  ['node:tls', ['createSecureContext']],
])

/** The only things that the router takes of undici, whose entry loads all the rest. */
const narrowUndici = `export { default as Agent } from 'undici/lib/dispatcher/agent.js'
export { default as buildConnector } from 'undici/lib/core/connect.js'`

/** Node's own is loaded when something does not hold, or more is asked of it. */
const assert = `const load = () => process.getBuiltinModule('node:assert')
module.exports = (value, ...given) => { if (!value) load()(value, ...given) }
Object.setPrototypeOf(module.exports, new Proxy({}, { get: (_, key) => load()[key] }))`

/**
 * Node's own modules without the wrapper that `import` puts around them: to make one reads each of their properties,
 * and those load dozens of modules that nobody asked for.
 */
export const builtins: Plugin = {
  name: 'builtins',
  setup(setup) {
    setup.onResolve({ filter: /^[a-z]/ }, ({ path, importer }) => {
      if (!isBuiltin(path)) return undefined
      const name = `node:${path.replace(/^node:/, '')}`
      if (unusedByFastify.has(name) && importer.includes('/node_modules/fastify/'))
        return { path: name, namespace: 'unused' }
      return { path: name, namespace: 'builtin' }
    })
    setup.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: path === 'node:assert' ? assert : `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
      loader: 'js',
    }))
  },
}

/**
 * Libraries without what the router never comes to, and the runtime without some of its modules.
 *
 * @param absent modules below `runtime/` that its seams do without
 */
export const withoutParts = (root: string, absent: ReadonlySet<string>): Plugin => ({
  name: 'bylaw-parts',
  setup(setup) {
    setup.onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'narrow' }))
    setup.onLoad({ filter: /.*/, namespace: 'narrow' }, () => ({ contents: narrowUndici, resolveDir: root }))
    setup.onResolve({ filter: maybeUnused }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === asked) return undefined
      const found = await setup.resolve(path, { resolveDir, kind, pluginData: asked })
      const module = label(found.path.replaceAll('\\', '/'))
      return unused.test(module) ? { path: module, namespace: 'unused' } : undefined
    })
    // Of a namespace of its own: a package of which nothing else is taken is not in the router.
    setup.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents: 'module.exports = undefined',
      loader: 'js',
    }))
    const runtime = `${root}/runtime/`
    setup.onResolve({ filter: /\.ts$/ }, ({ path, importer, resolveDir }) => {
      if (!importer.startsWith(runtime) || !seams.has(importer.slice(runtime.length))) return undefined
      const module = join(resolveDir, path)
      return absent.has(module.slice(runtime.length))
        ? { path: module.slice(root.length + 1), namespace: 'absent' }
        : undefined
    })
    setup.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({
      contents: standIn(readFileSync(join(root, path), 'utf8')),
    }))
  },
})

/** Libraries and modules of Node's that the runtime imports, and loads when it first uses them. */
export const lazy = (root: string): Plugin => ({
  name: 'lazy',
  setup(setup) {
    setup.onResolve({ filter: /^[a-z]/ }, ({ path, importer }) =>
      lazily.has(path) && importer.startsWith(`${root}/runtime/`) ? { path, namespace: 'lazy' } : undefined,
    )
    setup.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: (lazily.get(path) ?? []).map((name) => lazyExport(path, name)).join(''),
      resolveDir: root,
    }))
  },
})

const lazyExport = (module: string, name: string): string => `
const load${name} = () => require(${JSON.stringify(module)}).${name}
export const ${name} = new Proxy(function () {}, {
  apply: (_, self, given) => Reflect.apply(load${name}(), self, given),
  construct: (_, given) => Reflect.construct(load${name}(), given),
  get: (_, key) => Reflect.get(load${name}(), key),
})
`

/** What others import of a module by the same names; to be called by no declaration that was checked. */
const standIn = (source: string): string =>
  [...source.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)]
    .map(([, name]) => `export function ${name}() { throw new Error('This router was built without ${name}.') }`)
    .join('\n')
