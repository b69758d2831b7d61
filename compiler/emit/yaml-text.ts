import { Document, type DocumentOptions, isScalar, type SchemaOptions, visit } from 'yaml'

/**
 * YAML for programs in Go (kubectl, Docker Compose, Pulumi). They read numbers of YAML 1.1 and 1.2 at once, so that what
 * is quoted for one version is not enough: `0o17` is 15 to them, and `0b11` is 3 (`findings/yaml-texts-become-numbers.sh`).
 */
export function yamlText(value: unknown): string {
  const document = new Document(value, options)
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && isNumeral(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0 })
}

/** In YAML 1.1 `yes` and `12:30` are no texts either: the library quotes them. */
const options: DocumentOptions & SchemaOptions & { readonly aliasDuplicateObjects: boolean } = {
  version: '1.1',
  aliasDuplicateObjects: false,
}

/** Whether Go takes a bare text for a number: in any notation of either version, with `_` anywhere. */
const isNumeral = (text: string): boolean => numeral.test(text.replaceAll('_', ''))

const numeral = /^[-+]?(?:0[bBoOxX][\da-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/
