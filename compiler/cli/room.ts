// Without the wrapper that `import` puts around Node's modules: to make the one of `fs` loads a dozen others.
const { readdirSync, statSync } = process.getBuiltinModule('node:fs')
const { join } = process.getBuiltinModule('node:path')

/** From so many bytes of YAML on V8's room for what is new would be more than half of the memory that a check takes. */
const large = 1_000_000
/** A folder with more entries is not looked through for it. */
const mostEntries = 5_000

/**
 * Whether a check of what is named on the command line is a large one. Only an estimate: it decides how much memory is
 * given, and nothing of what is found.
 */
export function isLarge(args: readonly string[]): boolean {
  let bytes = 0
  let entries = 0
  const named = args.filter((arg) => !arg.startsWith('-') && kindOf(arg) !== undefined)
  const folders = named.length === 0 ? ['.'] : named.filter((arg) => kindOf(arg)?.isDirectory())
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (++entries > mostEntries) return false
      const { name } = entry
      if (entry.isDirectory() && !name.startsWith('.') && name !== 'node_modules') folders.push(join(folder, name))
      else if (entry.isFile() && /\.ya?ml$/i.test(name)) bytes += statSync(join(folder, name)).size
      if (bytes >= large) return true
    }
  }
  return false
}

const kindOf = (path: string) => statSync(path, { throwIfNoEntry: false })
