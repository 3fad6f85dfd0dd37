import { useT } from '#app/i18n/react.tsx'
import type { Block, Fact, Section } from '#app/pdf/document.ts'
import { DataTable } from './data-table.tsx'

type Level = 1 | 2 | 3

/** Sections of a document under h2 headings with their anchors; headings inside them begin at h3. */
export function Sections({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ id, heading, blocks }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          <Blocks blocks={blocks} under={2} />
        </section>
      ))}
    </>
  )
}

interface BlocksProps {
  readonly blocks: readonly Block[]
  /** The level of the heading above: a document's level 1 becomes the next one. */
  readonly under?: Level
}

/** The blocks of a document (`pdf/document.ts`) as HTML, the same tree that the PDF is drawn from. */
export function Blocks({ blocks, under = 1 }: BlocksProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} under={under} />
      ))}
    </>
  )
}

function BlockView({ block, under }: { readonly block: Block; readonly under: Level }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + under}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
      return <Heading>{block.text}</Heading>
    }
    case 'paragraph':
      return <p>{block.strong ? <strong>{block.text}</strong> : block.text}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </List>
      )
    }
    case 'facts':
      return <Facts rows={block.rows} />
    case 'table':
      return <TableBlock block={block} />
  }
}

function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl className="facts">
      {rows.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd className="lines">
            {(typeof value === 'string' ? [value] : value).map((line, place) => (
              <span key={place}>{line}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function TableBlock({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <DataTable
      caption={block.caption ?? block.head.join(', ')}
      captionHidden={block.caption === undefined}
      columns={block.head.map((header, column) => ({
        key: String(column),
        header,
        rowHeader: column === 0,
        cell: ({ cells }: { cells: readonly string[] }) => cells[column],
      }))}
      rows={block.rows.map((cells, index) => ({ cells, index }))}
      rowKey={({ index }) => String(index)}
    />
  )
}

/** The list of a document's sections; put it first inside an element of class `with-contents`. */
export function ContentsList({
  sections,
}: {
  readonly sections: readonly Pick<Section, 'id' | 'heading'>[]
}) {
  const t = useT()
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{t('common:list.contents')}</h2>
      <ol>
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
