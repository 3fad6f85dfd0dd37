/** The little of pdfmake 0.3 that the baseline of the letters uses; the package brings no types. */
declare module 'pdfmake' {
  export interface Content {
    readonly text?: string
    readonly bold?: boolean
    readonly fontSize?: number
    readonly margin?: readonly [number, number, number, number]
    readonly ul?: readonly string[]
    readonly ol?: readonly string[]
    readonly layout?: 'noBorders'
    readonly table?: {
      readonly headerRows?: number
      readonly widths: readonly (number | '*')[]
      readonly body: readonly (readonly Content[])[]
    }
  }
  export interface Definition {
    readonly pageSize: 'A4'
    readonly pageMargins: readonly [number, number, number, number]
    readonly defaultStyle: {
      readonly font: string
      readonly fontSize: number
      readonly lineHeight: number
    }
    readonly info: { readonly title: string; readonly author: string }
    readonly header: (page: number, pages: number) => Content
    readonly footer: () => Content
    readonly content: readonly Content[]
  }
  const pdfmake: {
    setFonts(
      fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>,
    ): void
    setUrlAccessPolicy(allowed: (url: string) => boolean): void
    setLocalAccessPolicy(allowed: (path: string) => boolean): void
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
