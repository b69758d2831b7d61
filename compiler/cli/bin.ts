#!/usr/bin/env node
// Nothing but syntax that old versions of Node can parse may stand here: this file tells them why they cannot go on.
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(`bylaw needs Node 24 or newer; this is ${process.version}.`)
  process.exitCode = 2
} else {
  // What V8 makes of the source is kept below the folder for temporary files, so that the next start is quicker.
  import('node:module')
    .then(({ enableCompileCache }) => enableCompileCache())
    .then(() => import('./main.ts'))
    .then((cli) => cli.main())
}
