import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/identity/with-actor.server.ts'
import { isSchemaName, jsonSchema } from '#app/notices/notice-json-schema.server.ts'
import { openJson } from '#app/platform/open-json.server.ts'

/** The JSON Schemas by which the notices are given to machines. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { schema } = params
  if (!isSchemaName(schema)) throw notFound()
  return openJson(jsonSchema(schema, context.portal.env.PUBLIC_ORIGIN), 'application/schema+json')
}
