import { compare, ratio, type Reading, type Row } from '#test/bench/measure.ts'

const SECONDS = 4

export const letters: Row = {
  name: 'letters',
  title: 'letters/s on one core, PDF/A + UA',
  against: 'pdfmake, same text',
  budget: { atLeast: 2.5 },
  unit: '×',
  sideUnit: '/s',
  measure: async (lab) => {
    const maker = await lab.startHelper('letters-process.ts')
    const made = async (who: 'ours' | 'pdfmake'): Promise<Reading> => ({
      value: await maker.ask<number>(who, SECONDS),
    })
    // Both sides run warm, with their fonts read.
    await maker.ask('ours', 1)
    await maker.ask('pdfmake', 1)
    const pages = await maker.ask<{ ours: number; pdfmake: number }>('pages')
    const measured = await compare({
      ours: () => made('ours'),
      base: () => made('pdfmake'),
      figure: ratio,
      notes: [`${String(pages.ours)} pages, pdfmake ${String(pages.pdfmake)}`],
    })
    await maker.stop()
    return measured
  },
}
