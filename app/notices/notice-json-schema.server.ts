import { z } from 'zod'
import { FIELD_DESCRIPTIONS } from '#app/notices/field-descriptions.ts'
import { noticeSchema } from '#app/notices/notice-schema.server.ts'
import { responseSchema } from '#app/notices/notice-response.server.ts'
import { NOTICE_SCHEMA_PATH, RESPONSE_SCHEMA_PATH } from '#app/notices/public-paths.ts'

/** Schemas of what the portal gives to machines, by the name in their address. */
export const JSON_SCHEMAS = {
  notice: {
    path: NOTICE_SCHEMA_PATH,
    title: 'Register notice',
    description:
      'A register notice (GDPR 13 and 14) or a publicity description (906/2019 § 28) in Finnish and Swedish. An absent field means that the document is silent; "none" means that it says that there is none.',
    schema: noticeSchema,
  },
  'notice-response': {
    path: RESPONSE_SCHEMA_PATH,
    title: 'Published register notice',
    description: 'One version of a register notice with its register, controller, dates and links.',
    schema: responseSchema,
  },
} as const

export function isSchemaName(name: string | undefined): name is keyof typeof JSON_SCHEMAS {
  return name !== undefined && Object.hasOwn(JSON_SCHEMAS, name)
}

/** A JSON Schema (2020-12) made from the schema by which the portal itself reads notices. */
export function jsonSchema(name: keyof typeof JSON_SCHEMAS, origin: string): object {
  const { path, title, description, schema } = JSON_SCHEMAS[name]
  const { $schema, ...made } = z.toJSONSchema(schema)
  return {
    $schema,
    $id: origin + path,
    title,
    description,
    ...(described(made) as object),
    $defs: {
      localized: {
        title: 'Text in both languages',
        description: 'Finnish and Swedish have equal status.',
        ...LOCALIZED,
      },
    },
  }
}

const LOCALIZED = withoutAnnotations(
  z.toJSONSchema(noticeSchema.options[0].unwrap().shape.plainSummary),
)

/** Named fields get their title and meaning; a text in both languages is told once. */
function described(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(described)
  if (typeof node !== 'object' || node === null) return node
  const plain = withoutAnnotations(node)
  if (JSON.stringify(plain) === JSON.stringify(LOCALIZED)) return { $ref: '#/$defs/localized' }
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [
      key,
      key === 'properties' ? describedFields(value) : described(value),
    ]),
  )
}

function describedFields(fields: unknown): unknown {
  return Object.fromEntries(
    Object.entries(fields as Record<string, object>).map(([name, schema]) => {
      const [title, description] = FIELD_DESCRIPTIONS[name] ?? []
      return [
        name,
        {
          ...(title === undefined ? {} : { title, description }),
          ...(described(schema) as object),
        },
      ]
    }),
  )
}

/** What our code may not change is no property of the document. */
function withoutAnnotations(node: object): object {
  return Object.fromEntries(
    Object.entries(node).filter(([key]) => key !== 'readOnly' && key !== '$schema'),
  )
}
