import { expect, test } from 'vitest'
import type { SourceFile } from '../source/source-file.ts'
import { renderJson } from './json.ts'
import type { RootedReport } from './rooted.ts'

const file: SourceFile = { path: 'bylaw.yaml', text: 'a: 1\nb: wrogn\n' }

const report: RootedReport = {
  root: { path: '.', folder: '' },
  files: [file],
  asOf: '2026-11-21',
  digest: null,
  counts: { errors: 1, warnings: 0, notes: 0, excepted: 0, questions: 0, marks: 0, documents: 1, flows: 0 },
  passedOver: ['values.yaml'],
  promises: [{ name: 'short', clause: '4.1', answer: 'unproven' }],
  diagnostics: [
    {
      rule: 'ref/unresolved',
      severity: 'error',
      class: 'violation',
      message: 'There is no `wrogn`.',
      because: { kind: 'language', ref: 'names' },
      help: null,
      file: 'bylaw.yaml',
      start: { line: 2, column: 4 },
      end: { line: 2, column: 9 },
      related: [],
      resource: { section: 'routes', name: 'b' },
      pointer: '/b',
      fingerprint: '0123456789abcdef',
      fix: {
        title: 'rename to `wrong`',
        span: { file: 'bylaw.yaml', start: 8, end: 13 },
        replacement: 'wrong',
        safe: true,
      },
      excepted: null,
    },
  ],
}

test('has exactly the published shape, keys in order', () => {
  expect(renderJson(report)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "root": {
        "path": ".",
        "folder": ""
      },
      "digest": null,
      "asOf": "2026-11-21",
      "summary": {
        "errors": 1,
        "warnings": 0,
        "notes": 0,
        "questions": 0,
        "marks": 0,
        "documents": 1,
        "flows": 0
      },
      "passedOver": [
        "values.yaml"
      ],
      "promises": [
        {
          "name": "short",
          "clause": "4.1",
          "answer": "unproven"
        }
      ],
      "diagnostics": [
        {
          "rule": "ref/unresolved",
          "severity": "error",
          "class": "violation",
          "message": "There is no \`wrogn\`.",
          "because": {
            "kind": "language",
            "ref": "names",
            "text": null
          },
          "help": null,
          "file": "bylaw.yaml",
          "start": {
            "line": 2,
            "column": 4
          },
          "end": {
            "line": 2,
            "column": 9
          },
          "related": [],
          "resource": {
            "section": "routes",
            "name": "b"
          },
          "pointer": "/b",
          "fingerprint": "0123456789abcdef",
          "movements": [],
          "question": null,
          "fix": {
            "title": "rename to \`wrong\`",
            "file": "bylaw.yaml",
            "start": {
              "line": 2,
              "column": 4
            },
            "end": {
              "line": 2,
              "column": 9
            },
            "replacement": "wrong",
            "safe": true
          },
          "excepted": null
        }
      ]
    }
    "
  `)
})
