import { useId, type ReactNode } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { DataTable } from './data-table.tsx'

export interface BarRow {
  readonly label: string
  /** One figure per series, in their order; not negative. */
  readonly values: readonly number[]
}

/** Colour and pattern of a part of the bars; each look once per figure. */
export type BarLook = 'brand' | 'alert' | 'highlight' | 'neutral'

export interface BarSeries {
  readonly name: string
  readonly look: BarLook
}

interface BarFigureProps {
  readonly title: string
  /** What the figure shows, in a sentence: the picture's text alternative. */
  readonly description: string
  /** What the labels name ("Yksikkö"): the heading of the table's first column. */
  readonly rowHeader: string
  /** The parts of each bar, in order. */
  readonly series: readonly BarSeries[]
  readonly rows: readonly BarRow[]
}

const ROW = 3.25 // em: a line of text and a bar
const SHORT_LABEL = 30 // characters that fit beside a figure on a 320 px screen; the table has the label whole

/** Stacked bars as inline SVG, and the same figures as a table. Widths are per cent and heights em: it needs no script. */
export function BarFigure({ title, description, rowHeader, series, rows }: BarFigureProps) {
  const t = useT()
  const lang = useLang()
  const id = useId()
  const longest = Math.max(1, ...rows.map(({ values }) => sum(values)))
  const number = (value: number) => formatNumber(value, lang)
  return (
    <figure className="figure" aria-labelledby={`${id}title`}>
      <figcaption id={`${id}title`}>{title}</figcaption>
      <ul className="figure-legend" aria-hidden="true">
        {series.map(({ name, look }) => (
          <li key={name}>
            <svg>
              <Bar id={`${id}${look}`} look={look} width="100%" height="100%" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg role="img" aria-labelledby={`${id}name ${id}text`} height={`${rows.length * ROW}em`}>
        <title id={`${id}name`}>{title}</title>
        <desc id={`${id}text`}>{description}</desc>
        {rows.map(({ label, values }, row) => (
          <g key={label}>
            <text className="short-label" y={`${row * ROW + 1.1}em`}>
              {shortened(label)}
            </text>
            <text className="whole-label" y={`${row * ROW + 1.1}em`}>
              {label}
            </text>
            <text x="100%" y={`${row * ROW + 1.1}em`} textAnchor="end">
              {number(sum(values))}
            </text>
            {series.map(({ name, look }, index) => (
              <Bar
                key={name}
                id={`${id}${row}${look}`}
                look={look}
                x={`${(100 * sum(values.slice(0, index))) / longest}%`}
                y={`${row * ROW + 1.5}em`}
                width={`${(100 * (values[index] ?? 0)) / longest}%`}
                height="1em"
              />
            ))}
          </g>
        ))}
      </svg>
      <details>
        <summary>{t('common:figure.asTable')}</summary>
        <DataTable
          caption={title}
          captionHidden
          columns={[
            {
              key: 'label',
              header: rowHeader,
              rowHeader: true,
              cell: ({ label }: BarRow) => label,
            },
            ...series.map(({ name }, index) => ({
              key: name,
              header: name,
              numeric: true,
              cell: ({ values }: BarRow) => number(values[index] ?? 0),
            })),
            {
              key: 'total',
              header: t('common:figure.total'),
              numeric: true,
              cell: ({ values }: BarRow) => number(sum(values)),
            },
          ]}
          rows={rows}
          rowKey={({ label }) => label}
        />
      </details>
    </figure>
  )
}

interface BarProps {
  readonly id: string
  readonly look: BarLook
  readonly x?: string
  readonly y?: string
  readonly width: string
  readonly height: string
}

const PATTERNS: Readonly<Record<Exclude<BarLook, 'brand'>, ReactNode>> = {
  alert: <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" stroke="currentColor" strokeWidth="2" />,
  highlight: <circle cx="3" cy="3" r="1.25" fill="currentColor" />,
  neutral: <path d="M0 1.5h6M0 4.5h6" stroke="currentColor" strokeWidth="1" />,
}

/** One part of a bar: filled, or outlined with stripes, dots or lines, so that it is told apart without colour. */
function Bar({ id, look, ...box }: BarProps) {
  if (look === 'brand') return <rect className="bar-brand" {...box} fill="currentColor" />
  return (
    <g className={`bar-${look}`}>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        {PATTERNS[look]}
      </pattern>
      <rect {...box} fill={`url(#${id})`} stroke="currentColor" />
    </g>
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function shortened(label: string): string {
  return label.length <= SHORT_LABEL ? label : `${label.slice(0, SHORT_LABEL - 1)}…`
}
